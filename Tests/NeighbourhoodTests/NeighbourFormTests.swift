import Neighbourhood
import Testing

@Suite("What is written about a neighbour") struct NeighbourFormTests {
  private typealias Form = NeighbourForm

  private static let right: [NeighbourForm.Field: String] = [
    .floor: "3e", .door: "gauche", .name: "Ana  Martin", .phone: "06 12 34 56 78",
    .email: "ana@exemple.fr", .offers: "Courses; perceuse à prêter", .consent: "tous",
  ]

  private func content(_ changes: [NeighbourForm.Field: String]) throws -> NeighbourContent {
    try Form(values: Self.right.merging(changes) { $1 })
      .validated(categories: ["courses": .shopping])
  }

  @Test("becomes an entry once it is right")
  func right() throws {
    let content = try content([:])
    #expect(content.floor == Floor(number: 3))
    #expect(content.name == "Ana Martin")
    #expect(content.contact.phone?.digits == "0612345678")
    #expect(content.contact.email?.text == "ana@exemple.fr")
    // Half of a list in another language would read worse than all of it in one.
    #expect(content.offers.parts == [.words("Courses"), .words("perceuse à prêter")])
    #expect(Offers("Courses, shopping", categories: ["courses": .shopping]).parts.count == 2)
    #expect(Offers("courses", categories: ["courses": .shopping]).parts == [.category(.shopping)])
    #expect(Offers("shopping, vélo").parts == [.category(.shopping), .words("vélo")])
    #expect(content.consent.name == .lobby)
  }

  @Test("is told with everything that is wrong at once")
  func wrong() throws {
    let long = String(repeating: "a", count: 121)
    let form = Form(values: [
      .floor: "mezzanine", .door: String(long.prefix(13)), .name: String(long.prefix(90)),
      .phone: "abc", .email: "ana@", .offers: long, .consent: "oui", .consentToPhone: "parfois",
    ])
    #expect {
      try form.validated()
    } throws: { error in
      (error as? Form.Problems)?.byField == [
        .floor: .notAFloor, .door: .tooLong(limit: 12, characters: 13),
        .name: .tooLong(limit: 60, characters: 90), .phone: .notAPhoneNumber,
        .email: .notAnEmailAddress, .offers: .tooLong(limit: 120, characters: 121),
        .consent: .unknownConsent, .consentToPhone: .neitherYesNorNo,
      ]
    }
  }

  @Test("needs a name where someone agreed to be shown, and only there")
  func noName() throws {
    #expect(try content([.name: "", .consent: ""]).name == "")
    #expect {
      try content([.name: "", .consent: "hall"])
    } throws: { ($0 as? Form.Problems)?.byField == [.name: .missing] }
  }

  @Test("may have the first name on its own")
  func firstName() throws {
    let content = try content([.firstName: "Jean-Paul", .name: "Dupont"])
    #expect(content.name == "Jean-Paul Dupont")
    #expect(content.firstName == "Jean-Paul")
  }

  @Test("has a first name that stands on its own and in capitals taken for what it is")
  func firstNameInCapitals() throws {
    let content = try content([.firstName: "JEAN-PAUL", .name: "DUPONT"])
    #expect(content.name == "Jean-Paul DUPONT")
    #expect(content.firstName == "Jean-Paul")
  }

  @Test(
    "has no number and no address among what is offered",
    arguments: [
      ("Courses, 06 12 34 56 78", "06 12 34 56 78"), ("ana@exemple.fr", "ana@exemple.fr"),
    ])
  func contactInOffers(offers: String, contact: String) {
    #expect {
      try content([.offers: offers])
    } throws: { ($0 as? Form.Problems)?.byField == [.offers: .contact(contact)] }
  }

  @Test("may say yes or no to each thing instead, which goes before words about all of them")
  func each() throws {
    let some = try content([
      .consent: "", .consentToLobby: "oui", .consentToPhone: "oui", .consentToEmail: "non",
    ])
    #expect(some.consent == Consent(name: .lobby, phone: .neighbours, offers: .lobby))
    let less = try content([.consent: "tous", .consentToLobby: "non", .consentToEmail: "no"])
    #expect(
      less.consent == Consent(name: .neighbours, phone: .neighbours, offers: .neighbours))
    let number = try content([.consent: "non", .consentToPhone: "x"])
    #expect(number.consent == Consent(name: .neighbours, phone: .neighbours))
    #expect(try content([.consent: "", .consentToLobby: "non"]).consent == .none)
  }

  @Test(
    "keeps offers so that they are read again the same", arguments: ["", "a", "odd-jobs, vélo"])
  func offers(text: String) {
    let offers = Offers(text)
    #expect(offers.text == text)
    #expect(Offers(offers.text) == offers)
  }
}

@Suite("A year of a directory") struct DirectoryYearTests {
  @Test(
    "ends on the same day, or the last of the month",
    arguments: [
      ("2026-11-21", 12, "2027-11-21"), ("2028-02-29", 12, "2029-02-28"),
      ("2026-01-31", 1, "2026-02-28"), ("2026-12-31", 2, "2027-02-28"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-12-05", 12, "2027-12-05"),
    ])
  func months(from: String, months: Int, to: String) throws {
    #expect(try #require(CalendarDay(iso: from)).adding(months: months).iso == to)
  }
}
