internal import Foundation
internal import Synchronization

/// How often something may be done, by each and in all, in any stretch of time of a certain length;
/// kept in memory only.
///
/// A count is kept for this period and the one before, and of the one before counts the part that
/// still lies within the length of a period. Nothing is kept but a number made from what is counted,
/// which means nothing once the program ends; and of those at most ``mostKeys`` a period.
final class RateLimits: Sendable {
  /// How often one thing may be done in a period.
  struct Limit {
    fileprivate let key: Int
    fileprivate let most: Int

    /// A limit on what a key stands for.
    init(_ key: some Hashable, most: Int) {
      self.key = key.hashValue
      self.most = most
    }
  }

  fileprivate struct State {
    var start = Date.distantPast
    var now: [Int: Int] = [:]
    var before: [Int: Int] = [:]
  }

  /// How long it counts, in seconds.
  let period: TimeInterval
  private let mostKeys: Int
  private let state = Mutex(State())

  init(period: TimeInterval, mostKeys: Int = 20_000) {
    self.period = period
    self.mostKeys = mostKeys
  }

  /// Counts one more under every limit, unless that would be too many under any of them.
  ///
  /// - Parameters:
  ///   - limits: Those that all must have room.
  ///   - time: Now.
  /// - Returns: Nil where it was counted, else after how many seconds one more may be.
  func wait(_ limits: [Limit], at time: Date) -> Int? {
    state.withLock { state in
      if let wait = state.wait(limits, at: time, period: period) { return wait }
      let new = limits.count { state.now[$0.key] == nil }
      if new > 0, state.now.count + new > mostKeys {
        // Someone sends from everywhere: who comes after that is counted from the start.
        (state.before, state.now) = (state.now, [:])
      }
      for limit in limits { state.now[limit.key, default: 0] += 1 }
      return nil
    }
  }

  /// After how many seconds one more may be, without counting it; nil where it may be now.
  func wait(asking limits: [Limit], at time: Date) -> Int? {
    state.withLock { $0.wait(limits, at: time, period: period) }
  }

  /// How many numbers it keeps.
  var size: Int { state.withLock { $0.now.count + $0.before.count } }
}

extension RateLimits.State {
  /// After how many seconds one more has room under all limits; nil where it has.
  fileprivate mutating func wait(
    _ limits: [RateLimits.Limit], at time: Date, period: TimeInterval
  ) -> Int? {
    turn(to: time, period: period)
    let passed = time.timeIntervalSince(start)
    let waits = limits.compactMap { wait($0, passed: passed, period: period) }
    return waits.max().map { max(1, Int($0.rounded(.up))) }
  }

  /// After how many seconds one more has room under a limit; nil where it has.
  fileprivate func wait(_ limit: RateLimits.Limit, passed: TimeInterval, period: TimeInterval)
    -> TimeInterval?
  {
    let left = 1 - min(max(passed / period, 0), 1)
    let earlier = Double(before[limit.key] ?? 0)
    let count = Double(now[limit.key] ?? 0)
    let most = Double(limit.most)
    guard count + earlier * left + 1 > most else { return nil }
    // Where this period alone has enough, some of it must lie in the past first.
    return count + 1 > most
      ? period - passed + period * (1 - (most - 1) / max(count, 1))
      : period * (1 - (most - 1 - count) / earlier) - passed
  }

  /// Begins a new period where the last one is over, or where the clock was set back.
  fileprivate mutating func turn(to time: Date, period: TimeInterval) {
    let passed = time.timeIntervalSince(start)
    guard passed >= period || passed < 0 else { return }
    let isNext = (0..<2 * period).contains(passed)
    before = isNext ? now : [:]
    now = [:]
    start = isNext ? start.addingTimeInterval(period) : time
  }
}
