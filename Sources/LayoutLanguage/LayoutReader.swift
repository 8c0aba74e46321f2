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
  static let keys: [Key] = [
    Key("layout", .name), Key("title", .nothing),
    Key("kind", .choice(Layout.Kind.allCases.map(\.rawValue))),
    Key("papers", .nothing), Key("labels", .flag), Key("large-print", .nothing),
    Key("needs", .nothing), Key("styles", .nothing), Key("text", .nothing),
    Key("parts", .nothing), Key("page", .block), Key("pages", .blocks),
  ]
  static let needed = ["layout", "title", "papers", "needs", "text"]

  func layout(_ root: SourceNode, in file: SourceFile) -> Layout? {
    let entries = reading.mapping(root, "a layout")
    reading.refuseUnknownKeys(in: entries, of: "a layout", known: LayoutReader.keys.map(\.name))
    for key in LayoutReader.needed where entries[key] == nil {
      reading.report(root.position, "the layout lacks “\(key)”")
    }
    if (entries["page"] == nil) == (entries["pages"] == nil) {
      reading.report(
        entries["pages"]?.position ?? root.position,
        entries["page"] == nil
          ? "the layout lacks “page”" : "a layout has “page” or “pages”, not both",
        hint: "write “page:” and one block, or “pages:” and a list of blocks")
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
    var pages = entries["page"].flatMap { block($0) }.map { [$0] } ?? []
    if let node = entries["pages"] {
      pages = reading.sequence(node, "“pages”").compactMap { block($0) }
    }
    reportUnusedParts(entries["parts"])
    guard !pages.isEmpty, let name else { return nil }
    for key in fields.keys.sorted() where Layout.builtIn[key] != nil {
      reading.report(
        entries["needs"]?.position ?? root.position, "every layout has the field “\(key)” already",
        hint: "delete it from “needs”")
    }
    let check = NameCheck(
      reading: reading, fields: fields.merging(Layout.builtIn) { $1 }, phrases: phrases)
    for page in pages { check.check(page) }
    return Layout(
      file: file, name: name, titles: titles,
      kind: entries["kind"].flatMap { reading.choice($0, "kind", of: Layout.Kind.self) } ?? .poster,
      papers: papers,
      takesLabels: entries["labels"].flatMap { reading.flag($0, "“labels”") } ?? false,
      largePrint: entries["large-print"].map { largePrint($0, of: papers) } ?? papers.map(\.name),
      fields: fields, phrases: phrases, pages: pages)
  }

  /// The papers with room for large print; all of the layout's where nothing is said.
  private func largePrint(_ node: SourceNode, of papers: [Layout.PaperUse]) -> [String] {
    reading.sequence(node, "“large-print”").compactMap { node in
      guard let name = reading.scalar(node, "a paper") else { return nil }
      if papers.contains(where: { $0.name == name }) { return name }
      reading.report(
        node.position, "the layout is not made for the paper “\(name)”",
        hint: Suggestion.hint(for: name, among: papers.map(\.name)))
      return nil
    }
  }

  private func reportUnusedParts(_ node: SourceNode?) {
    guard case .mapping(let entries) = node?.content else { return }
    for entry in entries where !partsUsed.contains(entry.key) {
      reading.report(
        entry.position, "the part “\(entry.key)” is not used",
        hint: "delete it, or write “use: \(entry.key)” where it belongs")
    }
  }

  private func titles(_ node: SourceNode) -> [Language: String] {
    var titles: [Language: String] = [:]
    for entry in reading.mapping(node, "“title”") {
      guard let language = Language.named(entry, reading),
        let text = reading.scalar(entry.value, "a title")
      else {
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
    let name = isOptional ? String(word.dropLast()) : word
    guard let type = FieldTypeName(rawValue: name)?.type else {
      reading.report(
        position, "there is no type “\(word)”",
        hint: Suggestion.hint(for: name, among: FieldTypeName.allCases.map(\.rawValue)))
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
      guard let language = Language.named(entry, reading) else { continue }
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
