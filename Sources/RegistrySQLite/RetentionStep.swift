internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// One thing that is forgotten, some rows at a time.
struct RetentionStep: Sendable {
  let what: Forgotten.What
  /// Forgets as many as that at most, and says how many they were.
  let take: @Sendable (Database, _ limit: Int) throws -> Int

  /// Most rows in one transaction, so that nobody waits for long.
  static let most = 1_000

  /// What says nothing about anybody, so that older copies in the file may stay.
  static let personless: Set<Forgotten.What> = [.sessions, .invitations, .referentKeys, .notices]

  /// All steps, in an order in which each finds what the one before has left.
  static func all(_ keeping: Keeping, on day: CalendarDay, at time: Date) -> [RetentionStep] {
    let now = time.milliseconds
    return [
      messages(before: keeping.firstMessage(at: time), at: time),
      rows(.mail, of: "mail", key: "id", "created < ?", keeping.firstMail(at: time).milliseconds),
      neighbours(on: day, at: time),
      words(before: keeping.firstDayOfWords(on: day), at: time),
      // The sign keeps the engine from going through all that was ever withdrawn.
      rows(
        .traces, of: "listing", key: "id", "last_day < ? AND +status = 'withdrawn'",
        keeping.firstDayOfTraces(on: day).iso),
      names(before: keeping.firstStaffName(at: time), at: time),
      rows(.sessions, of: "session", key: "digest", "until <= ?", now),
      rows(.invitations, of: "invitation", key: "digest", "until <= ?", now),
      rows(.referentKeys, of: "referent_key", key: "digest", "until <= ?", now),
      rows(
        .notices, of: "notice", key: "id",
        "id <= coalesce((SELECT min(position) FROM webhook), ?)", Int64.max),
    ]
  }

  /// Rows that just go.
  private static func rows(
    _ what: Forgotten.What, of table: String, key: String, _ condition: String,
    _ argument: any DatabaseValueConvertible & Sendable
  ) -> RetentionStep {
    RetentionStep(what: what) { db, limit in
      let statement = try db.cachedStatement(
        sql: """
          DELETE FROM \(table)
          WHERE \(key) IN (SELECT \(key) FROM \(table) WHERE \(condition) LIMIT ?)
          """)
      try statement.execute(arguments: [argument, limit])
      return db.changesCount
    }
  }

  private static func messages(before moment: Date, at time: Date) -> RetentionStep {
    RetentionStep(what: .messages) { db, limit in
      let statement = try db.cachedStatement(
        sql: """
          DELETE FROM message WHERE id IN (SELECT id FROM message WHERE sent < ? LIMIT ?)
          RETURNING listing
          """)
      let listings = try Int64.fetchAll(statement, arguments: [moment.milliseconds, limit])
      for listing in Set(listings) {
        try Event(what: .messageErased, time: time, listing: Listing.ID(listing)).insert(db)
      }
      return listings.count
    }
  }

  /// The revision of a directory grows by as many entries as go, so that the one that callers see
  /// stays the same.
  static func neighbours(on day: CalendarDay, at time: Date) -> RetentionStep {
    RetentionStep(what: .neighbours) { db, limit in
      let statement = try db.cachedStatement(
        sql: """
          DELETE FROM neighbour WHERE id IN (SELECT id FROM neighbour WHERE last_day < ? LIMIT ?)
          RETURNING place
          """)
      let places = try Int64.fetchAll(statement, arguments: [day.iso, limit])
      for (place, gone) in Dictionary(grouping: places, by: { Place.ID($0) }) {
        try NeighbourRecord.raiseRevision(db, of: place, by: gone.count)
        try Event(what: .directoryExpired, time: time, place: place).insert(db)
      }
      return places.count
    }
  }

  /// What listings say that nobody renewed in time, as if they had been taken back.
  private static func words(before day: CalendarDay, at time: Date) -> RetentionStep {
    RetentionStep(what: .listings) { db, limit in
      let statement = try db.cachedStatement(
        sql: """
          SELECT * FROM listing INDEXED BY listing_to_forget
          WHERE status <> 'withdrawn' AND last_day < ? ORDER BY last_day LIMIT ?
          """)
      let listings = try ListingRecord.fetchAll(statement, arguments: [day.iso, limit])
      let mark = try db.cachedStatement(
        sql: """
          UPDATE listing SET forgotten = 1, origin = NULL, external_id = NULL WHERE id = ?
          """)
      for listing in listings.map(\.listing) {
        try Event(what: .forgotten, time: time, listing: listing.id).insert(db)
        _ = try listing.erased(db, at: time)
        try mark.execute(arguments: [listing.id.number])
      }
      return listings.count
    }
  }
}
