internal import Foundation
internal import Synchronization

/// Counts what is sent, by sender and by aim, for ten minutes, in memory only.
///
/// A count is kept for this period and the one before, and of the one before counts the part that
/// still lies within ten minutes. Nothing is kept but a number made from what is counted, which
/// means nothing once the program ends; and of those at most ``mostKeys`` a period.
final class RateLimits: Sendable {
  fileprivate struct State {
    var start = Date.distantPast
    var now: [Int: Int] = [:]
    var before: [Int: Int] = [:]
  }

  /// How long it counts.
  static let period: TimeInterval = 600
  private let mostKeys: Int
  private let state = Mutex(State())

  init(mostKeys: Int = 20_000) { self.mostKeys = mostKeys }

  /// Counts one more, unless that would be too many.
  ///
  /// - Parameters:
  ///   - key: What is counted.
  ///   - most: How many may be counted in a period.
  ///   - time: Now.
  /// - Returns: Nil where it was counted, else after how many seconds one more may be.
  func wait(_ key: some Hashable, most: Int, at time: Date) -> Int? {
    let key = key.hashValue
    return state.withLock { state in
      state.turn(to: time)
      let passed = time.timeIntervalSince(state.start)
      let left = 1 - min(max(passed / RateLimits.period, 0), 1)
      let before = Double(state.before[key] ?? 0)
      let count = Double(state.now[key] ?? 0)
      guard count + before * left + 1 <= Double(most) else {
        // Where this period alone has enough, some of it must lie in the past first.
        let free =
          count + 1 > Double(most)
          ? RateLimits.period - passed + RateLimits.period * (1 - (Double(most) - 1) / count)
          : RateLimits.period * (1 - (Double(most) - 1 - count) / before) - passed
        return max(1, Int(free.rounded(.up)))
      }
      if state.now.count >= mostKeys, state.now[key] == nil {
        // Someone sends from everywhere: who comes after that is counted from the start.
        (state.before, state.now) = (state.now, [:])
      }
      state.now[key, default: 0] += 1
      return nil
    }
  }

  /// How many numbers it keeps.
  var size: Int { state.withLock { $0.now.count + $0.before.count } }
}

extension RateLimits.State {
  /// Begins a new period where the last one is over, or where the clock was set back.
  fileprivate mutating func turn(to time: Date) {
    let passed = time.timeIntervalSince(start)
    guard passed >= RateLimits.period || passed < 0 else { return }
    before = (0..<2 * RateLimits.period).contains(passed) ? now : [:]
    now = [:]
    start =
      (0..<2 * RateLimits.period).contains(passed)
      ? start.addingTimeInterval(RateLimits.period) : time
  }
}
