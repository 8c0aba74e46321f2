internal import Foundation
internal import GRDB
internal import Registry

/// A row of the table of print runs.
enum RunRecord {
  /// How far a run is.
  enum State: String {
    case reserved, printed, discarded
  }

  /// How far a run is; nil where there is no such run.
  static func state(_ db: Database, _ run: PrintRun.ID) throws -> State? {
    let statement = try db.cachedStatement(sql: "SELECT state FROM print_run WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [run.number])?
      .parse("state", State.init(rawValue:))
  }

  /// Keeps a new run, and returns its number.
  static func insert(_ db: Database, at time: Date) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO print_run (state, created) VALUES ('reserved', ?)")
    try statement.execute(arguments: [time.milliseconds])
    return db.lastInsertedRowID
  }

  /// Records how far a run is now.
  static func set(_ db: Database, _ run: PrintRun.ID, to state: State) throws {
    let statement = try db.cachedStatement(sql: "UPDATE print_run SET state = ? WHERE id = ?")
    try statement.execute(arguments: [state.rawValue, run.number])
  }
}
