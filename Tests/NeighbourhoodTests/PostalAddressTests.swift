import Foundation
import Neighbourhood
import Testing

@Suite("A postal address") struct PostalAddressTests {
  @Test func hasStreetPostcodeAndCity() throws {
    let address = try PostalAddress("  12 rue des Lilas,  38000 Grenoble ")
    #expect(address.text == "12 rue des Lilas, 38000 Grenoble")
    #expect(address.street == "12 rue des Lilas")
    #expect(address.postcode == "38000")
    #expect(address.city == "Grenoble")
    #expect(address.short == "12 rue des Lilas, Grenoble")
  }

  @Test(
    "is taken apart at the last five digits that stand alone",
    arguments: [
      ("3 bis av. du 8 mai 1945, 38400 Saint-Martin-d'Hères", "38400", "Saint-Martin-d'Hères"),
      ("12 rue des Lilas 38000 Grenoble CEDEX 9", "38000", "Grenoble CEDEX 9"),
      ("10250 route de Lyon, 69001 Lyon", "69001", "Lyon"),
      ("Torstraße 1, D-10119 Berlin", "10119", "Berlin"),
      ("Calle Mayor 5, 28013 Madrid, España", "28013", "Madrid, España"),
    ])
  func postcode(text: String, postcode: String, city: String) throws {
    let address = try PostalAddress(text)
    #expect(address.postcode == postcode)
    #expect(address.city == city)
  }

  @Test(
    "stays whole where there is no French postcode",
    arguments: [
      "10250 Elm Street, Springfield", "10 Downing Street, London SW1A 2AA", "Le Bourg",
      "حي الزهور 12, الرباط", "Résidence 123456 bis", "38000 Grenoble", "Lot A12345",
    ])
  func whole(text: String) throws {
    let address = try PostalAddress(text)
    #expect(address.postcode == nil)
    #expect(address.city == nil)
    #expect(address.street == text)
    #expect(address.short == text)
  }

  @Test func mayEndInItsPostcode() throws {
    let address = try PostalAddress("12 rue des Lilas, 38000")
    #expect(address.street == "12 rue des Lilas")
    #expect(address.city == nil)
    #expect(address.short == "12 rue des Lilas, 38000")
  }

  @Test func mayHaveAStreetOfSixtyCharacters() throws {
    let street = "128 ter avenue du Maréchal-de-Lattre-de-Tassigny-et-du-Rhône"
    #expect(street.count == 60)
    #expect(try PostalAddress("\(street), 26000 Valence").street == street)
  }

  @Test func mayBeInArabic() throws {
    let address = try PostalAddress("12 شارع الحرية, 20000 الدار البيضاء")
    #expect(address.street == "12 شارع الحرية")
    #expect(address.postcode == "20000")
    #expect(address.city == "الدار البيضاء")
  }

  @Test func saysWhatIsWrong() {
    #expect(throws: PostalAddress.Problem.empty) { try PostalAddress(" \n\u{200B}") }
    #expect(throws: PostalAddress.Problem.noLetters) { try PostalAddress("12, 38000") }
    let long = String(repeating: "a", count: PostalAddress.longest)
    #expect(throws: Never.self) { try PostalAddress(long) }
    #expect(throws: PostalAddress.Problem.tooLong(153)) { try PostalAddress(long + "a") }
  }

  @Test(
    "has the same key however it is written",
    arguments: [
      "12, rue des Lilas - 38000 GRENOBLE", "12 RUE DES LILAS 38000 grenoble",
      "12 rue  des Lilas; 38000 Grénoble.", "12 rue des Lila\u{200B}s, 38000 Grenoble",
    ])
  func key(text: String) throws {
    #expect(try PostalAddress(text).key == "12 rue des lilas 38000 grenoble")
  }

  @Test func hasItsOwnKey() throws {
    let texts = [
      "12 rue des Lilas, 38000 Grenoble", "1 2 rue des Lilas, 38000 Grenoble",
      "12 rue des Lilas, 38100 Grenoble", "12 bis rue des Lilas, 38000 Grenoble",
    ]
    #expect(Set(try texts.map { try PostalAddress($0).key }).count == texts.count)
  }
}

@Suite("What something is found by") struct SearchKeyTests {
  @Test(
    "is the same whether a word needs tables or not",
    arguments: [
      "12 bis Rue de l'ÉGLISE, 38000 Saint-Égrève", "Chemin rural dit de la Croix-aux-Bœufs",
      "l'Abbé d'Arc (bât. B/C)", "  2A004   Ajaccio\tCEDEX 1 ", "rue\u{A0}Straße\u{2019}s", "",
      " ,;- ", "e\u{301}cole E\u{301}", "x \u{301}y", "شارع الزهور 12", "Ulica Łódź №5 Ⅳ ½",
      "Ｆｕｌｌ ｗｉｄｔｈ", "a_b@c.d", "\u{1F3E0} 7",
    ])
  func words(text: String) {
    let wanted = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    #expect(SearchWords.key(of: text) == wanted)
  }
}

@Suite("A place") struct PlaceTests {
  let address: PostalAddress

  init() throws { address = try PostalAddress("12 rue des Lilas, 38000 Grenoble") }

  @Test func isCalledByItsNameOrItsStreet() {
    let id = Place.ID(1)
    #expect(Place(id: id, name: nil, address: address).title == "12 rue des Lilas")
    #expect(Place(id: id, name: "Les Lilas", address: address).title == "Les Lilas")
  }

  @Test func hasANameOfSixtyCharactersAtMost() throws {
    #expect(try PlaceName("  Résidence \n Les Lilas ")?.text == "Résidence Les Lilas")
    #expect(try PlaceName(" \u{A0} ") == nil)
    #expect(try PlaceName(String(repeating: "é", count: 60)) != nil)
    let error = #expect(throws: PlaceName.TooLong.self) {
      try PlaceName(String(repeating: "é", count: 61))
    }
    #expect(error?.characters == 61)
  }
}
