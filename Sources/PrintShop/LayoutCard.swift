internal import LayoutLanguage
public import PageModel
public import SourceTree
public import Wording

/// What someone needs to know about a layout or recipe to choose it and its options.
public struct LayoutCard: Hashable, Sendable {
  /// The name that people type: `lobby-poster`, `recipe:heat-wave`.
  public let name: String
  /// What it is called, by language.
  public let titles: [Language: String]
  /// Names of the papers that it is made for, the usual one first.
  public let papers: [String]
  /// Names of the papers on which it has room for large print.
  public let largePrintPapers: [String]
  /// The languages that it speaks.
  public let languages: [Language]
  /// The colours that it asks for; nil for those of the house.
  public let theme: Theme?

  /// Whether it is a recipe: a layout with words for one occasion.
  public var isRecipe: Bool { name.hasPrefix(Recipe.prefix) }
}

extension LayoutLibrary {
  /// What can be chosen among: layouts first, recipes after them, each in the order of names.
  ///
  /// - Returns: The cards of all layouts that can be read.
  public func cards() -> [LayoutCard] {
    names.compactMap { name in
      guard let layout = try? layout(named: name) else { return nil }
      return LayoutCard(
        name: name, titles: layout.titles, papers: layout.papers.map(\.name),
        largePrintPapers: layout.largePrint, languages: layout.languages, theme: layout.theme)
    }
  }
}
