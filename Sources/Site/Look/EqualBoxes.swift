internal import PageModel

/// Upright boxes as broad as one another, as lines down their middles: half as long to write.
struct EqualBoxes {
  let breadth: Double
  let middles: Path

  /// The boxes of a path; nil where it has anything else.
  init?(_ path: Path) {
    let steps = path.elements
    guard !steps.isEmpty, steps.count.isMultiple(of: 5) else { return nil }
    var breadth: Double?
    var lines: [Path.Element] = []
    for start in stride(from: 0, to: steps.count, by: 5) {
      guard case .move(let corner) = steps[start], case .line(let top) = steps[start + 1],
        case .line(let opposite) = steps[start + 2], case .line(let last) = steps[start + 3],
        case .close = steps[start + 4], top.y == corner.y, opposite.x == top.x,
        last == Point(x: corner.x, y: opposite.y)
      else { return nil }
      let across = top.x.points - corner.x.points
      guard abs(across - (breadth ?? across)) < 0.001 else { return nil }
      breadth = breadth ?? across
      let middle = Length.points(corner.x.points + across / 2)
      lines += [
        .move(Point(x: middle, y: corner.y)), .line(Point(x: middle, y: opposite.y)),
      ]
    }
    guard let breadth else { return nil }
    self.breadth = breadth
    middles = Path(lines)
  }
}
