public import Neighbourhood
internal import PageDrawing
public import PageModel

extension PrintShop {
  /// Side of the em box that ``pictogramOutlines(fontConfiguration:)`` draws in.
  public static let pictogramSize = Length.points(24)

  /// The outline of each category's pictogram, for the site to show the same as paper.
  ///
  /// - Parameter path: The Fontconfig file that names the fonts.
  /// - Returns: Outlines in an em box of ``pictogramSize``, `y` down.
  /// - Throws: ``PrintError`` where the fonts are not installed.
  public static func pictogramOutlines(
    fontConfiguration path: String
  ) throws(PrintError) -> [Neighbourhood.Category: Path] {
    do {
      let setter = try TextSetter(fontConfiguration: path)
      var outlines: [Neighbourhood.Category: Path] = [:]
      for category in Neighbourhood.Category.allCases {
        let pictogram = Pictogram(rawValue: category.rawValue) ?? .other
        outlines[category] = try setter.outline(
          of: pictogram.character, in: .pictogram, size: pictogramSize)
      }
      return outlines
    } catch {
      throw .drawing(error)
    }
  }
}
