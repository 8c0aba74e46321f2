/// A language that Palier speaks.
public struct Language: Hashable, Sendable {
  /// The language as a BCP 47 tag: `fr`.
  public let code: String
  /// What its speakers call it: `Français`.
  public let name: String
  /// Whether it is written from right to left.
  public let isRightToLeft: Bool

  /// French, in which everything exists first.
  public static let french = Language(code: "fr", name: "Français", isRightToLeft: false)
  /// English.
  public static let english = Language(code: "en", name: "English", isRightToLeft: false)

  /// Every language that Palier ships, French first.
  public static let all: [Language] = [.french, .english]

  /// The shipped language of that tag, in any case and with or without a region, or nil.
  public init?(code text: String) {
    let primary = text.lowercased().prefix { $0 != "-" && $0 != "_" }
    guard let language = Language.all.first(where: { $0.code == primary }) else { return nil }
    self = language
  }

  /// The shipped language that a browser asks for (RFC 9110 §12.5.4), or nil where it asks for none.
  public init?(acceptLanguage header: String) {
    let wishes = header.split(separator: ",").compactMap { part -> (Language, Double)? in
      let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let tag = pieces.first, let language = Language(code: tag) else { return nil }
      let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap {
        Double($0.dropFirst(2))
      }
      return (language, quality ?? 1)
    }
    let best = wishes.filter { $0.1 > 0 }.max { $0.1 < $1.1 }
    guard let best else { return nil }
    // Of equal wishes the first one counts; `max` keeps the last.
    self = wishes.first { $0.1 == best.1 }?.0 ?? best.0
  }

  private init(code: String, name: String, isRightToLeft: Bool) {
    self.code = code
    self.name = name
    self.isRightToLeft = isRightToLeft
  }
}

/// The forms that a counted phrase can take (Unicode CLDR plural categories).
public enum PluralCategory: String, Hashable, Sendable, CaseIterable {
  /// None at all, in languages with a form for it.
  case zero
  /// One.
  case one
  /// Two, in languages with a form for it.
  case two
  /// A few.
  case few
  /// Many.
  case many
  /// Any other number.
  case other
}

extension Language {
  /// The form that goes with a whole number (Unicode CLDR 44, cardinal rules).
  public func plural(_ count: Int) -> PluralCategory {
    switch code {
    case "fr": count == 0 || count == 1 ? .one : .other
    default: count == 1 ? .one : .other
    }
  }

  /// The forms that a counted phrase must have in this language.
  public var pluralCategories: [PluralCategory] { [.one, .other] }
}
