internal import GRDB
internal import Synchronization

extension SQLiteRegistry {
  /// Erases what withdrawn listings left behind, where something is owed.
  ///
  /// A failure is none of the caller's: the listing itself is erased already, and the next write
  /// tries again.
  func eraseOldCopies() async {
    guard erasure.withLock({ $0 }) != .complete else { return }
    await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { db in
        self.eraseOldCopies(db)
        continuation.resume()
      }
    }
  }

  /// The same on the connection that writes; the state changes nowhere else.
  func eraseOldCopies(_ db: Database) {
    let state = erasure.withLock { $0 }
    guard state != .complete else { return }
    do {
      try db.setBusyTimeout(min(Erasure.patience, file.busyTimeout))
      defer { try? db.setBusyTimeout(file.busyTimeout) }
      try state.proceed(db) { left in erasure.withLock { $0 = left } }
    } catch {}
  }
}

extension Database {
  /// Sets how long the connection waits for others.
  fileprivate func setBusyTimeout(_ timeout: Duration) throws {
    try execute(sql: "PRAGMA busy_timeout = \(Int(timeout / .milliseconds(1)))")
  }
}
