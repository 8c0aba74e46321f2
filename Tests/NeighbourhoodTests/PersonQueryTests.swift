import Neighbourhood
import Testing

@Suite("Whom someone asks for") struct PersonQueryTests {
  private static let ana = Contact(
    phone: PhoneNumber("+33 6 12 34 56 78"), email: EmailAddress("Ana.Martin@exemple.fr"))

  @Test(
    "is found in any way of writing it",
    arguments: [
      "06 12 34 56 78", "0612345678", "+33612345678", "0033 6 12 34 56 78", "ana.martin@EXEMPLE.fr",
      "Ana Martin", "ANA  MARTIN", "ána-martin",
    ])
  func found(text: String) throws {
    let query = try #require(PersonQuery(text))
    #expect(query.matches(name: "Ana Martin", Self.ana))
  }

  @Test(
    "is nobody who only looks like them",
    arguments: ["06 12 34 56 79", "na.martin@exemple.fr", "Ana", "Martin", "Anna Martin"])
  func others(text: String) throws {
    let query = try #require(PersonQuery(text))
    #expect(!query.matches(name: "Ana Martin", Self.ana))
  }

  @Test("is nobody without a name or a contact", arguments: ["", " ", "…", "ana@", "@"])
  func nobody(text: String) {
    #expect(PersonQuery(text) == nil)
  }

  @Test("is not everyone who left no number or address")
  func empty() throws {
    #expect(try !#require(PersonQuery("0612345678")).matches(name: "", Contact()))
    #expect(try !#require(PersonQuery("a@b.fr")).matches(name: "", Contact()))
  }
}
