public import PageModel

/// What a printer does wrong, as measured on a calibration page.
///
/// The values say what came out, not what to do about it: `Page.corrected(by:)` does the opposite.
public struct Correction: Hashable, Sendable {
  /// How far to the right of its place the circled cross was printed; negative for too far left.
  public let offsetX: Length
  /// How far below its place the circled cross was printed; negative for too high.
  public let offsetY: Length
  /// Printed length of the gauge across, divided by the length it should have: 0.99 for 99 mm.
  public let scaleX: Double
  /// Printed length of the gauge down, divided by the length it should have.
  public let scaleY: Double

  /// The place of the circled cross: 20 mm from the left and from the upper edge of the paper.
  public static let cross = Point(x: .millimetres(20), y: .millimetres(20))

  static let mostOffset = Length.millimetres(20)

  /// A printer that is off by the measured values.
  ///
  /// - Parameters:
  ///   - offsetX: How far to the right of its place the circled cross was printed.
  ///   - offsetY: How far below its place the circled cross was printed.
  ///   - scaleX: Printed length of the gauge across, divided by the length it should have.
  ///   - scaleY: Printed length of the gauge down, divided by the length it should have.
  /// - Throws: ``ImpositionError`` for more than 20 mm, or a scale that is not from 0.9 to 1.1.
  public init(
    offsetX: Length = .zero, offsetY: Length = .zero, scaleX: Double = 1, scaleY: Double = 1
  ) throws(ImpositionError) {
    let (most, scales) = (Correction.mostOffset.points, 0.9...1.1)
    guard abs(offsetX.points) <= most, abs(offsetY.points) <= most, scales.contains(scaleX),
      scales.contains(scaleY)
    else { throw ImpositionError([.correction]) }
    self.offsetX = offsetX
    self.offsetY = offsetY
    self.scaleX = scaleX
    self.scaleY = scaleY
  }

  /// Where a point is drawn so that the printer puts it at `point`.
  ///
  /// The printer takes p to cross + offset + scale · (p − cross); this is the way back.
  func drawn(_ point: Point) -> Point {
    func drawn(_ value: Length, _ cross: Length, _ offset: Length, _ scale: Double) -> Length {
      cross + (value - cross - offset) / scale
    }
    return Point(
      x: drawn(point.x, Correction.cross.x, offsetX, scaleX),
      y: drawn(point.y, Correction.cross.y, offsetY, scaleY))
  }

  fileprivate func drawn(_ rect: Rect) -> Rect {
    Rect(
      origin: drawn(rect.origin),
      size: Size(width: rect.size.width / scaleX, height: rect.size.height / scaleY))
  }
}

extension Page {
  /// The finished sheet, moved and stretched so that a printer that is off prints it true.
  ///
  /// - Parameter correction: How far the printer is off.
  /// - Returns: A sheet of the same size, its trim and bleed moved with what stands on it.
  public func corrected(by correction: Correction) -> Page {
    let origin = correction.drawn(Point.zero)
    let stretch = Group.Stretch(across: 1 / correction.scaleX, down: 1 / correction.scaleY)
    guard origin != .zero || stretch != .none else { return self }
    return Page(
      size: size, items: [.group(Group(origin: origin, stretch: stretch, items: items))],
      trim: trim.map(correction.drawn), bleed: bleed.map(correction.drawn))
  }
}
