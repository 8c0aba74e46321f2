internal import Foundation

/// The words of a file as one text, in which lines and spaces do not matter.
struct PrintedText {
  private let kept: String
  private let joined: String
  private let words: Set<String>
  /// Why it cannot be searched, where that is so.
  let unsearchable: Finding.Unsearchable?

  /// The text of words in the order of reading.
  init(_ words: [Word]) {
    let letters = words.flatMap(\.letters).filter(\.isRead)
    unsearchable =
      letters.isEmpty
      ? .noText : letters.count(where: \.isJoined) * 5 > letters.count ? .rightToLeft : nil
    self.words = Set(words.map { PrintedText.plain($0.text).filter { $0.isLetter || $0.isNumber } })
    // A hyphen at the end of a line may belong to the word, or to the break: both are looked for.
    kept = PrintedText.plain(words.map(\.text).joined())
    joined = PrintedText.plain(
      words.map { word in
        let text = word.text
        return word.endsLine && PrintedText.hyphens.contains(text.last ?? " ")
          ? String(text.dropLast()) : text
      }.joined())
  }

  /// Whether a text is printed, whatever its spaces, breaks and capitals.
  func contains(_ text: String) -> Bool {
    let wanted = PrintedText.plain(text)
    return kept.contains(wanted) || joined.contains(wanted)
  }

  /// Whether a text is printed, as a word of its own where it is all in capitals.
  func says(_ text: String) -> Bool {
    text.contains(where: \.isLowercase) || !text.contains(where: \.isUppercase)
      ? contains(text) : words.contains(PrintedText.plain(text))
  }

  private static let hyphens: Set<Character> = ["-", "\u{2010}", "\u{00AD}"]

  /// Without spaces of any kind, soft hyphens and joiners; ligatures taken apart, small letters.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    let lower = text.precomposedStringWithCompatibilityMapping.lowercased()
    for scalar in lower.unicodeScalars {
      switch scalar {
      case "\u{2019}", "\u{02BC}": plain.append("'")
      case "\u{2010}", "\u{2011}": plain.append("-")
      default:
        if !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint {
          plain.append(scalar)
        }
      }
    }
    return String(plain)
  }
}
