internal import PageModel

/// Short lines at the edge of a sheet that show where to cut, never inside what is kept.
enum CropMarks {
  private static let length = Length.millimetres(5)
  private static let leastDistance = Length.millimetres(3)
  private static let stroke = Stroke(colour: .black, width: .points(0.25))

  /// How far marks reach out from the outermost cuts.
  static func reach(bleed: Length) -> Length { distance(bleed: bleed) + length }

  private static func distance(bleed: Length) -> Length { max(leastDistance, bleed) }

  /// Marks for every cut along the edges of some places, outside the block that they form.
  ///
  /// - Parameters:
  ///   - cuts: The places.
  ///   - bleed: How far colour runs out of them; marks stay clear of it.
  /// - Returns: Upright marks above and below the block, level ones on its left and right.
  static func marks(for cuts: [Rect], bleed: Length) -> PageItem {
    let xs = distinct(cuts.flatMap { [$0.origin.x, $0.maxX] })
    let ys = distinct(cuts.flatMap { [$0.origin.y, $0.maxY] })
    guard let left = xs.first, let right = xs.last, let top = ys.first, let bottom = ys.last else {
      return .group(Group(role: .decoration, items: []))
    }
    let near = distance(bleed: bleed)
    let far = reach(bleed: bleed)
    var path = Path()
    func line(_ x0: Length, _ y0: Length, _ x1: Length, _ y1: Length) {
      path.append(.line(from: Point(x: x0, y: y0), to: Point(x: x1, y: y1)))
    }
    for x in xs {
      line(x, top - far, x, top - near)
      line(x, bottom + near, x, bottom + far)
    }
    for y in ys {
      line(left - far, y, left - near, y)
      line(right + near, y, right + far, y)
    }
    return .group(Group(role: .decoration, items: [.stroke(path, stroke)]))
  }

  /// Dashed lines along the cuts of some places, but for those along the edge of the paper.
  static func lines(between cuts: [Rect], on size: Size) -> PageItem {
    let xs = distinct(cuts.flatMap { [$0.origin.x, $0.maxX] })
    let ys = distinct(cuts.flatMap { [$0.origin.y, $0.maxY] })
    guard let left = xs.first, let right = xs.last, let top = ys.first, let bottom = ys.last else {
      return .group(Group(role: .decoration, items: []))
    }
    let near = Length.millimetres(1)
    var path = Path()
    for x in xs where x > near && x < size.width - near {
      path.append(.line(from: Point(x: x, y: top), to: Point(x: x, y: bottom)))
    }
    for y in ys where y > near && y < size.height - near {
      path.append(.line(from: Point(x: left, y: y), to: Point(x: right, y: y)))
    }
    return .group(Group(role: .decoration, items: [.stroke(path, dashes)]))
  }

  /// Grey, so that it is seen on a dark area and does not show on what was cut with a steady hand.
  private static let dashes = Stroke(
    colour: Colour(0x8A8A8A), width: .points(0.5), dash: [.points(3), .points(2.5)])

  /// The lengths in order, those that are the same but for rounding once.
  private static func distinct(_ lengths: [Length]) -> [Length] {
    lengths.sorted().reduce(into: []) { kept, length in
      if let last = kept.last, length - last < .millimetres(0.01) { return }
      kept.append(length)
    }
  }
}
