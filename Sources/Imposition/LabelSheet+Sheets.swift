public import PageModel

extension LabelSheet {
  /// Most times that each label is printed in one go.
  public static let mostCopies = 10_000

  /// Sheets with one page on each label, row by row.
  ///
  /// What stands outside the upright rectangle around a label is not seen.
  ///
  /// - Parameters:
  ///   - pages: Pages as large as a label; front, back, front, back where there are two sides.
  ///   - start: The first label of the first sheet that is not used yet, from 1.
  ///   - copies: How many times each page is printed before the next one.
  ///   - sides: Whether the sheets are printed on one side or on both.
  /// - Returns: The sheets, each front followed by its back; the last one may be part empty.
  /// - Throws: ``ImpositionError`` for a start off the sheet, or pages that are no labels.
  public func sheets(
    of pages: [Page], start: Int = 1, copies: Int = 1, sides: Sides = .one
  ) throws(ImpositionError) -> [Page] {
    var problems: [ImpositionError.Problem] = []
    if !(1...count).contains(start) {
      problems.append(.start(start, sheet: name, labels: count))
    }
    if !(1...LabelSheet.mostCopies).contains(copies) { problems.append(.copies(copies)) }
    if let index = pages.firstIndex(where: { !$0.cutSize.isNearly(label) }) {
      problems.append(
        .notOfLabelSize(page: index + 1, size: pages[index].cutSize, sheet: name, label: label))
    }
    let leaves = sides.leaves(pages)
    if leaves == nil { problems.append(.unpaired(pages: pages.count)) }
    guard problems.isEmpty, let leaves else { throw ImpositionError(problems) }

    let numbers = leaves.indices.flatMap { Array(repeating: Optional($0), count: copies) }
    guard !numbers.isEmpty else { return [] }
    let plan = SheetPlan(size: paper.size, cells: cells, marks: nil, isSingle: false)
    return plan.sheets(
      of: leaves, order: (Array(repeating: nil, count: start - 1) + numbers).chunks(of: count),
      sides: sides)
  }
}

extension LabelSheet {
  /// How so many leaves come onto sheets, one on each label, known before there is any of them.
  ///
  /// - Parameters:
  ///   - count: How many leaves there are.
  ///   - sides: Whether the sheets are printed on one side or on both.
  /// - Returns: The plan, from the first label of a sheet on.
  public func plan(leaves count: Int, sides: Sides) -> PressPlan {
    PressPlan(
      plan: SheetPlan(size: paper.size, cells: cells, marks: nil, isSingle: false),
      order: .sequence, count: count, up: self.count, sides: sides, bleed: .zero)
  }

  private var cells: [SheetPlan.Cell] {
    (0..<count).map { SheetPlan.Cell(cut: cell($0), seen: cell($0)) }
  }
}

extension Array {
  /// The elements in order, so many together; the last ones may be fewer.
  func chunks(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}

extension Page {
  /// The size of what is left of the page after cutting.
  var cutSize: Size { trim?.size ?? size }
}

extension Size {
  /// Whether both extents agree to a tenth of a millimetre.
  func isNearly(_ other: Size) -> Bool {
    let most = Length.millimetres(0.1).points
    return abs((width - other.width).points) <= most
      && abs((height - other.height).points) <= most
  }
}
