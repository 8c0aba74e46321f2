import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("palier listings import and export, palier keys") struct ExchangeTests {
  private static let table = """
    id;type;catégorie;adresse;description;prénom;téléphone
    a-1;offre;Courses;\(Palier.address);Au marché;Nadia;06 12 34 56 78
    a-2;besoin;Animaux;\(Palier.address);Le chien;;

    """

  private func imported(_ palier: Palier, _ text: String, _ more: String...) async throws
    -> ProgramOutput
  {
    try palier.write(text, to: "voisins.csv")
    return try await palier.run(["listings", "import", "voisins.csv"] + more)
  }

  @Test("import keeps what is new, changes what changed, withdraws what is gone")
  func imports() async throws {
    try await Palier.inFolder { palier in
      let dry = try await imported(palier, Self.table, "--dry-run")
      #expect(dry.status == 0, "\(dry.errors)")
      #expect(
        dry.lines.last
          == "would be: 2 created, 0 changed, 0 renewed, 0 unchanged, 0 withdrawn, 0 taken-back, 0 over"
      )
      #expect(try palier.files() == ["voisins.csv"])
      let first = try await imported(palier, Self.table, "--publish")
      #expect(first.lines.prefix(2) == ["created: a-1, line 2", "created: a-2, line 3"])
      let second = try await imported(palier, Self.table, "--publish")
      #expect(
        second.lines
          == [
            "done: 0 created, 0 changed, 0 renewed, 2 unchanged, 0 withdrawn, 0 taken-back, 0 over"
          ])
      let less = Self.table.split(separator: "\n").dropLast().joined(separator: "\n")
        .replacing("Au marché", with: "Au marché et au lac")
      for arguments in [["--dry-run"], []] {
        let third = try await imported(palier, less, arguments.first ?? "--publish")
        #expect(third.lines.count == 3)
        #expect(third.lines.first == "changed: a-1, line 2")
        #expect(third.lines[1].hasPrefix("withdrawn: number "))
      }
      let registry = try SQLiteRegistry(path: palier.folder + "/palier.sqlite")
      let listings = try await registry.listings(ListingFilter())
      #expect(listings.map(\.status) == [.withdrawn, .published])
      #expect(listings[1].external == ExternalID(origin: "voisins", id: "a-1"))
    }
  }

  @Test("import tells every bad row, and stores nothing")
  func badRows() async throws {
    try await Palier.inFolder { palier in
      let result = try await imported(
        palier, "id;type;catégorie;adresse\n1;cadeau;Courses;\n2;offre;Jardin;1 rue A\n")
      #expect(result.status == 1 && result.output == "")
      for place in [
        "voisins.csv:2:2: error: type", "voisins.csv:2:4: error: adresse",
        "voisins.csv:3:3: error: catégorie",
      ] {
        #expect(result.errors.contains(place), "\(place)")
      }
      #expect(try palier.files() == ["voisins.csv"])
      let empty = try await imported(palier, "id;type;catégorie;adresse\n")
      #expect(empty.status == 1 && empty.errors.contains("--allow-empty"))
      let gone = try await palier("listings", "import", "http://127.0.0.1:9/a.csv")
      #expect(gone.status == 1)
      #expect(gone.errors.hasPrefix("http://127.0.0.1:9/a.csv: error: cannot be reached: "))
    }
  }

  @Test(
    "export writes every format, without names and numbers",
    arguments: ["csv", "json", "geojson", "jsonld", "atom", "missions"])
  func exports(format: String) async throws {
    try await Palier.inFolder { palier in
      _ = try await imported(palier, Self.table, "--publish")
      try palier.write("missions: [\"\(Palier.address)\"]\n", to: "palier.yaml")
      let result = try await palier("listings", "export", "--format", format, "-o", "out")
      #expect(result.status == 0 && result.output == "file: out\n", "\(result.errors)")
      let text = try String(contentsOfFile: palier.folder + "/out", encoding: .utf8)
      #expect(text.contains("Le chien") && !text.contains("Nadia") && !text.contains("612345678"))
      let direct = try await palier("listings", "export", "--format", format)
      #expect(format == "atom" || direct.output == text)
    }
  }

  @Test("what is exported as JSON can be imported elsewhere")
  func roundTrip() async throws {
    try await Palier.inFolder { palier in
      _ = try await imported(palier, Self.table, "--publish")
      _ = try await palier("listings", "export", "--format", "json", "-o", "a.json")
      let result = try await palier(
        "listings", "import", "a.json", "--database", "b.sqlite", "--json")
      struct Report: Decodable { let counts: [String: Int] }
      #expect(try result.json(Report.self).counts["created"] == 2)
    }
  }

  @Test("keys are shown once, and kept as a digest")
  func keys() async throws {
    try await Palier.inFolder { palier in
      let made = try await palier("keys", "create", "voisins.example", "--write")
      let key = made.output.trimmingCharacters(in: .newlines)
      #expect(made.status == 0 && APIKey(key) != nil)
      let again = try await palier("keys", "create", "voisins.example")
      #expect(again.status == 1 && again.errors.contains("has a key already"))
      let list = try await palier("keys", "list")
      #expect(list.output.hasPrefix("voisins.example  write  "))
      let bytes = try Data(contentsOf: URL(fileURLWithPath: palier.folder + "/palier.sqlite"))
      #expect(bytes.range(of: Data(key.utf8)) == nil)
      #expect(try await palier("keys", "revoke", "voisins.example").status == 0)
      #expect(try await palier("keys", "revoke", "voisins.example").status == 1)
      #expect(try await palier("keys", "list", "--json").output == "[\n\n]\n")
    }
  }

  @Test("webhooks in the settings are checked where they stand")
  func webhooks() async throws {
    try await Palier.inFolder { palier in
      try palier.write(
        """
        webhooks:
          - {url: "ftp://a", secret: 0123456789abcdef0123456789abcdef}
          - {url: "https://a.example/x", secret: short}
          - {url: "https://b.example/x"}
        """, to: "palier.yaml")
      let result = try await palier("places", "list")
      #expect(result.status == 1)
      for words in [
        "palier.yaml:2:11: error: “ftp://a” is no address to send to",
        "palier.yaml:3:42: error: the secret has fewer than 32 characters",
        "palier.yaml:4:5: error: this webhook has no “secret”",
      ] {
        #expect(result.errors.contains(words), "\(result.errors)")
      }
    }
  }
}
