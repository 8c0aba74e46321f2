internal import Foundation
internal import GRDB
internal import Registry

/// A copy of a store on its way to its place: a file beside it, under a name of its own.
struct CopiedFile {
  let path: String

  /// Copies a store page by page while others use it, as it is at one moment.
  ///
  /// The online backup of SQLite in a single step (https://www.sqlite.org/backup.html): the reader's
  /// lock lasts from the first page to the last, and with a write-ahead log nobody waits for it. The
  /// copy is one file without a log.
  ///
  /// - Parameters:
  ///   - source: The path of the store.
  ///   - path: The path of the copy. What an earlier, interrupted copy left there goes.
  /// - Throws: ``StoreCopyError`` where either file cannot be used or the store is damaged.
  init(of source: String, at path: String) throws(StoreCopyError) {
    self.path = path
    remove()
    // Closed to strangers: it holds telephone numbers.
    guard mknod(path, S_IFREG | 0o600, 0) == 0 else { throw .system(path) }
    do {
      let copy = try DatabaseQueue(path: path)
      try DatabaseQueue.ofStore(at: source).backup(to: copy)
      try copy.leaveLog()
      try copy.close()
    } catch {
      remove()
      throw .store(path: source, RegistryError(error))
    }
  }

  /// Brings the copy to the tables of today and changes it; it is one file afterwards as before.
  func change<Value>(_ work: (Database) throws -> Value) throws(StoreCopyError) -> Value {
    do {
      let store = try StoreFile(
        path: path, readers: 0, busyTimeout: .seconds(5), schema: .current
      ).open()
      let value = try store.write(work)
      try store.writeWithoutTransaction { db in try db.execute(sql: "VACUUM") }
      try store.leaveLog()
      try store.close()
      return value
    } catch {
      remove()
      throw .store(path: path, RegistryError(error))
    }
  }

  /// Makes sure that the copy is a sound store, and tells what is in it.
  ///
  /// - Parameter origin: The store that it was copied from, for messages.
  /// - Returns: How much is in it.
  /// - Throws: ``StoreCopyError`` with what is wrong; then the copy is gone.
  func check(from origin: String) throws(StoreCopyError) -> StoreContents {
    do {
      return try DatabaseQueue.ofStore(at: path).read { db in
        guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
          throw RegistryError.damaged("it is not the database of a Palier")
        }
        let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
        guard problems == ["ok"] else {
          throw RegistryError.damaged(problems.joined(separator: "; "))
        }
        guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
          throw RegistryError.damaged("rows refer to others that are missing")
        }
        return try StoreContents(db)
      }
    } catch {
      remove()
      throw .store(path: origin, RegistryError(error))
    }
  }

  /// Gives the copy its name for good; whatever had that name is replaced in the same moment.
  func move(to target: String) throws(StoreCopyError) {
    guard StoreCopyError.isOnDisk(path), rename(path, target) == 0,
      StoreCopyError.isOnDisk(StoreFolder(of: target).path)
    else {
      let error = StoreCopyError.system(target)
      remove()
      throw error
    }
  }

  /// Takes it away, with what SQLite keeps beside it.
  func remove() {
    for name in [path, path + "-wal", path + "-shm", path + "-journal"] { unlink(name) }
  }
}

/// The folder that a store is in.
struct StoreFolder {
  let path: String
  private let name: String

  init(of file: String) {
    let url = URL(fileURLWithPath: file)
    path = url.deletingLastPathComponent().path
    name = url.lastPathComponent
  }

  /// A hidden name beside the store.
  func hidden(_ ending: String) -> String { "\(path)/.\(name).\(ending)" }
}

extension StoreCopyError {
  /// What the system said last.
  static func system(_ path: String) -> StoreCopyError {
    .file(path: path, reason: String(cString: strerror(errno)))
  }

  /// Writes a file or the names of a folder through to the disk.
  fileprivate static func isOnDisk(_ path: String) -> Bool {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    return fsync(file) == 0
  }
}

extension DatabaseWriter {
  /// Makes one file of the store and its write-ahead log; fails where another connection is open.
  func leaveLog() throws {
    try writeWithoutTransaction { db in
      guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete" else {
        throw RegistryError.busy
      }
    }
  }
}

extension DatabaseQueue {
  /// One connection to a store as it is: with the tables that it has.
  static func ofStore(at path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
