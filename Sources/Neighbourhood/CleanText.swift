internal import Foundation

/// Text that someone typed, made fit to keep and to print.
public enum CleanText {
  /// One line: composed characters (Unicode NFC), no control or direction-changing characters,
  /// single spaces, none at the ends.
  public static func line(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
      .split(whereSeparator: { $0.isWhitespace || $0.isNewline })
      .map { String(String.UnicodeScalarView($0.unicodeScalars.filter(isKept))) }
      .filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Keeps letters, signs, emoji joiners; drops controls and the characters that reorder text.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: false
    default:
      scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .unassigned
        && scalar.properties.generalCategory != .privateUse
    }
  }
}
