public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// How sheets are doing.
  public func sheetStatistics(_ query: SheetQuery, on day: CalendarDay)
    async throws(RegistryError) -> Paged<SheetStatistics>
  {
    try await read { db in
      let found = try StatisticsQuery(query).codes(db)
      return Paged(
        found: try found.compactMap { try SheetStatistics.of($0, db, on: day) }, query.start,
        limit: query.limit)
    }
  }

  /// How often the pages of the sheets of a place were opened on each day of a stretch.
  public func dailyScans(at place: Place.ID, from first: CalendarDay, to last: CalendarDay)
    async throws(RegistryError) -> [ShortCode: [CalendarDay: Int]]
  {
    try await read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT scan_day.* FROM sheet CROSS JOIN scan_day ON scan_day.sheet = sheet.code
          WHERE sheet.place = ? AND day BETWEEN ? AND ?
          """)
      let rows = try Row.fetchCursor(
        statement, arguments: [place.number, first.iso, last.iso])
      var found: [ShortCode: [CalendarDay: Int]] = [:]
      while let row = try rows.next() {
        let code = try row.parse("sheet", ShortCode.init(stored:))
        let day = try row.parse("day", CalendarDay.init(iso:))
        found[code, default: [:]][day] = Int(try row.number("count"))
      }
      return found
    }
  }

  /// The numbered lines of a sheet that were copied into the list.
  public func enteredLines(of code: ShortCode) async throws(RegistryError) -> Set<Int> {
    try await read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT line FROM listing WHERE sheet = ? AND line IS NOT NULL AND status <> 'withdrawn'
          """)
      return try Int.fetchSet(statement, arguments: [code.symbols])
    }
  }

  /// Records that a sheet hangs no more.
  public func markTakenDown(_ code: ShortCode, at time: Date, by actor: String?)
    async throws(RegistryError)
  {
    try await mark(code, "taken_down", .takenDown, at: time, by: actor)
  }

  /// Records that someone asks for a sheet to be printed anew.
  public func requestReprint(of code: ShortCode, at time: Date, by actor: String?)
    async throws(RegistryError)
  {
    try await mark(code, "reprint_asked", where: "retired = 0", .reprintAsked, at: time, by: actor)
  }

  /// Keeps a moment beside a sheet, once.
  private func mark(
    _ code: ShortCode, _ column: String, where condition: String = "1", _ what: Event.What,
    at time: Date, by actor: String?
  ) async throws(RegistryError) {
    try await write { db in
      guard try SheetRecord.exists(db, code) else { throw RegistryError.unknownSheet(code) }
      let statement = try db.cachedStatement(
        sql: """
          UPDATE sheet SET \(column) = ? WHERE code = ? AND \(column) IS NULL AND \(condition)
          """)
      try statement.execute(arguments: [time.milliseconds, code.symbols])
      guard db.changesCount > 0 else { return }
      try Event(what: what, time: time, sheet: code, actor: actor).insert(db)
    }
  }
}
