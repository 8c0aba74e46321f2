/// A distance on paper.
///
/// Kept in PostScript points (1/72 inch); written and read in millimetres at the edges.
public struct Length: Hashable, Sendable {
  /// The distance in PostScript points, 1/72 inch.
  public let points: Double

  /// The distance in millimetres.
  public var millimetres: Double { points * 25.4 / 72 }

  /// A distance in PostScript points, 1/72 inch.
  public static func points(_ value: Double) -> Length { Length(points: value) }

  /// A distance in millimetres.
  public static func millimetres(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }

  /// No distance at all.
  public static let zero = Length(points: 0)
}

extension Length: Comparable {
  /// Whether the first distance is the shorter.
  public static func < (left: Length, right: Length) -> Bool { left.points < right.points }
}

extension Length: AdditiveArithmetic {
  /// Both distances, one after the other.
  public static func + (left: Length, right: Length) -> Length {
    Length(points: left.points + right.points)
  }

  /// What the second leaves of the first.
  public static func - (left: Length, right: Length) -> Length {
    Length(points: left.points - right.points)
  }
}

extension Length {
  /// The distance `factor` times as long.
  public static func * (length: Length, factor: Double) -> Length {
    Length(points: length.points * factor)
  }

  /// The distance divided by a plain number.
  public static func / (length: Length, divisor: Double) -> Length {
    Length(points: length.points / divisor)
  }

  /// How many times the second distance goes into the first.
  public static func / (length: Length, other: Length) -> Double {
    length.points / other.points
  }

  /// The same distance in the other direction.
  public static prefix func - (length: Length) -> Length { Length(points: -length.points) }
}

extension Length: CustomStringConvertible {
  /// Millimetres to the tenth, as in `12.5 mm`.
  public var description: String {
    let tenths = (millimetres * 10).rounded() / 10
    return Int(exactly: tenths).map { "\($0) mm" } ?? "\(tenths) mm"
  }
}
