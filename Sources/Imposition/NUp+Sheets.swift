public import PageModel

extension NUp {
  /// Press sheets with the pages on them.
  ///
  /// A page without a trim is given its bleed as ``PageModel/Page/bled(by:)`` says. A sheet with a
  /// single page on it carries that page's trim and bleed; others are cut in several places and
  /// carry none.
  ///
  /// - Parameters:
  ///   - pages: Pages of one size; front, back, front, back where there are two sides.
  ///   - sides: Whether the sheets are printed on one side or on both.
  /// - Returns: The sheets, each front followed by its back; the last one may be part empty.
  /// - Throws: ``ImpositionError`` with everything that keeps the pages from standing there.
  public func sheets(of pages: [Page], sides: Sides = .one) throws(ImpositionError) -> [Page] {
    guard let trim = pages.first?.cutSize else { return [] }
    var problems: [ImpositionError.Problem] = []
    if let index = pages.firstIndex(where: { !$0.cutSize.isNearly(trim) }) {
      problems.append(
        .differentSizes(page: index + 1, size: pages[index].cutSize, first: trim))
    }
    let leaves = sides.leaves(pages.map { $0.bled(by: bleed) })
    if leaves == nil { problems.append(.unpaired(pages: pages.count)) }
    let plan: PressPlan
    do {
      plan = try self.plan(for: trim, leaves: leaves?.count ?? 0, sides: sides)
    } catch {
      throw ImpositionError(problems + error.problems)
    }
    guard problems.isEmpty, let leaves else { throw ImpositionError(problems) }
    return (0..<plan.sheets).flatMap { number -> [Page] in
      let held = plan.leaves(onSheet: number).map { $0.map { leaves[$0] } }
      let front = plan.front(held.map { $0?.front })
      return sides == .one ? [front] : [front, plan.back(held.map { $0?.back })]
    }
  }

  /// How so many leaves come onto sheets, known before there is any of them.
  ///
  /// - Parameters:
  ///   - trim: The size of a leaf after cutting.
  ///   - count: How many leaves there are.
  ///   - sides: Whether the sheets are printed on one side or on both.
  /// - Returns: The plan.
  /// - Throws: ``ImpositionError`` where too few leaves fit on the paper.
  public func plan(
    for trim: Size, leaves count: Int, sides: Sides
  ) throws(ImpositionError) -> PressPlan {
    let grid = try grid(for: trim)
    let cells = (0..<grid.up).map {
      SheetPlan.Cell(cut: grid.cell($0), seen: grid.seen($0, bleed: bleed))
    }
    let cuts = cells.map(\.cut)
    let plan = SheetPlan(
      size: grid.size, cells: cells,
      marks: cropMarks
        ? CropMarks.marks(for: cuts, bleed: bleed)
        : cutLines ? CropMarks.lines(between: cuts, on: grid.size) : nil,
      isSingle: grid.columns * grid.rows == 1)
    return PressPlan(
      plan: plan, order: order, count: count, up: grid.up, sides: sides, bleed: bleed)
  }
}
