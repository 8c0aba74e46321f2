import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("palier neighbours") struct NeighboursTests {
  static let list = """
    Étage;Porte;Nom;Téléphone;Courriel;Propose;Accord
    RDC;loge;Mme Roux;04 76 00 00 01;;;tous
    3e;gauche;Ana Martin;06 12 34 56 78;ana@exemple.fr;Courses, perceuse à prêter;hall
    3e;droite;"Jean-Paul
    Dupont";0612345679;jp@exemple.fr;;voisins: téléphone
    -1;;Personne Discrète;0612345670;d@exemple.fr;;non

    """

  private func imported(_ palier: Palier, _ more: String...) async throws -> ProgramOutput {
    try palier.write(Self.list, to: "voisins.csv")
    return try await palier.run(
      ["neighbours", "import", "voisins.csv", "--address", Palier.address] + more)
  }

  @Test("import keeps what people agreed to, and counts it")
  func imports() async throws {
    try await Palier.inFolder { palier in
      let result = try await imported(palier, "--name", "Les Lilas")
      #expect(result.status == 0)
      #expect(
        result.errors == """
          voisins.csv:2: note: no first name can be told from “Mme Roux”; the lobby will see “Mme R.”
            hint: write first names into a column “prénom” of their own

          """)
      #expect(
        result.lines == [
          "imported: 4", "may be printed in the lobby: 2",
          "neighbours may see: 3 names, 2 numbers, 0 e-mail addresses",
        ])
      let registry = try SQLiteRegistry(path: palier.folder + "/palier.sqlite")
      let place = try #require(try await registry.places().first)
      #expect(place.name == "Les Lilas")
      let today = CalendarDay(Date(), in: .current)
      let directory = try await registry.directory(at: place.id, on: today)
      #expect(directory.entries(for: .lobby).map(\.name) == ["Ana", "Mme R."])
      #expect(directory.entries(for: .lobby).allSatisfy { $0.contact.isEmpty })
      #expect(
        directory.entries(for: .neighbours).map(\.name)
          == ["Ana Martin", "Jean-Paul Dupont", "Mme Roux"])
      #expect(
        directory.neighbours.first { $0.content.firstName == "Ana" }?.content.offers.parts
          == [.words("Courses"), .words("perceuse à prêter")])
      #expect(directory.neighbours.count { $0.content.name.isEmpty } == 1)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: palier.folder + "/palier.sqlite"))
      #expect(bytes.range(of: Data("Discr".utf8)) == nil)
    }
  }

  @Test("a directory for the lobby has two free lines on a floor, one for neighbours every door")
  func lines() async throws {
    try await Palier.inFolder { palier in
      let silent = (1...40).map { "4,\($0),,non" }.joined(separator: "\n")
      try palier.write("étage,porte,nom,accord\n4,A,Ana,tous\n\(silent)\n", to: "a.csv")
      let list = try await palier("neighbours", "import", "a.csv", "--address", Palier.address)
      #expect(list.status == 0, "\(list.errors)")
      for (audience, pages) in [("lobby", "1"), ("neighbours", "3")] {
        let result = try await palier(
          "print", "neighbour-directory", "--address", Palier.address, "--site", Palier.site,
          "--audience", audience, "-o", "\(audience).pdf")
        #expect(result.status == 0, "\(result.errors)")
        let information = try await Program.run(
          "/usr/bin/pdfinfo", ["\(audience).pdf"], in: palier.folder)
        #expect(information.output.contains("Pages:           \(pages)\n"))
      }
    }
  }

  @Test("import with --dry-run stores nothing")
  func dryRun() async throws {
    try await Palier.inFolder { palier in
      let result = try await imported(palier, "--dry-run")
      #expect(result.status == 0)
      #expect(result.lines.first == "fit to import: 4")
      #expect(try palier.files() == ["voisins.csv"])
    }
  }

  @Test("list tells who stands there, and numbers only where neighbours may see them")
  func lists() async throws {
    struct Entry: Decodable {
      let id: Int64
      let floor: Int?
      let name: String
      let phone, email: String?
      let consent: [String: String]
    }
    try await Palier.inFolder { palier in
      _ = try await imported(palier)
      let json = try await palier(
        "neighbours", "list", "--address", "12 RUE DES LILAS 38000 GRENOBLE", "--json")
      let entries = try json.json([Entry].self)
      #expect(entries.map(\.floor) == [-1, 0, 3, 3])
      #expect(entries.map(\.name) == ["", "Mme Roux", "Ana Martin", "Jean-Paul Dupont"])
      #expect(entries.map(\.phone) == [nil, "0476000001", nil, "0612345679"])
      #expect(entries.allSatisfy { $0.email == nil })
      #expect(entries[3].consent == ["name": "neighbours", "phone": "neighbours"])
      let table = try await palier("neighbours", "list", "--address", Palier.address)
      #expect(table.lines.count == 4)
      #expect(table.lines[1].contains("Mme Roux"))

      let gone = try await palier("neighbours", "withdraw", String(entries[1].id))
      #expect(gone.status == 0 && gone.output == "withdrawn: \(entries[1].id)\n")
      let left = try await palier("neighbours", "list", "--address", Palier.address, "--json")
      #expect(try left.json([Entry].self).count == 3)
      let again = try await palier("neighbours", "withdraw", String(entries[1].id))
      #expect(again.status == 1)
      #expect(again.errors.hasPrefix("error: no neighbour has the number \(entries[1].id)\n"))
    }
  }

  @Test("import without a column for consent prints nobody, and says so once")
  func noConsent() async throws {
    try await Palier.inFolder { palier in
      try palier.write(
        "étage,porte,nom,accord\n3,A,Ana,hall\n3,a,Zoé,hall\n3,B,Léo,hall\n", to: "door.csv")
      let doubt = try await palier(
        "neighbours", "import", "door.csv", "--address", Palier.address, "--dry-run")
      #expect(doubt.status == 0)
      #expect(
        doubt.errors.contains("door.csv:3: note: “Zoé” stands at the door of “Ana” on line 2"))
      try palier.write("étage,nom,tél\n3,Ana,0612345678\n2,Zoé,\n", to: "a.csv")
      let result = try await palier("neighbours", "import", "a.csv", "--address", Palier.address)
      #expect(result.status == 0)
      #expect(
        result.errors == """
          a.csv: warning: no column says what people agreed to, so nobody will be printed
            hint: add a column “accord” with non, hall, voisins or tous for each neighbour

          """)
      #expect(
        result.lines == [
          "imported: 2", "may be printed in the lobby: 0",
          "neighbours may see: 0 names, 0 numbers, 0 e-mail addresses",
        ])
      let list = try await palier("neighbours", "list", "--address", Palier.address)
      #expect(!list.output.contains("Ana") && !list.output.contains("0612345678"))
    }
  }

  @Test("a list in another encoding comes out the same", arguments: ["CP1252", "UTF-16"])
  func encodings(name: String) async throws {
    try await Palier.inFolder { palier in
      try palier.write(Self.list, to: "a.csv")
      let bytes = try await Program.run(
        "/bin/sh", ["-c", "iconv -f UTF-8 -t \(name) a.csv > voisins.csv"], in: palier.folder)
      try #require(bytes.status == 0)
      let result = try await palier(
        "neighbours", "import", "voisins.csv", "--address", Palier.address)
      #expect(result.lines.first == "imported: 4")
      let list = try await palier("neighbours", "list", "--address", Palier.address)
      #expect(list.output.contains("perceuse à prêter"))
    }
  }

  @Test("a bad list is told with all that is wrong, and nothing is stored", arguments: BadList.all)
  func bad(list: BadList) async throws {
    try await Palier.inFolder { palier in
      try palier.write(list.text, to: "a.csv")
      let result = try await palier.run(
        ["neighbours", "import", "a.csv", "--address", list.address])
      #expect(result.status == 1)
      #expect(result.output == "")
      let lines = result.errors.split(separator: "\n").map(String.init)
      #expect(lines.filter { !$0.hasPrefix("  hint: ") } == list.errors)
      #expect(lines.count == 2 * list.errors.count)
      #expect(try palier.files() == ["a.csv"])
    }
  }

  @Test("a bad list leaves the directory as it was")
  func untouched() async throws {
    try await Palier.inFolder { palier in
      _ = try await imported(palier)
      let before = try await palier("neighbours", "list", "--address", Palier.address)
      try palier.write("étage;nom;accord\n3;Ana;hall\n4;Zoé;peut-être\n", to: "a.csv")
      let result = try await palier("neighbours", "import", "a.csv", "--address", Palier.address)
      #expect(result.status == 1)
      let after = try await palier("neighbours", "list", "--address", Palier.address)
      #expect(after.output == before.output)
    }
  }

  @Test("list of a place that is none says so")
  func unknownPlace() async throws {
    try await Palier.inFolder { palier in
      let result = try await palier("neighbours", "list", "--address", "Ailleurs")
      #expect(result.status == 1)
      #expect(
        result.errors
          == "error: there is no place “Ailleurs”\n  hint: “palier places list” shows all\n")
    }
  }
}

/// A list that must be refused, and what must be said of it; hints left out.
struct BadList: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  var address = Palier.address
  let errors: [String]

  static let all = [
    BadList(
      testDescription: "everything wrong",
      text: """
        étage,porte,name,phone,mail,accord
        mezzanine,A,Ana Martin,abc,ana@,hall
        3,A,"Ana Martin",0612345678,,oui
        3,a,ANA MARTIN,0612345678,,hall: téléphone
        4,une porte très longue,\(String(repeating: "a", count: 90)),,,non
        5,B,,,,hall
        6,B,Zoé,,,tous,et plus

        """,
      address: " ",
      errors: [
        "error: --address: the address is empty",
        "a.csv:2:1: error: étage: “mezzanine” is no floor",
        "a.csv:2:4: error: phone: “abc” is no telephone number",
        "a.csv:2:5: error: mail: “ana@” is no e-mail address",
        "a.csv:3:6: error: accord: “oui” does not say who may see this",
        "a.csv:4:3: error: name: “ANA MARTIN” stands at this door already, on line 3",
        "a.csv:4:6: error: accord: “hall: téléphone” does not say who may see this",
        "a.csv:5:2: error: porte: this has 21 characters, and 12 is the most",
        "a.csv:5:3: error: name: this has 90 characters, and 60 is the most",
        "a.csv:6:3: error: name: there is no name, and someone agreed to be shown",
        "a.csv:7:7: error: this row has 7 fields, and the header only 6",
      ]),
    BadList(
      testDescription: "numbers among the offers",
      text:
        "étage,nom,propose,accord\n3,Ana,\"Courses, 06 12 34 56 78\",hall\n3,Zoé,z@exemple.fr,tous\n",
      errors: [
        "a.csv:2:3: error: propose: “06 12 34 56 78” is a way to reach someone, and offers are printed for everyone",
        "a.csv:3:3: error: propose: “z@exemple.fr” is a way to reach someone, and offers are printed for everyone",
      ]),
    BadList(
      testDescription: "missing columns", text: "appartement;mel\nA;\n",
      errors: [
        "a.csv:1: error: there is no column “étage” and no column “nom”; the file has “appartement”, “mel”"
      ]),
    BadList(testDescription: "empty", text: "", errors: ["a.csv: error: the file is empty"]),
    BadList(
      testDescription: "nobody in it", text: "étage;nom\n",
      errors: ["a.csv:1: error: there is nobody below the header"]),
    BadList(
      testDescription: "a PDF file", text: "%PDF-1.7\n",
      errors: ["a.csv: error: this is a PDF file, and no CSV table"]),
    BadList(
      testDescription: "a zero byte", text: "étage;nom\n3;A\u{0}\n",
      errors: ["a.csv:2:2: error: there is a zero byte, which no text has"]),
    BadList(
      testDescription: "an open quotation mark", text: "étage;nom\n3;Zoé\n3;\"Ana\n4;Paul\n",
      errors: ["a.csv:3: error: a quotation mark is opened here and never closed"]),
  ]
}
