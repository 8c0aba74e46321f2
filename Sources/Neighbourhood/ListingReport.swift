public import Foundation

/// What a neighbour finds wrong with a listing.
///
/// Nothing of who they are is kept.
public struct ListingReport: Hashable, Sendable, Identifiable {
  /// Why a listing is reported.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It advertises something.
    case commercial
    /// It insults, threatens or deceives.
    case abusive
    /// It is not true, or no longer.
    case wrong
    /// Anything else.
    case other
  }

  /// Its number in the registry.
  public let id: Int64
  /// The listing.
  public let listing: Listing.ID
  /// Why.
  public let reason: Reason
  /// The neighbour's words; may be empty.
  public let words: String
  /// When it was sent.
  public let sent: Date

  /// A report as the registry knows it.
  public init(id: Int64, listing: Listing.ID, reason: Reason, words: String, sent: Date) {
    self.id = id
    self.listing = listing
    self.reason = reason
    self.words = words
    self.sent = sent
  }

  /// Most characters of a report's words.
  public static let longestWords = 300
  /// Most reports that are kept of one listing.
  public static let most = 20
}
