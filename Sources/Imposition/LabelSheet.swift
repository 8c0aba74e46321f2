public import PageModel

/// Paper that is sold with labels on it: where each label lies.
///
/// Comes from ``read(file:)`` only, so that its labels lie on the page and do not overlap.
public struct LabelSheet: Hashable, Sendable {
  /// The name that people type: `L7160`.
  public let name: String
  /// What the packet is called.
  public let title: String
  /// The paper, upright.
  public let paper: Paper
  /// Labels across.
  public let columns: Int
  /// Labels down.
  public let rows: Int
  /// The size of one label.
  public let label: Size
  /// Upper left corner of the first label.
  public let first: Point
  /// From the upper left corner of a label to that of its neighbour on the right and below.
  public let pitch: Size
  /// Radius of the rounded corners.
  public let radius: Length

  /// How many labels the sheet has.
  public var count: Int { columns * rows }

  /// The place of a label on the sheet.
  ///
  /// - Parameter index: Which label, from 0, row by row from the upper left.
  /// - Returns: The upright rectangle around it.
  public func cell(_ index: Int) -> Rect {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    return Rect(
      origin: Point(
        x: first.x + pitch.width * Double(column), y: first.y + pitch.height * Double(row)),
      size: label)
  }
}

extension [LabelSheet] {
  /// The label sheet of that name, in any case, or nil.
  public func named(_ name: String) -> LabelSheet? {
    first { $0.name.lowercased() == name.lowercased() }
  }
}
