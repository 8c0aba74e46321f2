internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// A sheet and where it hangs, in one transaction.
  public func hangingSheet(_ code: ShortCode)
    async throws(RegistryError) -> (sheet: Sheet, place: Place)?
  {
    try await read { db in
      guard let sheet = try SheetRecord.sheet(db, code),
        let place = try PlaceRecord.place(db, sheet.place)
      else { return nil }
      return (sheet, place)
    }
  }

  /// All that the page of a sheet shows on a day, in one transaction.
  public func shownSheet(_ code: ShortCode, on day: CalendarDay)
    async throws(RegistryError) -> ShownSheet?
  {
    try await read { db in
      guard let sheet = try SheetRecord.sheet(db, code),
        let place = try PlaceRecord.place(db, sheet.place)
      else { return nil }
      let listings = try ListingRecord.shown(db, at: place.id, on: day)
      let difference = try sheet.edition.map { edition in
        edition.directory == nil
          ? edition.difference(from: listings)
          : edition.difference(
            from: listings,
            directory: try NeighbourRecord.directory(db, at: place.id, on: day).revision)
      }
      return ShownSheet(
        sheet: sheet, place: place, listings: listings, difference: difference,
        successor: try SheetRecord.successor(db, of: code)?.code)
    }
  }

  /// Adds openings of sheets' pages to those counted before.
  public func recordScans(_ scans: [ScanCount]) async throws(RegistryError) {
    try await write { db in
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO scan_day (sheet, day, count) VALUES (?, ?, ?)
          ON CONFLICT (sheet, day) DO UPDATE SET count = count + excluded.count
          """)
      for scan in scans where try SheetRecord.exists(db, scan.code) {
        try statement.execute(arguments: [scan.code.symbols, scan.day.iso, scan.count])
      }
    }
  }

  /// A mark that is another one as soon as anything in the file has changed.
  public func changeMark() async throws(RegistryError) -> ChangeMark? {
    do { return try watch?.mark() } catch { throw RegistryError(error) }
  }

  /// How much waits for somebody or something.
  public func queueLengths() async throws(RegistryError) -> QueueLengths {
    try await read { db in
      QueueLengths(
        waitingListings: try Int.fetchOne(
          db, sql: "SELECT count(*) FROM listing WHERE status = 'waiting'") ?? 0,
        mail: try Int.fetchOne(db, sql: "SELECT count(*) FROM mail") ?? 0)
    }
  }
}
