internal import Foundation

extension PersonQuery {
  /// Whether a text names them: their number, their address or their whole name stands in it.
  ///
  /// A number may be written in groups, with or without its country; a name may have its words
  /// written as one, and its capitals and accents as anybody likes.
  public func isNamed(in text: String) -> Bool {
    switch self {
    case .phone(let digits):
      // The few digits of a short number stand in many others.
      PersonQuery.numbers(in: text).contains {
        digits.count < 9 ? $0 == digits : $0.contains(digits)
      }
    case .email(let email): PersonQuery.addresses(in: text).contains(email.text.lowercased())
    case .name(let key): PersonQuery.names(key, in: text)
    }
  }

  /// The digits of everything that is written like numbers: groups with no more than the signs
  /// between them that people put into a telephone number.
  private static func numbers(in text: String) -> [String] {
    var (found, digits) = ([String](), "")
    for character in text {
      if let digit = character.wholeNumberValue, (0...9).contains(digit) {
        digits += String(digit)
      } else if !character.isWhitespace, !".-‐‑/()+".contains(character) {
        found.append(digits)
        digits = ""
      }
    }
    return (found + [digits]).filter { !$0.isEmpty }
  }

  /// Everything that is written like an e-mail address, in small letters.
  private static func addresses(in text: String) -> [String] {
    guard text.contains("@") else { return [] }
    return text.lowercased().split { character in
      !character.isLetter && !character.isNumber && !"@.!#$%&'*+/=?^_`{|}~-".contains(character)
    }
    .map { word in
      // What ends a sentence is no part of an address, nor is a quotation mark before one.
      let isEdge: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
      return String(word.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
    }
  }

  /// Whether words that follow one another in a text make up a name without its spaces.
  private static func names(_ key: String, in text: String) -> Bool {
    // One letter alone is hardly anybody's name, and many a word.
    guard key.count > 1 else { return false }
    let words = SearchWords.key(of: text).split(separator: " ")
    return words.indices.contains { start in
      var rest = key[...]
      for word in words[start...] {
        guard rest.hasPrefix(word) else { return false }
        rest = rest.dropFirst(word.count)
        if rest.isEmpty { return true }
      }
      return false
    }
  }
}
