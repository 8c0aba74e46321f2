internal import Foundation
internal import Synchronization

/// Lets something happen at most once in a while.
final class Pacing: Sendable {
  private let interval: TimeInterval
  private let last = Mutex(Date.distantPast)

  init(every interval: TimeInterval) { self.interval = interval }

  /// Whether it may happen now, which counts as its having happened.
  func isDue(at time: Date) -> Bool {
    last.withLock { last in
      guard time.timeIntervalSince(last) >= interval || time < last else { return false }
      last = time
      return true
    }
  }
}
