internal import GRDB
internal import Registry

/// Tells whether anything in the file has changed, whoever changed it.
///
/// SQLite tells a connection whether others have written since it last asked, so this one never
/// writes: every change is one of others.
struct ChangeWatch: Sendable {
  private let connection: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    connection = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The mark of now (https://www.sqlite.org/pragma.html#pragma_data_version).
  func mark() throws -> ChangeMark? {
    try connection.unsafeRead { db in
      let statement = try db.cachedStatement(sql: "PRAGMA data_version")
      return try Int64.fetchOne(statement).map { ChangeMark($0) }
    }
  }
}
