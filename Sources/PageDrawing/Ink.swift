internal import PageModel

/// What some items cover, a little more rather than a little less.
struct Ink {
  /// Rectangles of letters, which lie beside each other whatever is drawn first.
  private var letters: [Rect] = []
  /// Rectangles of areas, lines and pictures.
  private var areas: [Rect] = []
  private var coversAll = false

  init() {}

  /// What one item covers.
  init(of item: PageItem) { add(item, at: .zero) }

  /// What several items cover, in at most one rectangle of letters and one of areas.
  init(of items: [PageItem]) {
    for item in items { add(item, at: .zero) }
    letters = letters.union
    areas = areas.union
  }

  /// The same elsewhere.
  func moved(by offset: Point) -> Ink {
    guard offset != .zero else { return self }
    var ink = self
    ink.letters = letters.map { Rect(origin: $0.origin + offset, size: $0.size) }
    ink.areas = areas.map { Rect(origin: $0.origin + offset, size: $0.size) }
    return ink
  }

  mutating func cover(_ other: Ink) {
    letters += other.letters
    areas += other.areas
    coversAll = coversAll || other.coversAll
  }

  mutating func coverAll() { coversAll = true }

  /// Whether it makes a difference which of the two is drawn first.
  func hides(_ other: Ink) -> Bool {
    coversAll || other.coversAll
      || areas.contains { area in
        other.areas.contains(where: area.meets) || other.letters.contains(where: area.meets)
      }
      || letters.contains { letter in other.areas.contains(where: letter.meets) }
  }

  private mutating func add(_ item: PageItem, at origin: Point) {
    switch item {
    case .text(let text, let point):
      for line in text.lines {
        let size = text.paragraph.runs.map(\.style.size).max() ?? .zero
        let baseline = origin + point + line.baseline
        letters.append(
          Rect(
            x: baseline.x - size * 0.1, y: baseline.y - size, width: line.advance + size * 0.2,
            height: size * 1.3))
      }
    case .fill(let path, _): add(path, at: origin, widened: .zero)
    case .stroke(let path, let stroke): add(path, at: origin, widened: stroke.width)
    case .modules(_, let rect), .picture(_, let rect):
      areas.append(Rect(origin: origin + rect.origin, size: rect.size))
    case .group(let group):
      guard group.turn == .none, group.stretch == .none else {
        coversAll = true
        return
      }
      for item in group.items { add(item, at: origin + group.origin) }
    }
  }

  private mutating func add(_ path: Path, at origin: Point, widened width: Length) {
    var (low, high): (Point?, Point?) = (nil, nil)
    func reach(_ point: Point) {
      low = low.map { Point(x: min($0.x, point.x), y: min($0.y, point.y)) } ?? point
      high = high.map { Point(x: max($0.x, point.x), y: max($0.y, point.y)) } ?? point
    }
    for element in path.elements {
      switch element {
      case .move(let point), .line(let point): reach(point)
      case .curve(let first, let second, let end):
        reach(first)
        reach(second)
        reach(end)
      case .close: break
      }
    }
    guard let low, let high else { return }
    areas.append(
      Rect(
        x: origin.x + low.x - width, y: origin.y + low.y - width,
        width: high.x - low.x + width * 2, height: high.y - low.y + width * 2))
  }
}

extension [Rect] {
  /// The one rectangle around all of them; none for none.
  fileprivate var union: [Rect] {
    guard let first else { return [] }
    return [
      dropFirst().reduce(first) { one, other in
        let (left, top) = (
          Swift.min(one.origin.x, other.origin.x), Swift.min(one.origin.y, other.origin.y)
        )
        return Rect(
          x: left, y: top, width: Swift.max(one.maxX, other.maxX) - left,
          height: Swift.max(one.maxY, other.maxY) - top)
      }
    ]
  }
}

extension Rect {
  /// Whether both rectangles share an area, by more than a rounding error.
  fileprivate func meets(_ other: Rect) -> Bool {
    let slack = Length.points(0.001)
    return origin.x + slack < other.maxX && other.origin.x + slack < maxX
      && origin.y + slack < other.maxY && other.origin.y + slack < maxY
  }
}
