/// Four corners, going around.
struct Quadrilateral: Hashable {
  let corners: [PixelPoint]

  init(corners: [PixelPoint]) {
    precondition(corners.count == 4)
    self.corners = corners
  }

  /// The shape between four lines, each through two points; nil where neighbours do not meet.
  init?(lines: [(PixelPoint, PixelPoint)]) {
    var corners: [PixelPoint] = []
    for index in 0..<4 {
      let (before, line) = (lines[(index + 3) % 4], lines[index])
      let (along, other) = (before.1 - before.0, line.1 - line.0)
      let determinant = along.x * other.y - along.y * other.x
      guard abs(determinant) > 1e-6 else { return nil }
      let apart = line.0 - before.0
      let share = (apart.x * other.y - apart.y * other.x) / determinant
      corners.append(before.0 + along * share)
    }
    self.init(corners: corners)
  }

  var side: Double {
    (0..<4).reduce(0) { $0 + (corners[($1 + 1) % 4] - corners[$1]).length } / 4
  }

  var centre: PixelPoint { corners.reduce(PixelPoint(x: 0, y: 0), +) * 0.25 }

  /// A point given by its shares across and down, 0 to 1 inside.
  func point(_ across: Double, _ down: Double) -> PixelPoint {
    let upper = corners[0] * (1 - across) + corners[1] * across
    let lower = corners[3] * (1 - across) + corners[2] * across
    return upper * (1 - down) + lower * down
  }

  /// Values of the picture at the centres of so many squares along either side.
  func values(in grey: Grey, across count: Int) -> [Double] {
    (0..<count * count).map { index in
      grey.value(
        at: point(
          (Double(index % count) + 0.5) / Double(count),
          (Double(index / count) + 0.5) / Double(count)))
    }
  }

  /// The unit vector that leads outward across an edge.
  func outward(_ edge: Int) -> PixelPoint {
    let along = corners[(edge + 1) % 4] - corners[edge]
    let normal = PixelPoint(x: -along.y, y: along.x) * (1 / max(along.length, 1e-9))
    let inward = centre - corners[edge]
    return normal.x * inward.x + normal.y * inward.y > 0 ? normal * -1 : normal
  }

  /// An edge, moved across itself to where dark ends; left where it is, if dark does not end.
  ///
  /// Either half is moved by itself, so that an edge that is aslant is set right.
  func edge(
    _ edge: Int, in grey: Grey, middle: Double, reach: Double
  ) -> (PixelPoint, PixelPoint) {
    let (start, end) = (corners[edge], corners[(edge + 1) % 4])
    let (along, outward) = (end - start, outward(edge))
    func moved(_ from: Double, _ to: Double) -> PixelPoint {
      let count = max(32, Int(along.length * (to - from)))
      func isDark(_ offset: Double) -> Bool {
        let dark = (0..<count).count {
          let share = from + (to - from) * (Double($0) + 0.5) / Double(count)
          return grey.value(at: start + along * share + outward * offset) < middle
        }
        // Half a module of the smallest symbol, which has 21 along a side.
        return Double(dark) / Double(count) > 0.5 / 21
      }
      let (step, point) = (0.25, start + along * ((from + to) / 2))
      var offset = 0.0
      if isDark(0) {
        while offset < reach, isDark(offset + step) { offset += step }
      } else {
        while offset > -reach, !isDark(offset) { offset -= step }
      }
      return abs(offset) < reach ? point + outward * (offset + step / 2) : point
    }
    return (moved(0.02, 0.4), moved(0.6, 0.98))
  }
}
