public import Foundation
public import Neighbourhood

/// What other platforms are told of: a listing began to be shown, changed, or is shown no more.
public struct Notice: Hashable, Sendable, Identifiable {
  /// What happened.
  public enum What: String, Hashable, Sendable, CaseIterable {
    /// Neighbours see it from now on.
    case published
    /// Neighbours see something else of it.
    case changed
    /// Neighbours see it no more.
    case withdrawn
  }

  /// Its number, greater than that of any notice before it.
  public let id: Int64
  /// What happened.
  public let what: What
  /// When it happened.
  public let time: Date
  /// The listing that it is about.
  public let listing: Listing.ID
  /// The place of the listing.
  public let place: Place.ID

  /// A notice as the registry knows it.
  public init(id: Int64, what: What, time: Date, listing: Listing.ID, place: Place.ID) {
    self.id = id
    self.what = what
    self.time = time
    self.listing = listing
    self.place = place
  }

  /// What is to be told where a listing becomes another; nil where neighbours see no difference.
  static func what(from old: Listing?, to new: Listing?) -> What? {
    func isSeen(_ listing: Listing?) -> Bool {
      listing.map { $0.status == .published && !$0.isPaused } ?? false
    }
    switch (isSeen(old), isSeen(new)) {
    case (false, true): return .published
    case (true, false): return .withdrawn
    case (true, true):
      let isSame =
        old?.revision == new?.revision && old?.lastDay == new?.lastDay && old?.place == new?.place
      return isSame ? nil : .changed
    case (false, false): return nil
    }
  }
}

/// How far a webhook has come: what the store remembers of it.
public struct WebhookState: Hashable, Sendable {
  /// Where notices are sent.
  public let url: String
  /// The last notice that needs nothing more.
  public var position: Int64
  /// How often the next one was tried.
  public var attempts: Int
  /// Since when nothing arrived; nil where the last one did.
  public var failingSince: Date?
  /// When to try again; nil for at once.
  public var nextAttempt: Date?

  /// How far a webhook has come.
  public init(
    url: String, position: Int64, attempts: Int = 0, failingSince: Date? = nil,
    nextAttempt: Date? = nil
  ) {
    self.url = url
    self.position = position
    self.attempts = attempts
    self.failingSince = failingSince
    self.nextAttempt = nextAttempt
  }
}
