public import PageModel

/// The outline of a category's pictogram.
public struct PictogramOutline: Hashable, Sendable {
  /// The outline in points, `y` down, inside a square that starts at the origin.
  public let path: Path
  /// The side of that square in points.
  public let size: Double

  /// An outline inside a square of that side.
  public init(path: Path, size: Double) {
    self.path = path
    self.size = size
  }
}
