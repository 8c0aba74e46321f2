internal import Neighbourhood
internal import Registry
internal import Synchronization

/// Openings of sheets' pages that the store does not know of yet.
///
/// Writing each one through to the disk would cost more than making the page. So they are counted
/// here and recorded together every few seconds, and once more at the end; a crash loses the counts
/// of some seconds, and nothing else.
final class ScanCounts: Sendable {
  private struct Key: Hashable {
    let code: ShortCode
    let day: CalendarDay
  }

  private let counts = Mutex<[Key: Int]>([:])

  /// Counts one opening.
  func add(_ code: ShortCode, on day: CalendarDay) {
    counts.withLock { $0[Key(code: code, day: day), default: 0] += 1 }
  }

  /// Hands over what was counted, and begins anew.
  func take() -> [ScanCount] {
    let taken = counts.withLock { counts in
      defer { counts = [:] }
      return counts
    }
    return taken.map { ScanCount(code: $0.key.code, day: $0.key.day, count: $0.value) }
  }

  /// Takes back what could not be recorded.
  func giveBack(_ scans: [ScanCount]) {
    counts.withLock { counts in
      for scan in scans { counts[Key(code: scan.code, day: scan.day), default: 0] += scan.count }
    }
  }
}
