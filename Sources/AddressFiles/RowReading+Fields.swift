internal import Foundation
internal import Neighbourhood
internal import TableFile

extension RowReader {
  /// With this many bytes of street and commune, number and postcode leave an address short enough.
  static let surelyShort = PostalAddress.longest - 40

  /// Most leaflets that one address may get.
  static let mostCopies = 10_000

  /// How many copies a field asks for; nil for none.
  func copies(_ text: String) throws(FieldProblem) -> Int? {
    guard !text.isEmpty else { return 1 }
    let plain = text.hasSuffix(".0") || text.hasSuffix(",0") ? String(text.dropLast(2)) : text
    guard let copies = Int(plain), (0...RowReader.mostCopies).contains(copies) else {
      throw FieldProblem(
        field: .copies, value: text,
        reason: "this is no number of copies from 0 to \(RowReader.mostCopies)")
    }
    return copies == 0 ? nil : copies
  }

  /// Where a row says that the address is.
  func coordinates(_ row: Table.Row) throws(FieldProblem) -> Coordinates? {
    let latitude = columns.text(.latitude, row)
    let longitude = columns.text(.longitude, row)
    if let point = RowReader.point(latitude, longitude) { return point }
    guard options.needsCoordinates else { return nil }
    throw FieldProblem(
      field: .latitude, value: CleanText.line("\(latitude) \(longitude)"),
      reason: latitude.isEmpty && longitude.isEmpty
        ? "there are no coordinates" : "these are no degrees of latitude and longitude")
  }

  private static func point(_ latitude: String, _ longitude: String) -> Coordinates? {
    guard let latitude = degrees(latitude), let longitude = degrees(longitude) else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  private static func degrees(_ text: String) -> Double? {
    text.utf8.contains(0x2C) ? Double(text.replacing(",", with: ".")) : Double(text)
  }

  /// The code of a commune, with the zero that a spreadsheet took away; nil where it is none.
  static func insee(_ text: String) -> String? {
    let code = text.count == 4 && Int(text) != nil ? "0" + text : text.uppercased()
    guard code.utf8.count == 5, code.utf8.dropFirst(2).allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    return code
  }

  /// What the base calls an address, and what is the same for all positions of it.
  ///
  /// The key of a BAL says nothing of the street where its code is not known, and is `xxxx` or `0000`.
  static func identifiers(id: String, interop: String, isTable: Bool) -> (
    id: String?, merging: String?
  ) {
    let parts = interop.lowercased().split(separator: "_")
    let isKey = parts.count >= 3 && parts[1] != "xxxx" && parts[1] != "0000"
    let key = isKey ? interop : nil
    let all = [key, id.nonEmpty, interop.nonEmpty].compactMap { $0 }
    let kept = all.first { $0.utf8.count <= 200 }
    return (kept, isTable ? nil : id.nonEmpty ?? key)
  }

  /// Throws where the parts are right and the whole is too long to stand on paper.
  func check(_ address: DeliveryAddress) throws(FieldProblem) {
    // Shorter in bytes than in characters it cannot be, and its parts have letters.
    let bytes = address.street.utf8.count + address.city.utf8.count
    if bytes < RowReader.surelyShort, address.name == nil { return }
    let field: AddressField = columns.found[.address] == nil ? .street : .address
    do {
      _ = try address.checkedPostal()
    } catch {
      let reason =
        switch error {
        case .empty: "there is no address"
        case .noLetters: "there is no letter in the address"
        case .tooLong(let count):
          "the address has \(count) characters, and \(PostalAddress.longest) are the most"
        }
      throw FieldProblem(field: field, value: address.streetLine, reason: reason)
    }
    if let name = address.name, name.count > PlaceName.longest {
      throw FieldProblem(
        field: address.isNameOfBuilding ? .building : .name, value: name,
        reason: "the name has \(name.count) characters, and \(PlaceName.longest) are the most")
    }
  }

  /// Which of several positions of an address is nearest to where leaflets are brought: the entrance.
  static func rank(of position: String) -> UInt8 {
    switch StreetKey.of(position) {
    case "": 6
    case "entree", "entrance": 0
    case "delivrance postale", "postal": 1
    case "batiment", "building": 2
    case "cage d escalier", "staircase", "logement", "unit": 3
    case "parcelle", "parcel": 4
    default: 5
    }
  }
}
