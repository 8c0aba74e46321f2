internal import Neighbourhood

/// Collects addresses, of which each is kept once however many positions it has.
struct AddressMerging {
  private(set) var builder = AddressListBuilder()
  /// How many rows were another position of an address that is there.
  private(set) var merged = 0

  /// A number in a street of a town, however both are written.
  private struct Key: Hashable {
    let street, town: UInt32
    let number: Int32
    let suffix, name: UInt32
  }

  /// A town, however it is written.
  private struct TownKey: Hashable {
    let postcode, city, formerCity: String
  }

  /// An identifier, by a number that is made of it, with the house that it is of.
  private struct IDKey: Hashable {
    let hash: UInt64
    let number: Int32
    let suffix: UInt32
  }

  private let isTable: Bool
  private var byAddress: [Key: Int32] = [:]
  private var byID: [IDKey: Int32] = [:]
  private var streets: [UInt32: UInt32] = [:]
  private var streetKeys: [String: UInt32] = [:]
  private var towns: [UInt32: UInt32] = [:]
  private var townKeys: [TownKey: UInt32] = [:]

  /// Addresses of a table are one only if their names are, too.
  init(isTable: Bool) { self.isTable = isTable }

  /// Adds an address, or lets it better the one that is there.
  mutating func add(_ address: DeliveryAddress, rank: UInt8, id: String?) {
    builder.append(address, rank: rank)
    let index = builder.list.rows.count - 1
    let row = builder.list.rows[index]
    let key = Key(
      street: streetKey(row.street), town: townKey(row.town), number: row.number,
      suffix: row.suffix, name: isTable ? row.name : 0)
    let idKey = id.map {
      IDKey(hash: AddressMerging.hash($0), number: row.number, suffix: row.suffix)
    }
    guard let known = idKey.flatMap({ byID[$0] }) ?? byAddress[key] else {
      byAddress[key] = Int32(index)
      if let idKey { byID[idKey] = Int32(index) }
      return
    }
    merged += 1
    builder.mergeLast(into: Int(known))
  }

  private mutating func streetKey(_ text: UInt32) -> UInt32 {
    if let key = streets[text] { return key }
    let next = UInt32(streetKeys.count)
    let key = StreetKey.of(builder.list.text(text))
    let number = streetKeys[key, default: next]
    streetKeys[key] = number
    streets[text] = number
    return number
  }

  private mutating func townKey(_ index: UInt32) -> UInt32 {
    if let key = towns[index] { return key }
    let town = builder.list.towns[Int(index)]
    let next = UInt32(townKeys.count)
    let key = TownKey(
      postcode: builder.list.text(town.postcode), city: StreetKey.of(builder.list.text(town.city)),
      formerCity: StreetKey.of(builder.list.text(town.formerCity)))
    let number = townKeys[key, default: next]
    townKeys[key] = number
    towns[index] = number
    return number
  }

  /// FNV-1a, which is the same in every run.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
