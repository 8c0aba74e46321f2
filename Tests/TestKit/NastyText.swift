internal import Foundation

/// Texts with which people break in, or out of where they stand: one list for all tests.
///
/// It stands in `nasty.json`, beside this file; the tests in a browser read the same.
public enum NastyText {
  /// The list.
  ///
  /// - Returns: Every text.
  /// - Throws: Where it cannot be read.
  public static func all() throws -> [String] {
    let bytes = Data(try Repository.text(of: "Tests/TestKit/nasty.json").utf8)
    return try JSONDecoder().decode([String].self, from: bytes)
  }

  /// Whether a character steers a terminal, turns text round or cannot be seen, and so has no place in
  /// what is kept or shown.
  ///
  /// - Parameter scalar: The character.
  /// - Returns: Whether it is one; joiners are none, as some scripts and emoji need them.
  public static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xE0020...0xE007F: false
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
      default: false
      }
    }
  }
}
