internal import PageModel

/// The places on a sheet and what leaves stand on them: all that is decided before sheets are made.
struct SheetPlan: Sendable {
  /// One place on the front of a sheet.
  struct Cell: Sendable {
    /// Where the paper is cut.
    let cut: Rect
    /// As far as a page may be seen.
    let seen: Rect
  }

  let size: Size
  let cells: [Cell]
  /// Crop marks or cut lines, the same on the front and on the back; nil for none.
  let marks: PageItem?
  /// Whether the sheet holds a single page, and so is cut where that page is.
  let isSingle: Bool

  /// The sheets: fronts, each with its back behind it where there are two sides.
  ///
  /// - Parameters:
  ///   - leaves: What there is to print.
  ///   - order: For each sheet the number of the leaf in each cell, nil for an empty one; cells
  ///     beyond the last number are empty as well.
  ///   - sides: Whether there are backs, and how they are turned.
  /// - Returns: The finished sheets.
  func sheets(of leaves: [Leaf], order: [[Int?]], sides: Sides) -> [Page] {
    order.flatMap { numbers -> [Page] in
      let held = cells.indices.map { numbers.indices.contains($0) ? numbers[$0] : nil }
      let front = front(held.map { $0.map { leaves[$0].front } })
      guard case .two(let edge) = sides else { return [front] }
      return [front, back(held.map { $0.flatMap { leaves[$0].back } }, turnedAbout: edge)]
    }
  }

  /// The front of a sheet with a page in each cell, nil for an empty one.
  func front(_ pages: [Page?]) -> Page { side(cells, pages, turn: .none) }

  /// The back of a sheet, the pages in the order of the fronts.
  func back(_ pages: [Page?], turnedAbout edge: FlipEdge) -> Page {
    let behind = cells.map {
      Cell(cut: edge.behind($0.cut, on: size), seen: edge.behind($0.seen, on: size))
    }
    // Whatever way the printer turns the sheet, each leaf turns like the page of a book.
    return side(behind, pages, turn: edge.turnsLikeABook(size) ? .none : .half)
  }

  private func side(_ cells: [Cell], _ pages: [Page?], turn: Group.Turn) -> Page {
    var items = zip(cells, pages).compactMap { cell, page in page?.placed(on: cell, turn: turn) }
    if let marks { items.append(marks) }
    guard isSingle, let cell = cells.first else { return Page(size: size, items: items) }
    return Page(
      size: size, items: items, trim: cell.cut, bleed: cell.seen == cell.cut ? nil : cell.seen)
  }
}

extension Page {
  /// The page, moved so that its cut lies on that of a cell, and seen no further than the cell allows.
  fileprivate func placed(on cell: SheetPlan.Cell, turn: Group.Turn) -> PageItem {
    let cut = trim ?? Rect(origin: .zero, size: size)
    let inked = bleed ?? cut
    let (origin, seen): (Point, Rect)
    if turn == .half {
      origin = Point(x: cell.cut.origin.x + cut.maxX, y: cell.cut.origin.y + cut.maxY)
      seen = Rect(
        x: origin.x - cell.seen.maxX, y: origin.y - cell.seen.maxY,
        width: cell.seen.size.width, height: cell.seen.size.height)
    } else {
      origin = Point(
        x: cell.cut.origin.x - cut.origin.x, y: cell.cut.origin.y - cut.origin.y)
      seen = Rect(
        x: cell.seen.origin.x - origin.x, y: cell.seen.origin.y - origin.y,
        width: cell.seen.size.width, height: cell.seen.size.height)
    }
    return .group(
      Group(origin: origin, turn: turn, clip: seen.intersection(inked), items: items))
  }
}

extension Rect {
  /// What both rectangles share; empty where they share nothing.
  func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(origin.x, other.origin.x), max(origin.y, other.origin.y))
    return Rect(
      x: left, y: top, width: max(.zero, min(maxX, other.maxX) - left),
      height: max(.zero, min(maxY, other.maxY) - top))
  }
}
