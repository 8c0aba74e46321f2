internal import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// What was done, newest first.
  public func history(of listing: Listing.ID?, before number: Int64?, limit: Int)
    async throws(RegistryError) -> [HistoryEntry]
  {
    try await read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, time, what, listing, actor, note FROM event
          WHERE \(listing == nil ? "actor IS NOT NULL" : "listing = :listing") AND id < :before
          ORDER BY id DESC LIMIT :limit
          """)
      var arguments: StatementArguments = ["before": number ?? Int64.max, "limit": limit]
      if let listing { arguments += ["listing": listing.number] }
      return try HistoryRecord.fetchAll(statement, arguments: arguments).map(\.entry)
    }
  }
}

/// A row of the table of events.
struct HistoryRecord: FetchableRecord {
  let entry: HistoryEntry

  init(row: Row) throws {
    entry = HistoryEntry(
      id: try row.number("id"), time: try row.moment("time"), what: try row.text("what"),
      listing: try row.decode(Int64?.self, forColumn: "listing").map { Listing.ID($0) },
      actor: try row.decode(String?.self, forColumn: "actor"),
      note: try row.decode(String?.self, forColumn: "note"))
  }
}
