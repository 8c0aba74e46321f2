internal import Foundation
internal import Synchronization

/// Watches whether a clock that seems to have leapt goes on evenly from there.
///
/// A machine that was off for a month and one whose clock was set a month ahead look the same; the
/// second is mostly noticed and set right within hours. So what a leap made due is put off for
/// half a day, in which time is counted without the clock.
final class ClockWatch: Sendable {
  private struct Beginning {
    let time: Date
    let instant: ContinuousClock.Instant
  }

  /// For how long it is watched.
  static let wait = Duration.seconds(12 * 3_600)
  /// How far clocks drift apart that are both right, and are put right in small steps.
  static let drift: TimeInterval = 600

  private let beginning = Mutex<Beginning?>(nil)

  /// What is known of a clock.
  enum Finding: Hashable, Sendable {
    /// It is watched from now on.
    case begun
    /// It has not been watched for long enough.
    case watched
    /// It went on evenly.
    case even
  }

  /// Looks at a clock that seems to have leapt.
  ///
  /// - Parameters:
  ///   - time: What it tells.
  ///   - instant: The same moment by a clock that nobody can set.
  /// - Returns: What is known of it.
  func look(at time: Date, _ instant: ContinuousClock.Instant) -> Finding {
    beginning.withLock { beginning in
      guard let begun = beginning,
        abs(begun.time.distance(to: time) - (instant - begun.instant) / .seconds(1)) < Self.drift
      else {
        beginning = Beginning(time: time, instant: instant)
        return .begun
      }
      guard instant - begun.instant >= Self.wait else { return .watched }
      beginning = nil
      return .even
    }
  }
}
