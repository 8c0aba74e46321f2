/// Typed text made into set text: real apostrophes and quotation marks, and the spaces of French.
public enum Typography {
  /// Text as a compositor of that language would set it.
  ///
  /// Every language gets `’` for `'`, `…` for three dots, and its own quotation marks for a pair of
  /// straight ones; other quotation marks stay as they were typed. French also gets a thin no-break
  /// space (U+202F) inside « » and before `;`, `!`, `?`, a no-break space (U+00A0) before `:`, and raised
  /// letters in ordinals (`3ᵉ`), as the Imprimerie nationale's *Lexique des règles typographiques* has it.
  /// Polish gets a no-break space behind a word of one letter, which must not end a line.
  ///
  /// - Parameters:
  ///   - text: Text as it was typed.
  ///   - language: The language it is in.
  /// - Returns: The same words with typographic signs and spaces.
  public static func set(_ text: String, in language: Language) -> String {
    let language = language.base ?? language
    let signs = replacing(
      replacing(quoted(text, in: language), "...", with: "…"), "'", with: "’")
    return switch language.code {
    case "fr": FrenchSpaces.set(ordinals(signs))
    case "pl": bound(signs)
    default: signs
    }
  }

  /// `3e` and `1er` with raised letters: `3ᵉ`, `1ᵉʳ`.
  private static func ordinals(_ text: String) -> String {
    guard mayHaveOrdinals(text) else { return text }
    return text.replacing(/\b([0-9]{1,3})(er|re|e)\b/) { match in
      match.1 + (match.2 == "er" ? "ᵉʳ" : match.2 == "re" ? "ʳᵉ" : "ᵉ")
    }
  }

  /// Whether a digit is followed by an `e` or `r`: most texts have none, and an expression is dear.
  private static func mayHaveOrdinals(_ text: String) -> Bool {
    var isDigit = false
    for byte in text.utf8 {
      if isDigit, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "r") { return true }
      isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return false
  }

  /// The text with one sign for another, left alone where the other is not in it.
  private static func replacing(_ text: String, _ old: String, with new: String) -> String {
    guard let first = old.utf8.first, text.utf8.contains(first) else { return text }
    return text.replacing(old, with: new)
  }

  /// Straight quotation marks around words made into those of the language.
  private static func quoted(_ text: String, in language: Language) -> String {
    guard text.contains("\"") else { return text }
    let (opening, closing): (String, String) =
      switch language.code {
      case "en": ("“", "”")
      case "de": ("„", "“")
      case "pl": ("„", "”")
      default: ("«", "»")
      }
    return text.replacing(/(^|[\s(])"([^"\s](?:[^"\n]*[^"\s])?)"(?=$|[\s).,;:!?…،؛؟])/) {
      "\($0.1)\(opening)\($0.2)\(closing)"
    }
  }

  /// Polish words of one letter bound to the next word: `i`, `w`, `z`.
  private static func bound(_ text: String) -> String {
    text.replacing(/\b([aiouwzAIOUWZ]) (?=\S)/) { "\($0.1)\u{A0}" }
  }
}
