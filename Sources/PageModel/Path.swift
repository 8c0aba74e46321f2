/// An outline made of straight lines and cubic curves.
public struct Path: Hashable, Sendable {
  /// One step along the outline.
  public enum Element: Hashable, Sendable {
    /// Lifts the pen and sets it down.
    case move(Point)
    /// A straight line to a point.
    case line(Point)
    /// A cubic Bézier curve to a point, with its two control points.
    case curve(Point, Point, to: Point)
    /// A straight line back to where the pen was last set down.
    case close
  }

  /// The steps in order.
  public private(set) var elements: [Element]

  /// A path of the given steps; empty unless some are given.
  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// A closed upright rectangle.
  public static func rectangle(_ rect: Rect) -> Path {
    Path([
      .move(rect.origin),
      .line(Point(x: rect.maxX, y: rect.origin.y)),
      .line(Point(x: rect.maxX, y: rect.maxY)),
      .line(Point(x: rect.origin.x, y: rect.maxY)),
      .close,
    ])
  }

  /// A straight line between two points.
  public static func line(from start: Point, to end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  /// A closed rectangle with quarter circles for corners.
  ///
  /// - Parameters:
  ///   - rect: The rectangle.
  ///   - radius: Corner radius; at most half the shorter side is used.
  /// - Returns: The outline, clockwise from the start of the upper edge.
  public static func rounded(_ rect: Rect, radius: Length) -> Path {
    let r = min(radius, min(rect.size.width, rect.size.height) / 2)
    guard r > .zero else { return rectangle(rect) }
    let (x0, y0, x1, y1) = (rect.origin.x, rect.origin.y, rect.maxX, rect.maxY)
    let k = r * (1 - circleControl)
    return Path([
      .move(Point(x: x0 + r, y: y0)),
      .line(Point(x: x1 - r, y: y0)),
      .curve(Point(x: x1 - k, y: y0), Point(x: x1, y: y0 + k), to: Point(x: x1, y: y0 + r)),
      .line(Point(x: x1, y: y1 - r)),
      .curve(Point(x: x1, y: y1 - k), Point(x: x1 - k, y: y1), to: Point(x: x1 - r, y: y1)),
      .line(Point(x: x0 + r, y: y1)),
      .curve(Point(x: x0 + k, y: y1), Point(x: x0, y: y1 - k), to: Point(x: x0, y: y1 - r)),
      .line(Point(x: x0, y: y0 + r)),
      .curve(Point(x: x0, y: y0 + k), Point(x: x0 + k, y: y0), to: Point(x: x0 + r, y: y0)),
      .close,
    ])
  }

  /// A closed circle.
  public static func circle(centre: Point, radius: Length) -> Path {
    rounded(
      Rect(
        x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2),
      radius: radius)
  }

  /// An upright rectangle whose upper edge is a half circle: a round-topped door.
  public static func arch(_ rect: Rect) -> Path {
    let r = rect.size.width / 2
    let k = r * (1 - circleControl)
    let (x0, y0, x1, y1) = (rect.origin.x, rect.origin.y, rect.maxX, rect.maxY)
    return Path([
      .move(Point(x: x0, y: y1)),
      .line(Point(x: x0, y: y0 + r)),
      .curve(Point(x: x0, y: y0 + k), Point(x: x0 + k, y: y0), to: Point(x: x0 + r, y: y0)),
      .curve(Point(x: x1 - k, y: y0), Point(x: x1, y: y0 + k), to: Point(x: x1, y: y0 + r)),
      .line(Point(x: x1, y: y1)),
      .close,
    ])
  }

  /// Adds the steps of another path behind the steps of this one.
  public mutating func append(_ other: Path) {
    elements.append(contentsOf: other.elements)
  }

  /// Control distance of a quarter circle, as a share of its radius: 4/3·(√2 − 1).
  private static let circleControl = 0.552_284_749_831
}

extension Path {
  /// The path with every point put through a function.
  public func mapped(_ change: (Point) -> Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(change(point))
        case .line(let point): .line(change(point))
        case .curve(let first, let second, let end):
          .curve(change(first), change(second), to: change(end))
        case .close: .close
        }
      })
  }
}
