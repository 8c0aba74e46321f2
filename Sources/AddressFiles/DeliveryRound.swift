/// Addresses in the order in which carriers walk, tied into bundles.
///
/// Postcode, commune, commune of before a merger, and street go by a French list; then the odd side upwards and
/// the even side upwards, each by number and suffix (2, 2 bis, 2 ter, 2 A, 4, 10), then what has no number. Ties
/// keep the order of the file. The same addresses come in the same order on every machine.
public struct DeliveryRound: Sendable {
  /// The addresses in their order.
  public let addresses: AddressList
  /// The bundles in their order; together they hold every address once.
  public let bundles: [Bundle]

  /// The round through some addresses.
  public init(_ addresses: AddressList, bundles rule: BundleRule = .street) {
    let order = RoundOrder(addresses)
    let ordered = addresses.picking(order.indices)
    let ranges = rule.ranges(of: ordered, order: order)
    self.addresses = ordered
    bundles = ranges.enumerated().map { index, range in
      Bundle(number: index + 1, of: ranges.count, rule: rule, addresses: ordered, range: range)
    }
  }

  /// How many leaflets are carried.
  public var copies: Int { bundles.reduce(0) { $0 + $1.copies } }
}

/// What goes into one bundle.
public enum BundleRule: Hashable, Sendable {
  /// A street.
  case street
  /// A postcode.
  case postcode
  /// As many leaflets as this, or a few less where an address would be split.
  case count(Int)

  /// A rule as it is typed: `street`, `postcode` or a number of leaflets; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "street": self = .street
    case "postcode": self = .postcode
    default:
      guard let count = Int(text), count > 0 else { return nil }
      self = .count(count)
    }
  }

  /// The rule as it is typed.
  public var text: String {
    switch self {
    case .street: "street"
    case .postcode: "postcode"
    case .count(let count): String(count)
    }
  }

  /// Where addresses that stand in order are cut.
  func ranges(of addresses: AddressList, order: RoundOrder) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var copies = 0
    for index in addresses.rows.indices {
      let more = Int(addresses.rows[index].copies)
      let isCut =
        switch self {
        case .street: index > start && order.street(at: index) != order.street(at: index - 1)
        case .postcode: index > start && order.postcode(at: index) != order.postcode(at: index - 1)
        case .count(let most): index > start && copies + more > most
        }
      if isCut {
        ranges.append(start..<index)
        start = index
        copies = 0
      }
      copies += more
    }
    if start < addresses.count { ranges.append(start..<addresses.count) }
    return ranges
  }
}
