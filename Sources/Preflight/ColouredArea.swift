/// The law of 29 July 1881, article 15, keeps posters in black on white for authorities: other
/// posters need colour, on them or in the paper.
enum ColouredArea {
  /// The least share of the page: a head or a foot, not a line of coloured text.
  static let leastShare = 0.03
  /// The least difference between the parts of a colour that an eye tells from grey on paper.
  static let leastChroma = 24

  /// The shares of a page that are coloured, and that are dark without colour, 0 to 1.
  ///
  /// Every third pixel of every third row is looked at.
  static func shares(of raster: Raster) -> (coloured: Double, dark: Double) {
    var (coloured, dark, count) = (0, 0, 0)
    for y in stride(from: 0, to: raster.height, by: 3) {
      for x in stride(from: 0, to: raster.width, by: 3) {
        let colour = raster.colour(x: x, y: y)
        count += 1
        if colour.chroma >= leastChroma {
          coloured += 1
        } else if colour.green < 128 {
          dark += 1
        }
      }
    }
    return (Double(coloured) / Double(max(1, count)), Double(dark) / Double(max(1, count)))
  }

  static func finding(on raster: Raster, page: Int) -> Finding {
    let (coloured, dark) = shares(of: raster)
    return Finding(
      .colouredArea, coloured >= leastShare ? .green : .amber,
      .area(coloured: coloured, dark: dark), page: page)
  }
}
