internal import Foundation

/// A floor of a building.
public struct Floor: Hashable, Sendable {
  /// Storeys above the ground floor, which is 0; negative in the basement.
  public let number: Int

  /// The floors that there may be; the tallest dwellings have fewer than two hundred.
  public static let known = -9...199

  /// The ground floor.
  public static let ground = Floor(checked: 0)

  /// The floor of that number, or nil where there can be none.
  public init?(number: Int) {
    guard Floor.known.contains(number) else { return nil }
    self.number = number
  }

  private init(checked number: Int) { self.number = number }

  /// A floor as people write it, or nil where it is none.
  ///
  /// French and English, any case and accents: `RDC`, `3`, `3e`, `3ème étage`, `1er`, `R+3`, `-1`,
  /// `sous-sol`, `ground floor`, `2nd floor`. Floors count as in France: the first is one up.
  public init?(reading text: String) {
    let key = CleanText.line(text)
      .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      .lowercased()
      .map { "−–‐‑".contains($0) ? "-" : String($0) }.joined()
    let words = key.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "+" }
      .map(String.init).filter { !Floor.fillers.contains($0) }
    let name = words.joined(separator: " ").replacing("-", with: " ")
    if let number = Floor.names[name.trimmingCharacters(in: .whitespaces)], name != "" {
      self.init(number: number)
      return
    }
    if let depth = Floor.basements.firstNonNil({ Floor.number(behind: $0, in: name) }) {
      self.init(number: -depth)
      return
    }
    guard words.count == 1, let word = words.first, let number = Floor.number(word) else {
      return nil
    }
    self.init(number: number)
  }

  private static let fillers: Set<String> = [
    "etage", "etages", "et", "floor", "niveau", "level", "le", "la", "au", "the", "storey",
  ]

  private static let basements = ["sous sol", "ss", "basement"]

  private static let names: [String: Int] = [
    "rdc": 0, "rez de chaussee": 0, "rez": 0, "rc": 0, "r": 0, "rez de jardin": 0, "rdj": 0,
    "ground": 0, "gf": 0, "g": 0, "sous sol": -1, "ss": -1, "basement": -1,
    "premier": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5,
    "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10,
    "first": 1, "third": 3, "fourth": 4, "fifth": 5,
  ]

  private static let endings: Set<String> = [
    "", "e", "er", "re", "ere", "ier", "eme", "ieme", "nd", "nde", "d", "st", "rd", "th", "o", "°",
  ]

  /// `3`, `-1`, `+2`, `r+3`, `3eme`.
  private static func number(_ word: String) -> Int? {
    var rest = word[...]
    if rest.hasPrefix("r"), rest.dropFirst().first.map({ "+-".contains($0) }) == true {
      rest = rest.dropFirst()
    }
    var sign = 1
    if let first = rest.first, "+-".contains(first) {
      sign = first == "-" ? -1 : 1
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 3, let number = Int(digits),
      endings.contains(String(rest.dropFirst(digits.count)))
    else { return nil }
    return sign * number
  }

  /// The number behind some words: `sous sol 2`.
  private static func number(behind words: String, in text: String) -> Int? {
    guard text.hasPrefix(words) else { return nil }
    let rest = text.dropFirst(words.count).filter { $0 != " " }
    guard rest.count <= 2, let number = Int(rest), number > 0 else { return nil }
    return number
  }
}

extension Floor: Comparable {
  /// Whether the first floor is lower.
  public static func < (left: Floor, right: Floor) -> Bool { left.number < right.number }
}

extension Sequence {
  /// The first value that a function gives.
  fileprivate func firstNonNil<Value>(_ transform: (Element) -> Value?) -> Value? {
    for element in self {
      if let value = transform(element) { return value }
    }
    return nil
  }
}
