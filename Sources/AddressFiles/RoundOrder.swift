/// The order of addresses, by numbers that are quick to compare.
struct RoundOrder {
  /// Where an address stands.
  private struct Key: Comparable {
    let street: Int32
    /// Odd, even, none.
    let side: UInt8
    let number: Int32
    let suffix: Int32
    let line: Int32
    let index: Int32

    static func < (one: Key, other: Key) -> Bool {
      if one.street != other.street { return one.street < other.street }
      if one.side != other.side { return one.side < other.side }
      if one.number != other.number { return one.number < other.number }
      if one.suffix != other.suffix { return one.suffix < other.suffix }
      return (one.line, one.index) < (other.line, other.index)
    }
  }

  /// A street of a town, however both are written.
  private struct StreetName: Hashable, Comparable {
    let postcode: HumanOrder
    let city: HumanOrder
    let formerCity: HumanOrder
    let street: HumanOrder

    static func < (one: StreetName, other: StreetName) -> Bool {
      if one.postcode != other.postcode { return one.postcode < other.postcode }
      if one.city != other.city { return one.city < other.city }
      if one.formerCity != other.formerCity { return one.formerCity < other.formerCity }
      return one.street < other.street
    }
  }

  private let keys: [Key]
  /// The rank of the postcode of each street.
  private let postcodes: [Int32]

  init(_ list: AddressList) {
    var known: [UInt32: HumanOrder] = [:]
    func name(_ index: UInt32) -> HumanOrder {
      if let order = known[index] { return order }
      // The key, not the text: ways to write one name are one street.
      let order = HumanOrder(StreetKey.of(list.text(index)))
      known[index] = order
      return order
    }
    var names: [UInt64: StreetName] = [:]
    for row in list.rows where names[row.streetAndTown] == nil {
      let town = list.towns[Int(row.town)]
      names[row.streetAndTown] = StreetName(
        postcode: name(town.postcode), city: name(town.city), formerCity: name(town.formerCity),
        street: name(row.street))
    }
    let sorted = Set(names.values).sorted()
    var postcodes: [Int32] = []
    for (index, name) in sorted.enumerated() {
      let isSame = index > 0 && sorted[index - 1].postcode == name.postcode
      postcodes.append((postcodes.last ?? 0) + (isSame ? 0 : 1))
    }
    self.postcodes = postcodes
    let ranks = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map { ($1, Int32($0)) })
    let streets = names.compactMapValues { ranks[$0] }
    let suffixes = RoundOrder.ranks(ofSuffixes: list)
    keys = list.rows.enumerated().map { index, row in
      Key(
        street: streets[row.streetAndTown] ?? 0,
        side: row.number < 0 ? 2 : row.number.isMultiple(of: 2) ? 1 : 0, number: row.number,
        suffix: suffixes[row.suffix] ?? 0, line: row.line, index: Int32(index))
    }
    .sorted()
  }

  /// The indices of the addresses, in their order.
  var indices: some Sequence<Int> { keys.lazy.map { Int($0.index) } }

  /// The street of the address that stands at a place in the order.
  func street(at place: Int) -> Int32 { keys[place].street }

  /// The postcode of the address that stands at a place in the order.
  func postcode(at place: Int) -> Int32 { postcodes[Int(keys[place].street)] }

  private static func ranks(ofSuffixes list: AddressList) -> [UInt32: Int32] {
    let sorted = Set(list.rows.map(\.suffix))
      .map { (index: $0, number: HouseNumber(value: 0, writtenSuffix: list.text($0))) }
      .sorted { $0.number < $1.number }
    return Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map { ($1.index, Int32($0)) })
  }
}

extension AddressList.Row {
  /// Both in one number.
  fileprivate var streetAndTown: UInt64 { UInt64(street) << 32 | UInt64(town) }
}
