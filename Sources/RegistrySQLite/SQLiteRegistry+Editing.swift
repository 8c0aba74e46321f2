public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

extension SQLiteRegistry {
  /// The listing of that number, or nil.
  public func listing(_ id: Listing.ID) async throws(RegistryError) -> Listing? {
    try await read { db in try ListingRecord.listing(db, id) }
  }

  /// A page of the listings that match, oldest first.
  public func page(of filter: ListingFilter, after id: Listing.ID?, limit: Int)
    async throws(RegistryError) -> QueuePage
  {
    try await read { db in
      let (conditions, arguments) = filter.conditions
      let matching = conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
      let listings = try ListingRecord.fetchAll(
        db, sql: "SELECT * FROM listing WHERE \(matching) AND id > ? ORDER BY id LIMIT ?",
        arguments: arguments + [id?.number ?? 0, limit + 1]
      ).map(\.listing)
      let count = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT 1 FROM listing WHERE \(matching) LIMIT ?)",
        arguments: arguments + [QueuePage.mostCounted])
      return QueuePage(
        listings: Array(listings.prefix(limit)), count: count ?? 0,
        hasMore: listings.count > limit)
    }
  }

  /// Lets a listing say something else.
  public func edit(
    _ id: Listing.ID, revision: Int, to content: ListingContent, lastDay: CalendarDay,
    standing status: Listing.Status?, by actor: String, at time: Date
  ) async throws(RegistryError) -> (listing: Listing, isDone: Bool)? {
    try await write { db in
      guard let known = try ListingRecord.listing(db, id) else { return nil }
      guard known.status != .withdrawn, known.revision == revision else { return (known, false) }
      var listing = known
      listing.content = content
      listing.lastDay = lastDay
      guard listing != known else { return (known, true) }
      if let status, content.needsReading(after: known.content) {
        listing.status = status
        listing.refusal = nil
      }
      if known.content != content { listing.revision += 1 }
      try Event(what: .edited, time: time, listing: id, actor: actor).insert(db)
      let kept = try listing.store(db, at: time)
      try kept.recordAsShown(db, at: time)
      return (kept, true)
    }
  }

  /// The listings whose person can be reached at a number.
  public func listings(reachedAt phone: PhoneNumber, limit: Int)
    async throws(RegistryError) -> [Listing]
  {
    try await read { db in
      try ListingRecord.fetchAll(
        db,
        sql: """
          SELECT * FROM listing
          WHERE phone IS NOT NULL AND substr(replace(phone, '+', ''), -9) = ?
          ORDER BY id DESC LIMIT ?
          """, arguments: [phone.significant, limit]
      ).map(\.listing)
    }
  }

  /// Keeps one of two listings.
  public func merge(_ id: Listing.ID, into kept: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError) -> Bool
  {
    try await write { db in
      guard id != kept, let listing = try ListingRecord.listing(db, id),
        let other = try ListingRecord.listing(db, kept), listing.status != .withdrawn,
        other.status != .withdrawn
      else { return false }
      _ = try listing.erased(db, at: time)
      try Event(what: .merged, time: time, listing: id, actor: actor, note: String(kept.number))
        .insert(db)
      try Event(
        what: .keptOfTwo, time: time, listing: kept, actor: actor, note: String(id.number)
      ).insert(db)
      self.erasure.withLock { $0 = .needsNewFile }
      return true
    }
  }
}

extension ListingFilter {
  /// What a listing must be, as conditions of a query with their arguments.
  var conditions: (conditions: [String], arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if let place {
      conditions.append("place = ?")
      arguments += [place.number]
    }
    if let status {
      conditions.append("status = ?")
      arguments += [status.rawValue]
    }
    return (conditions, arguments)
  }
}
