internal import PageModel

extension Calibration {
  private static let hairline = Stroke(colour: .black, width: .points(0.25))
  private static let pale = Stroke(colour: Colour(0x80_8080), width: .points(0.25))

  /// The outlines of the labels.
  var labels: [PageItem] {
    guard let sheet else { return [] }
    return (0..<sheet.count).map {
      .stroke(.rounded(sheet.cell($0), radius: sheet.radius), Calibration.pale)
    }
  }

  /// The circled cross, and one in each label or, below the words, every 50 mm.
  func crosses(below bottom: Length) -> [PageItem] {
    let circled = Calibration.cross(at: Correction.cross, arm: .millimetres(4))
    let circle = Path.circle(centre: Correction.cross, radius: .millimetres(2.5))
    return centres(below: bottom).map {
      .stroke(Calibration.cross(at: $0, arm: Calibration.arm), Calibration.pale)
    }
      + [.stroke(circled, Calibration.hairline), .stroke(circle, Calibration.hairline)]
  }

  /// Half of a cross.
  static let arm = Length.millimetres(3)

  /// The middle of each cross.
  func centres(below bottom: Length) -> [Point] {
    if let sheet {
      return (0..<sheet.count).map(sheet.cell).map { cell in
        Point(x: cell.origin.x + cell.size.width / 2, y: cell.origin.y + cell.size.height / 2)
      }
    }
    func steps(_ extent: Length) -> [Length] {
      stride(from: 50.0, to: extent.millimetres - 10, by: 50).map { .millimetres($0) }
    }
    return steps(size.height).filter { $0 > bottom + .millimetres(20) }
      .flatMap { y in steps(size.width).map { Point(x: $0, y: y) } }
  }

  private static func cross(at centre: Point, arm: Length) -> Path {
    var path = Path.line(
      from: Point(x: centre.x - arm, y: centre.y), to: Point(x: centre.x + arm, y: centre.y))
    path.append(
      .line(
        from: Point(x: centre.x, y: centre.y - arm), to: Point(x: centre.x, y: centre.y + arm)))
    return path
  }

  /// Rulers 10 mm from the upper and the left edge, in millimetres from the corner of the paper.
  func rulers(_ measuring: any TextMeasuring) -> [PageItem] {
    ruler(along: size.width, numbers: .millimetres(2), measuring) { Point(x: $0, y: $1) }
      + ruler(along: size.height, numbers: .millimetres(3), measuring) { Point(x: $1, y: $0) }
  }

  private func ruler(
    along extent: Length, numbers distance: Length, _ measuring: any TextMeasuring,
    at place: (Length, Length) -> Point
  ) -> [PageItem] {
    let base = Length.millimetres(10)
    let last = Int(extent.millimetres) - 10
    var path = Path.line(
      from: place(.millimetres(20), base), to: place(.millimetres(Double(last)), base))
    var numbers: [PageItem] = []
    for millimetre in 20...last {
      let position = Length.millimetres(Double(millimetre))
      let tick = millimetre.isMultiple(of: 10) ? 4.0 : millimetre.isMultiple(of: 5) ? 2.8 : 1.6
      path.append(
        .line(from: place(position, base), to: place(position, base - .millimetres(tick))))
      if millimetre.isMultiple(of: 10) {
        numbers.append(
          number(millimetre, at: place(position, base + distance), measuring))
      }
    }
    return [.stroke(path, Calibration.hairline)] + numbers
  }
}
