internal import LayoutLanguage
internal import Wording

/// What the names in a block stand for at that place.
struct Scope {
  /// The values and words of one language.
  struct Speech {
    let record: Record
    /// What hides values of the record: those of the page, and of the list entry around the block.
    var inner: [String: Record.Value] = [:]
    let phrases: [String: CountedPhrase]
    let language: Language

    init(record: Record, phrases: [String: CountedPhrase], language: Language) {
      self.record = record
      self.phrases = phrases
      self.language = language
    }

    subscript(name: String) -> Record.Value? { inner[name] ?? record.values[name] }
  }

  private var speech: Speech
  /// The other language of the sheet.
  private var other: Speech?
  /// What small kind of thing the block belongs to, where that is not the whole sheet.
  var kind: Layout.Kind?
  /// Records of the list that continues which stand on earlier pages.
  private(set) var earlier = 0
  /// Whether it is that of a whole page, and not of an entry of a list or a small kind of thing.
  var isWhole: Bool { !isInner && kind == nil && earlier == 0 }
  private var isInner = false

  init(speech: Speech, other: Speech? = nil) {
    self.speech = speech
    self.other = other
  }

  /// The value of a field; nil where there is none.
  subscript(name: String) -> Record.Value? { speech[name] }

  var phrases: [String: CountedPhrase] { speech.phrases }
  var language: Language { speech.language }

  /// The scope inside one record of a list: its fields hide those around it.
  func inside(_ inner: Record, other second: Record? = nil) -> Scope {
    var scope = self
    scope.speech.inner.merge(inner.values) { $1 }
    scope.other?.inner.merge((second ?? inner).values) { $1 }
    scope.isInner = true
    return scope
  }

  /// The scope of a page, with what holds for all of it.
  func ofPage(_ page: Record) -> Scope {
    var scope = inside(page)
    scope.isInner = false
    return scope
  }

  /// The scope inside each record of a list, in both languages.
  func records(of field: String) -> [(first: Record, second: Record?)] {
    guard case .list(let records) = self[field] else { return [] }
    guard case .list(let others) = other?[field], others.count == records.count
    else { return records.map { ($0, nil) } }
    return zip(records, others).map { ($0, $1) }
  }

  /// The scope with the number of records that found no room.
  func counting(_ count: Int) -> Scope { inside(Record(["count": .number(count)])) }

  /// The scope of a page behind which so many records of the list that continues stand already.
  func continuing(after count: Int) -> Scope {
    var scope = self
    scope.earlier = count
    return scope
  }

  /// The scope in the other language; nil where the sheet speaks one only.
  var inOtherLanguage: Scope? {
    guard let other else { return nil }
    var scope = self
    scope.speech = other
    scope.other = speech
    return scope
  }

  /// Whether a block is printed: its conditions hold, and its language is spoken.
  func shows(_ block: Block) -> Bool {
    meets(block.box.conditions) && (!block.box.isInSecondLanguage || other != nil)
  }

  /// Whether all conditions hold.
  func meets(_ conditions: [Box.Condition]) -> Bool {
    conditions.allSatisfy { condition in
      (self[condition.field]?.isThere ?? false) == condition.isPresent
    }
  }

  /// Words, stressed or not.
  struct Span {
    var text: String
    let isStrong: Bool
  }

  /// A template with everything put in its place.
  func spans(of template: Template) -> [Span] { spans(of: template.phrase, isStrong: false) }

  /// A template as plain words, for machines: without the marks that hold directions apart.
  func text(of template: Template) -> String {
    let text = spans(of: template).map(\.text).joined()
    // The marks start with a byte that few other characters start with.
    guard text.utf8.contains(0xE2) else { return text }
    return text.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }
  }

  private func spans(of phrase: Phrase, isStrong: Bool) -> [Span] {
    var result: [Span] = []
    func add(_ text: String, _ strong: Bool) {
      guard !text.isEmpty else { return }
      if let last = result.last, last.isStrong == strong {
        result[result.count - 1].text += text
      } else {
        result.append(Span(text: text, isStrong: strong))
      }
    }
    for span in phrase.spans {
      for piece in span.pieces {
        let strong = isStrong || span.isStrong
        switch piece {
        case .words(let words): add(words, strong)
        case .value(let name):
          if let inner = phrases[name] {
            let form = inner.form(for: count, in: language)
            for part in spans(of: form, isStrong: strong) { add(part.text, part.isStrong) }
          } else {
            add(value(of: name), strong)
          }
        }
      }
    }
    return result
  }

  private var count: Int? {
    if case .number(let number) = self["count"] { number } else { nil }
  }

  /// Text of the other direction as a unit of its own (Unicode Standard Annex 9, isolates), so that
  /// a name does not turn round the telephone number behind it.
  private func isolated(_ text: String) -> String {
    let hasRightToLeft = text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
    return hasRightToLeft || language.isRightToLeft ? "\u{2068}\(text)\u{2069}" : text
  }

  private func value(of name: String) -> String {
    switch self[name] {
    case .text(let text): return isolated(text)
    case .number(let number): return String(number)
    default: break
    }
    let parts = name.split(separator: ".")
    if parts.count == 2, parts[1] == "count",
      case .list(let records) = self[String(parts[0])]
    {
      return String(records.count)
    }
    return ""
  }
}
