internal import PageModel
public import SourceTree
public import Wording

/// The words of layouts and recipes in one more language: a file that stands beside them.
public struct Translation: Hashable, Sendable {
  /// The file that it was read from.
  public let file: SourceFile
  /// The language.
  public let language: Language
  let entries: [String: Entry]

  struct Entry: Hashable, Sendable {
    let position: SourcePosition
    var title: String?
    var phrases: [String: CountedPhrase] = [:]
    var positions: [String: SourcePosition] = [:]
  }

  /// Reads a translation.
  ///
  /// - Parameters:
  ///   - file: For each layout or recipe its `title` and its `text`, in YAML.
  ///   - language: The language that it is in.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem.
  public init(file: SourceFile, language: Language) throws(Diagnostics) {
    let reading = Reading()
    var entries: [String: Entry] = [:]
    for named in reading.mapping(try file.parsed(), "a translation") {
      var entry = Entry(position: named.position)
      let parts = reading.mapping(named.value, "“\(named.key)”")
      reading.refuseUnknownKeys(in: parts, of: "a translation", known: ["title", "text"])
      for part in parts where part.key == "title" {
        entry.title = reading.scalar(part.value, "a title").map {
          Typography.set($0, in: language)
        }
      }
      for part in parts where part.key == "text" {
        for phrase in reading.mapping(part.value, "“text”") {
          entry.phrases[phrase.key] = CountedPhrase(phrase.value, in: language, reading)
          entry.positions[phrase.key] = phrase.position
        }
      }
      entries[named.key] = entry
    }
    guard reading.problems.isEmpty else { throw Diagnostics(file: file, reading.problems) }
    self.file = file
    self.language = language
    self.entries = entries
  }

  /// The names of the layouts and recipes that it has words for, in order.
  public var names: [String] { entries.keys.sorted() }
}

extension Layout {
  /// The layout with its words in one more language; the same where the translation has none for it.
  ///
  /// A variant of a language says only what it says otherwise, and takes the rest from its base.
  ///
  /// - Parameter translation: The words; every text of the layout, with the same values in it.
  /// - Returns: The layout.
  /// - Throws: ``SourceTree/Diagnostics`` with every text that is missing, unknown, or has other
  ///   values in it than in the language in which the layout is written.
  public func adding(_ translation: Translation) throws(Diagnostics) -> Layout {
    guard let entry = translation.entries[name] else { return self }
    let base = translation.language.base.flatMap { phrases[$0] }
    let original = phrases[.french] ?? phrases.values.first ?? [:]
    let reading = Reading()
    for key in entry.phrases.keys.sorted() where original[key] == nil {
      reading.report(
        entry.positions[key], "“\(name)” has no text “\(key)”",
        hint: Suggestion.hint(for: key, among: original.keys.sorted()))
    }
    for (key, phrase) in original.sorted(by: { $0.key < $1.key }) {
      guard let translated = entry.phrases[key] else {
        if base == nil {
          reading.report(entry.position, "“\(name)” lacks the text “\(key)”")
        }
        continue
      }
      let (wanted, has) = (phrase.names, translated.names)
      guard wanted != has else { continue }
      let lacks = wanted.subtracting(has).sorted().map { "lacks $\($0)" }
      let adds = has.subtracting(wanted).sorted().map { "has $\($0), which the original has not" }
      reading.report(
        entry.positions[key], "“\(key)” " + (lacks + adds).joined(separator: " and "))
    }
    guard reading.problems.isEmpty else {
      throw Diagnostics(file: translation.file, reading.problems)
    }
    var result = self
    result.phrases[translation.language] = (base ?? [:]).merging(entry.phrases) { $1 }
    if let title = entry.title { result.titles[translation.language] = title }
    return result
  }
}
