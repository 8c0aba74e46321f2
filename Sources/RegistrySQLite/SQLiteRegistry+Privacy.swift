public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

extension SQLiteRegistry {
  /// All that is kept about someone, in one transaction.
  ///
  /// Names are kept as they were written and compared without case and accents, so that tables are
  /// gone through; it is asked for seldom, and holds up nobody.
  public func records(of query: PersonQuery, on day: CalendarDay)
    async throws(RegistryError) -> PersonRecords
  {
    try await read { db in
      var records = PersonRecords()
      records.listings = try PersonSearch.listings(db, query)
      records.neighbours = try PersonSearch.neighbours(db, query)
      records.messages = try PersonSearch.messages(db, query)
      for id in records.ids { records.consents[id] = try GivenConsent.all(db, to: id) }
      let listings = Set(records.listings.map(\.listing.id))
      records.mail = try PersonSearch.mail(db, query, about: listings)
      records.staff = try PersonSearch.access(db, query)
      if case .name = query {
        records.history = try PersonSearch.history(db, query)
      }
      records.mentions = try PersonSearch.mentions(db, query, besides: Set(records.ids))
      records.sheets =
        try
        (records.listings.flatMap { try SheetRecord.carrying(db, $0.listing) }
        + records.neighbours.flatMap { try SheetRecord.carrying(db, $0, on: day) }
        + Set(records.mentions.map(\.id)).flatMap {
          try SheetRecord.carrying(db, named: $0, on: day)
        }).merged
      return records
    }
  }

  /// The printed sheets that show a listing, or count it, those first that hang.
  public func sheets(carrying id: Listing.ID) async throws(RegistryError) -> [CarryingSheet] {
    try await read { db in
      guard let listing = try ListingRecord.listing(db, id) else { return [] }
      return try SheetRecord.carrying(db, listing).merged
    }
  }

  /// Erases what was found, older copies in the file included.
  public func erase(_ ids: [PersonRecord], at time: Date) async throws(RegistryError) -> Bool {
    try await write { db in
      for id in ids { try id.erase(db, at: time) }
      try Erasure.owe(db)
      self.erasure.withLock { $0 = .needsNewFile }
    }
    return erasure.withLock { $0 } == .complete
  }
}

extension PersonRecord {
  /// Erases it, where it is there.
  fileprivate func erase(_ db: Database, at time: Date) throws {
    switch kind {
    case .listing:
      guard let listing = try ListingRecord.listing(db, Listing.ID(number)),
        listing.status != .withdrawn
      else { return }
      try Event(what: .withdrawn, time: time, listing: listing.id).insert(db)
      _ = try listing.erased(db, at: time)
    case .neighbour:
      _ = try NeighbourRecord.withdraw(db, Neighbour.ID(number), at: time)
    case .message:
      let listing = try Int64.fetchOne(
        db, sql: "DELETE FROM message WHERE id = ? RETURNING listing", arguments: [number])
      guard let listing else { return }
      try Event(what: .messageErased, time: time, listing: Listing.ID(listing)).insert(db)
    case .mail:
      try db.execute(sql: "DELETE FROM mail WHERE id = ?", arguments: [number])
    case .moderator:
      try db.execute(sql: "DELETE FROM moderator WHERE id = ?", arguments: [number])
    case .session, .key:
      let table = kind == .session ? "session" : "referent_key"
      for digest in try Data.fetchAll(db, sql: "SELECT digest FROM \(table)")
      where PersonSearch.number(of: digest) == number {
        try db.execute(sql: "DELETE FROM \(table) WHERE digest = ?", arguments: [digest])
      }
    case .history: try Event.removeActor(db, number)
    }
  }
}

extension Event {
  /// Forgets who did something, and that it was done where it tells of nothing but them.
  static func removeActor(_ db: Database, _ id: Int64) throws {
    let isOfMore = "coalesce(print_run, sheet, listing, place) IS NOT NULL"
    try db.execute(
      sql: "UPDATE event SET actor = NULL WHERE id = ? AND \(isOfMore)", arguments: [id])
    try db.execute(
      sql: "DELETE FROM event WHERE id = ? AND actor IS NOT NULL", arguments: [id])
  }
}
