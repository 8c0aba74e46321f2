/// A wording with places for values: `Édition du $edition`.
///
/// `$name` stands for a value, `$$` for a dollar sign, and `**words**` are stressed.
public struct Phrase: Hashable, Sendable {
  /// One piece of a wording.
  public enum Piece: Hashable, Sendable {
    /// Words as they stand.
    case words(String)
    /// The place of a value.
    case value(String)
  }

  /// Pieces that are all stressed or all not.
  public struct Span: Hashable, Sendable {
    /// The pieces in order.
    public let pieces: [Piece]
    /// Whether they are stressed.
    public let isStrong: Bool
  }

  /// The spans in order.
  public let spans: [Span]

  /// A wording as it is written in a file.
  public init(_ text: String) {
    var spans: [Span] = []
    for (index, part) in text.split(separator: "**", omittingEmptySubsequences: false).enumerated()
    where !part.isEmpty {
      spans.append(Span(pieces: Phrase.pieces(of: part), isStrong: index % 2 == 1))
    }
    self.spans = spans
  }

  /// The names of the values that it has places for.
  public var names: [String] {
    spans.flatMap(\.pieces).compactMap { piece in
      if case .value(let name) = piece { name } else { nil }
    }
  }

  /// The wording with its values, stress left out.
  ///
  /// - Parameter value: Gives the value of a name; nil leaves nothing in its place.
  /// - Returns: The words.
  public func text(_ value: (String) -> String?) -> String {
    spans.flatMap(\.pieces).map { piece in
      switch piece {
      case .words(let words): words
      case .value(let name): value(name) ?? ""
      }
    }.joined()
  }

  private static func pieces(of text: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var rest = text
    while let dollar = rest.firstIndex(of: "$") {
      words += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        words += "$"
        rest = rest.dropFirst()
        continue
      }
      let name = nameAtStart(of: rest)
      guard !name.isEmpty else {
        words += "$"
        continue
      }
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
      pieces.append(.value(String(name)))
      rest = rest[name.endIndex...]
    }
    words += rest
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }

  /// Letters, digits, `_` and `-` between letters; a dot only where a letter follows.
  private static func nameAtStart(of text: Substring) -> Substring {
    func isLetter(_ character: Character) -> Bool { character.isASCII && character.isLetter }
    guard let first = text.first, isLetter(first) else { return text.prefix(0) }
    var end = text.startIndex
    while end < text.endIndex {
      let character = text[end]
      if isLetter(character) || character.isASCII && character.isNumber || character == "_" {
        end = text.index(after: end)
        continue
      }
      let next = text.index(after: end)
      guard character == "." || character == "-", next < text.endIndex, isLetter(text[next]) else {
        break
      }
      end = next
    }
    return text[..<end]
  }
}

/// A phrase, or the forms of a phrase that counts something.
public enum CountedPhrase: Hashable, Sendable {
  /// The same whatever the number.
  case plain(Phrase)
  /// A form for each category of numbers; the number is the value named `count`.
  case plural([PluralCategory: Phrase])

  /// The form for a number; the plain one where nothing is counted.
  public func form(for count: Int?, in language: Language) -> Phrase {
    switch self {
    case .plain(let phrase): phrase
    case .plural(let forms):
      forms[language.plural(count ?? 0)] ?? forms[.other] ?? forms[.many] ?? Phrase("")
    }
  }

  /// The names of the values that any of its forms has places for.
  public var names: Set<String> {
    switch self {
    case .plain(let phrase): Set(phrase.names)
    case .plural(let forms): Set(forms.values.flatMap(\.names))
    }
  }
}
