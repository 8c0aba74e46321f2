internal import LayoutLanguage
public import PageModel
internal import SourceTree
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

  /// What it is called, in a language that it has a title in.
  public func title(in language: Language) -> String {
    LayoutCard.title(among: titles, in: language) ?? name
  }

  /// One of several titles, in a language or the nearest to it; nil where there are none.
  static func title(among titles: [Language: String], in language: Language) -> String? {
    [language, language.base, .french, .english].compactMap { $0 }
      .lazy.compactMap { titles[$0] }.first ?? titles.values.sorted().first
  }
}

extension LayoutLibrary {
  /// What a layout or recipe is called in a language; nil where there is none that can be read.
  ///
  /// - Parameters:
  ///   - name: As in ``names``.
  ///   - language: The language.
  /// - Returns: Its title, in the nearest language that it has one in.
  public func title(of name: String, in language: Language) -> String? {
    (try? layout(named: name, languages: [language])).flatMap { layout in
      LayoutCard.title(among: layout.titles, in: language) ?? layout.name
    }
  }

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
