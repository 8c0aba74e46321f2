internal import Foundation
internal import Synchronization

/// How often something may be done, by one client and by all together, in a stretch of time.
///
/// Kept in memory only, in a table of limited size; forgotten when the stretch is over.
final class Allowance: Sendable {
  private let each: Int
  private let all: Int
  private let stretch: TimeInterval
  private let mostClients: Int
  private let state = Mutex(State())

  private struct State {
    var began = Date.distantPast
    var taken: [Client: Int] = [:]
    var total = 0
  }

  /// Allows `each` times to one client and `all` times in all, in every stretch of so many seconds.
  init(each: Int, all: Int, stretch: TimeInterval, mostClients: Int = 10_000) {
    self.each = each
    self.all = all
    self.stretch = stretch
    self.mostClients = mostClients
  }

  /// Takes one of them.
  ///
  /// - Parameters:
  ///   - client: Who asks.
  ///   - time: Now.
  /// - Throws: ``Failure/tooMany(seconds:)`` where there are none left.
  func take(by client: Client, at time: Date) throws(Failure) {
    let wait: TimeInterval? = state.withLock { state in
      let age = time.timeIntervalSince(state.began)
      if age >= stretch || age < 0 { state = State(began: time) }
      let taken = state.taken[client] ?? 0
      let hasRoom = taken > 0 || state.taken.count < mostClients
      guard taken < each, state.total < all, hasRoom else {
        return stretch - time.timeIntervalSince(state.began)
      }
      state.taken[client] = taken + 1
      state.total += 1
      return nil
    }
    if let wait { throw .tooMany(seconds: max(1, Int(wait.rounded(.up)))) }
  }
}
