/// The spaces that French has inside quotation marks and before high signs.
enum FrenchSpaces {
  private static let thin: Character = "\u{202F}"
  private static let wide: Character = "\u{A0}"

  /// The text with a right space wherever French has one.
  static func set(_ text: String) -> String {
    guard text.utf8.contains(where: isHighSign) else { return text }
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

  /// Whether a byte is one of `;!?:`, or the second byte of « or », or may be.
  private static func isHighSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0xAB, 0xBB:
      true
    default: false
    }
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
