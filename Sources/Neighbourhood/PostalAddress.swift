internal import Foundation

/// The postal address of a place, on one line.
public struct PostalAddress: Hashable, Sendable {
  /// The whole address: `12 rue des Lilas, 38000 Grenoble`.
  public let text: String

  /// What can be wrong with an address.
  public enum Problem: Error, Hashable, Sendable {
    /// Nothing was given.
    case empty
    /// Longer than ``PostalAddress/longest``; it has as many characters as this.
    case tooLong(Int)
    /// There is no letter in it.
    case noLetters
  }

  /// Most characters that an address may have.
  ///
  /// French postal addresses have at most 6 lines of 38 characters (NF Z10-011), of which the
  /// first is the name of the person; what hangs in a lobby needs four.
  public static let longest = 152

  /// An address as it was typed.
  ///
  /// - Parameter text: The address, street first, parts separated by commas.
  /// - Throws: ``Problem`` where it is empty, too long, or no address at all.
  public init(_ text: String) throws(Problem) {
    let line = CleanText.line(text)
    guard !line.isEmpty else { throw .empty }
    guard line.count <= PostalAddress.longest else { throw .tooLong(line.count) }
    guard line.contains(where: \.isLetter) else { throw .noLetters }
    self.text = line
  }

  /// An address that was read and checked before.
  ///
  /// - Parameter text: The ``text`` of that address.
  package init(checked text: String) { self.text = text }

  /// What stands before the part with the postcode: `12 rue des Lilas`.
  public var street: String {
    guard let range = postcodeRange else { return text }
    let street = PostalAddress.trimmed(text[..<range.lowerBound])
    return street.isEmpty ? text : street
  }

  /// The five digits of a French postcode, where there are any.
  public var postcode: String? { postcodeRange.map { String(text[$0]) } }

  /// What stands behind the postcode: `Grenoble`.
  public var city: String? {
    guard let range = postcodeRange else { return nil }
    let city = PostalAddress.trimmed(text[range.upperBound...])
    return city.isEmpty ? nil : city
  }

  /// The address as it is said among neighbours, without the postcode: `12 rue des Lilas, Grenoble`.
  public var short: String { city.map { "\(street), \($0)" } ?? text }

  /// The same for two ways to write one address: no case, accents or punctuation.
  public var key: String { text.searchKey }

  /// The words of the street without its number, and the postcode: the same for all of a street.
  ///
  /// Nil where there is no postcode, without which there may be such a street in every town, or no
  /// name of a street.
  public var streetWords: [String]? {
    guard let postcode else { return nil }
    let words = street.searchKey.split(separator: " ")
    let repetitions: Set<Substring> = ["bis", "ter", "quater", "quinquies"]
    let name = words.drop { word in
      word.contains(where: \.isNumber) || repetitions.contains(word)
        || (word.count == 1 && word != words.first)
    }
    return name.isEmpty ? nil : name.map(String.init) + [postcode]
  }

  /// A part of the line without the signs that hold parts apart.
  private static func trimmed(_ part: Substring) -> String {
    func isSign(_ character: Character) -> Bool {
      character == " " || character == "," || character == ";"
    }
    var rest = part.drop(while: isSign)
    while let last = rest.last, isSign(last) { rest.removeLast() }
    return String(rest)
  }

  /// The last group of exactly five digits that stands alone; at the start it is a house number.
  private var postcodeRange: Range<String.Index>? {
    // Digits are single bytes; letters beside them are looked at only where there are five.
    let bytes = text.utf8
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    var found: Range<String.Index>?
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(where: isDigit) {
      index = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.endIndex
      guard start > bytes.startIndex, bytes.distance(from: start, to: index) == 5 else { continue }
      let isWord = text[text.index(before: start)].isLetter
      let goesOn = index < text.endIndex && text[index].isLetter
      if !isWord, !goesOn { found = start..<index }
    }
    return found
  }
}

extension String {
  /// The words of the text in lower case, without accents or punctuation, one space between them.
  var searchKey: String {
    split(separator: " ").map { $0.asciiSearchKey ?? String($0).foldedSearchKey }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Substring {
  /// The same for what is all ASCII, which needs no tables; nil for all else.
  fileprivate var asciiSearchKey: String? {
    var key: [UInt8] = []
    var isBetween = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if isBetween, !key.isEmpty { key.append(UInt8(ascii: " ")) }
        isBetween = false
        key.append(byte | 0x20)
      case 0x80...: return nil
      default: isBetween = true
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}

extension String {
  fileprivate var foldedSearchKey: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .lowercased()
      .split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .joined(separator: " ")
  }
}
