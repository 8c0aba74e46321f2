/// The front of a building, Palier's mark: five windows across, four up, and a door.
///
/// Which windows are lit comes from the short code of a sheet, so that the sheet and its page on
/// the site show the same one. Drawn in units of its own, 84 wide and 103 high, at any size.
public struct Facade: Hashable, Sendable {
  /// Windows across.
  public static let columns = 5
  /// Windows up.
  public static let rows = 4

  /// For each window whether it is lit, row by row from the upper left; twenty of them.
  public let lit: [Bool]

  /// A façade with some windows lit; nil unless `lit` speaks of exactly twenty windows.
  public init?(lit: [Bool]) {
    guard lit.count == Facade.columns * Facade.rows else { return nil }
    self.lit = lit
  }

  /// Height divided by width.
  public static let proportion = height / width

  private static let width = sideMargin * 2 + 10.0 * 5 + 5.0 * 4
  private static let height = roof + topMargin + 12.0 * 4 + 6.0 * 3 + 25.0
  private static let roof = 3.0
  private static let rim = 0.9
  private static let topMargin = 9.0
  private static let sideMargin = 7.0
}

extension Facade {
  /// One area of the drawing and what fills it.
  public struct Area: Hashable, Sendable {
    /// The outline of the area, often in several pieces.
    public let path: Path
    /// What fills it.
    public let paint: Paint
  }

  /// The façade as areas to fill in order, standing in a rectangle at the origin of that width.
  ///
  /// - Parameters:
  ///   - width: The breadth of the wall; the height follows from ``proportion``.
  ///   - theme: The colours.
  /// - Returns: Wall, roof, windows without light, sills, frames, lit windows, door and handle.
  public func areas(width: Length, theme: Theme) -> [Area] {
    let scale = width.points / Facade.width
    func box(_ x: Double, _ y: Double, _ w: Double, _ h: Double) -> Rect {
      Rect(
        x: .points(x * scale), y: .points(y * scale), width: .points(w * scale),
        height: .points(h * scale))
    }
    var (dark, light, frames, sills) = (Path(), Path(), Path(), Path())
    let rim = theme.frame == nil ? 0 : Facade.rim
    for row in 0..<Facade.rows {
      for column in 0..<Facade.columns {
        let x = Facade.sideMargin + Double(column) * 15
        let y = Facade.roof + Facade.topMargin + Double(row) * 18
        let isLit = lit[row * Facade.columns + column]
        if isLit, rim > 0 { frames.append(.rectangle(box(x, y, 10, 12))) }
        // Four panes; the cross bar between them is the wall, or the frame, that shows through.
        let inset = isLit ? rim : 0
        for (left, right) in [(inset, 4.6), (5.4, 10 - inset)] {
          for (top, bottom) in [(inset, 5.6), (6.4, 12 - inset)] {
            let pane = Path.rectangle(box(x + left, y + top, right - left, bottom - top))
            if isLit { light.append(pane) } else { dark.append(pane) }
          }
        }
        sills.append(.rectangle(box(x - 1, y + 12, 12, 1.4)))
      }
    }
    let doorLeft = (Facade.width - 12) / 2
    if rim > 0 { frames.append(.arch(box(doorLeft, Facade.height - 19, 12, 19))) }
    let door = Path.arch(
      box(doorLeft + rim, Facade.height - 19 + rim, 12 - 2 * rim, 19 - rim))
    let handle = Path.circle(
      centre: Point(
        x: .points((doorLeft + 9.6 - rim) * scale), y: .points((Facade.height - 6.5) * scale)),
      radius: .points(0.9 * scale))
    let areas = [
      Area(path: .rectangle(box(0, 0, Facade.width, Facade.height)), paint: .solid(theme.wall)),
      Area(path: .rectangle(box(0, 0, Facade.width, Facade.roof)), paint: .solid(theme.dark)),
      Area(path: dark, paint: .solid(theme.unlit)),
      Area(path: sills, paint: .solid(theme.sill)),
      Area(path: frames, paint: .solid(theme.frame ?? theme.wall)),
      Area(path: light, paint: .solid(theme.lit)),
      Area(path: door, paint: .solid(theme.lit)),
      Area(path: handle, paint: .solid(theme.frame ?? theme.wall)),
    ]
    return areas.filter { !$0.path.elements.isEmpty }
  }
}
