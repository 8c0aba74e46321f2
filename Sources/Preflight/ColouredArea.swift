/// The law of 29 July 1881, article 15, keeps posters in black on white for authorities: other
/// posters need colour, on them or in the paper.
enum ColouredArea {
  /// The least share of the page: a head or a foot, not a line of coloured text.
  static let leastShare = 0.03
  /// The least difference between the parts of a colour that an eye tells from grey on paper.
  static let leastChroma = 24

  /// Dots per inch of the picture that is looked at: areas are large, and a short look is to be short.
  static let dotsPerInch = 50.0
  /// The side of the squares that a page is looked at in, in millimetres.
  static let square = 5.0
  /// The share of a square that belongs to areas rather than to letters, which cover a fifth.
  static let filled = 1.0 / 3

  /// The shares of a page that are coloured areas, and dark or hatched ones without colour, 0 to 1.
  static func shares(of raster: Raster) -> (coloured: Double, dark: Double) {
    let side = max(3, Int((square / raster.millimetresPerPixel).rounded()))
    let (across, down) = ((raster.width + side - 1) / side, (raster.height + side - 1) / side)
    var squares = [(coloured: Int, dark: Int, count: Int)](
      repeating: (0, 0, 0), count: across * down)
    for y in 0..<raster.height {
      for x in 0..<raster.width {
        let (index, colour) = (y / side * across + x / side, raster.colour(x: x, y: y))
        squares[index].count += 1
        if colour.chroma >= leastChroma {
          squares[index].coloured += 1
        } else if colour.green < 128 {
          squares[index].dark += 1
        }
      }
    }
    let all = Double(max(1, squares.reduce(0) { $0 + $1.count }))
    func share(_ parts: [(part: Int, count: Int)]) -> Double {
      let areas = parts.filter { Double($0.part) > filled * Double($0.count) }
      return Double(areas.reduce(0) { $0 + $1.part }) / all
    }
    return (
      share(squares.map { ($0.coloured, $0.count) }), share(squares.map { ($0.dark, $0.count) })
    )
  }

  /// Whether a share of a page is more than a line of coloured text.
  static func isEnough(_ coloured: Double) -> Bool { coloured >= leastShare }

  /// What is found on the most coloured page: the back of a leaflet may be in black on white.
  static func finding(_ pages: [(coloured: Double, dark: Double)]) -> Finding {
    let coloured = pages.map(\.coloured).max() ?? 0
    return Finding(
      .colouredArea, isEnough(coloured) ? .green : .amber,
      .area(coloured: coloured, dark: pages.map(\.dark).max() ?? 0))
  }
}
