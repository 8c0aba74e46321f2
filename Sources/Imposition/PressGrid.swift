public import PageModel

/// The places of pages on a press sheet.
public struct PressGrid: Hashable, Sendable {
  /// The sheet, upright or on its side.
  public let size: Size
  /// Places across.
  public let columns: Int
  /// Places down.
  public let rows: Int
  /// How many of the places are used.
  public let up: Int
  let cut: Size
  let gutter: Length

  /// Where a page is cut, the block of all places standing in the middle of the sheet.
  ///
  /// - Parameter index: Which place, from 0, row by row from the upper left.
  /// - Returns: The upright rectangle.
  public func cell(_ index: Int) -> Rect {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    let (across, down) = (cut.width + gutter, cut.height + gutter)
    return Rect(
      origin: Point(
        x: (size.width + gutter - across * Double(columns)) / 2 + across * Double(column),
        y: (size.height + gutter - down * Double(rows)) / 2 + down * Double(row)),
      size: cut)
  }

  /// As far as a page may be seen: its bleed, but no further than half way to a neighbour.
  func seen(_ index: Int, bleed: Length) -> Rect {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    let inner = min(bleed, gutter / 2)
    let (left, right) = (column == 0 ? bleed : inner, column == columns - 1 ? bleed : inner)
    let (top, bottom) = (row == 0 ? bleed : inner, row == rows - 1 ? bleed : inner)
    let cell = cell(index)
    return Rect(
      x: cell.origin.x - left, y: cell.origin.y - top, width: cell.size.width + left + right,
      height: cell.size.height + top + bottom)
  }
}

extension NUp {
  /// How pages stand on the paper.
  ///
  /// - Parameter trim: The size of a page after cutting.
  /// - Returns: The places: as many as fit, or the fewest that hold as many as were wished for.
  /// - Throws: ``ImpositionError`` where too few fit, or a distance makes no sense.
  public func grid(for trim: Size) throws(ImpositionError) -> PressGrid {
    let distances = [("gutter", gutter), ("bleed", bleed), ("margin", margin)]
    var problems = distances.compactMap { what, length -> ImpositionError.Problem? in
      (0...NUp.mostDistance.points).contains(length.points) ? nil : .distance(what, length)
    }
    if let up, up < 1 { problems.append(.up(up)) }
    let sides = [trim.width.points, trim.height.points]
    if !sides.allSatisfy({ $0 >= NUp.leastSide.points }) { problems.append(.tooSmall(page: trim)) }
    guard problems.isEmpty else { throw ImpositionError(problems) }

    let upright = paper.size
    let onItsSide = Size(width: upright.height, height: upright.width)
    let largest = [upright, onItsSide].map { largestGrid(of: trim, on: $0) }
    let most = largest.map(\.up).max() ?? 0
    guard most > 0 else {
      throw ImpositionError([.tooLarge(page: trim, paper: paper, room: room)])
    }
    guard let up else { return largest[largest[0].up == most ? 0 : 1] }
    let grids = largest.flatMap { $0.smaller(for: up) }
    guard let first = grids.first else {
      throw ImpositionError([.tooMany(up: up, fit: most, page: trim, paper: paper)])
    }
    return grids.dropFirst().reduce(first) { $1.isBetter(than: $0) ? $1 : $0 }
  }

  private func largestGrid(of trim: Size, on sheet: Size) -> PressGrid {
    func count(_ extent: Length, in length: Length) -> Int {
      // A hundredth of a millimetre keeps two A5 sheets on an A4 in spite of rounding.
      max(0, Int((length - room * 2 + gutter + .millimetres(0.01)) / (extent + gutter)))
    }
    let (columns, rows) = (count(trim.width, in: sheet.width), count(trim.height, in: sheet.height))
    return PressGrid(
      size: sheet, columns: columns, rows: rows, up: columns * rows, cut: trim, gutter: gutter)
  }
}

extension PressGrid {
  /// Every grid no larger than this one that holds so many pages, fewest columns first.
  fileprivate func smaller(for up: Int) -> [PressGrid] {
    guard self.up >= up else { return [] }
    return (1...columns).compactMap { columns in
      let rows = (up - 1) / columns + 1
      guard rows <= self.rows else { return nil }
      return PressGrid(
        size: size, columns: columns, rows: rows, up: up, cut: cut, gutter: gutter)
    }
  }

  /// Whether fewer places stay empty, or as few and fewer cuts are made.
  fileprivate func isBetter(than other: PressGrid) -> Bool {
    (columns * rows, columns + rows) < (other.columns * other.rows, other.columns + other.rows)
  }
}
