/// Someone who lives at a place and stands in its directory.
public struct Neighbour: Hashable, Sendable, Identifiable {
  /// Names a neighbour in the registry.
  public struct ID: Hashable, Sendable, Comparable {
    /// The number that the registry gave.
    public let number: Int64

    /// The neighbour that the registry numbered so.
    public init(_ number: Int64) { self.number = number }

    /// Whether the first was entered earlier.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// The number in the registry.
  public let id: ID
  /// Where they live.
  public let place: Place.ID
  /// What the directory knows.
  public let content: NeighbourContent
  /// The last day on which it is shown.
  public let lastDay: CalendarDay

  /// A neighbour as the registry knows them.
  public init(id: ID, place: Place.ID, content: NeighbourContent, lastDay: CalendarDay) {
    self.id = id
    self.place = place
    self.content = content
    self.lastDay = lastDay
  }

  /// Months for which an entry is kept after it was brought in or confirmed.
  public static let months = 12

  /// Whether the directory shows them on a day.
  public func isShown(on day: CalendarDay) -> Bool { day <= lastDay }

  /// What an audience sees of them.
  ///
  /// - Parameter viewer: Who looks: the lobby on paper, neighbours, or the référent.
  /// - Returns: nil where they did not agree to stand there.
  public func entry(for viewer: Audience) -> DirectoryEntry? {
    let consent = content.consent
    func may(_ audience: Audience?) -> Bool { audience.map { $0 >= viewer } ?? false }
    guard may(consent.name) else { return nil }
    let contact = Contact(
      phone: may(consent.phone) ? content.contact.phone : nil,
      email: may(consent.email) ? content.contact.email : nil)
    return DirectoryEntry(
      floor: content.floor, door: viewer == .lobby ? "" : content.door,
      name: viewer == .lobby ? content.firstName : content.name,
      offers: offers(for: viewer, isGranted: may(consent.offers)), contact: contact)
  }
}

extension Neighbour {
  private func offers(for viewer: Audience, isGranted: Bool) -> Offers {
    guard isGranted else { return .none }
    return viewer == .lobby ? content.offers.forLobby : content.offers
  }
}

/// What a directory knows of a neighbour; what nobody may see is not kept.
public struct NeighbourContent: Hashable, Sendable {
  /// The floor, where there are any.
  public let floor: Floor?
  /// The door, as in `gauche` or `12`; may be empty.
  public let door: String
  /// The name; empty where nobody may see it.
  public let name: String
  /// How they can be reached, as far as someone may see it.
  public let contact: Contact
  /// What they offer; empty where nobody may see it.
  public let offers: Offers
  /// Who may see what.
  public let consent: Consent

  /// Most characters of a door.
  public static let longestDoor = 12
  /// Most characters of a name.
  public static let longestName = 60

  /// What a directory knows of a neighbour, as far as they agreed to.
  public init(
    floor: Floor?, door: String = "", name: String, contact: Contact = Contact(),
    offers: Offers = .none, consent: Consent
  ) {
    self.floor = floor
    self.door = door
    self.name = consent.name == nil ? "" : name
    self.contact = Contact(
      phone: consent.phone == nil ? nil : contact.phone,
      email: consent.email == nil ? nil : contact.email)
    self.offers = consent.offers == nil ? .none : offers
    self.consent = consent
  }

  /// The same for two entries of one person at one door.
  public var personKey: String {
    NeighbourContent.personKey(floor: floor, door: door, name: name)
  }

  /// The same for two ways to write one person at one door: no case, accents or spaces.
  public static func personKey(floor: Floor?, door: String, name: String) -> String {
    let parts = [door, name].map { $0.folded.filter { $0.isLetter || $0.isNumber } }
    return ([floor.map { String($0.number) } ?? ""] + parts).joined(separator: "|")
  }
}

/// What one audience sees of a neighbour: all that may be printed or shown.
public struct DirectoryEntry: Hashable, Sendable {
  /// The floor, where there are any.
  public let floor: Floor?
  /// The door; empty for the lobby, which need not know it.
  public let door: String
  /// The name; for the lobby the first name, or an initial.
  public let name: String
  /// What they offer; for the lobby without any number or address.
  public let offers: Offers
  /// How they can be reached.
  public let contact: Contact

  /// What one audience sees.
  public init(floor: Floor?, door: String, name: String, offers: Offers, contact: Contact) {
    self.floor = floor
    self.door = door
    self.name = name
    self.offers = offers
    self.contact = contact
  }
}
