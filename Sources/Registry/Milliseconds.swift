public import Foundation

extension Date {
  /// Milliseconds since 1970 in UTC: what a registry keeps of a moment.
  public var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1_000).rounded()) }

  /// The moment that a registry has kept.
  public init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1_000)
  }

  /// The moment as a registry keeps it.
  public var keptMoment: Date { Date(milliseconds: milliseconds) }
}
