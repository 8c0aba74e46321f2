public import Foundation
public import Neighbourhood

/// What a person does with their own listing, and what neighbours write to them.
///
/// Whoever has the key of a listing is its person. A wrong key and a wrong number are answered
/// alike, with nil.
public protocol OwnListingRegistry: Sendable {
  /// Lets a listing say something else.
  ///
  /// Its revision grows where neighbours would see the difference. It then stands as `status` says,
  /// and else as it stood. A withdrawn listing stays as it is.
  ///
  /// - Parameters:
  ///   - id: Its number.
  ///   - key: Its key.
  ///   - content: What it says from now on.
  ///   - status: Where it stands once neighbours would see a difference.
  ///   - lastDay: The last day on which it is shown.
  ///   - agreement: What the person agrees to with it; nil where they were not asked.
  ///   - time: When it is changed.
  /// - Returns: The listing as it is now.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func change(
    _ id: Listing.ID, key: ManageKey, to content: ListingContent, status: Listing.Status,
    lastDay: CalendarDay, agreeing agreement: Agreement?, at time: Date
  ) async throws(RegistryError) -> Listing?

  /// Shows a listing for longer; a last day that the person had named no longer counts.
  func renew(_ id: Listing.ID, key: ManageKey, until lastDay: CalendarDay, at time: Date)
    async throws(RegistryError) -> Listing?

  /// Takes a listing off the list for a while, or puts it back.
  func setPaused(_ isPaused: Bool, _ id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Listing?

  /// Leaves a message for the person behind a listing that is shown on a day.
  ///
  /// - Returns: What became of it.
  func leave(
    _ message: MessageContent, for listing: Listing.ID, receipt: Receipt, on day: CalendarDay,
    at time: Date
  ) async throws(RegistryError) -> LeftMessage

  /// The messages for the person behind a listing, newest first.
  func messages(for id: Listing.ID, key: ManageKey) async throws(RegistryError) -> [Message]?

  /// Erases a message; nil where the key is not the listing's own.
  func eraseMessage(_ message: Message.ID, of id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Bool?

  /// A listing with the key of its person, for a link that is sent to that person alone.
  func ownedListing(_ id: Listing.ID) async throws(RegistryError) -> OwnedListing?

  /// The listings that end on one of some days, each once: whoever asks reminds their people.
  ///
  /// Only those that are shown, are older than a day, and whose person gave an e-mail address.
  func takeEnding(in days: ClosedRange<CalendarDay>, at time: Date)
    async throws(RegistryError) -> [OwnedListing]
}

extension OwnListingRegistry {
  /// The same, where nobody was asked to agree to anything.
  public func change(
    _ id: Listing.ID, key: ManageKey, to content: ListingContent, status: Listing.Status,
    lastDay: CalendarDay, at time: Date
  ) async throws(RegistryError) -> Listing? {
    try await change(
      id, key: key, to: content, status: status, lastDay: lastDay, agreeing: nil, at: time)
  }
}

/// The words that someone agreed to on the site.
public struct Agreement: Hashable, Sendable {
  /// Their version.
  public let wording: Int
  /// The language in which they were read.
  public let language: String

  /// Words of a version, read in a language.
  public init(wording: Int, language: String) {
    self.wording = wording
    self.language = language
  }
}

/// A listing and the key of its person.
public struct OwnedListing: Hashable, Sendable {
  /// The listing.
  public let listing: Listing
  /// The key of its manage link.
  public let key: ManageKey

  /// A listing and the key of its person.
  public init(listing: Listing, key: ManageKey) {
    self.listing = listing
    self.key = key
  }
}

/// What became of a message.
public enum LeftMessage: Hashable, Sendable {
  /// It waits for the person.
  case kept
  /// It was left before, with the same form.
  case known
  /// The listing is not shown, or there is none.
  case gone
  /// The person has ``most`` messages already.
  case full

  /// Most messages that wait for one person.
  public static let most = 40
}

extension ListingContent {
  /// Whether a moderator has to read it again: its words are others.
  public func needsReading(after other: ListingContent) -> Bool {
    (kind, category, mode) != (other.kind, other.category, other.mode)
      || (details, name, onBehalf) != (other.details, other.name, other.onBehalf)
  }
}
