import Neighbourhood
import Testing

@Suite("A neighbour") struct NeighbourTests {
  private let contact = Contact(
    phone: PhoneNumber("0612345678"), email: EmailAddress("ana@exemple.fr"))

  private func neighbour(
    _ consent: String, name: String = "Ana Martin", floor: Int? = 3, door: String = "gauche",
    id: Int64 = 1
  ) throws -> Neighbour {
    Neighbour(
      id: Neighbour.ID(id), place: Place.ID(1),
      content: NeighbourContent(
        floor: floor.flatMap { Floor(number: $0) }, door: door, name: name, contact: contact,
        offers: Offers("shopping, perceuse"),
        consent: try #require(Consent(reading: consent))),
      lastDay: try #require(CalendarDay(iso: "2027-11-21")))
  }

  @Test("who agreed to nothing leaves nothing but floor and door")
  func nothing() throws {
    let content = try neighbour("non").content
    #expect(content.name == "" && content.contact.isEmpty && content.offers.isEmpty)
    #expect(content.floor?.number == 3 && content.door == "gauche")
    for viewer in Audience.allCases { #expect(try neighbour("non").entry(for: viewer) == nil) }
  }

  @Test("is in the lobby with first name, floor and offers, and neither number nor door")
  func lobby() throws {
    let entry = try #require(try neighbour("tous").entry(for: .lobby))
    #expect(
      entry
        == DirectoryEntry(
          floor: Floor(number: 3), door: "", name: "Ana", offers: Offers("shopping, perceuse"),
          contact: Contact()))
  }

  @Test("is seen by neighbours as far as agreed")
  func neighbours() throws {
    let whole = try #require(try neighbour("tous").entry(for: .neighbours))
    #expect(whole.name == "Ana Martin" && whole.door == "gauche" && whole.contact == contact)
    let name = try #require(try neighbour("hall").entry(for: .neighbours))
    #expect(name.name == "Ana Martin" && name.contact.isEmpty && !name.offers.isEmpty)
    let number = try #require(try neighbour("voisins: téléphone").entry(for: .neighbours))
    #expect(number.contact == Contact(phone: PhoneNumber("0612345678")))
    #expect(number.offers.isEmpty)
    #expect(try neighbour("voisins").entry(for: .lobby) == nil)
    #expect(try neighbour("référent").entry(for: .neighbours) == nil)
    #expect(try neighbour("référent").entry(for: .referent)?.contact == contact)
  }

  @Test("is not kept with what nobody may see")
  func minimised() throws {
    let content = try neighbour("voisins: téléphone").content
    #expect(content.contact.email == nil && content.offers.isEmpty)
    #expect(try neighbour("hall").content.contact.isEmpty)
  }

  @Test(
    "has a first name for the lobby",
    arguments: [
      ("Ana Martin", "Ana"), ("Jean-Paul Dupont", "Jean-Paul"), ("Ana", "Ana"), ("", ""),
      ("Ana et Paul Martin", "Ana et Paul"), ("Marc Aurèle", "Marc"), ("J.-P. Dupont", "J.-P."),
      // Words in capitals are the surname.
      ("MARTIN Ana", "Ana"), ("Ana MARTIN", "Ana"), ("LE GALL Yann", "Yann"),
      ("NGUYEN Minh", "Minh"),
      ("Ana MARTIN et Paul DURAND", "Ana et Paul"), ("de SOUZA Ana", "Ana"),
      ("M. Paul ROUX", "Paul"),
      // So is what a comma stands behind.
      ("Martin, Ana", "Ana"), ("Martin, Ana et Paul", "Ana et Paul"),
      // Some words begin a surname only.
      ("O'Brien Nadia", "Nadia"), ("O’Brien Nadia", "Nadia"), ("McDonald Joe", "Joe"),
      ("Le Gall Yann", "Yann"), ("De la Cruz Maria", "Maria"), ("Macarena López", "Macarena"),
      ("Nadia O'Brien", "Nadia"), ("سلمى العلوي", "سلمى"),
      // Nobody is reached by a name.
      ("0612345678 Ana", "Ana"),
    ])
  func firstName(name: String, first: String) throws {
    #expect(try neighbour("hall", name: name).content.firstName == first)
    #expect(LobbyName(name).isInitial == false)
  }

  @Test(
    "has an initial for the lobby where no first name can be told",
    arguments: [
      ("Mme Roux", "Mme R."), ("M. Nguyen", "M. N."), ("Dr. Benali", "Dr. B."), ("M Roux", "M R."),
      ("M. et Mme Durand", "M. et Mme D."), ("M. ROUX et Mme DURAND", "M. R. et Mme D."),
      ("Monsieur Paul Roux", "Monsieur P."), ("Frau Müller", "Frau M."), ("Sra. López", "Sra. L."),
      ("Famille Diallo", "Famille D."), ("Familie Östlund", "Familie Ö."),
      ("Diallo family", "D. family"),
      ("عائلة مارتن", "عائلة م."), ("O'Brien", "O."), ("Le Gall", "L."), ("DUPONT", "D."),
      ("DUPONT MARIE", "D."),
    ])
  func initial(name: String, shown: String) {
    #expect(LobbyName(name).text == shown)
    #expect(LobbyName(name).isInitial)
  }

  @Test("shows the lobby no number among the offers, and neighbours all of them")
  func offersInLobby() throws {
    let neighbour = Neighbour(
      id: Neighbour.ID(1), place: Place.ID(1),
      content: NeighbourContent(
        floor: nil, name: "Ana", contact: contact,
        offers: Offers("shopping, perceuse (06 12 34 56 78), ana@exemple.fr"),
        consent: try #require(Consent(reading: "tous"))),
      lastDay: try #require(CalendarDay(iso: "2027-11-21")))
    #expect(neighbour.entry(for: .lobby)?.offers == Offers("shopping, perceuse"))
    #expect(neighbour.entry(for: .neighbours)?.offers.parts.count == 3)
  }

  @Test("stands in the order of floors, and on a floor as one comes up the stairs")
  func order() throws {
    let doors: [(Int?, String)] = [
      (nil, ""), (3, "10"), (3, "2"), (-1, ""), (0, "loge"), (1, "droite"), (1, "face"),
      (1, "gauche"), (3, "B"), (3, "12 bis"), (3, "12"),
    ]
    let neighbours = try doors.enumerated().map { index, door in
      try neighbour("tous", floor: door.0, door: door.1, id: Int64(index))
    }
    let directory = Directory(revision: 1, neighbours: neighbours.reversed())
    #expect(
      directory.neighbours.map(\.content.door)
        == ["", "loge", "gauche", "face", "droite", "2", "10", "12", "12 bis", "B", ""])
    let top = directory.entries(for: .neighbours)
    #expect(top.map { $0.floor?.number } == [3, 3, 3, 3, 3, 1, 1, 1, 0, -1, nil])
    #expect(top.prefix(3).map(\.door) == ["2", "10", "12"])
  }

  @Test("is shown through the last day")
  func lastDay() throws {
    let neighbour = try neighbour("tous")
    #expect(neighbour.isShown(on: neighbour.lastDay))
    #expect(!neighbour.isShown(on: neighbour.lastDay.adding(days: 1)))
  }

  @Test("is the same person however the door and the name are written")
  func samePerson() {
    func key(_ floor: Int, _ door: String, _ name: String) -> String {
      NeighbourContent.personKey(floor: Floor(number: floor), door: door, name: name)
    }
    #expect(key(3, "A", "Zoé Le Gall") == key(3, " a", "ZOE LE-GALL"))
    #expect(key(3, "A", "Zoé") != key(2, "A", "Zoé"))
    #expect(key(3, "AB", "C") != key(3, "A", "BC"))
  }
}
