internal import Foundation
public import Neighbourhood
internal import Wording

/// How much a made-up sheet has to say.
public enum ExampleData: String, Hashable, Sendable, CaseIterable {
  /// As little as there can be.
  case shortest
  /// What most sheets have.
  case typical
  /// As much as there can be: long names, streets and hosts, lists that find no room.
  case longest
}

extension House {
  /// The house with what it does not say made up, for previews.
  ///
  /// - Parameter data: How much it has to say.
  /// - Returns: The house; what it says itself stays.
  public func completed(with data: ExampleData) -> House {
    var house = self
    switch data {
    case .shortest: break
    case .typical:
      house.organisation = organisation ?? "Ville de Grenoble"
      house.hotline = hotline ?? PhoneNumber("0476000000")
    case .longest:
      house.organisation =
        organisation
        ?? "Centre communal d'action sociale de Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"
      house.imprint =
        imprint ?? "Imprimerie municipale, 23 bis, avenue du Maréchal-de-Lattre-de-Tassigny"
      house.hotline = hotline ?? PhoneNumber("0033476000000")
    }
    return house
  }
}

extension PrintShop.Content {
  /// A made-up sheet, for previews and pictures.
  ///
  /// - Parameters:
  ///   - count: How many listings it has; about three offers to two needs.
  ///   - language: The language of the listings' words, as a BCP 47 tag.
  ///   - day: The day of its edition.
  ///   - data: How much it has to say.
  /// - Returns: The same every time.
  public static func example(
    listings count: Int, language: String, day: CalendarDay, data: ExampleData = .typical
  ) -> Self? {
    let (name, street): (String?, String) =
      switch data {
      case .shortest: (nil, "1 rue A, Y")
      case .typical: ("Résidence Les Lilas", "12 rue des Lilas, 38000 Grenoble")
      case .longest:
        (
          "Résidence intergénérationnelle Les Hauts-de-Sœur-Emmanuelle",
          "1128 quater, chemin rural dit de la Croix-aux-Bœufs, 51320 "
            + "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"
        )
      }
    // The longest are as wide as codes get.
    let symbols = data == .longest ? "WWM-MMWM" : "7K3-QX9K"
    guard let address = try? PostalAddress(street), let code = try? ShortCode(reading: symbols)
    else { return nil }
    let placeName = name.flatMap { try? PlaceName($0) }
    let place = Place(id: Place.ID(1), name: placeName?.text, address: address)
    let listings = (0..<count).reversed().map { index in
      let example = examples[index % examples.count]
      let phone = example.phone.flatMap { PhoneNumber($0) }
      let isLong = data == .longest && index % 3 == 0
      return Listing(
        id: Listing.ID(Int64(index + 1)), place: place.id, sheet: code, source: .site,
        content: ListingContent(
          kind: example.kind, category: example.category, mode: .inPerson,
          details: isLong ? longWords : language.hasPrefix("fr") ? example.words : "",
          name: isLong ? "Marie-Antoinette de La Rochefoucauld-Œ." : example.name,
          contact: Contact(phone: phone ?? PhoneNumber("0600000000")),
          audience: phone == nil ? .neighbours : .lobby, language: "fr"),
        status: .published, revision: 1, created: Date(timeIntervalSince1970: 0),
        lastDay: day)
    }
    let windows = ".#.#. #.##. .#..# ..#..".filter { $0 != " " }.map { $0 == "#" }
    var content = Self(
      place: place, code: code, litWindows: windows, listings: listings, day: day)
    content.exampleDoors = doors(data)
    return content
  }

  /// The doors made up for a preview, without numbers where everyone in the hall would see them.
  func exampleDoors(isForNeighbours: Bool) -> [DirectoryDoor] {
    guard !isForNeighbours else { return exampleDoors }
    return exampleDoors.map { door in
      var door = door
      (door.phone, door.email) = (nil, nil)
      door.door = ""
      door.name = door.name.map { LobbyName($0) }.map { $0.isInitial ? $0.text : door.name ?? "" }
      return door
    }
  }

  private static let longWords =
    "Accompagner une personne âgée à l'hôpital, au marché ou chez l'ophtalmologiste, "
    + "en semaine après dix-huit heures, et porter ses paquets jusqu'au cinquième étage"

  private static func doors(_ data: ExampleData) -> [DirectoryDoor] {
    let phone = PhoneNumber("0612345678")
    switch data {
    case .shortest: return []
    case .typical:
      return [
        DirectoryDoor(floor: 3, door: "gauche", name: "Nadia", offers: "Courses", phone: phone),
        DirectoryDoor(floor: 3, door: "droite"),
        DirectoryDoor(floor: 2, door: "gauche", name: "Jean-Noël", offers: "Ordinateur, téléphone"),
        DirectoryDoor(floor: 2, door: "face"),
        DirectoryDoor(floor: 2, door: "droite", name: "Rosa"),
        DirectoryDoor(floor: 1, door: "gauche", name: "Émile", offers: "Aide aux devoirs"),
        DirectoryDoor(floor: 1, door: "droite", name: "M. N'Guyen", phone: phone),
        DirectoryDoor(floor: 0, door: "loge", name: "Mme Roux", phone: phone),
      ]
    case .longest:
      return (0..<60).map { index in
        DirectoryDoor(
          floor: 19 - index / 3, door: ["porte 1128 B", "face", "droite"][index % 3],
          name: index % 4 == 0
            ? "Marie-Antoinette de La Rochefoucauld-Œuvrard-Müller-Lüdenscheidt"
            : index % 4 == 1 ? nil : "Jean-Noël",
          offers: index % 4 == 0 ? longWords.prefix(110) + "…" : nil, phone: phone,
          email: EmailAddress("marie-antoinette.delarochefoucauld@entraide-quartier.example.fr"))
      }
    }
  }

  private struct Example {
    let kind: Listing.Kind
    let category: Neighbourhood.Category
    let words: String
    let name: String
    var phone: String?
  }

  private static let examples = [
    Example(
      kind: .offer, category: .shopping, words: "Courses au marché", name: "Nadia, 3e",
      phone: "0612345678"),
    Example(
      kind: .need, category: .pets, words: "Promener le chien, le matin",
      name: "Mme Roux, rez-de-ch.", phone: "0698765432"),
    Example(
      kind: .offer, category: .homework, words: "Aide aux devoirs, collège", name: "Émile, 1er"),
    Example(
      kind: .need, category: .friendlyCall, words: "Un appel de temps en temps", name: "Lucien, 4e"),
    Example(kind: .offer, category: .oddJobs, words: "Petit bricolage", name: "Œdipe, 5e"),
    Example(
      kind: .offer, category: .computers, words: "Dépannage d'ordinateur ou de téléphone",
      name: "Jean-Noël, 2e"),
    Example(
      kind: .need, category: .medicine, words: "Passer à la pharmacie le jeudi", name: "Rosa, 2e"),
    Example(
      kind: .offer, category: .paperwork, words: "Remplir des papiers, en français ou en arabe",
      name: "سلمى", phone: "0611223344"),
    Example(
      kind: .need, category: .lifts, words: "Aller à l'hôpital nord, lundi", name: "M. N'Guyen, 6e"),
    Example(
      kind: .offer, category: .childcare, words: "Garder un enfant le mercredi", name: "Inès, 4e"),
    Example(
      kind: .offer, category: .meals, words: "Une soupe pour deux, le vendredi", name: "Anaïs, 1er"),
    Example(kind: .need, category: .printing, words: "Imprimer trois pages", name: "Zoé, 5e"),
  ]
}
