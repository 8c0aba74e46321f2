/// A point of a page: `x` runs right and `y` down from the upper left corner.
public struct Point: Hashable, Sendable {
  /// Distance to the right of the origin.
  public var x: Length
  /// Distance below the origin.
  public var y: Length

  /// The origin: the upper left corner.
  public static let zero = Point(x: .zero, y: .zero)

  /// A point at a distance right of and below the origin.
  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  /// The point moved by as much as `offset` lies from the origin.
  public static func + (point: Point, offset: Point) -> Point {
    Point(x: point.x + offset.x, y: point.y + offset.y)
  }
}

/// A width and a height.
public struct Size: Hashable, Sendable {
  /// Extent across.
  public var width: Length
  /// Extent down.
  public var height: Length

  /// Nothing at all.
  public static let zero = Size(width: .zero, height: .zero)

  /// An extent across and down.
  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle.
public struct Rect: Hashable, Sendable {
  /// The upper left corner.
  public var origin: Point
  /// Width and height.
  public var size: Size

  /// A rectangle from its upper left corner and its extent.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle from the four numbers that place it.
  public init(x: Length, y: Length, width: Length, height: Length) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  /// The right edge.
  public var maxX: Length { origin.x + size.width }

  /// The lower edge.
  public var maxY: Length { origin.y + size.height }
}

/// Distances kept free along the four edges of a rectangle.
public struct EdgeInsets: Hashable, Sendable {
  /// Kept free along the upper edge.
  public var top: Length
  /// Kept free where a line of text starts: left, or right in a right-to-left script.
  public var leading: Length
  /// Kept free along the lower edge.
  public var bottom: Length
  /// Kept free where a line of text ends.
  public var trailing: Length

  /// Nothing kept free.
  public static let zero = EdgeInsets(all: .zero)

  /// Four distances, in the order top, leading, bottom, trailing.
  public init(top: Length, leading: Length, bottom: Length, trailing: Length) {
    self.top = top
    self.leading = leading
    self.bottom = bottom
    self.trailing = trailing
  }

  /// The same distance on all four sides.
  public init(all distance: Length) {
    self.init(top: distance, leading: distance, bottom: distance, trailing: distance)
  }

  /// Leading and trailing distance together.
  public var horizontal: Length { leading + trailing }

  /// Upper and lower distance together.
  public var vertical: Length { top + bottom }
}
