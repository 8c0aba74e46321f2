public import PageModel

extension Page {
  /// The page with colour that runs out beyond the cut.
  ///
  /// Filled upright rectangles that reach the edge of the page to 0.1 mm are made longer there.
  /// They are looked for on the page and in groups that only move what is in them; what is turned,
  /// stretched or clipped, and every other shape, stays as it is.
  ///
  /// - Parameter distance: How far colour runs out; nothing changes unless it is above zero.
  /// - Returns: A page larger by the bleed on each side, with ``trim`` and ``bleed`` set; a page
  ///   that has a trim already is returned as it is.
  public func bled(by distance: Length) -> Page {
    guard trim == nil, distance > .zero else { return self }
    let runout = Runout(size: size, distance: distance)
    let outer = Size(width: size.width + distance * 2, height: size.height + distance * 2)
    return Page(
      size: outer,
      items: [
        .group(
          Group(
            origin: Point(x: distance, y: distance),
            items: items.map { runout.item($0, at: .zero) }))
      ],
      trim: Rect(origin: Point(x: distance, y: distance), size: size),
      bleed: Rect(origin: .zero, size: outer))
  }
}

/// Makes areas at the edge of a page run out beyond it.
private struct Runout {
  let size: Size
  let distance: Length

  func item(_ item: PageItem, at origin: Point) -> PageItem {
    switch item {
    case .fill(let path, let paint):
      guard let rect = path.uprightRectangle else { return item }
      return .fill(.rectangle(extended(rect, at: origin)), paint)
    case .group(var group) where group.turn == .none && group.stretch == .none && group.clip == nil:
      group.items = group.items.map { self.item($0, at: origin + group.origin) }
      return .group(group)
    case .stroke, .text, .modules, .picture, .group: return item
    }
  }

  private func extended(_ rect: Rect, at origin: Point) -> Rect {
    let (left, right) = extended(rect.origin.x, rect.maxX, at: origin.x, upTo: size.width)
    let (top, bottom) = extended(rect.origin.y, rect.maxY, at: origin.y, upTo: size.height)
    // What lies wholly off the page stays there.
    guard let left, let right, let top, let bottom else { return rect }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  private func extended(
    _ start: Length, _ end: Length, at offset: Length, upTo edge: Length
  ) -> (start: Length?, end: Length?) {
    let reach = Length.millimetres(0.1)
    guard start + offset < edge, end + offset > .zero else { return (nil, nil) }
    return (
      start + offset <= reach ? min(start, -distance - offset) : start,
      end + offset >= edge - reach ? max(end, edge + distance - offset) : end
    )
  }
}

extension Path {
  /// The rectangle that the path is, as ``PageModel/Path/rectangle(_:)`` makes it; nil for others.
  fileprivate var uprightRectangle: Rect? {
    guard elements.count == 5, case .move(let corner) = elements[0],
      case .line(let far) = elements[2]
    else { return nil }
    let rect = Rect(
      origin: corner, size: Size(width: far.x - corner.x, height: far.y - corner.y))
    let drawn = Path.rectangle(rect)
    let slack = 1e-6
    let isSame = zip(elements, drawn.elements).allSatisfy { found, wanted in
      switch (found, wanted) {
      case (.move(let one), .move(let other)), (.line(let one), .line(let other)):
        abs((one.x - other.x).points) < slack && abs((one.y - other.y).points) < slack
      case (.close, .close): true
      default: false
      }
    }
    return isSame && rect.size.width >= .zero && rect.size.height >= .zero ? rect : nil
  }
}
