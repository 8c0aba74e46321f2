public import PageModel

/// How pages come onto sheets of paper.
public enum Imposition: Hashable, Sendable {
  /// Each page is a sheet of its own, as it is.
  case plain
  /// Each page is a label, from a given label of the first sheet on (1 for the upper left one), as
  /// many times as there are to be copies.
  case labels(LabelSheet, start: Int = 1, copies: Int = 1)
  /// Several pages on a sheet that is cut apart.
  case nUp(NUp)

  /// The sheets that come out of the printer.
  ///
  /// - Parameters:
  ///   - pages: The pages in order; front, back, front, back where there are two sides.
  ///   - sides: Whether the paper is printed on one side or on both.
  /// - Returns: The sheets in order, none for no pages; each front followed by its back.
  /// - Throws: ``ImpositionError`` with everything that keeps the pages from standing there.
  public func sheets(of pages: [Page], sides: Sides = .one) throws(ImpositionError) -> [Page] {
    switch self {
    case .plain: pages
    case .labels(let sheet, let start, let copies):
      try sheet.sheets(of: pages, start: start, copies: copies, sides: sides)
    case .nUp(let options): try options.sheets(of: pages, sides: sides)
    }
  }
}
