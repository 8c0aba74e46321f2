internal import Foundation

/// The number of a house, as in `12`, `2 bis`, `4 A` or `12-14`.
public struct HouseNumber: Hashable, Sendable {
  /// The number.
  public let value: Int
  /// What stands behind it: `bis`, `A`, `-14`; empty where nothing does.
  public let suffix: String

  /// A number with what stands behind it.
  ///
  /// Words such as `bis` are kept in small letters, single letters such as `a` in capitals.
  public init(_ value: Int, _ suffix: String = "") {
    self.value = value
    self.suffix = HouseNumber.written(suffix)
  }

  /// Already in its written form.
  init(value: Int, writtenSuffix: String) {
    self.value = value
    suffix = writtenSuffix
  }

  /// The number as it stands in an address: `2 bis`.
  public var text: String {
    guard let first = suffix.first else { return String(value) }
    return first.isLetter || first.isNumber ? "\(value) \(suffix)" : "\(value)\(suffix)"
  }

  /// Whether it is on the side of the even numbers.
  public var isEven: Bool { value.isMultiple(of: 2) }

  /// Most characters of a suffix, as the format of a BAL has it.
  static let longestSuffix = 9

  /// The Latin words for second, third and so on, in their order.
  static let latin = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies",
  ]

  static func written(_ suffix: String) -> String {
    let word = suffix.lowercased()
    if latin.contains(word) { return word }
    let letters = suffix.count(where: \.isLetter)
    return letters > 0 && letters <= 2 ? suffix.uppercased() : suffix
  }
}

extension HouseNumber: Comparable {
  /// The order in which one walks past: 2, 2 bis, 2 ter, 2 A, 2 B, 4, 10.
  public static func < (one: HouseNumber, other: HouseNumber) -> Bool {
    guard one.value == other.value else { return one.value < other.value }
    guard one.suffix != other.suffix else { return false }
    let (rank, otherRank) = (rank(of: one.suffix), rank(of: other.suffix))
    guard rank == otherRank else { return rank < otherRank }
    return HumanOrder(one.suffix) < HumanOrder(other.suffix)
  }

  /// Nothing, the words in their order, letters and numbers, ranges such as `-14`.
  private static func rank(of suffix: String) -> Int {
    guard let first = suffix.first else { return 0 }
    if let index = latin.firstIndex(of: suffix) { return 1 + index }
    return first.isLetter || first.isNumber ? 1 + latin.count : 2 + latin.count
  }
}
