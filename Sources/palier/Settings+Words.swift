import Neighbourhood
import PageModel
import PrintShop
import SourceTree
import Wording

extension Settings {
  /// The categories that the house offers help in, some of them under a name of its own.
  mutating func readCategories(_ node: SourceNode, _ reading: Reading) {
    var found: [Neighbourhood.Category] = []
    for item in reading.sequence(node, "“categories”") {
      guard let (name, label) = category(item, reading) else { continue }
      guard let known = Neighbourhood.Category(rawValue: name) else {
        reading.report(
          item.position, "there is no category “\(name)”",
          hint: Suggestion.hint(for: name, among: Neighbourhood.Category.allCases.map(\.rawValue)))
        continue
      }
      guard !found.contains(known) else {
        reading.report(item.position, "“\(name)” stands here twice")
        continue
      }
      found.append(known)
      for (language, phrase) in label {
        labels[language, default: [:]]["category.\(name)"] = phrase
      }
    }
    if found.isEmpty, reading.problems.isEmpty {
      reading.report(node.position, "“categories” must name at least one category")
    }
    categories = found
  }

  /// A category as `shopping`, `shopping: Courses` or `shopping: {fr: Courses, en: Shopping}`.
  private func category(_ item: SourceNode, _ reading: Reading) -> (
    name: String, label: [Language: CountedPhrase]
  )? {
    guard case .mapping(let entries) = item.content, let entry = entries.first, entries.count == 1
    else { return reading.scalar(item, "a category").map { ($0, [:]) } }
    guard case .mapping = entry.value.content else {
      return CountedPhrase(entry.value, in: language, reading).map { (entry.key, [language: $0]) }
    }
    var label: [Language: CountedPhrase] = [:]
    for word in reading.mapping(entry.value, "the name of a category") {
      guard let language = language(word, reading) else { continue }
      label[language] = CountedPhrase(word.value, in: language, reading)
    }
    return (entry.key, label)
  }

  /// What the house says first, on posters and on the first page of the site.
  mutating func readWelcome(_ node: SourceNode, _ reading: Reading) {
    for entry in reading.mapping(node, "“welcome”") {
      guard let language = language(entry, reading) else { continue }
      let words = reading.mapping(entry.value, "the welcome in a language")
      reading.refuseUnknownKeys(in: words, of: "a welcome", known: HouseWords.texts)
      for word in words {
        guard let phrase = CountedPhrase(word.value, in: language, reading) else { continue }
        guard phrase.names.isEmpty else {
          reading.report(word.value.position, "a welcome has no values such as $place")
          continue
        }
        welcome[language, default: [:]][word.key] = phrase
      }
    }
  }

  private func language(_ entry: SourceNode.Entry, _ reading: Reading) -> Language? {
    if let language = Language(code: entry.key) { return language }
    reading.report(
      entry.position, "there is no language “\(entry.key)”",
      hint: Suggestion.hint(for: entry.key, among: Language.all.map(\.code)))
    return nil
  }

  /// What the house says its own way on its sheets.
  var houseWords: HouseWords {
    HouseWords(
      welcome: welcome,
      // As many as there is room for on every sheet; “other” is no idea.
      ideas: (categories ?? []).filter { $0 != .other }.prefix(PrintShop.mostIdeas)
        .compactMap { Pictogram(rawValue: $0.rawValue) })
  }

  /// As much of the wording of a language as sheets need, with the house's own names.
  func paperWording(in language: Language) throws -> Wording {
    try Wording.shippedForPaper(in: language).saying(labels[language] ?? [:])
  }

  /// The wording of a language with the house's own names and welcome, the same on paper and screen.
  func wording(in language: Language) throws -> Wording {
    var own = labels[language] ?? [:]
    own["home.title"] = welcome[language]?["headline"]
    own["home.lead"] = welcome[language]?["pitch"]
    return try Wording.shipped(in: language).saying(own)
  }
}
