public import Neighbourhood

/// An address to which leaflets are brought.
public struct DeliveryAddress: Hashable, Sendable {
  /// The number of the house; nil where the place has none, as in a hamlet.
  public var number: HouseNumber?
  /// The street, or the hamlet, without the number.
  public var street: String
  /// Five digits; empty where the file has none and none was needed.
  public var postcode: String
  /// The commune.
  public var city: String
  /// The commune of before a merger, where the file tells it: streets of one name may be in several.
  public var formerCity: String?
  /// The hamlet or quarter that completes the street.
  public var hamlet: String?
  /// What stands above the address.
  public var name: String?
  /// Whether that is what the building is called, as its column says, and not perhaps who lives there.
  public var isNameOfBuilding = false
  /// How many leaflets it gets, at least 1.
  public var copies: Int
  /// What the national address base calls it.
  public var banID: String?
  /// Where it is on Earth.
  public var coordinates: Coordinates?
  /// The line of the file that it was read from, from 1.
  public var line: Int
  /// The code of the commune at the INSEE, as in `38185` or `2A004`.
  public var insee: String?

  /// An address with nothing known but where a letter would go.
  public init(
    number: HouseNumber? = nil, street: String, postcode: String, city: String, copies: Int = 1,
    line: Int = 0
  ) {
    self.number = number
    self.street = street
    self.postcode = postcode
    self.city = city
    self.copies = copies
    self.line = line
  }

  /// The first line of the postal address: `2 bis rue des Lilas`.
  public var streetLine: String { number.map { "\($0.text) \(street)" } ?? street }

  /// The line between street and town, where there is one (NF Z10-011): hamlet and former commune.
  ///
  /// It is printed, but is no part of ``postal``, by which a place is known: a file that leaves it out
  /// means the same place.
  public var complement: String? {
    guard hamlet != nil || formerCity != nil else { return nil }
    var known = [StreetKey.of(street), StreetKey.of(city)]
    let parts = [hamlet, formerCity].compactMap(\.self).filter { part in
      let key = StreetKey.of(part)
      defer { known.append(key) }
      return !key.isEmpty && !known.contains(key)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The postal address on one line: `2 bis rue des Lilas, 38000 Grenoble`.
  ///
  /// - Throws: What is wrong with it; nothing is with addresses that were read from a file.
  public func checkedPostal() throws(PostalAddress.Problem) -> PostalAddress {
    try PostalAddress(postalText)
  }

  /// The postal address on one line, as ``AddressFile`` has checked it when it read the file.
  public var postal: PostalAddress { PostalAddress(checked: postalText) }

  private var postalText: String {
    let town = [postcode, city].filter { !$0.isEmpty }.joined(separator: " ")
    return town.isEmpty ? streetLine : "\(streetLine), \(town)"
  }
}
