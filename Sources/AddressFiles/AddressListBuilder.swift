internal import Neighbourhood

/// A list of addresses that grows.
struct AddressListBuilder {
  private(set) var list = AddressList()
  private var textIndices: [String: UInt32] = ["": 0]
  private var townIndices: [AddressList.Town: UInt32] = [:]

  /// Adds an address at the end.
  mutating func append(_ address: DeliveryAddress, rank: UInt8 = 0) {
    list.rows.append(row(of: address, rank: rank))
  }

  /// Takes the last address away, which is another position of an address that is there.
  ///
  /// The better position stays, and the higher number of copies.
  mutating func mergeLast(into index: Int) {
    let last = list.rows.removeLast()
    list.ids.removeLast(Int(last.idLength))
    list.rows[index].copies = max(list.rows[index].copies, last.copies)
    guard let point = last.point else { return }
    guard list.rows[index].point == nil || last.rank < list.rows[index].rank else { return }
    list.rows[index].point = point
    list.rows[index].rank = last.rank
  }

  /// The index of a text, the same for the same text.
  mutating func index(of text: String) -> UInt32 {
    if let index = textIndices[text] { return index }
    let index = UInt32(list.texts.count)
    list.texts.append(text)
    textIndices[text] = index
    return index
  }

  private mutating func index(of town: AddressList.Town) -> UInt32 {
    if let index = townIndices[town] { return index }
    let index = UInt32(list.towns.count)
    list.towns.append(town)
    townIndices[town] = index
    return index
  }

  private mutating func row(of address: DeliveryAddress, rank: UInt8) -> AddressList.Row {
    let town = AddressList.Town(
      postcode: index(of: address.postcode), city: index(of: address.city),
      formerCity: index(of: address.formerCity ?? ""), insee: index(of: address.insee ?? ""))
    let id = address.banID.map { Array($0.utf8.prefix(Int(UInt8.max))) } ?? []
    let start = list.ids.count
    list.ids += id
    return AddressList.Row(
      number: address.number.map { Int32(clamping: $0.value) } ?? -1,
      suffix: index(of: address.number?.suffix ?? ""), street: index(of: address.street),
      town: index(of: town), hamlet: index(of: address.hamlet ?? ""),
      name: index(of: address.name ?? ""), copies: Int32(clamping: address.copies),
      line: Int32(clamping: address.line), point: address.coordinates.map { AddressList.Point($0) },
      id: UInt32(start), idLength: UInt8(id.count), rank: rank,
      isNameOfBuilding: address.isNameOfBuilding)
  }
}
