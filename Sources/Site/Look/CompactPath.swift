internal import PageModel

extension Path {
  /// The path as a short value of an SVG `d` attribute: steps relative to the last (SVG 2 §9.3).
  ///
  /// - Parameters:
  ///   - scale: What each point is multiplied by.
  ///   - decimals: Decimals that are kept; errors do not add up.
  /// - Returns: The value.
  func compact(scale: Double = 1, decimals: Int) -> String {
    var pen = CompactPen(scale: scale, decimals: decimals)
    for element in elements { pen.draw(element) }
    return pen.text
  }
}

/// Writes steps on a grid, so that rounding never adds up.
private struct CompactPen {
  private(set) var text = ""
  private let unit: Int
  private let scale: Double
  private var here = (x: 0, y: 0)
  /// The same, as exactly as it was drawn.
  private var exact = Point.zero
  private var exactStart = Point.zero
  /// Where the handle of the last quadratic curve stands as it is written; nil after anything else.
  private var handle: (x: Int, y: Int)?
  private var start = (x: 0, y: 0)
  private var lastLetter: Character = " "

  init(scale: Double, decimals: Int) {
    unit = (0..<decimals).reduce(1) { value, _ in value * 10 }
    self.scale = scale
  }

  mutating func draw(_ element: Path.Element) {
    switch element {
    case .move(let point):
      let target = grid(point)
      write("m", [target.x - here.x, target.y - here.y])
      (here, start) = (target, target)
    case .line(let point):
      let target = grid(point)
      if target.y == here.y {
        write("h", [target.x - here.x])
      } else if target.x == here.x {
        write("v", [target.y - here.y])
      } else {
        write("l", [target.x - here.x, target.y - here.y])
      }
      here = target
    case .curve(let first, let second, let end):
      let (a, b, target) = (grid(first), grid(second), grid(end))
      if let handle = quadratic(first, second, end) {
        return bend(handle, to: target, end)
      }
      write("c", [a, b, target].flatMap { [$0.x - here.x, $0.y - here.y] })
      here = target
    case .close:
      text += "z"
      lastLetter = "z"
      here = start
    }
    handle = nil
    switch element {
    case .move(let point): (exact, exactStart) = (point, point)
    case .line(let point), .curve(_, _, let point): exact = point
    case .close: exact = exactStart
    }
  }

  /// A quadratic curve; where its handle only goes on from the last one, without it.
  private mutating func bend(_ wanted: (x: Int, y: Int), to target: (x: Int, y: Int), _ end: Point)
  {
    let onward = handle.map { (x: 2 * here.x - $0.x, y: 2 * here.y - $0.y) }
    if let onward, abs(onward.x - wanted.x) <= 1, abs(onward.y - wanted.y) <= 1 {
      write("t", [target.x - here.x, target.y - here.y])
      handle = onward
    } else {
      write("q", [wanted.x - here.x, wanted.y - here.y, target.x - here.x, target.y - here.y])
      handle = wanted
    }
    (here, exact) = (target, end)
  }

  /// The one handle of a curve that has two, nil where it needs both: letters of many fonts are
  /// drawn with one.
  private func quadratic(_ first: Point, _ second: Point, _ end: Point) -> (x: Int, y: Int)? {
    func handle(_ start: Length, _ first: Length, _ second: Length, _ end: Length) -> Int? {
      let one = (3 * first.points - start.points) / 2
      let other = (3 * second.points - end.points) / 2
      guard abs(one - other) * scale * Double(unit) < 0.5 else { return nil }
      return Int(((one + other) / 2 * scale * Double(unit)).rounded())
    }
    guard let x = handle(exact.x, first.x, second.x, end.x),
      let y = handle(exact.y, first.y, second.y, end.y)
    else { return nil }
    return (x, y)
  }

  private func grid(_ point: Point) -> (x: Int, y: Int) {
    func snapped(_ length: Length) -> Int {
      Int((length.points * scale * Double(unit)).rounded())
    }
    return (snapped(point.x), snapped(point.y))
  }

  /// A letter that stands for the last one as well is left out, and so are needless spaces.
  private mutating func write(_ letter: Character, _ numbers: [Int]) {
    var needsSpace = letter == lastLetter && letter != "m"
    if !needsSpace { text.append(letter) }
    for number in numbers {
      if needsSpace, number >= 0 { text.append(" ") }
      text += decimal(number)
      needsSpace = true
    }
    lastLetter = letter
  }

  /// `-0.5` as `-.5`, `12.0` as `12`.
  private func decimal(_ number: Int) -> String {
    let (whole, rest) = abs(number).quotientAndRemainder(dividingBy: unit)
    let sign = number < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    let places = String(unit).count - 1
    var digits = String(rest)
    digits = String(repeating: "0", count: places - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return sign + (whole == 0 ? "" : String(whole)) + "." + digits
  }
}
