/// The code of one sheet: six random symbols of Crockford's base 32 and a check symbol.
///
/// Public, never a secret. The check symbol is of the Damm type over GF(32): it catches every
/// single wrong symbol and every swap of neighbours, and never leaves the alphabet.
public struct ShortCode: Hashable, Sendable {
  /// The seven symbols, as in `7K3QX9K`.
  public let symbols: String

  /// The code as it is printed, as in `7K3-QX9K`.
  public var printed: String { symbols.prefix(3) + "-" + symbols.dropFirst(3) }

  /// The 32 symbols in the order of their values: digits and capitals without I, L, O and U.
  public static let alphabet: [Character] = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Symbols in a code, the check symbol included.
  public static let length = 7

  /// A code drawn at random: 2³⁰ are possible.
  public static func random(using generator: inout some RandomNumberGenerator) -> ShortCode {
    let values = (1..<length).map { _ in Int.random(in: 0..<32, using: &generator) }
    return ShortCode(values: values + [check(of: values)])
  }

  /// The check symbol that belongs behind some symbols, or nil where one is not of the alphabet.
  public static func checkSymbol(for symbols: String) -> Character? {
    var values: [Int] = []
    for symbol in symbols {
      guard let value = value(of: symbol) else { return nil }
      values.append(value)
    }
    return alphabet[check(of: values)]
  }

  /// Seven zeros, a valid code: it stands where no code is meant, as on a proof.
  public static let zero = ShortCode(values: Array(repeating: 0, count: length))

  private init(values: [Int]) {
    symbols = String(values.map { ShortCode.alphabet[$0] })
  }
}

extension ShortCode {
  /// What is wrong with something that was typed as a code.
  public enum ReadingError: Error, Hashable, Sendable {
    /// Nothing was typed.
    case empty
    /// Not seven symbols, but as many as this.
    case wrongLength(Int)
    /// A character that is in no code.
    case unknownSymbol(Character)
    /// Seven symbols, of which at least one is wrong: the check symbol does not fit.
    case wrongSymbol
  }

  /// The code that someone typed.
  ///
  /// Forgiving: any case, hyphens, spaces and invisible characters dropped, O read as 0, I and L
  /// as 1.
  ///
  /// - Parameter text: What was typed.
  /// - Throws: ``ReadingError`` that says what is wrong with it.
  public init(reading text: String) throws(ReadingError) {
    var values: [Int] = []
    for character in text where !ShortCode.isFiller(character) {
      guard let value = ShortCode.value(of: character) else {
        throw .unknownSymbol(character)
      }
      values.append(value)
    }
    guard !values.isEmpty else { throw .empty }
    guard values.count == ShortCode.length else { throw .wrongLength(values.count) }
    guard ShortCode.check(of: Array(values.dropLast())) == values.last else { throw .wrongSymbol }
    self.init(values: values)
  }

  private static func isFiller(_ character: Character) -> Bool {
    character.isWhitespace || "-‐‑–—−._".contains(character)
      || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
  }

  private static func value(of character: Character) -> Int? {
    switch character {
    case "O", "o": return 0
    case "I", "i", "L", "l": return 1
    default:
      guard character.isASCII, let upper = character.uppercased().first else { return nil }
      return alphabet.firstIndex(of: upper)
    }
  }

  /// Runs the symbols through s ← 2·(s ⊕ d) in GF(32) with x⁵ + x² + 1.
  private static func check(of values: [Int]) -> Int {
    values.reduce(0) { state, value in
      let doubled = (state ^ value) << 1
      return doubled > 31 ? doubled ^ 0b100101 : doubled
    }
  }
}

extension ShortCode: CustomStringConvertible {
  /// The code as it is printed.
  public var description: String { printed }
}
