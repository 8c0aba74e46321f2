/// A language that Palier speaks.
public struct Language: Hashable, Sendable {
  /// The language as a BCP 47 tag: `fr`.
  public let code: String
  /// What its speakers call it: `Français`.
  public let name: String
  /// Whether it is written from right to left.
  public let isRightToLeft: Bool

  /// The code of the language that this one is a variant of, or nil.
  private let baseCode: String?

  /// French, in which everything exists first.
  public static let french = Language("fr", "Français")
  /// English.
  public static let english = Language("en", "English")
  /// Arabic, which runs from right to left.
  public static let arabic = Language("ar", "العربية", isRightToLeft: true)
  /// French that is easy to read and understand (FALC), after the European guidelines of
  /// Inclusion Europe, *Information for all*.
  public static let easyFrench = Language("fr-x-falc", "Français facile", base: "fr")

  /// Every language that Palier ships, French first.
  public static let all: [Language] = [
    .french, .easyFrench, .english, Language("es", "Español"), Language("ca", "Català"),
    Language("pt", "Português"), Language("it", "Italiano"), Language("de", "Deutsch"),
    Language("pl", "Polski"), .arabic,
  ]

  /// The language that this one is a variant of: it says otherwise what a variant leaves out.
  public var base: Language? { Language.all.first { $0.code == baseCode } }

  /// The shipped language of that tag, in any case and with or without a region, or nil.
  ///
  /// The plain-language variant is also known as `falc`.
  public init?(code text: String) {
    let tag = text.lowercased().replacing("_", with: "-")
    let primary = tag.prefix { $0 != "-" }
    guard
      let language = Language.all.first(where: { $0.code == (tag == "falc" ? "fr-x-falc" : tag) })
        ?? Language.all.first(where: { $0.code == primary })
    else { return nil }
    self = language
  }

  /// The shipped language that a browser asks for (RFC 9110 §12.5.4), or nil where it asks for none.
  public init?(acceptLanguage header: String) {
    let wishes = header.split(separator: ",").compactMap { part -> (Language, Double)? in
      let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let tag = pieces.first, let language = Language(code: tag), language.base == nil else {
        return nil
      }
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

  private init(
    _ code: String, _ name: String, isRightToLeft: Bool = false, base: String? = nil
  ) {
    self.code = code
    self.name = name
    self.isRightToLeft = isRightToLeft
    baseCode = base
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
  ///
  /// The form `many` that CLDR has for millions in French, Spanish, Catalan, Italian and Portuguese
  /// is left out: nobody counts so many neighbours.
  public func plural(_ count: Int) -> PluralCategory {
    let number = abs(count)
    switch base?.code ?? code {
    case "fr": return number == 0 || number == 1 ? .one : .other
    case "pl":
      if number == 1 { return .one }
      let isFew = (2...4).contains(number % 10) && !(12...14).contains(number % 100)
      return isFew ? .few : .many
    case "ar":
      switch (number, number % 100) {
      case (0, _): return .zero
      case (1, _): return .one
      case (2, _): return .two
      case (_, 3...10): return .few
      case (_, 11...99): return .many
      default: return .other
      }
    default: return number == 1 ? .one : .other
    }
  }

  /// The forms that a counted phrase must have in this language: those that whole numbers take.
  public var pluralCategories: [PluralCategory] {
    switch base?.code ?? code {
    case "pl": [.one, .few, .many]
    case "ar": [.zero, .one, .two, .few, .many, .other]
    default: [.one, .other]
    }
  }
}
