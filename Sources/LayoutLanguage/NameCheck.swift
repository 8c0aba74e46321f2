internal import PageModel
internal import SourceTree
internal import Wording

/// Checks that every `$name` in a layout stands for a phrase or a field of the right type.
struct NameCheck {
  let reading: Reading
  let fields: [String: FieldType]
  let phrases: [Language: [String: CountedPhrase]]

  func check(_ block: Block) {
    for condition in block.box.conditions where fields[condition.field] == nil {
      reading.report(
        block.position, "“when” names the field “\(condition.field)”, which “needs” does not have",
        hint: Suggestion.hint(for: condition.field, among: fields.keys.sorted()))
    }
    if let alternative = block.box.alternative { check(alternative) }
    if let link = block.box.link { check(link) }
    switch block.content {
    case .stack(let blocks, _), .row(let blocks, _), .grid(let blocks, _, _), .choose(let blocks):
      for inner in blocks { check(inner) }
    case .list(let list):
      check(
        list: list.field, rows: [list.each], more: list.more, blank: list.blank,
        at: block.position)
    case .table(let table):
      for head in table.head { check(head) }
      check(list: table.field, rows: table.row, more: table.more, at: block.position)
    case .text(let words): check(words.template)
    case .qr(let symbol): check(symbol.template)
    case .facade(let field): check(field, is: .facade, at: block.position)
    case .image(let field): check(field, is: .picture, at: block.position)
    case .pictogram(.field(let field), _, _): check(field, is: .pictogram, at: block.position)
    case .strips(let strips): check(strips.each)
    case .pictogram(.named, _, _), .rule, .area, .lines, .tick: break
    }
  }

  private func check(
    list field: String, rows: [Block], more: Block?, blank: Block? = nil,
    at position: SourcePosition
  ) {
    guard case .list(let inner) = fields[field]?.required else {
      if fields[field] == nil {
        reportUnknown(field, at: position)
      } else {
        reading.report(position, "“\(field)” is no list")
      }
      return
    }
    let numbered = fields.merging(["number": .text, "continues": .flag]) { $1 }
    let scope = NameCheck(
      reading: reading, fields: numbered.merging(inner) { $1 }, phrases: phrases)
    for row in rows { scope.check(row) }
    if let blank {
      NameCheck(reading: reading, fields: numbered, phrases: phrases).check(blank)
    }
    if let more {
      NameCheck(
        reading: reading, fields: fields.merging(["count": .number]) { $1 }, phrases: phrases
      ).check(more)
    }
  }

  private func check(_ field: String, is type: FieldType, at position: SourcePosition) {
    guard let known = fields[field] else { return reportUnknown(field, at: position) }
    if known.required != type {
      reading.report(position, "“\(field)” is a \(known.required), not a \(type)")
    }
  }

  private func check(_ template: Template) {
    for name in template.phrase.names { check(name: name, at: template.position, depth: 0) }
  }

  private func check(name: String, at position: SourcePosition, depth: Int) {
    let forms = phrases.values.compactMap { $0[name] }
    if !forms.isEmpty {
      guard depth < 3 else {
        return reading.report(
          position, "the text “\(name)” stands inside itself, or texts stand three deep in others")
      }
      for inner in Set(forms.flatMap(\.names)).sorted() {
        check(name: inner, at: position, depth: depth + 1)
      }
      return
    }
    let parts = name.split(separator: ".")
    if parts.count == 2, parts[1] == "count", case .list = fields[String(parts[0])]?.required {
      return
    }
    switch fields[name]?.required {
    case .text, .number: break
    case nil: reportUnknown(name, at: position)
    case let other?: reading.report(position, "“$\(name)” is a \(other) and cannot stand in words")
    }
  }

  private func reportUnknown(_ name: String, at position: SourcePosition) {
    let known = Set(fields.keys).union(phrases.values.flatMap(\.keys)).sorted()
    let hint =
      Suggestion.nearest(to: name, among: known).map { "did you mean “$\($0)”?" }
      ?? "add it to “needs” or to “text”"
    reading.report(position, "“$\(name)” is neither a text nor a field", hint: hint)
  }
}

extension FieldType: CustomStringConvertible {
  /// The type as a layout author knows it.
  public var description: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .flag: "flag"
    case .facade: "facade"
    case .picture: "picture"
    case .pictogram: "pictogram"
    case .list: "list"
    case .optional(let type): "\(type) that may be absent"
    }
  }
}
