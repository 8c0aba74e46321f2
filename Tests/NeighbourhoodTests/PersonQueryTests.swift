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

  @Test(
    "is named in words of others, however they write it",
    arguments: [
      ("06 12 34 56 78", "Appelez Ana au 06.12.34.56.78, le soir."),
      ("0612345678", "tél:+33 (0)6 12 34 56 78"), ("+33612345678", "0033-612-345-678"),
      ("0612345678", "06 99 99 99 99 / 06 12 34 56 78"), ("0612345678", "٠٦١٢٣٤٥٦٧٨"),
      ("112233", "Faites le 11 22 33."), ("ana@exemple.fr", "Écrire à Ana@Exemple.FR."),
      ("ana@exemple.fr", "<ana@exemple.fr>"), ("Ana Martin", "Voir ANA MARTIN, au 2e"),
      ("Ana Martin", "pour ana-martin"), ("N'Guyen", "chez M. N’Guyen"), ("Zoé", "zoe m’a dit"),
      ("Ana Martin", "C’est anamartin"), ("أنا", "هذه أنا."),
    ])
  func named(person: String, text: String) throws {
    #expect(try #require(PersonQuery(person)).isNamed(in: text))
  }

  @Test(
    "is not named by what only looks like it",
    arguments: [
      ("06 12 34 56 78", "06 12 34 56 79"), ("0612345678", "06 12, puis 34 56 78"),
      ("112233", "06 11 22 33 44"), ("ana@exemple.fr", "joana@exemple.fr"),
      ("ana@exemple.fr", "ana@exemple.french"), ("ana@exemple.fr", "Ana, exemple.fr"),
      ("Ana", "Anaïs et la banane"), ("Ana Martin", "Ana et Martin"), ("Ana Martin", "Martin Ana"),
      ("A", "à demain"), ("Ana", ""), ("0612345678", ""),
    ])
  func notNamed(person: String, text: String) throws {
    #expect(try !#require(PersonQuery(person)).isNamed(in: text))
  }
}
