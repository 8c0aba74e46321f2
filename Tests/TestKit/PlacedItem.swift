public import PageModel

/// One thing on a page, at its place on the paper rather than within its groups.
public struct PlacedItem {
  /// The thing itself; never a group.
  public let item: PageItem
  /// Upper left corner of the innermost group around it.
  public let origin: Point
  /// The meanings of the groups around it, from the outside in.
  public let roles: [Role]

  /// The smallest upright rectangle around it; of text, the box that it was given.
  public var bounds: Rect {
    let bounds =
      switch item {
      case .fill(let path, _), .stroke(let path, _): path.bounds
      case .text(let text, let point): Rect(origin: point, size: text.size)
      case .modules(_, let rect), .picture(_, let rect): rect
      case .group: Rect(origin: .zero, size: .zero)
      }
    return Rect(origin: bounds.origin + origin, size: bounds.size)
  }
}

extension Page {
  /// Everything on the page from back to front, groups opened.
  public var placedItems: [PlacedItem] { Page.placed(items, at: .zero, within: []) }

  /// The lines of text on the page, in the order of reading.
  public var lines: [String] {
    placedItems.flatMap { placed -> [String] in
      guard case .text(let text, _) = placed.item else { return [] }
      return text.lines.map(\.text)
    }
  }

  private static func placed(
    _ items: [PageItem], at origin: Point, within roles: [Role]
  ) -> [PlacedItem] {
    items.flatMap { item -> [PlacedItem] in
      guard case .group(let group) = item else {
        return [PlacedItem(item: item, origin: origin, roles: roles)]
      }
      return placed(
        group.items, at: origin + group.origin,
        within: roles + [group.role].compactMap(\.self))
    }
  }
}

extension Path {
  /// The smallest upright rectangle around all points, control points included.
  public var bounds: Rect {
    let points = elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    let (x, y) = (points.map(\.x), points.map(\.y))
    guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else {
      return Rect(origin: .zero, size: .zero)
    }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
