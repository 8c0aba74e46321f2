internal import Neighbourhood

/// The pictograms of the categories, as SVG.
struct Pictograms: Sendable {
  private let symbols: [Neighbourhood.Category: String]

  init(_ outlines: [Neighbourhood.Category: PictogramOutline]) {
    symbols = outlines.filter { $0.value.size > 0 }.reduce(into: [:]) { symbols, entry in
      let path = entry.value.path.compact(scale: Pictograms.side / entry.value.size, decimals: 0)
      symbols[entry.key] =
        "<symbol id=\"\(Pictograms.id(entry.key))\" viewBox=\"0 0 240 240\"><path d=\"\(path)\"/>"
        + "</symbol>"
    }
  }

  /// The symbols of those categories, each once, for `<use>` to refer to.
  func symbols(for categories: some Sequence<Neighbourhood.Category>) -> String {
    let wanted = Set(categories)
    return Neighbourhood.Category.allCases.filter(wanted.contains).compactMap { symbols[$0] }
      .joined()
  }

  /// The name of a category's symbol in a page, or nil where it has none.
  func name(of category: Neighbourhood.Category) -> String? {
    symbols[category] == nil ? nil : Pictograms.id(category)
  }

  private static func id(_ category: Neighbourhood.Category) -> String { "i-\(category.rawValue)" }

  /// Ten to a pixel of the screen, so that no number needs a decimal.
  private static let side = 240.0
}
