import Exchange
import Foundation
import Neighbourhood
import Registry
import TableFile
import Testing

@Suite("Files of other platforms") struct ForeignFileTests {
  private static let table = """
    Identifiant;Type;Catégorie;Adresse;Description;Téléphone;Visible par;Jusqu'au
    a-1;offre;Courses;12 rue des Lilas, 38000 Grenoble;Au marché;06 12 34 56 78;voisins;
    a-2;besoin;Animaux;12 rue des Lilas, 38000 Grenoble;Le chien;;;2026-12-01
    a-3;besoin;Animaux;12 rue des Lilas, 38000 Grenoble;Hier;;;2026-11-19

    """

  private func read(_ text: String) throws -> (listings: [ForeignListing], over: Int) {
    let file = ForeignFile(
      reading: Data(text.utf8),
      vocabulary: .init(categories: ["Courses": .shopping, "Animaux": .pets]))
    let read = try file.validated(Example.terms())
    return (read.listings.map(\.listing), read.over)
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return (error as? ForeignFile.Problems)?.all.map { $0.description(in: "f") } ?? ["\(error)"]
    }
  }

  @Test("are read as tables, in the words of people")
  func tables() throws {
    let (listings, over) = try read(Self.table)
    #expect(over == 1)
    #expect(listings.map(\.external.id) == ["a-1", "a-2"])
    #expect(listings.map(\.external.origin) == ["voisins.example", "voisins.example"])
    #expect(listings.map(\.content.kind) == [.offer, .need])
    #expect(listings.map(\.content.category) == [.shopping, .pets])
    #expect(listings.map(\.content.audience) == [.neighbours, .referent])
    #expect(listings.map(\.content.name) == ["voisins.example", "voisins.example"])
    #expect(listings.map(\.content.contact.phone?.digits) == ["0612345678", nil])
    // Ninety days for an offer, and its own day for the need.
    #expect(listings.map(\.lastDay.iso) == ["2027-02-18", "2026-12-01"])
  }

  @Test(
    "are read as JSON, as a list or in the API's own shape",
    arguments: [
      #"[{"id": 5, "kind": "offer", "category": "shopping", "address": "1 rue A", "x": [1, {}]}]"#,
      #"{"next": null, "items": [{"externalId": "5", "kind": "offer", "category": "shopping", "place": {"id": 3, "address": "1 rue A"}}]}"#,
    ])
  func json(text: String) throws {
    let listings = try read(text).listings
    #expect(listings.map(\.external.id) == ["5"])
    #expect(listings.map(\.destination) == [.address(try PostalAddress("1 rue A"), name: nil)])
  }

  @Test("read emoji as other programs escape them")
  func emoji() throws {
    let text = #"""
      [{"id": "1", "kind": "need", "category": "pets", "address": "1 rue A",
        "details": "Le chien \ud83d\udc36, \"Rex\", [gentil] {oui}"}]
      """#
    #expect(
      try read(text).listings.map(\.content.details) == ["Le chien 🐶, \"Rex\", [gentil] {oui}"])
  }

  @Test("tell everything that is wrong, and where")
  func wrong() {
    #expect(
      problems(
        """
        id,kind,category,address,phone
        1,offre,courses,1 rue A,12
        1,cadeau,courses,,
        """) == [
          "f:2:5: error: phone: “12” is no telephone number\n  hint: write it as in 06 12 34 56 78",
          "f:3:2: error: kind: “cadeau” is none of the values\n"
            + "  hint: the values are offer, need",
          "f:3:4: error: address: there is no address\n"
            + "  hint: write it as in 12 rue des Lilas, 38000 Grenoble",
        ])
    #expect(
      problems("[\n  {\"id\": \"é\", \"kind\": 3},\n  7, {\"id\": }]") == [
        "f:2:3: error: address: there is no address\n"
          + "  hint: write it as in 12 rue des Lilas, 38000 Grenoble",
        "f:2:3: error: category: there is nothing here, and something must be",
        "f:2:3: error: kind: this must be a text",
        "f:3:3: error: this is no object",
        "f:3:6: error: this is no JSON\n  hint: is a quotation mark or a comma missing?",
      ])
    #expect(problems("{\"a\": 1}").first?.hasPrefix("f:1: error: there is no list") == true)
    #expect(problems("[{\"id\": \"1\"").count >= 1)
    #expect(problems("id,kind\n1,offre\n").first?.contains("no column “category”") == true)
  }

  @Test("have each listing once")
  func twice() {
    let row = "1,offre,courses,1 rue A\n"
    #expect(
      problems("id,kind,category,address\n" + row + row)
        == ["f:3:1: error: id: “1” stands on line 2 already\n  hint: delete one of the two"])
  }
}
