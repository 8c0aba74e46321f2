import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("palier places") struct PlacesTests {
  private struct Entry: Decodable {
    let id: Int64
    let address: String
    let name: String?
    let latitude, longitude: Double?
    let banID: String?
  }

  private func list(_ palier: Palier) async throws -> [Entry] {
    try await palier("places", "list", "--json").json([Entry].self)
  }

  @Test("add makes a place once, and keeps its name")
  func add() async throws {
    try await Palier.inFolder { palier in
      let first = try await palier("places", "add", "12 rue des Lilas, 38000 Grenoble")
      #expect(first.status == 0 && first.output == "place: 1\n")
      let again = try await palier(
        "places", "add", "12 RUE DES LILAS 38000 GRENOBLE", "--name", "Les Lilas")
      #expect(again.output == "place: 1\n")
      let places = try await list(palier)
      #expect(places.map(\.name) == ["Les Lilas"] && places[0].latitude == nil)
    }
  }

  @Test("add tells all that is wrong with address and name")
  func badAdd() async throws {
    try await Palier.inFolder { palier in
      let result = try await palier(
        "places", "add", " ", "--name", String(repeating: "a", count: 61))
      #expect(result.status == 1)
      #expect(result.errors.contains("the address is empty"))
      #expect(result.errors.contains("the name has 61 characters"))
    }
  }

  static let ban = """
    id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat;type_position
    38185_1_00012;;12;;Rue des Lilas;38000;38185;Grenoble;5.7;45.1;segment
    38185_1_00012;;12;;Rue des Lilas;38000;38185;Grenoble;5.7245;45.1885;entrée
    38185_1_00012;;12;;Rue des Lilas;38000;38185;Grenoble;5.8;45.2;bâtiment
    38185_1_00014_bis;;14;bis;Rue des Lilas;38000;38185;Grenoble;5.7250;45.1890;entrée
    69001_1_00012;;12;;Rue des Lilas;69001;69381;Lyon;4.83;45.76;entrée

    """

  /// As a commune publishes it: a mark at the start, no postcode, names cut by a shapefile.
  static let bal = """
    \u{FEFF}cle_intero;commune_no;voie_nom;numero;suffixe;position;long;lat
    38185_1_00012;Grenoble;Rue des Lilas;12;;entrée;5,7245;45,1885
    38185_1_00014_bis;Grenoble;Rue des Lilas;14;bis;entrée;5,7250;45,1890
    38185_1_99999;Grenoble;Rue des Lilas;99999;;segment;5,7;45,1

    """

  @Test("import finds the places of a file, each by its entrance", arguments: [ban, bal])
  func imports(file: String) async throws {
    try await Palier.inFolder { palier in
      for address in [
        "12 rue des Lilas, 38000 Grenoble", "14bis, rue des lilas 38000 Grenoble",
        "1 place Sans Nom, 38000 Grenoble",
      ] {
        #expect(try await palier("places", "add", address).status == 0)
      }
      try palier.write(file, to: "a.csv")
      let dry = try await palier("places", "import", "a.csv", "--dry-run")
      #expect(dry.status == 0 && dry.lines == ["found in the file: 2 of 3 places"])
      #expect(try await list(palier).allSatisfy { $0.latitude == nil })
      let result = try await palier("places", "import", "a.csv")
      #expect(result.lines == ["found in the file: 2 of 3 places", "placed anew: 2"])
      #expect(result.errors == "not in the file: 1 place Sans Nom, 38000 Grenoble\n")
      let places = try await list(palier)
      let lilas = try #require(places.first { $0.address.hasPrefix("12") })
      #expect(lilas.latitude == 45.1885 && lilas.longitude == 5.7245)
      #expect(lilas.banID == "38185_1_00012")
      #expect(places.first { $0.address.hasPrefix("14") }?.latitude == 45.189)
      #expect(try await palier("places", "list").output.contains("45.1885, 5.7245"))
      #expect(try await palier("places", "import", "a.csv").lines.last == "placed anew: 0")
    }
  }

  @Test("import tells what is wrong with a file, and changes nothing")
  func bad() async throws {
    try await Palier.inFolder { palier in
      _ = try await palier("places", "add", "12 rue des Lilas, 38000 Grenoble")
      try palier.write(
        """
        numero;nom_voie;code_postal;nom_commune;lon;lat
        12;Rue des Lilas;38000;Grenoble;5.72;95
        12;Rue des Lilas;38000;Grenoble;est;nord

        """, to: "a.csv")
      let result = try await palier("places", "import", "a.csv")
      #expect(result.status == 1)
      #expect(result.errors.contains("a.csv:2:6: error: lat: “95 5.72”: these are no degrees"))
      #expect(result.errors.contains("a.csv:3:6: error: lat: “nord est”: these are no degrees"))
      #expect(try await list(palier).allSatisfy { $0.latitude == nil })
      try palier.write("a;b\n1;2\n", to: "b.csv")
      let other = try await palier("places", "import", "b.csv")
      #expect(other.status == 1)
      #expect(other.errors.contains("b.csv:1: error: there is no column with the street"))
    }
  }

  @Test("invite draws the key as a card, in the language of the installation")
  func card() async throws {
    try await Palier.inFolder { palier in
      _ = try await palier("places", "add", "12 rue des Lilas, 38000 Grenoble")
      try palier.write("site: https://entraide.example.fr\nlanguage: en\n", to: "palier.yaml")
      let result = try await palier("places", "invite", "1", "--for", "Zoé", "-o", "key.pdf")
      #expect(result.status == 0 && result.lines.last == "file: key.pdf")
      #expect(result.errors.contains("check: green"))
      let link = try #require(result.lines.first)
      let file = palier.folder + "/key.pdf"
      let text = try await Program.output(of: "pdftotext", ["-raw", file, "-"])
      #expect(text.contains("For Zoé"))
      try await Program.output(
        of: "pdftoppm", ["-r", "100", "-singlefile", "-gray", file, palier.folder + "/key"])
      let read = try await Program.output(
        of: "zbarimg", ["--nodbus", "-q", "--raw", palier.folder + "/key.pgm"])
      #expect(read.trimmingCharacters(in: .newlines) == link.uppercased())
      let nowhere = try await palier("places", "invite", "1", "-o", "none/key.pdf")
      #expect(nowhere.status == 1 && nowhere.output.isEmpty)
      #expect(nowhere.errors.contains("there is no folder"))
    }
  }

  @Test("invite makes a key for a place, by its number or its address")
  func invite() async throws {
    try await Palier.inFolder { palier in
      _ = try await palier("places", "add", "12 rue des Lilas, 38000 Grenoble")
      for place in ["1", "12 RUE DES LILAS, 38000 Grenoble"] {
        let result = try await palier("places", "invite", place, "--for", "Zoé")
        #expect(result.status == 0)
        let link = try #require(result.lines.first)
        let part = try #require(link.split(separator: "/referent/key/").last)
        let key = try #require(AccessToken(String(part)))
        let registry = try SQLiteRegistry(path: palier.folder + "/palier.sqlite")
        #expect(
          try await registry.referent(holding: key, at: Date())
            == Staff(name: "Zoé", role: .referent, place: Place.ID(1)))
      }
      let unknown = try await palier("places", "invite", "77")
      #expect(unknown.status == 1)
      #expect(unknown.errors.hasPrefix("error: there is no place “77”\n  hint: "))
      let nameless = try await palier("places", "invite", "1", "--for", "!")
      #expect(nameless.status == 1 && nameless.errors.contains("--for: a name must have"))
    }
  }
}
