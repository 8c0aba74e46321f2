internal import Neighbourhood
internal import Wording

extension DirectoryDoor {
  /// Most lines to write on that the lobby finds on one floor.
  static let mostLines = 2

  /// The doors of a building from the top, as one audience sees them.
  ///
  /// Someone who agreed to nothing is a line to write on, at the right door; the lobby, which is told
  /// no door, has ``mostLines`` of them below those who are named on a floor. Behind all floors stand
  /// those who offer something on the site and are not in the directory; nobody knows their floor.
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
    let all = directory.neighbours.byFloorAndDoor(fromTop: true).map { neighbour in
      let floor = neighbour.content.floor?.number
      guard let entry = neighbour.entry(for: viewer) else {
        return DirectoryDoor(floor: floor, door: viewer == .lobby ? "" : neighbour.content.door)
      }
      return DirectoryDoor(
        floor: floor, door: entry.door, name: entry.name,
        offers: words(for: entry.offers, wording), phone: entry.contact.phone,
        email: entry.contact.email)
    }
    let known = viewer == .lobby ? withoutDoors(all) : all
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

  /// On each floor those who are named, then a few lines to write on.
  private static func withoutDoors(_ doors: [DirectoryDoor]) -> [DirectoryDoor] {
    var rest = doors[...]
    var result: [DirectoryDoor] = []
    while let first = rest.first {
      let sameFloor = rest.prefix { $0.floor == first.floor }
      rest = rest.dropFirst(sameFloor.count)
      result += sameFloor.filter { $0.name != nil }
      result += sameFloor.filter { $0.name == nil }.prefix(mostLines)
    }
    return result
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
