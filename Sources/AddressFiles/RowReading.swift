internal import Neighbourhood
internal import TableFile

/// What a row of a file of addresses turned out to be.
enum RowReading {
  case address(DeliveryAddress, rank: UInt8, mergingID: String?)
  /// A street or hamlet without a number.
  case streetWithoutNumber
  /// An address for which no copy is wanted.
  case noCopies
  /// An address whose postcode is not wanted.
  case filtered
}

/// A field that makes a row no address.
struct FieldProblem: Error {
  let field: AddressField
  let value: String
  let reason: String
}

/// Reads the rows of a file of addresses.
final class RowReader {
  let columns: AddressColumns
  let options: AddressFile.Options
  /// Lines that were made fit to keep before: streets and communes come again and again.
  private var cleaned = CleanLines()
  private var ranks: [String: UInt8] = [:]
  /// How many postcodes were given the zero that they begin with.
  private(set) var mendedPostcodes = 0

  init(_ columns: AddressColumns, _ options: AddressFile.Options) {
    self.columns = columns
    self.options = options
  }

  /// What a row says.
  func read(_ row: Table.Row) throws(FieldProblem) -> RowReading {
    func text(_ field: AddressField) -> String { CleanText.line(columns.text(field, row)) }
    func again(_ field: AddressField) -> String { cleaned.line(columns.text(field, row)) }
    var address: DeliveryAddress
    var postcode = text(.postcode)
    if columns.found[.address] != nil {
      address = try whole(text(.address), &postcode)
    } else {
      guard let parts = try parts(text(.number), text(.suffix), again(.street)) else {
        return .streetWithoutNumber
      }
      address = parts
    }
    let city = again(.city)
    if !city.isEmpty { address.city = city }
    address.formerCity = again(.formerCity).nonEmpty
    if address.formerCity == address.city { address.formerCity = nil }
    address.hamlet = again(.hamlet).nonEmpty
    address.name = text(.building).nonEmpty ?? text(.name).nonEmpty ?? address.name
    address.isNameOfBuilding = !text(.building).isEmpty
    address.insee = RowReader.insee(text(.insee))
    address.line = row.line
    guard !address.city.isEmpty || columns.found[.city] == nil && !options.needsPostcode else {
      throw FieldProblem(field: .city, value: "", reason: "there is no commune")
    }
    guard try setPostcode(postcode, of: &address) else { return .filtered }
    guard let copies = try copies(text(.copies)) else { return .noCopies }
    address.copies = copies
    address.coordinates = try coordinates(row)
    let (id, mergingID) = RowReader.identifiers(
      id: text(.id), interop: text(.interop), isTable: columns.format == .table)
    address.banID = id
    try check(address)
    return .address(address, rank: rank(of: columns.text(.position, row)), mergingID: mergingID)
  }

  private func rank(of position: String) -> UInt8 {
    if let rank = ranks[position] { return rank }
    let rank = RowReader.rank(of: position)
    if ranks.count < CleanLines.most { ranks[position] = rank }
    return rank
  }

  /// An address whose first line, or all of it, stands in one field.
  private func whole(_ text: String, _ postcode: inout String) throws(FieldProblem)
    -> DeliveryAddress
  {
    guard !text.isEmpty else {
      throw FieldProblem(field: .address, value: "", reason: "there is no address")
    }
    var line = text
    var city = ""
    if postcode.isEmpty, let address = try? PostalAddress(text), let code = address.postcode {
      line = address.street
      postcode = code
      city = address.city ?? ""
    }
    let street = StreetLine(line)
    guard street.street.contains(where: \.isLetter) else {
      throw FieldProblem(field: .address, value: text, reason: "there is no street in it")
    }
    var address = DeliveryAddress(
      number: street.number, street: street.street, postcode: "", city: city)
    address.name = street.before
    return address
  }

  /// An address whose number and street stand in fields of their own; nil for a street without number.
  private func parts(_ number: String, _ suffix: String, _ street: String) throws(FieldProblem)
    -> DeliveryAddress?
  {
    guard street.contains(where: \.isLetter) else {
      throw FieldProblem(
        field: .street, value: street,
        reason: street.isEmpty ? "there is no street" : "a street has letters")
    }
    let plain =
      number.hasSuffix(".0") || number.hasSuffix(",0") ? String(number.dropLast(2)) : number
    if plain == "99999" { return nil }
    guard !plain.isEmpty else {
      guard columns.format == .table else {
        throw FieldProblem(field: .number, value: "", reason: "there is no number")
      }
      let behind = NumberBehindStreet(street)
      return DeliveryAddress(
        number: behind?.number, street: behind?.street ?? street, postcode: "", city: "")
    }
    guard var house = HouseNumber(reading: plain) else {
      throw FieldProblem(
        field: .number, value: number, reason: "this is no house number, as in 12 or 12 bis")
    }
    if !suffix.isEmpty {
      guard house.suffix.isEmpty || house.suffix == HouseNumber.written(suffix) else {
        throw FieldProblem(
          field: .suffix, value: suffix, reason: "the number has a suffix already: \(house.text)")
      }
      guard suffix.count <= HouseNumber.longestSuffix else {
        throw FieldProblem(
          field: .suffix, value: suffix,
          reason: "a suffix has at most \(HouseNumber.longestSuffix) characters")
      }
      house = HouseNumber(house.value, suffix)
    }
    return DeliveryAddress(number: house, street: street, postcode: "", city: "")
  }

  /// Sets the postcode, be it that of the row or the one that was given; false where it is not wanted.
  private func setPostcode(_ text: String, of address: inout DeliveryAddress)
    throws(FieldProblem) -> Bool
  {
    guard !text.isEmpty else {
      let given = options.postcodes?.postcode(insee: address.insee ?? "", city: address.city)
      guard given != nil || !options.needsPostcode else {
        let town = [address.city, address.insee].compactMap { $0 }.joined(separator: ", ")
        throw FieldProblem(
          field: .postcode, value: "",
          reason: "there is no postcode" + (options.postcodes == nil ? "" : " for \(town)"))
      }
      address.postcode = given ?? ""
      return true
    }
    guard let (code, isMended) = Postcode.read(text) else {
      throw FieldProblem(
        field: .postcode, value: text, reason: "a postcode has five digits, as in 38000")
    }
    if isMended { mendedPostcodes += 1 }
    address.postcode = code
    return options.postcodes?.isWanted(code) ?? true
  }
}

extension String {
  /// The text, nil where there is none.
  var nonEmpty: String? { isEmpty ? nil : self }
}
