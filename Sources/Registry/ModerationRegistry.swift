public import Foundation
public import Neighbourhood

/// What the organisation does with listings, in the name of one of its staff.
///
/// An actor is the name that the organisation gave someone; it stands in the history.
public protocol ModerationRegistry: Sendable {
  /// The listing of that number, or nil.
  func listing(_ id: Listing.ID) async throws(RegistryError) -> Listing?

  /// A page of the listings that match, oldest first.
  ///
  /// - Parameters:
  ///   - filter: Which listings.
  ///   - id: The last listing of the page before; nil for the first page.
  ///   - limit: Most listings on a page.
  /// - Returns: The page.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func page(of filter: ListingFilter, after id: Listing.ID?, limit: Int)
    async throws(RegistryError) -> QueuePage

  /// Shows listings to neighbours. A withdrawn one stays withdrawn.
  func publish(_ ids: [Listing.ID], by actor: String, at time: Date)
    async throws(RegistryError) -> Moderated

  /// Turns listings down, with a reason that the person reads, and settles what was reported about
  /// them. A withdrawn one stays withdrawn.
  func refuse(_ ids: [Listing.ID], reason: String, by actor: String, at time: Date)
    async throws(RegistryError) -> Moderated

  /// Lets a listing say something else; it is one revision further where anything is different.
  ///
  /// - Parameters:
  ///   - id: Its number.
  ///   - revision: The revision that was read before; where the listing has another by now, it stays
  ///     as it is.
  ///   - content: What it says from now on.
  ///   - lastDay: The last day on which it is shown.
  ///   - status: Where it stands where its words are others; nil for where it stood.
  ///   - actor: Who changes it.
  ///   - time: When.
  /// - Returns: The listing as it is now, and whether that is as was asked; nil for no such listing.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func edit(
    _ id: Listing.ID, revision: Int, to content: ListingContent, lastDay: CalendarDay,
    standing status: Listing.Status?, by actor: String, at time: Date
  ) async throws(RegistryError) -> (listing: Listing, isDone: Bool)?

  /// Takes a listing back for its person and erases what it said; nil for no such listing.
  func withdraw(_ id: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError) -> Listing?

  /// The listings whose person can be reached at a number, newest first, none that was taken back.
  func listings(reachedAt phone: PhoneNumber, limit: Int) async throws(RegistryError) -> [Listing]

  /// Those that may be the same as some listings, oldest first; contacts of all places are compared,
  /// words of the same place.
  func duplicates(of listings: [Listing]) async throws(RegistryError) -> [Listing.ID: [Duplicate]]

  /// Keeps one of two listings: withdraws the other, and erases what it said.
  ///
  /// - Returns: Whether it was done; not where one is unknown or withdrawn, or both are the same.
  func merge(_ id: Listing.ID, into kept: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError) -> Bool

  /// What was done, newest first: with one listing, or by anyone of the staff.
  ///
  /// - Parameters:
  ///   - listing: Only with this listing, whoever did it; nil for all that the staff has done.
  ///   - number: Only what came before this entry; nil for the newest.
  ///   - limit: Most entries.
  /// - Returns: The entries.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func history(of listing: Listing.ID?, before number: Int64?, limit: Int)
    async throws(RegistryError) -> [HistoryEntry]
}

extension ModerationRegistry {
  /// Lets a listing say something else; it stands as before.
  public func edit(
    _ id: Listing.ID, revision: Int, to content: ListingContent, lastDay: CalendarDay,
    by actor: String, at time: Date
  ) async throws(RegistryError) -> (listing: Listing, isDone: Bool)? {
    try await edit(
      id, revision: revision, to: content, lastDay: lastDay, standing: nil, by: actor, at: time)
  }
}

/// Some of the listings that match.
public struct QueuePage: Hashable, Sendable {
  /// The listings, oldest first.
  public let listings: [Listing]
  /// How many match in all, up to ``mostCounted``.
  public let count: Int
  /// Whether there are more after these.
  public let hasMore: Bool

  /// Where counting ends, so that it costs no more with a million of them.
  public static let mostCounted = 1_000

  /// Some of the listings that match.
  public init(listings: [Listing], count: Int, hasMore: Bool) {
    self.listings = listings
    self.count = count
    self.hasMore = hasMore
  }
}

/// Something that was done.
public struct HistoryEntry: Hashable, Sendable, Identifiable {
  /// Its number in the registry, which grows with time.
  public let id: Int64
  /// When.
  public let time: Date
  /// What, in one word.
  public let what: String
  /// The listing that it was done with.
  public let listing: Listing.ID?
  /// Who of the staff did it, where it was one of them.
  public let actor: String?
  /// A reason that was given, or the number of another listing.
  public let note: String?

  /// Something that was done.
  public init(
    id: Int64, time: Date, what: String, listing: Listing.ID?, actor: String?, note: String?
  ) {
    self.id = id
    self.time = time
    self.what = what
    self.listing = listing
    self.actor = actor
    self.note = note
  }

  /// The same, done no later than at a moment.
  func noLater(than time: Date) -> HistoryEntry {
    HistoryEntry(
      id: id, time: min(self.time, time), what: what, listing: listing, actor: actor, note: note)
  }

  /// The same without who did it.
  var withoutActor: HistoryEntry {
    HistoryEntry(id: id, time: time, what: what, listing: listing, actor: nil, note: note)
  }
}
