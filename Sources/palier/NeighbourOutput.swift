import Neighbourhood

/// A neighbour as it is told; numbers and addresses as neighbours see them.
struct NeighbourOutput: Encodable {
  let id: Int64
  let floor: Int?
  let door, name, offers: String
  let phone, email: String?
  /// Who may see each thing; nobody where there is none.
  let consent: [String: String]
  let lastDay: String
  /// Whether they agreed to words that have changed since, and are to be asked again.
  let asksConsent: Bool

  init(_ neighbour: Neighbour, _ consents: [GivenConsent]) {
    let content = neighbour.content
    let seen = neighbour.entry(for: .neighbours)
    id = neighbour.id.number
    floor = content.floor?.number
    door = content.door
    name = content.name
    offers = content.offers.text
    phone = seen?.contact.phone?.digits
    email = seen?.contact.email?.text
    consent = [
      "name": content.consent.name, "phone": content.consent.phone,
      "email": content.consent.email, "offers": content.consent.offers,
    ]
    .compactMapValues { $0?.rawValue }
    lastDay = neighbour.lastDay.iso
    asksConsent = consents.contains { $0.wording < ConsentWording.version }
  }

  /// The columns of a list: number, floor, door, name, who may see the name, number, address, offers.
  var row: [String] {
    [
      String(id), floor.map { String($0) } ?? "", door, name, consent["name"] ?? "nobody",
      phone ?? "", email ?? "", offers,
      asksConsent ? "ask for consent again" : "",
    ]
  }
}
