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
  /// - Returns: Wall, roof, windows without light, lit windows, cross bars, sills, door and handle.
  public func areas(width: Length, theme: Theme) -> [Area] {
    let scale = width.points / Facade.width
    func box(_ x: Double, _ y: Double, _ w: Double, _ h: Double) -> Rect {
      Rect(
        x: .points(x * scale), y: .points(y * scale), width: .points(w * scale),
        height: .points(h * scale))
    }
    var (dark, light, bars, sills) = (Path(), Path(), Path(), Path())
    for row in 0..<Facade.rows {
      for column in 0..<Facade.columns {
        let x = Facade.sideMargin + Double(column) * 15
        let y = Facade.roof + Facade.topMargin + Double(row) * 18
        let window = Path.rectangle(box(x, y, 10, 12))
        if lit[row * Facade.columns + column] { light.append(window) } else { dark.append(window) }
        bars.append(.rectangle(box(x + 4.6, y, 0.8, 12)))
        bars.append(.rectangle(box(x, y + 5.6, 10, 0.8)))
        sills.append(.rectangle(box(x - 1, y + 12, 12, 1.4)))
      }
    }
    let doorLeft = (Facade.width - 12) / 2
    let handle = Path.circle(
      centre: Point(
        x: .points((doorLeft + 9.6) * scale), y: .points((Facade.height - 6.5) * scale)),
      radius: .points(0.9 * scale))
    return [
      Area(path: .rectangle(box(0, 0, Facade.width, Facade.height)), paint: .solid(theme.wall)),
      Area(path: .rectangle(box(0, 0, Facade.width, Facade.roof)), paint: .solid(theme.dark)),
      Area(path: dark, paint: theme.unlit),
      Area(path: light, paint: .solid(theme.accent)),
      Area(path: bars, paint: .solid(theme.wall)),
      Area(path: sills, paint: .solid(theme.sill)),
      Area(
        path: .arch(box(doorLeft, Facade.height - 19, 12, 19)), paint: .solid(theme.accent)),
      Area(path: handle, paint: .solid(theme.wall)),
    ]
  }
}
