internal import Foundation

/// Text that someone typed, made fit to keep and to print.
public enum CleanText {
  /// One line: composed characters (Unicode NFC), no control, direction-changing or invisible
  /// characters, single spaces, none at the ends.
  ///
  /// Of one character at most ``mostScalars`` are kept, and ``mostMarks`` marks above and below it,
  /// so that a text that is short to the eye is short in the store, and stays in its line.
  public static func line(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    let line =
      text
      .split(whereSeparator: { $0.isWhitespace || $0.isNewline })
      .map { String(String.UnicodeScalarView(joined($0.unicodeScalars.filter(isKept)))) }
      .filter { !$0.unicodeScalars.allSatisfy(isUnseenAlone) }
      .joined(separator: " ")
      .precomposedStringWithCanonicalMapping
    guard line.contains(where: { $0.unicodeScalars.count > mostMarks }) else { return line }
    return line.map(shortened).joined()
  }

  /// Whether there is nothing to mend: letters of Latin alphabets, which are composed, and signs of
  /// ASCII, with single spaces between them.
  private static func isPlain(_ text: String) -> Bool {
    var isSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20:
        guard !isSpace else { return false }
        isSpace = true
      case 0x21...0x7E, 0xC0...0x17F: isSpace = false
      default: return false
      }
    }
    return !isSpace || text.isEmpty
  }

  /// Most Unicode scalars of one character; the longest emoji of families have eleven.
  public static let mostScalars = 16

  /// Most marks above and below one letter; pointed Hebrew and vowelled Arabic have three.
  public static let mostMarks = 4

  private static func shortened(_ character: Character) -> String {
    var marks = 0
    let kept = character.unicodeScalars.prefix(mostScalars).filter { scalar in
      guard isMark(scalar) else { return true }
      marks += 1
      return marks <= mostMarks
    }
    return String(String.UnicodeScalarView(kept))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The text without joiners and tags where they join nothing: between Latin letters, digits and signs
  /// nobody would see them, and two texts that look the same would not be.
  private static func joined(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: { isJoiner($0) || isTag($0) }) else { return scalars }
    var result: [Unicode.Scalar] = []
    var isFlag = false
    for (index, scalar) in scalars.enumerated() {
      if isTag(scalar) {
        if isFlag { result.append(scalar) }
        continue
      }
      isFlag = scalar.value == 0x1F3F4
      if isJoiner(scalar) {
        guard let last = result.last, index + 1 < scalars.count,
          [last, scalars[index + 1]].allSatisfy({ !isJoiner($0) && $0.value >= 0x250 })
        else { continue }
      }
      result.append(scalar)
    }
    return result
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  /// A letter of the names of flags, which are seen behind a black flag only.
  private static func isTag(_ scalar: Unicode.Scalar) -> Bool {
    (0xE0020...0xE007F).contains(scalar.value)
  }

  /// A mark, a joiner or a variation selector: nothing is seen of it where it stands alone.
  private static func isUnseenAlone(_ scalar: Unicode.Scalar) -> Bool {
    isMark(scalar) || scalar.properties.isDefaultIgnorableCodePoint
  }

  /// Keeps letters, signs and what joins emoji; drops controls, blanks that are no spaces, and the
  /// characters that reorder text.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0020...0xE007F: return true
    // Braille with no dot, and the interlinear annotation signs.
    case 0x2800, 0xFFF9...0xFFFB: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .unassigned, .privateUse, .surrogate: return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x061C
    }
  }
}
