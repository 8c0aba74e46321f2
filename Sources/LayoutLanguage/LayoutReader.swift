internal import PageModel
public import SourceTree
internal import Wording

extension Layout {
  /// Reads and checks a layout file.
  ///
  /// - Parameter file: The file, in YAML; Layouts/README.md describes it.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem, each with its place.
  public init(file: SourceFile) throws(Diagnostics) {
    let reader = LayoutReader()
    let layout = reader.layout(try file.parsed(), in: file)
    guard reader.reading.problems.isEmpty, let layout else {
      throw Diagnostics(file: file, reader.reading.problems)
    }
    self = layout
  }
}

/// Reads the parts of a layout file one after the other, and notes all problems.
final class LayoutReader {
  let reading = Reading()
  var styles: [String: WordStyle] = [:]
  var parts: [String: SourceNode] = [:]
  var partsInUse: [String] = []
  var partsUsed: Set<String> = []
  var blocksRead = 0

  /// Most blocks of a layout, those of parts counted where they are used.
  static let mostBlocks = 5_000
  static let keys = ["layout", "title", "papers", "needs", "styles", "text", "parts", "page"]

  func layout(_ root: SourceNode, in file: SourceFile) -> Layout? {
    let entries = reading.mapping(root, "a layout")
    reading.refuseUnknownKeys(in: entries, of: "a layout", known: LayoutReader.keys)
    for key in LayoutReader.keys where entries[key] == nil && key != "parts" && key != "styles" {
      reading.report(root.position, "the layout lacks “\(key)”")
    }
    let name = entries["layout"].flatMap { reading.scalar($0, "the name of a layout") }
    let titles = entries["title"].map(titles) ?? [:]
    let papers = entries["papers"].map(papers) ?? []
    let fields = entries["needs"].map { self.fields($0, "needs") } ?? [:]
    if let node = entries["styles"] { readStyles(node) }
    let phrases = entries["text"].map(phrases) ?? [:]
    if let node = entries["parts"] {
      for entry in reading.mapping(node, "“parts”") { parts[entry.key] = entry.value }
    }
    let page = entries["page"].flatMap { block($0) }
    reportUnusedParts(entries["parts"])
    guard let page, let name else { return nil }
    NameCheck(reading: reading, fields: fields, phrases: phrases).check(page)
    return Layout(
      file: file, name: name, titles: titles, papers: papers, fields: fields, phrases: phrases,
      page: page)
  }

  private func reportUnusedParts(_ node: SourceNode?) {
    guard case .mapping(let entries) = node?.content else { return }
    for entry in entries where !partsUsed.contains(entry.key) {
      reading.report(
        entry.position, "the part “\(entry.key)” is not used",
        hint: "delete it, or write “use: \(entry.key)” where it belongs")
    }
  }

  private func language(_ entry: SourceNode.Entry) -> Language? {
    if let language = Language.all.first(where: { $0.code == entry.key }) { return language }
    reading.report(
      entry.position, "there is no language “\(entry.key)”",
      hint: Suggestion.hint(for: entry.key, among: Language.all.map(\.code)))
    return nil
  }

  private func titles(_ node: SourceNode) -> [Language: String] {
    var titles: [Language: String] = [:]
    for entry in reading.mapping(node, "“title”") {
      guard let language = language(entry), let text = reading.scalar(entry.value, "a title") else {
        continue
      }
      titles[language] = Typography.set(text, in: language)
    }
    return titles
  }

  private func papers(_ node: SourceNode) -> [Layout.PaperUse] {
    let names = Paper.all.map(\.name)
    if node.isEmpty {
      reading.report(
        node.position, "there must be at least one paper",
        hint: "write the scale for each, as in “A4: 1”")
    }
    return reading.mapping(node, "“papers”").compactMap { entry in
      let words = entry.key.split(separator: " ")
      guard let paper = Paper.all.first(where: { $0.name == words.first.map(String.init) }),
        words.count == 1 || words.count == 2 && words[1] == "landscape"
      else {
        reading.report(
          entry.position, "there is no paper “\(entry.key)”",
          hint: Suggestion.hint(for: entry.key, among: names))
        return nil
      }
      guard let scale = reading.number(entry.value, "the scale of a paper", in: 0.25...4) else {
        return nil
      }
      return Layout.PaperUse(paper: paper, isLandscape: words.count == 2, scale: scale)
    }
  }

  private func fields(_ node: SourceNode, _ what: String) -> [String: FieldType] {
    var fields: [String: FieldType] = [:]
    for entry in reading.mapping(node, "“\(what)”") {
      if case .mapping = entry.value.content {
        fields[entry.key] = .list(self.fields(entry.value, entry.key))
      } else if let word = reading.scalar(entry.value, "the type of a field") {
        fields[entry.key] = fieldType(word, at: entry.value.position)
      }
    }
    return fields
  }

  private func fieldType(_ word: String, at position: SourcePosition) -> FieldType? {
    let isOptional = word.hasSuffix("?")
    let types: [String: FieldType] = [
      "text": .text, "number": .number, "facade": .facade, "picture": .picture,
      "pictogram": .pictogram,
    ]
    let name = isOptional ? String(word.dropLast()) : word
    guard let type = types[name] else {
      reading.report(
        position, "there is no type “\(word)”",
        hint: Suggestion.hint(for: name, among: types.keys.sorted()))
      return nil
    }
    return isOptional ? .optional(type) : type
  }

  private func phrases(_ node: SourceNode) -> [Language: [String: CountedPhrase]] {
    var phrases: [Language: [String: CountedPhrase]] = [:]
    if node.isEmpty {
      reading.report(
        node.position, "there must be at least one language",
        hint: "one of: " + Language.all.map(\.code).joined(separator: ", "))
    }
    let entries = reading.mapping(node, "“text”")
    let allKeys = Set(entries.flatMap { keys(of: $0.value) })
    for entry in entries {
      guard let language = language(entry) else { continue }
      var own: [String: CountedPhrase] = [:]
      for phrase in reading.mapping(entry.value, "the text of a language") {
        own[phrase.key] = CountedPhrase(phrase.value, in: language, reading)
      }
      for key in allKeys.subtracting(keys(of: entry.value)).sorted() {
        reading.report(entry.position, "“\(entry.key)” lacks the text “\(key)” that others have")
      }
      phrases[language] = own
    }
    return phrases
  }

  private func keys(of node: SourceNode) -> [String] {
    if case .mapping(let entries) = node.content { entries.map(\.key) } else { [] }
  }
}
