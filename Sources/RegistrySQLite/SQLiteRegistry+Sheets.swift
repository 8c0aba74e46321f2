internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// The sheet of that code, or nil.
  public func sheet(_ code: ShortCode) async throws(RegistryError) -> Sheet? {
    try await read { db in try SheetRecord.sheet(db, code) }
  }

  /// The place of that number, or nil.
  public func place(_ id: Place.ID) async throws(RegistryError) -> Place? {
    try await read { db in try PlaceRecord.place(db, id) }
  }

  /// Every place, in the order of their addresses.
  public func places() async throws(RegistryError) -> [Place] {
    try await read(PlaceRecord.all)
  }

  /// Every printed sheet with its place, newest first.
  public func sheets() async throws(RegistryError) -> [(sheet: Sheet, place: Place)] {
    try await read { db in
      let places = Dictionary(
        uniqueKeysWithValues: try PlaceRecord.all(db).map { ($0.id, $0) })
      return try SheetRecord.printed(db)
        .compactMap { sheet in places[sheet.place].map { (sheet: sheet, place: $0) } }
    }
  }

  /// The newest printed sheet that took the place of this one, directly or over others, or nil.
  public func successor(of code: ShortCode) async throws(RegistryError) -> Sheet? {
    try await read { db in try SheetRecord.successor(db, of: code) }
  }

  /// Counts one opening of a sheet's page on a day.
  public func recordScan(of code: ShortCode, on day: CalendarDay) async throws(RegistryError) {
    try await write { db in
      guard try SheetRecord.exists(db, code) else { throw RegistryError.unknownSheet(code) }
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO scan_day (sheet, day, count) VALUES (?, ?, 1)
          ON CONFLICT (sheet, day) DO UPDATE SET count = count + 1
          """)
      try statement.execute(arguments: [code.symbols, day.iso])
    }
  }

  /// How often a sheet's page was opened, by day.
  public func scans(of code: ShortCode) async throws(RegistryError) -> [CalendarDay: Int] {
    try await read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT day, count FROM scan_day WHERE sheet = ?")
      let days = try Row.fetchAll(statement, arguments: [code.symbols])
        .map { (try $0.parse("day", CalendarDay.init(iso:)), Int(try $0.number("count"))) }
      return Dictionary(uniqueKeysWithValues: days)
    }
  }
}
