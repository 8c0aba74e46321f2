internal import Foundation

/// The first line of an address, taken apart: `12 bis rue des Lilas`, `rue des Lilas 12 bis`.
struct StreetLine: Hashable {
  /// The number, where there is one.
  let number: HouseNumber?
  /// The street, or all of it where there is no number.
  let street: String
  /// What stands before the comma of `Résidence Les Lilas, 12 rue des Lilas`.
  let before: String?

  /// A line as someone wrote it, without blanks at its ends.
  init(_ line: String) {
    if let (number, street) = StreetLine.split(line) {
      self.number = number
      self.street = street
      before = nil
      return
    }
    if let comma = line.firstIndex(of: ","), line.first?.isNumber == false {
      let rest = line[line.index(after: comma)...].trimmingCharacters(in: .whitespaces)
      if let (number, street) = StreetLine.split(rest) {
        self.number = number
        self.street = street
        before = line[..<comma].trimmingCharacters(in: .whitespaces)
        return
      }
      if let behind = NumberBehindStreet(rest) {
        number = behind.number
        street = behind.street
        before = line[..<comma].trimmingCharacters(in: .whitespaces)
        return
      }
    }
    if let behind = NumberBehindStreet(line) {
      number = behind.number
      street = behind.street
      before = nil
      return
    }
    number = nil
    street = line
    before = nil
  }

  /// The number and the street of a line, nil where it does not begin with a single number.
  private static func split(_ line: String) -> (HouseNumber, String)? {
    // `n° 16 rue des Lilas`, as some write it.
    var line = line
    if line.first == "n" || line.first == "N",
      let mark = line.prefixMatch(of: /(?i:n\s*[°º]|no\.?|num[ée]ro)\s*(?=\d)/)
    {
      line.removeSubrange(mark.range)
    }
    guard let (number, rest) = HouseNumber.beginning(line, isWhole: false) else { return nil }
    let street = rest.trimmingCharacters(in: CharacterSet(charactersIn: " ,;"))
    // A further number would be lost: the line stays as it is.
    guard let first = street.first, first.isLetter else { return nil }
    return (number, street)
  }
}

extension HouseNumber {
  /// A number as a field of its own: `12`, `12bis`, `12 B`, `12-14`; nil where it is none.
  init?(reading text: String) {
    guard let (number, rest) = HouseNumber.beginning(text, isWhole: true), rest.isEmpty else {
      return nil
    }
    self = number
  }

  /// A number at the beginning of a text, and what comes behind it.
  static func beginning(_ text: String, isWhole: Bool) -> (HouseNumber, Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...5).contains(digits.count), let value = Int(digits) else { return nil }
    let rest = text[digits.endIndex...]
    if let (last, tail) = range(rest, isWhole) { return (HouseNumber(value, "-\(last)"), tail) }
    let blanks = rest.prefix { $0 == " " }
    let word = rest[blanks.endIndex...].prefix { $0.isLetter || isWhole && $0.isNumber }
    let tail = rest[word.endIndex...]
    let isSuffix = isSuffix(word, isAttached: blanks.isEmpty, tail, isWhole)
    if isSuffix { return (HouseNumber(value, String(word)), tail) }
    guard !blanks.isEmpty || rest.isEmpty || rest.first == "," else { return nil }
    return (HouseNumber(value), rest)
  }

  private static func isSuffix(
    _ word: Substring, isAttached: Bool, _ tail: Substring, _ isWhole: Bool
  ) -> Bool {
    guard (1...longestSuffix).contains(word.count), ends(tail) else { return false }
    if latin.contains(word.lowercased()) { return true }
    if isWhole { return word.count <= 2 || word.contains(where: \.isNumber) }
    // R stands for rue, à for a range; a letter behind a blank is a suffix before a street only.
    return word.count == 1 && word.first?.isASCII == true && !tail.isEmpty
      && (isAttached || word.uppercased() != "R")
  }

  /// The last number of `12-14`, `12/14` and `12 à 14`, and what comes behind it.
  private static func range(_ text: Substring, _ isWhole: Bool) -> (Substring, Substring)? {
    var rest = text.drop { $0 == " " }
    guard let sign = rest.first, "-–/à".contains(sign) else { return nil }
    rest = rest.dropFirst().drop { $0 == " " }
    let last = rest.prefix { $0.isASCII && ($0.isNumber || isWhole && $0.isLetter) }
    guard last.first?.isNumber == true, last.count <= 5 else { return nil }
    let tail = rest[last.endIndex...]
    return ends(tail) ? (last, tail) : nil
  }

  private static func ends(_ tail: Substring) -> Bool {
    tail.isEmpty || tail.first == " " || tail.first == ","
  }
}
