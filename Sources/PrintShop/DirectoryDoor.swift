public import Neighbourhood

/// One door of a building, as a directory shows it to its audience.
public struct DirectoryDoor: Hashable, Sendable {
  /// The floor: 0 at street level, negative below; nil where nobody said.
  public var floor: Int?
  /// What stands at the door or tells where it is; may be empty.
  public var door: String
  /// Who lives there; nil for a line to write on.
  public var name: String?
  /// What they offer.
  public var offers: String?
  /// Their telephone number.
  public var phone: PhoneNumber?
  /// Their e-mail address.
  public var email: EmailAddress?

  /// A door with what its audience may see.
  public init(
    floor: Int?, door: String, name: String? = nil, offers: String? = nil,
    phone: PhoneNumber? = nil, email: EmailAddress? = nil
  ) {
    self.floor = floor
    self.door = door
    self.name = name
    self.offers = offers
    self.phone = phone
    self.email = email
  }
}
