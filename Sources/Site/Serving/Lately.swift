internal import Synchronization

/// What was made lately and may be wanted again soon.
///
/// Kept is what was asked for since ``age()`` was last called, and before that since the time before.
/// What is made depends on its key alone, so that nothing kept is ever out of date.
final class Lately<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct State {
    var young: [Key: Value] = [:]
    var old: [Key: Value] = [:]

    mutating func age() {
      old = young
      young = [:]
    }
  }

  private let most: Int
  private let state = Mutex(State())

  /// Keeps at most twice so many things.
  init(most: Int) { self.most = most }

  /// The thing of that key, made where it is not there.
  func value(for key: Key, make: () throws -> Value) rethrows -> Value {
    let known: Value? = state.withLock { state in
      if let young = state.young[key] { return young }
      guard let old = state.old.removeValue(forKey: key) else { return nil }
      state.young[key] = old
      return old
    }
    if let known { return known }
    let made = try make()
    state.withLock { state in
      if state.young.count >= most { state.age() }
      state.young[key] = made
    }
    return made
  }

  /// Forgets what nobody asked for since this was called before.
  func age() { state.withLock { $0.age() } }
}
