internal import GRDB
internal import Synchronization

/// Changes that wait for their turn, and then reach the disk together.
///
/// A disk takes far longer to confirm a change than to take it. While it confirms one, those of other
/// callers gather, and the next confirmation is for all of them. Each is still a transaction to its
/// caller: it happens whole or not at all, nobody hears of it before it is on the disk, and one that
/// fails takes nothing of the others with it.
final class WaitingWrites: Sendable {
  /// Most changes that are confirmed at once, so that none waits for long.
  private static let most = 64

  private let waiting = Mutex<[any WaitingChange]>([])

  /// Puts a change behind those that wait; it gets its turn on the connection that writes.
  func add(_ change: some WaitingChange, to database: any DatabaseWriter) {
    waiting.withLock { $0.append(change) }
    // One turn for each change; one that comes upon nothing has been done with those before.
    database.asyncWriteWithoutTransaction { db in self.makeNext(db) }
  }

  private func makeNext(_ db: Database) {
    let changes = waiting.withLock { waiting in
      let next = Array(waiting.prefix(WaitingWrites.most))
      waiting.removeFirst(next.count)
      return next
    }
    guard !changes.isEmpty else { return }
    do {
      try db.inTransaction(.immediate) {
        for change in changes { try change.make(db, isAlone: changes.count == 1) }
        return .commit
      }
      for change in changes { change.finish(failed: nil) }
    } catch {
      for change in changes { change.finish(failed: error) }
    }
  }
}

/// A change that waits for its turn.
protocol WaitingChange: Sendable {
  /// Makes it in the transaction that is open.
  ///
  /// Where it is alone, throws what it throws, so that the transaction is given up; else only it is.
  func make(_ db: Database, isAlone: Bool) throws

  /// Tells the caller what became of it; `error` is why the transaction failed.
  func finish(failed error: (any Error)?)
}

/// A change with its caller, who waits for what becomes of it.
final class WaitingWrite<Value: Sendable>: WaitingChange {
  private let change: @Sendable (Database) throws -> Value
  private let caller: CheckedContinuation<Result<Value, any Error>, Never>
  private let result = Mutex<Result<Value, any Error>?>(nil)

  init(
    _ change: @escaping @Sendable (Database) throws -> Value,
    _ caller: CheckedContinuation<Result<Value, any Error>, Never>
  ) {
    self.change = change
    self.caller = caller
  }

  func make(_ db: Database, isAlone: Bool) throws {
    if isAlone { return set(.success(try change(db))) }
    do {
      try db.inSavepoint {
        set(.success(try change(db)))
        return .commit
      }
    } catch {
      // The engine gives up the whole transaction for some errors, as of a full disk.
      guard db.isInsideTransaction else { throw error }
      set(.failure(error))
    }
  }

  func finish(failed error: (any Error)?) {
    let made = result.withLock { $0 }
    caller.resume(returning: error.map { .failure($0) } ?? made ?? .failure(NotMade()))
  }

  private func set(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }

  /// A change that got no turn, which cannot be.
  private struct NotMade: Error {}
}
