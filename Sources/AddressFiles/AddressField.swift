/// What a column of a file of addresses can be.
public enum AddressField: String, CaseIterable, Hashable, Sendable {
  /// Number and street, or all of the address.
  case address
  /// The number of the house.
  case number
  /// What stands behind the number.
  case suffix
  /// The street without the number.
  case street
  /// The postcode.
  case postcode
  /// The commune.
  case city
  /// The commune of before a merger.
  case formerCity = "former-city"
  /// The hamlet that completes the street.
  case hamlet
  /// What stands above the address, printed with it and kept nowhere: it may be who lives there.
  case name
  /// What the building is called, by which its place is known from then on.
  case building
  /// How many leaflets it gets.
  case copies
  /// The code of the commune at the INSEE.
  case insee
  /// What identifies the address in the national base.
  case id
  /// The key by which addresses of a BAL are matched.
  case interop = "interop-key"
  /// Degrees east.
  case longitude
  /// Degrees north.
  case latitude
  /// What the coordinates are those of: the entrance, the building.
  case position
}
