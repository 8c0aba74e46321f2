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
    let grid: PressGrid
    do {
      grid = try self.grid(for: trim)
    } catch {
      throw ImpositionError(problems + error.problems)
    }
    guard problems.isEmpty, let leaves else { throw ImpositionError(problems) }

    let cells = (0..<grid.up).map {
      SheetPlan.Cell(cut: grid.cell($0), seen: grid.seen($0, bleed: bleed))
    }
    let plan = SheetPlan(
      size: grid.size, cells: cells,
      marks: cropMarks
        ? { CropMarks.marks(for: $0, bleed: bleed) }
        : cutLines ? { CropMarks.lines(between: $0, on: grid.size) } : nil,
      isSingle: grid.columns * grid.rows == 1)
    return plan.sheets(of: leaves, order: numbers(of: leaves.count, up: grid.up), sides: sides)
  }

  /// For each sheet the numbers of the leaves on it; nil for a place that stays empty.
  private func numbers(of count: Int, up: Int) -> [[Int?]] {
    switch order {
    case .sequence: return Array(0..<count).map(Optional.some).chunks(of: up)
    case .repeated: return (0..<count).map { Array(repeating: $0, count: up) }
    case .cutAndStack:
      let sheets = (count + up - 1) / up
      return (0..<sheets).map { sheet in
        (0..<up).map { place in
          let number = place * sheets + sheet
          return number < count ? number : nil
        }
      }
    }
  }
}
