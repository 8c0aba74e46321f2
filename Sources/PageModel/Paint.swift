/// What an area is filled with.
public enum Paint: Hashable, Sendable {
  /// One colour all over.
  case solid(Colour)
  /// Slanted lines of one colour on another: what stands for a tint where there is only black ink.
  case hatched(Colour, on: Colour, pitch: Length, line: Length)

  /// The one colour that comes nearest to the paint, for a screen or a contrast check.
  public var flat: Colour {
    switch self {
    case .solid(let colour): colour
    case .hatched(let colour, let ground, let pitch, let line):
      ground.mixed(with: colour, share: line / pitch)
    }
  }
}

/// How a path is drawn along.
public struct Stroke: Hashable, Sendable {
  /// The colour of the line.
  public var colour: Colour
  /// The breadth of the line.
  public var width: Length
  /// Lengths of dash and gap; empty for an unbroken line.
  public var dash: [Length]

  /// A line of one colour and breadth, unbroken unless dashes are given.
  public init(colour: Colour, width: Length, dash: [Length] = []) {
    self.colour = colour
    self.width = width
    self.dash = dash
  }
}
