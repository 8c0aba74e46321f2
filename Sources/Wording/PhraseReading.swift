public import SourceTree

extension CountedPhrase {
  /// The phrase that stands at a place of a file: words, or a mapping with a form for each number.
  ///
  /// - Parameters:
  ///   - node: Where it stands.
  ///   - language: The language, which says what forms there must be, and how it is set.
  ///   - reading: Takes note of what is wrong.
  public init?(_ node: SourceNode, in language: Language, _ reading: Reading) {
    func phrase(_ text: String, at position: SourcePosition) -> Phrase {
      if text.count > CountedPhrase.longest {
        reading.report(position, "a phrase must have at most \(CountedPhrase.longest) characters")
      }
      return Phrase(Typography.set(String(text.prefix(CountedPhrase.longest)), in: language))
    }
    switch node.content {
    case .scalar(let text):
      self = .plain(phrase(text, at: node.position))
    case .mapping(let entries):
      var forms: [PluralCategory: Phrase] = [:]
      let wanted = language.pluralCategories.map(\.rawValue)
      reading.refuseUnknownKeys(in: entries, of: "a counted phrase", known: wanted)
      for entry in entries {
        guard let category = PluralCategory(rawValue: entry.key),
          let text = reading.scalar(entry.value, "a phrase")
        else { continue }
        forms[category] = phrase(text, at: entry.value.position)
      }
      for category in wanted where entries[category] == nil {
        reading.report(node.position, "this counted phrase lacks the form “\(category)”")
      }
      self = .plural(forms)
    case .sequence:
      reading.report(node.position, "a phrase must be words or a mapping, not a list")
      return nil
    }
  }

  /// Most characters of a phrase.
  public static let longest = 2_000

  /// Whether a node can be a counted phrase: a mapping of nothing but plural categories.
  static func isCounted(_ node: SourceNode) -> Bool {
    guard case .mapping(let entries) = node.content else { return false }
    return !entries.isEmpty && entries.allSatisfy { PluralCategory(rawValue: $0.key) != nil }
  }
}
