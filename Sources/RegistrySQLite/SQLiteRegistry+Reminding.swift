public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// A listing with the key of its person.
  public func ownedListing(_ id: Listing.ID) async throws(RegistryError) -> OwnedListing? {
    let key = key
    return try await read { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM listing WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [id.number])
        .map { try OwnedListing(row: $0, key: key) }
    }
  }

  /// The listings that end on one of some days, each once; that it was told is kept beside it.
  public func takeEnding(in days: ClosedRange<CalendarDay>, at time: Date)
    async throws(RegistryError) -> [OwnedListing]
  {
    let key = key
    return try await write { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM listing
          WHERE last_day BETWEEN ? AND ? AND created <= ?
            AND status = 'published' AND paused = 0 AND email IS NOT NULL
            AND NOT EXISTS (
              SELECT 1 FROM event
              WHERE event.listing = listing.id AND what = 'reminded' AND note = listing.last_day)
          """,
        arguments: [
          days.lowerBound.iso, days.upperBound.iso,
          time.addingTimeInterval(-86_400).milliseconds,
        ])
      return try rows.map { row in
        let owned = try OwnedListing(row: row, key: key)
        try Event(
          what: .reminded, time: time, listing: owned.listing.id, note: owned.listing.lastDay.iso
        ).insert(db)
        return owned
      }
    }
  }
}

extension OwnedListing {
  /// The listing of a row, and the key that its form's receipt makes.
  fileprivate init(row: Row, key: InstallationKey) throws {
    self.init(
      listing: try ListingRecord(row: row).listing,
      key: key.manageKey(for: try row.parse("receipt", { Receipt($0) })))
  }
}
