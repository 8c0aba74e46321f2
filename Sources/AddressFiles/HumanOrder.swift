internal import Foundation

/// The place of a text in a French list, the same on every machine.
///
/// No case, no accents, œ as oe; words go before parts of words, and numbers by their value: `rue du 8 Mai`
/// before `rue du 11 Novembre`. Articles and the kind of street count as they are written. Texts that differ
/// only in what does not count go by their characters.
struct HumanOrder: Hashable, Comparable {
  private enum Word: Hashable, Comparable {
    case number(Int)
    case letters(String)
  }

  /// The text itself.
  let text: String
  private let words: [Word]

  init(_ text: String) {
    self.text = text
    words = StreetKey.words(of: text).map { word in
      Int(word).map { Word.number($0) } ?? .letters(String(word))
    }
  }

  static func < (one: HumanOrder, other: HumanOrder) -> Bool {
    guard one.words == other.words else {
      return one.words.lexicographicallyPrecedes(other.words)
    }
    return one.text.unicodeScalars.lexicographicallyPrecedes(other.text.unicodeScalars)
  }
}

/// What makes two ways to write the name of a street one name.
enum StreetKey {
  /// The words without case, accents and signs, œ as oe.
  static func words(of text: String) -> [Substring] {
    var folded = ""
    for character in text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    {
      switch character {
      case "œ", "Œ": folded += "oe"
      case "æ", "Æ": folded += "ae"
      case "ß": folded += "ss"
      default: folded.append(character)
      }
    }
    return folded.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// The words with one space between them.
  static func of(_ text: String) -> String { words(of: text).joined(separator: " ") }
}
