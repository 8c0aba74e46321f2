internal import Neighbourhood
internal import Wording

extension DirectoryDoor {
  /// The doors of a building from the top, as one audience sees them.
  ///
  /// Someone who agreed to nothing is a line to write on, on the right floor. Behind them stand those
  /// who offer something on the site and are not in the directory; nobody knows their floor.
  ///
  /// - Parameters:
  ///   - directory: Who stands in the directory.
  ///   - listings: What the site shows for the place.
  ///   - viewer: Who will see it.
  ///   - wording: Has the names of categories.
  /// - Returns: The doors, in order.
  static func doors(
    _ directory: Directory, _ listings: [Listing], for viewer: Audience, _ wording: Wording
  ) -> [DirectoryDoor] {
    let known = directory.neighbours.byFloorAndDoor(fromTop: true).map { neighbour in
      let floor = neighbour.content.floor?.number
      guard let entry = neighbour.entry(for: viewer) else {
        // Which door is whose is for neighbours, not for everyone in the hall.
        return DirectoryDoor(floor: floor, door: viewer == .lobby ? "" : neighbour.content.door)
      }
      return DirectoryDoor(
        floor: floor, door: entry.door, name: entry.name,
        offers: words(for: entry.offers, wording), phone: entry.contact.phone,
        email: entry.contact.email)
    }
    let names = Set(
      directory.neighbours.flatMap { [$0.content.name, $0.content.firstName] }
        .map { $0.lowercased() })
    var byPerson: [String: DirectoryDoor] = [:]
    var order: [String] = []
    for listing in listings where listing.content.kind == .offer {
      let content = listing.content
      // In the lobby nobody agreed to a number, and what is typed into a text may be one.
      func shown(_ text: String) -> String {
        viewer == .lobby ? ContactMention.hidden(in: text) : text
      }
      let (name, details) = (shown(content.name), shown(content.details))
      guard !name.isEmpty, !names.contains(name.lowercased()) else { continue }
      let offer =
        details.isEmpty ? wording("category.\(content.category.rawValue)") : details
      let contact = listing.contact(for: viewer)
      if byPerson[name] == nil { order.append(name) }
      var door = byPerson[name] ?? DirectoryDoor(floor: nil, door: "", name: name)
      door.offers = [door.offers, offer].compactMap(\.self).joined(separator: ", ")
      door.phone = door.phone ?? contact?.phone
      door.email = door.email ?? contact?.email
      byPerson[name] = door
    }
    return known + order.compactMap { byPerson[$0] }
  }

  private static func words(for offers: Offers, _ wording: Wording) -> String? {
    guard !offers.isEmpty else { return nil }
    return offers.parts.map { part in
      switch part {
      case .category(let category): wording("category.\(category.rawValue)")
      case .words(let words): words
      }
    }.joined(separator: ", ")
  }
}
