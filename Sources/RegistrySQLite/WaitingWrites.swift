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

  private struct State {
    var waiting: [any WaitingChange] = []
    /// Whether a turn on the connection that writes is asked for.
    var hasTurn = false
  }

  private let state = Mutex(State())

  /// Puts a change behind those that wait; it gets its turn on the connection that writes.
  func add(_ change: some WaitingChange, to database: any DatabaseWriter) {
    let needsTurn = state.withLock { state in
      state.waiting.append(change)
      defer { state.hasTurn = true }
      return !state.hasTurn
    }
    if needsTurn { takeTurn(database) }
  }

  private func takeTurn(_ database: any DatabaseWriter) {
    database.asyncWriteWithoutTransaction { db in
      let (changes, isLast) = self.state.withLock { state in
        let next = Array(state.waiting.prefix(WaitingWrites.most))
        state.waiting.removeFirst(next.count)
        state.hasTurn = !state.waiting.isEmpty
        return (next, state.waiting.isEmpty)
      }
      if !isLast { self.takeTurn(database) }
      WaitingWrites.make(changes, db)
    }
  }

  /// Makes changes in one transaction.
  ///
  /// Hardly any change fails, so that they are first made without a way back for each; where one of
  /// several does, all are undone, and made anew with one.
  private static func make(_ changes: [any WaitingChange], _ db: Database) {
    do {
      do {
        try make(changes, db, asSteps: false)
      } catch is GivenUp {
        try make(changes, db, asSteps: true)
      }
      for change in changes { change.finish(failed: nil) }
    } catch {
      for change in changes { change.finish(failed: error) }
    }
  }

  private static func make(
    _ changes: [any WaitingChange], _ db: Database, asSteps: Bool
  ) throws {
    try db.inTransaction(.immediate) {
      do {
        for change in changes { try change.make(db, asStep: asSteps) }
      } catch {
        throw asSteps || changes.count == 1 ? error : GivenUp()
      }
      return .commit
    }
  }

  /// One of several changes failed.
  private struct GivenUp: Error {}
}

/// A change that waits for its turn.
protocol WaitingChange: Sendable {
  /// Makes it in the transaction that is open.
  ///
  /// Throws what it throws, so that the transaction is given up; as a step only it is given up. May be
  /// called again after the transaction was.
  func make(_ db: Database, asStep: Bool) throws

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

  func make(_ db: Database, asStep: Bool) throws {
    guard asStep else { return set(.success(try change(db))) }
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
