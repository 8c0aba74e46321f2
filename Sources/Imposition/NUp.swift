public import PageModel

/// Several pages of one size on a sheet that is cut apart: n-up.
public struct NUp: Hashable, Sendable {
  /// Which page stands where.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// One page after the other, row by row, sheet after sheet.
    case sequence
    /// Each page fills a sheet: copies, once the sheet is cut.
    case repeated
    /// So that the piles, after cutting, are in order when they are put one upon the other: with
    /// S sheets, place j of sheet i holds page j·S + i, all counted from 0.
    case cutAndStack = "cut-and-stack"
  }

  /// The paper; it lies upright or on its side, whichever takes more pages.
  public var paper: PressSheet
  /// How many pages on a sheet; nil for as many as fit.
  public var up: Int?
  /// Distance between neighbours.
  public var gutter: Length
  /// How far colour runs out beyond the cut; less between neighbours that lie closer than twice that.
  public var bleed: Length
  /// Whether marks show where to cut.
  public var cropMarks: Bool
  /// Whether dashed lines between neighbours show where to cut with scissors.
  public var cutLines: Bool
  /// What the printer cannot print on, along each edge of the paper.
  public var margin: Length
  /// Which page stands where.
  public var order: Order

  /// The bleed that printers ask for, 3 mm.
  public static let usualBleed = Length.millimetres(3)

  /// Shortest side of a page that is cut.
  static let leastSide = Length.millimetres(5)
  /// Most of gutter, bleed and margin.
  static let mostDistance = Length.millimetres(50)

  /// Pages on a sheet; as many as fit, side by side, without bleed and marks, unless said otherwise.
  ///
  /// - Parameters:
  ///   - paper: The paper.
  ///   - up: How many pages on a sheet; nil for as many as fit.
  ///   - gutter: Distance between neighbours.
  ///   - bleed: How far colour runs out beyond the cut; ``usualBleed`` where it is asked for.
  ///   - cropMarks: Whether marks show where to cut.
  ///   - cutLines: Whether dashed lines between neighbours show where to cut with scissors.
  ///   - margin: What the printer cannot print on, along each edge of the paper.
  ///   - order: Which page stands where.
  public init(
    paper: PressSheet, up: Int? = nil, gutter: Length = .zero, bleed: Length = .zero,
    cropMarks: Bool = false, cutLines: Bool = false, margin: Length = .zero,
    order: Order = .sequence
  ) {
    self.paper = paper
    self.up = up
    self.gutter = gutter
    self.bleed = bleed
    self.cropMarks = cropMarks
    self.cutLines = cutLines
    self.margin = margin
    self.order = order
  }

  /// What is kept free between the outermost cuts and the edges of the paper.
  var room: Length { margin + (cropMarks ? CropMarks.reach(bleed: bleed) : bleed) }
}
