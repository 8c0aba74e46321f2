internal import Foundation

/// Postcodes as they are typed: `38000`, `38000,38100`, or for communes `38185=38000,Échirolles=38130`.
///
/// Of a file with postcodes, only addresses with one of them are kept. A file without, as a BAL is, is given
/// them: one for all, or one for each commune by its INSEE code or its name.
public struct Postcodes: Hashable, Sendable {
  /// The postcodes in their order.
  let all: [String]
  private let byTown: [String: String]

  /// Postcodes as they are typed.
  ///
  /// - Throws: What is wrong with the text, and where.
  public init(_ text: String) throws(ExpressionProblem) {
    var all: [String] = []
    var byTown: [String: String] = [:]
    var reader = ExpressionReader(text)
    repeat {
      var start = reader.position
      var word = reader.word(until: "=,")
      var town: String?
      if reader.skip("=") {
        town = word
        start = reader.position
        word = reader.word(until: "=,")
      }
      guard case .some(let postcode) = Postcode.read(word)?.code else {
        throw reader.problem(
          at: start, word.isEmpty ? "a postcode is missing" : "“\(word)” is no postcode",
          hint:
            "a postcode has five digits, as in 38000; for several communes write their INSEE code or "
            + "name before it, as in 38185=38000,Échirolles=38130")
      }
      if let town { byTown[StreetKey.of(town)] = postcode }
      all.append(postcode)
    } while reader.skip(",")
    guard reader.isAtEnd else { throw reader.problem("a comma is missing here") }
    self.all = all
    self.byTown = byTown
  }

  /// The postcode of an address of a file that has none.
  func postcode(insee: String, city: String) -> String? {
    byTown.isEmpty
      ? (Set(all).count == 1 ? all.first : nil)
      : byTown[StreetKey.of(insee)] ?? byTown[StreetKey.of(city)]
  }

  /// Whether an address with some postcode is wanted.
  func isWanted(_ postcode: String) -> Bool { all.contains(postcode) }
}

/// How postcodes are written in files.
enum Postcode {
  /// The five digits that a text stands for, and whether a leading zero had to be given back.
  ///
  /// Spreadsheets make 1000 of 01000 and 38000.0 of 38000; people write 38 000 and F-38000.
  static func read(_ text: String) -> (code: String, isMended: Bool)? {
    if text.utf8.count == 5, text.utf8.allSatisfy({ 48...57 ~= $0 }), text >= "01000" {
      return (text, false)
    }
    var digits = text.filter { !$0.isWhitespace }
    for start in ["F-", "FR-"] where digits.uppercased().hasPrefix(start) {
      digits.removeFirst(start.count)
    }
    for end in [".0", ",0"] where digits.hasSuffix(end) { digits.removeLast(end.count) }
    guard digits.count == 4 || digits.count == 5, digits.utf8.allSatisfy({ 48...57 ~= $0 }),
      let value = Int(digits), value >= 1000
    else { return nil }
    return digits.count == 5 ? (digits, false) : ("0" + digits, true)
  }
}
