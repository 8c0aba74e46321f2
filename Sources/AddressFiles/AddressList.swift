internal import Neighbourhood

/// Many addresses in little memory: about fifty bytes and its identifier for each.
///
/// Streets, towns and names are kept once however many addresses have them.
public struct AddressList: RandomAccessCollection, Sendable {
  /// One address; texts by their index, 0 for none.
  struct Row: Sendable {
    /// Below zero where there is none.
    var number: Int32
    var suffix, street, town, hamlet, name: UInt32
    var copies, line: Int32
    var point: Point?
    /// Where its identifier begins.
    var id: UInt32
    var idLength: UInt8
    /// How good its position is; a lower rank is better.
    var rank: UInt8
    var isNameOfBuilding: Bool
  }

  /// A point on Earth to a ten-millionth of a degree, which is a centimetre.
  struct Point: Sendable {
    let latitude, longitude: Int32
  }

  /// What addresses of a town have in common.
  struct Town: Hashable, Sendable {
    var postcode, city, formerCity, insee: UInt32
  }

  var rows: [Row] = []
  var texts: [String] = [""]
  var towns: [Town] = []
  var ids: [UInt8] = []

  /// No address.
  public init() {}

  /// The addresses of a sequence, in its order.
  public init(_ addresses: some Sequence<DeliveryAddress>) {
    var builder = AddressListBuilder()
    for address in addresses { builder.append(address) }
    self = builder.list
  }

  /// The first index, 0.
  public var startIndex: Int { 0 }
  /// The index past the last address.
  public var endIndex: Int { rows.count }

  /// An address.
  public subscript(index: Int) -> DeliveryAddress { address(rows[index]) }

  func address(_ row: Row) -> DeliveryAddress {
    let town = towns[Int(row.town)]
    var address = DeliveryAddress(
      number: number(row), street: text(row.street), postcode: text(town.postcode),
      city: text(town.city), copies: Int(row.copies), line: Int(row.line))
    address.formerCity = optional(town.formerCity)
    address.hamlet = optional(row.hamlet)
    address.name = optional(row.name)
    address.isNameOfBuilding = row.isNameOfBuilding
    address.insee = optional(town.insee)
    address.coordinates = row.point.flatMap {
      Coordinates(latitude: Double($0.latitude) / 1e7, longitude: Double($0.longitude) / 1e7)
    }
    if row.idLength > 0 {
      let start = Int(row.id)
      address.banID = String(decoding: ids[start..<start + Int(row.idLength)], as: UTF8.self)
    }
    return address
  }

  func number(_ row: Row) -> HouseNumber? {
    row.number < 0
      ? nil : HouseNumber(value: Int(row.number), writtenSuffix: text(row.suffix))
  }

  func text(_ index: UInt32) -> String { texts[Int(index)] }

  private func optional(_ index: UInt32) -> String? { index == 0 ? nil : texts[Int(index)] }

  /// The addresses of some indices, in their order.
  func picking(_ indices: some Sequence<Int>) -> AddressList {
    var picked = self
    picked.rows = indices.map { rows[$0] }
    return picked
  }
}

extension AddressList.Point {
  init(_ point: Coordinates) {
    latitude = Int32((point.latitude * 1e7).rounded())
    longitude = Int32((point.longitude * 1e7).rounded())
  }
}
