public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

extension SQLiteRegistry {
  /// Keeps a report about a listing that is shown on a day.
  public func report(
    _ id: Listing.ID, reason: ListingReport.Reason, words: String, on day: CalendarDay,
    at time: Date
  ) async throws(RegistryError) -> Bool {
    try await write { db in
      guard let listing = try ListingRecord.listing(db, id), listing.isShown(on: day) else {
        return false
      }
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO report (listing, reason, words, sent)
          SELECT :listing, :reason, :words, :sent
          WHERE (SELECT count(*) FROM report WHERE listing = :listing) < \(ListingReport.most)
          ON CONFLICT DO NOTHING
          """)
      try statement.execute(arguments: [
        "listing": id.number, "reason": reason.rawValue, "words": words,
        "sent": time.milliseconds,
      ])
      if db.changesCount > 0 { try Event(what: .reported, time: time, listing: id).insert(db) }
      return true
    }
  }

  /// The reports about one listing, oldest first.
  public func reports(about id: Listing.ID) async throws(RegistryError) -> [ListingReport] {
    try await read { db in try ReportRecord.all(db, about: id) }
  }

  /// The listings that are reported.
  public func reportedListings(limit: Int) async throws(RegistryError) -> [(
    listing: Listing, reports: [ListingReport]
  )] {
    try await read { db in
      let ids = try Int64.fetchAll(
        db, sql: "SELECT listing FROM report GROUP BY listing ORDER BY min(id) LIMIT ?",
        arguments: [limit])
      return try ids.compactMap { number in
        let id = Listing.ID(number)
        return try ListingRecord.listing(db, id)
          .map { ($0, try ReportRecord.all(db, about: id)) }
      }
    }
  }

  /// Settles what was reported about a listing.
  public func dismissReports(about id: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError)
  {
    try await write { db in try self.eraseReports(db, of: id, by: actor, at: time) }
  }

  /// Erases the reports about a listing, where there are any.
  func eraseReports(_ db: Database, of id: Listing.ID, by actor: String?, at time: Date) throws {
    try db.execute(sql: "DELETE FROM report WHERE listing = ?", arguments: [id.number])
    guard db.changesCount > 0 else { return }
    try Event(what: .reportsDismissed, time: time, listing: id, actor: actor).insert(db)
    erasure.withLock { $0 = .needsNewFile }
  }
}

/// A row of the table of reports.
struct ReportRecord: FetchableRecord {
  let report: ListingReport

  init(row: Row) throws {
    report = ListingReport(
      id: try row.number("id"), listing: Listing.ID(try row.number("listing")),
      reason: try row.parse("reason", ListingReport.Reason.init(rawValue:)),
      words: try row.text("words"), sent: try row.moment("sent"))
  }

  static func all(_ db: Database, about id: Listing.ID) throws -> [ListingReport] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM report WHERE listing = ? ORDER BY id")
    return try fetchAll(statement, arguments: [id.number]).map(\.report)
  }
}
