internal import Foundation

/// Text that someone typed, made fit to keep and to print.
public enum CleanText {
  /// One line: composed characters (Unicode NFC), no control, direction-changing or invisible
  /// characters, single spaces, none at the ends.
  ///
  /// Of one character at most ``mostScalars`` are kept, so that a text that is short to the eye
  /// is short in the store as well.
  public static func line(_ text: String) -> String {
    let line =
      text
      .split(whereSeparator: { $0.isWhitespace || $0.isNewline })
      .map { String(String.UnicodeScalarView($0.unicodeScalars.filter(isKept))) }
      .filter { !$0.unicodeScalars.allSatisfy(isJoiner) }
      .joined(separator: " ")
      .precomposedStringWithCanonicalMapping
    guard line.contains(where: { $0.unicodeScalars.count > mostScalars }) else { return line }
    return line.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(mostScalars))) }
      .joined()
  }

  /// Most Unicode scalars of one character; the longest emoji of families have eleven.
  public static let mostScalars = 16

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  /// Keeps letters, signs, emoji joiners; drops controls and the characters that reorder text.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D: true
    case 0x00AD, 0x200B, 0x2060: false
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: false
    default:
      scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .unassigned
        && scalar.properties.generalCategory != .privateUse
    }
  }
}
