public import PageModel
public import SourceTree
public import Wording

/// A small file that takes a layout and changes its wording, its ideas or its theme.
public struct Recipe: Hashable, Sendable {
  /// The file that it was read from.
  public let file: SourceFile
  /// The name that people type behind `recipe:`.
  public let name: String
  /// The name of the layout that it changes.
  public let layout: String
  /// What it is called, by language.
  public let titles: [Language: String]
  /// Where the idea comes from, in one line, by language.
  public let origins: [Language: String]
  /// The colours that it is printed in where nobody says otherwise.
  public let theme: Theme?
  /// The pictograms of the categories that it names as ideas; empty for those of every sheet.
  public let categories: [Pictogram]
  /// The words that it changes, by language.
  public let phrases: [Language: [String: CountedPhrase]]
  private let positions: [Language: [String: SourcePosition]]

  /// What stands before the name of a recipe where a layout could stand.
  public static let prefix = "recipe:"
  private static let keys = [
    "recipe", "layout", "title", "origin", "theme", "categories", "text",
  ]

  /// Reads a recipe.
  ///
  /// - Parameter file: The file, in YAML; Layouts/README.md describes it.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem.
  public init(file: SourceFile) throws(Diagnostics) {
    let reading = Reading()
    let root = try file.parsed()
    let entries = reading.mapping(root, "a recipe")
    reading.refuseUnknownKeys(in: entries, of: "a recipe", known: Recipe.keys)
    for key in ["recipe", "layout", "title", "origin", "text"] where entries[key] == nil {
      reading.report(root.position, "the recipe lacks “\(key)”")
    }
    func words(_ key: String) -> [Language: String] {
      var words: [Language: String] = [:]
      for entry in entries[key].map({ reading.mapping($0, "“\(key)”") }) ?? [] {
        guard let language = Language.named(entry, reading),
          let text = reading.scalar(entry.value, "“\(key)”")
        else { continue }
        words[language] = Typography.set(text, in: language)
      }
      return words
    }
    var phrases: [Language: [String: CountedPhrase]] = [:]
    var positions: [Language: [String: SourcePosition]] = [:]
    for entry in entries["text"].map({ reading.mapping($0, "“text”") }) ?? [] {
      guard let language = Language.named(entry, reading) else { continue }
      for phrase in reading.mapping(entry.value, "the text of a language") {
        phrases[language, default: [:]][phrase.key] = CountedPhrase(
          phrase.value, in: language, reading)
        positions[language, default: [:]][phrase.key] = phrase.position
      }
    }
    let theme = entries["theme"].flatMap { node -> Theme? in
      guard let name = reading.scalar(node, "“theme”") else { return nil }
      if let theme = Theme(named: name) { return theme }
      reading.report(
        node.position, "there is no theme “\(name)”",
        hint: Suggestion.hint(for: name, among: Theme.all.map(\.name)))
      return nil
    }
    let categories =
      entries["categories"].map { node in
        reading.sequence(node, "“categories”").compactMap {
          reading.choice($0, "category", of: Pictogram.self)
        }
      } ?? []
    let name = entries["recipe"].flatMap { reading.scalar($0, "the name of a recipe") }
    let layout = entries["layout"].flatMap { reading.scalar($0, "the name of a layout") }
    let (titles, origins) = (words("title"), words("origin"))
    guard reading.problems.isEmpty, let name, let layout else {
      throw Diagnostics(file: file, reading.problems)
    }
    self.file = file
    self.name = name
    self.layout = layout
    self.titles = titles
    self.origins = origins
    self.theme = theme
    self.categories = categories
    self.phrases = phrases
    self.positions = positions
  }

  /// A layout, changed as the recipe says.
  ///
  /// It speaks the languages that layout and recipe have in common; a variant of a language for
  /// which the recipe has no words takes those of its base.
  ///
  /// - Parameters:
  ///   - layout: The layout that the recipe names.
  ///   - translations: The words of the recipe in more languages.
  /// - Returns: The layout, called `recipe:NAME`.
  /// - Throws: ``SourceTree/Diagnostics`` with every text that the layout does not have.
  public func applied(
    to layout: Layout, translations: [Translation] = []
  ) throws(Diagnostics) -> Layout {
    try refuseUnknownTexts(of: layout)
    var result = layout
    result.name = Recipe.prefix + name
    result.titles = titles
    result.theme = theme
    result.ideas = categories
    var own = phrases
    for translation in translations {
      guard let entry = translation.entries[result.name] else { continue }
      own[translation.language] = entry.phrases
      if let title = entry.title { result.titles[translation.language] = title }
      try refuse(entry, of: translation)
    }
    result.phrases = [:]
    for (language, phrases) in layout.phrases {
      guard let words = own[language] ?? language.base.flatMap({ own[$0] }) else { continue }
      result.phrases[language] = phrases.merging(words) { $1 }
    }
    return result
  }

  private func refuseUnknownTexts(of layout: Layout) throws(Diagnostics) {
    let reading = Reading()
    for (language, words) in positions.sorted(by: { $0.key.code < $1.key.code }) {
      guard let known = layout.phrases[language] ?? layout.phrases[.french] else { continue }
      for (key, position) in words.sorted(by: { $0.key < $1.key }) where known[key] == nil {
        reading.report(
          position, "the layout “\(layout.name)” has no text “\(key)”",
          hint: Suggestion.hint(for: key, among: known.keys.sorted()))
      }
    }
    let all = Set(positions.values.flatMap(\.keys))
    for (language, words) in phrases.sorted(by: { $0.key.code < $1.key.code })
    where language.base == nil {
      for key in all.sorted() where words[key] == nil {
        reading.report(nil, "“\(language.code)” lacks the text “\(key)” that others have")
      }
    }
    guard reading.problems.isEmpty else { throw Diagnostics(file: file, reading.problems) }
  }

  private func refuse(
    _ entry: Translation.Entry, of translation: Translation
  ) throws(Diagnostics) {
    let reading = Reading()
    let original = phrases[.french] ?? [:]
    for key in entry.phrases.keys.sorted() where original[key] == nil {
      reading.report(
        entry.positions[key], "the recipe “\(name)” has no text “\(key)”",
        hint: Suggestion.hint(for: key, among: original.keys.sorted()))
    }
    for key in original.keys.sorted()
    where entry.phrases[key] == nil && translation.language.base == nil {
      reading.report(entry.position, "“\(Recipe.prefix)\(name)” lacks the text “\(key)”")
    }
    guard reading.problems.isEmpty else {
      throw Diagnostics(file: translation.file, reading.problems)
    }
  }
}

extension Language {
  /// The language that a key of a file names; nil, with a problem noted, where there is none.
  static func named(_ entry: SourceNode.Entry, _ reading: Reading) -> Language? {
    if let language = Language.all.first(where: { $0.code == entry.key }) { return language }
    reading.report(
      entry.position, "there is no language “\(entry.key)”",
      hint: Suggestion.hint(for: entry.key, among: Language.all.map(\.code)))
    return nil
  }
}
