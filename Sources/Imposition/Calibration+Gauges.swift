internal import PageModel

extension Calibration {
  /// Both gauges, starting near a corner, each with its length in millimetres.
  func gauges(at corner: Point, _ measuring: any TextMeasuring) -> [PageItem] {
    let length = Calibration.gauge
    let end = Length.millimetres(3)
    let middle = Length.millimetres(5) + length / 2
    var path = Path()
    // Along a gauge from its start, and away from it; both start 5 mm from the corner.
    func draw(_ place: (Length, Length) -> Point) {
      let start = Length.millimetres(5)
      path.append(.line(from: place(start, .zero), to: place(start + length, .zero)))
      for stop in [start, start + length] {
        path.append(.line(from: place(stop, -end), to: place(stop, end)))
      }
    }
    draw { Point(x: corner.x + $0, y: corner.y + $1) }
    draw { Point(x: corner.x + $1, y: corner.y + $0) }
    let millimetres = Int(length.millimetres.rounded())
    let beside = Length.millimetres(5)
    return [
      .group(
        Group(
          role: .decoration,
          items: [
            .stroke(path, Stroke(colour: .black, width: .points(0.5))),
            number(
              millimetres, at: Point(x: corner.x + middle, y: corner.y + beside), measuring),
            number(
              millimetres, at: Point(x: corner.x + beside, y: corner.y + middle), measuring),
          ]))
    ]
  }

  /// Where the gauges start: below the words, clear of the crosses and of the edges of labels.
  func corner(below bottom: Length) -> Point {
    let first = Point(x: .millimetres(30), y: bottom + .millimetres(10))
    guard let sheet else { return first }
    let crosses = centres(below: bottom).map { centre in
      Rect(
        x: centre.x - Calibration.arm, y: centre.y - Calibration.arm, width: Calibration.arm * 2,
        height: Calibration.arm * 2)
    }
    let cells = (0..<sheet.count).map(sheet.cell)
    let upright = cells.flatMap { [$0.origin.x, $0.maxX] }
    let lying = cells.flatMap { [$0.origin.y, $0.maxY] }
    let steps = (0..<60).map { Length.millimetres(Double($0) / 2) }
    func isClear(_ line: Length, of edges: [Length]) -> Bool {
      edges.allSatisfy { abs(($0 - line).millimetres) > 1.5 }
    }
    func isClear(_ corner: Point) -> Bool {
      Calibration.room(ofGaugesAt: corner).allSatisfy { room in
        !crosses.contains { $0.overlaps(room) }
      }
    }
    let columns = steps.map { first.x + $0 }.filter { isClear($0, of: upright) }
    for y in steps.map({ bottom + .millimetres(4) + $0 }) where isClear(y, of: lying) {
      if let x = columns.first(where: { isClear(Point(x: $0, y: y)) }) { return Point(x: x, y: y) }
    }
    return first
  }

  /// What gauges take up with their ends and numbers.
  private static func room(ofGaugesAt corner: Point) -> [Rect] {
    let (start, end) = (Length.millimetres(5), Length.millimetres(3.4))
    let middle = start + gauge / 2
    let (breadth, height) = (Length.millimetres(6), Length.millimetres(3))
    return [
      Rect(x: corner.x + start, y: corner.y - end, width: gauge, height: end * 2),
      Rect(x: corner.x - end, y: corner.y + start, width: end * 2, height: gauge),
      Rect(
        x: corner.x + middle - breadth / 2, y: corner.y + start - height / 2, width: breadth,
        height: height),
      Rect(
        x: corner.x + start - breadth / 2, y: corner.y + middle - height / 2, width: breadth,
        height: height),
    ]
  }
}

extension Rect {
  fileprivate func overlaps(_ other: Rect) -> Bool {
    origin.x < other.maxX && other.origin.x < maxX && origin.y < other.maxY
      && other.origin.y < maxY
  }
}
