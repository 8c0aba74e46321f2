internal import Synchronization

/// What was said once and need not be said again.
final class Hints: Sendable {
  private let wasSaid = Mutex(false)

  /// Whether this is the first time.
  func isFirst() -> Bool {
    wasSaid.withLock { wasSaid in
      defer { wasSaid = true }
      return !wasSaid
    }
  }
}
