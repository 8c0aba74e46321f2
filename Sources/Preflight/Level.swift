/// How bad something is.
public enum Level: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// As it should be.
  case green
  /// Works, but not everywhere or not for everyone.
  case amber
  /// Will not work.
  case red

  /// Whether the first is less bad.
  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  /// The level as a word: green, amber or red.
  public var word: String {
    switch self {
    case .green: "green"
    case .amber: "amber"
    case .red: "red"
    }
  }
}
