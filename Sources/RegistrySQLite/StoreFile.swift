internal import Foundation
internal import GRDB
internal import Registry

/// A file on its way to becoming an open store.
struct StoreFile {
  let path: String
  let readers: Int
  let busyTimeout: Duration
  let schema: Schema

  /// Opens the file with the tables of today, in write-ahead mode and fully synchronous.
  func open() throws -> any DatabaseWriter {
    try makeFile()
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    if try queue.read(needsMigration) { try migrate(queue) }
    try useWriteAheadLog(queue)
    guard readers > 0 else { return queue }

    var configuration = configuration
    configuration.maximumReaderCount = readers
    let pool = try DatabasePool(path: path, configuration: configuration)
    // Opening a pool weakens this setting.
    try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout / .seconds(1))
    configuration.prepareDatabase { db in
      // What a person withdraws leaves the file: freed space is overwritten with zeros, and
      // nothing is put aside in temporary files.
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY
          """)
    }
    return configuration
  }

  /// Makes an empty file where there is none, closed to strangers: it will hold telephone numbers.
  private func makeFile() throws(RegistryError) {
    guard mknod(path, S_IFREG | 0o660, 0) != 0, errno != EEXIST else { return }
    throw .unavailable(String(cString: strerror(errno)))
  }

  /// Whether migrations are missing.
  ///
  /// Writes nothing, so that a file that is not ours stays as it is.
  private func needsMigration(_ db: Database) throws -> Bool {
    let known = schema.migrations.map(\.name)
    switch try Int32.fetchOne(db, sql: "PRAGMA application_id") {
    case Schema.applicationID:
      let applied = try applied(db)
      let unknown = applied.filter { !known.contains($0) }
      guard unknown.isEmpty else { throw RegistryError.newerSchema(unknown) }
      return applied.count < known.count
    case 0 where try isEmpty(db):
      return true
    default:
      throw RegistryError.damaged("it is the database of another program")
    }
  }

  /// Whether a file has no tables; the list of migrations may be there, made by someone who is
  /// about to make the others.
  private func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
      == 0
  }

  /// The names of the migrations that were run, in their order.
  private func applied(_ db: Database) throws -> [String] {
    let list = try Row.fetchOne(
      db, sql: "SELECT 1 FROM sqlite_master WHERE name = 'grdb_migrations'")
    guard list != nil else { return [] }
    return try String.fetchAll(
      db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
  }

  /// Runs what is missing.
  ///
  /// Where another process does the same at this moment, lets it finish.
  private func migrate(_ queue: DatabaseQueue) throws {
    var before = try queue.read(applied)
    while true {
      do {
        return try schema.migrator.migrate(queue)
      } catch {
        let now = try queue.read(applied)
        guard now.count > before.count else { throw error }
        before = now
      }
    }
  }

  /// Switches a new file to the write-ahead log; one that has it already is only asked.
  ///
  /// SQLite does not wait for other connections here, so we do.
  private func useWriteAheadLog(_ queue: DatabaseQueue) throws {
    let deadline = ContinuousClock.now + busyTimeout
    while true {
      do {
        let mode = try queue.writeWithoutTransaction { db in
          try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        }
        guard mode == "wal" else {
          throw RegistryError.unavailable("the file system has no write-ahead log")
        }
        return
      } catch let error as DatabaseError where error.isBusy && ContinuousClock.now < deadline {
        Thread.sleep(forTimeInterval: 0.005)
      }
    }
  }
}
