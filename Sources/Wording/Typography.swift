/// Typed text made into set text: real apostrophes, and the spaces of French.
public enum Typography {
  /// Text as a compositor of that language would set it.
  ///
  /// Every language gets `’` for `'` and `…` for three dots. French also gets a thin no-break space
  /// (U+202F) inside « » and before `;`, `!`, `?`, a no-break space (U+00A0) before `:`, and raised
  /// letters in ordinals (`3ᵉ`), as the Imprimerie nationale's *Lexique des règles typographiques* has it.
  ///
  /// - Parameters:
  ///   - text: Text as it was typed.
  ///   - language: The language it is in.
  /// - Returns: The same words with typographic signs and spaces.
  public static func set(_ text: String, in language: Language) -> String {
    let signs = text.replacing("...", with: "…").replacing("'", with: "’")
    return (language.base ?? language) == .french ? french(ordinals(signs)) : signs
  }

  /// `3e` and `1er` with raised letters: `3ᵉ`, `1ᵉʳ`.
  private static func ordinals(_ text: String) -> String {
    text.replacing(/\b([0-9]{1,3})(er|re|e)\b/) { match in
      match.1 + (match.2 == "er" ? "ᵉʳ" : match.2 == "re" ? "ʳᵉ" : "ᵉ")
    }
  }

  private static let thin: Character = "\u{202F}"
  private static let wide: Character = "\u{A0}"

  private static func french(_ text: String) -> String {
    var result = ""
    var quoteOpened = false
    for character in text {
      if quoteOpened {
        quoteOpened = false
        if isSpace(character) { continue }
      }
      switch character {
      case ";", "!", "?", "»":
        put(thin, before: character, onto: &result)
      case ":":
        put(wide, before: character, onto: &result)
      case "«":
        result.append(character)
        result.append(thin)
        quoteOpened = true
      default:
        result.append(character)
      }
    }
    return result
  }

  /// A space that is there becomes the right one; one is added before `»` and signs behind a word.
  private static func put(_ space: Character, before sign: Character, onto text: inout String) {
    guard let last = text.last else {
      text.append(sign)
      return
    }
    if isSpace(last) {
      text.removeLast()
      text.append(space)
    } else if sign == "»" {
      text.append(space)
    } else if sign != ":", last.isLetter || last == "»" {
      text.append(space)
    }
    text.append(sign)
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == thin || character == wide
  }
}
