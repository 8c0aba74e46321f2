internal import LayoutLanguage
public import PageModel
public import Wording

/// What a house says its own way on its sheets, whatever the layout says.
public struct HouseWords: Hashable, Sendable {
  /// Its welcome, by language: some of ``texts``.
  public var welcome: [Language: [String: CountedPhrase]]
  /// The categories that it names as ideas; empty for those of every sheet.
  public var ideas: [Pictogram]

  /// The texts of a layout that make its welcome; a layout that lacks one of them keeps its own.
  public static let texts = ["headline", "pitch"]

  /// What a house says its own way; nothing where nothing is given.
  public init(welcome: [Language: [String: CountedPhrase]] = [:], ideas: [Pictogram] = []) {
    self.welcome = welcome
    self.ideas = ideas
  }

  /// A layout that says so.
  func applied(to layout: Layout) -> Layout {
    var result = layout
    if result.ideas.isEmpty { result.ideas = ideas }
    for (language, words) in welcome {
      guard let known = layout.phrases[language], HouseWords.texts.allSatisfy({ known[$0] != nil })
      else { continue }
      result.phrases[language] = known.merging(words) { $1 }
    }
    return result
  }
}

extension PrintShop {
  /// Most categories that a sheet names as ideas.
  public static let mostIdeas = SheetRecord.usualIdeas.count
}
