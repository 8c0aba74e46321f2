import Foundation
import Neighbourhood
import TestKit
import Testing

@Suite("palier batch") struct BatchTests {
  /// A table as a secretary makes it: human numbers, an apostrophe, œ, copies, a row that is none.
  private static let table = """
    adresse;code postal;ville;nom;exemplaires
    10 rue des Lilas;38000;Grenoble;;1
    2 ter rue des Lilas;38000;Grenoble;;1
    2 rue des Lilas;38000;Grenoble;Résidence Les Lilas;2
    ;38000;Grenoble;;1
    3 rue des Lilas;38000;Grenoble;;1
    2 bis rue des Lilas;38000;Grenoble;;1
    1 Chemin rural dit de la Croix-aux-Bœufs;38000;Grenoble;;1
    4 allée de l'Église;1000;Bourg-en-Bresse;;0
    5 allée de l'Église;1000;Bourg-en-Bresse;;1

    """

  /// A row of the manifest.
  private struct Row: Decodable {
    let code, url, address, file: String
    let name: String?
    let bundle, page, position: Int
  }

  private struct Manifest: Decodable {
    struct File: Decodable {
      let file, sha256: String
      let pages: Int
    }
    let files: [File]
    let sheets: [Row]
  }

  private func manifest(_ palier: Palier, _ folder: String = "out") throws -> Manifest {
    let path = palier.folder + "/\(folder)/manifest.json"
    return try JSONDecoder().decode(
      Manifest.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func batch(_ palier: Palier, _ more: String...) async throws -> ProgramOutput {
    try palier.write(Self.table, to: "adresses.csv")
    return try await palier.run(
      ["batch", "leaflet", "--addresses", "adresses.csv", "--site", Palier.site, "-o", "out"]
        + more)
  }

  @Test("prints the name above an address and keeps it nowhere else, closed to other users")
  func names() async throws {
    try await Palier.inFolder { palier in
      try palier.write(
        "adresse;code postal;ville;nom\n12 rue des Lilas;38000;Grenoble;Mme Ferrand\n",
        to: "adresses.csv")
      // What somebody has put there leads nowhere else.
      try palier.write("precious", to: "precious.txt")
      try FileManager.default.createDirectory(
        atPath: palier.folder + "/out", withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: palier.folder + "/out/leaflet-001.pdf", withDestinationPath: "../precious.txt")
      let result = try await palier.run(
        ["batch", "leaflet", "--addresses", "adresses.csv", "--site", Palier.site, "-o", "out"])
      #expect(result.status == 0, "\(result.errors)")
      let text = try await Program.output(
        of: "pdftotext", [palier.folder + "/out/leaflet-001.pdf", "-"])
      #expect(text.contains("Mme Ferrand"))
      let checked = try await Program.run(
        "qpdf", ["--check", palier.folder + "/out/leaflet-001.pdf"],
        in: palier.folder)
      #expect(checked.status == 0, "\(checked.output) \(checked.errors)")
      #expect(
        try String(contentsOfFile: palier.folder + "/precious.txt", encoding: .utf8) == "precious")
      for file in try TestKit.files(in: palier.folder) where file.contains("sqlite") {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: palier.folder + "/" + file))
        #expect(bytes.range(of: Data("Ferrand".utf8)) == nil, "\(file)")
      }
      for file in ["plan.jsonl", "manifest.csv", "manifest.json"] {
        let mode =
          try FileManager.default.attributesOfItem(
            atPath: palier.folder + "/out/" + file)[.posixPermissions] as? Int
        #expect(mode.map { $0 & 0o007 } == 0, "\(file)")
      }
    }
  }

  @Test("prints a leaflet for each copy, in the order in which carriers walk, and records them all")
  func run() async throws {
    try await Palier.inFolder { palier in
      let result = try await batch(palier)
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        result.lines == [
          "batch: 1", "sheets: 8", "bundles: 3", "files: 1", "pages: 12",
          "manifest: out/manifest.csv",
        ])
      let manifest = try manifest(palier)
      #expect(
        manifest.sheets.map(\.address) == [
          "5 allée de l'Église, 01000 Bourg-en-Bresse",
          "1 Chemin rural dit de la Croix-aux-Bœufs, 38000 Grenoble",
          "3 rue des Lilas, 38000 Grenoble", "2 rue des Lilas, 38000 Grenoble",
          "2 rue des Lilas, 38000 Grenoble", "2 bis rue des Lilas, 38000 Grenoble",
          "2 ter rue des Lilas, 38000 Grenoble", "10 rue des Lilas, 38000 Grenoble",
        ])
      #expect(manifest.sheets.map(\.bundle) == [1, 2, 3, 3, 3, 3, 3, 3])
      #expect(manifest.sheets[3].name == "Résidence Les Lilas")
      let rejected = try String(
        contentsOfFile: palier.folder + "/out/rejected.csv", encoding: .utf8)
      #expect(rejected.split(separator: "\r\n").count == 2)
      #expect(rejected.contains("\r\n5;"))
      #expect(result.errors.contains("out/rejected.csv"))
      let listed = try await palier("sheets", "list", "--json")
      for row in manifest.sheets {
        let code = try ShortCode(reading: row.code)
        #expect(row.url == "\(Palier.site)/\(code.symbols)")
        #expect(listed.output.contains("\"\(code.printed)\""))
      }
      #expect(try await palier("batch", "list").output.contains("  printed  "))
    }
  }

  @Test("says before it starts, in the words of a check, that not everyone reaches the site")
  func site() async throws {
    try await Palier.inFolder { palier in
      try palier.write(Self.table, to: "adresses.csv")
      func note(_ site: String, hosts: String) async throws -> (batch: String, check: ProgramOutput)
      {
        let environment = ["PALIER_HOSTS": hosts]
        let batch = try await palier.run(
          [
            "batch", "plan", "leaflet", "--addresses", "adresses.csv", "--site", site, "-o",
            "plan-\(try palier.files().count).jsonl",
          ], environment: environment)
        #expect(batch.status == 0, "\(batch.errors)")
        let check = try await palier.run(
          ["check", "leaflet", "--batch", "--site", site], environment: environment)
        return (batch.errors, check)
      }
      let known = try await note(Palier.site, hosts: "203.0.113.7 entraide.example.fr")
      #expect(!known.batch.contains("warning:"))
      #expect(known.check.status == 0 && known.check.output.contains("green: Everyone can reach"))
      let cases = [
        (Palier.site, "127.0.0.1 entraide.example.fr", "can be reached from this computer only."),
        (Palier.site, "10.1.2.3 entraide.example.fr", "can be reached from the same network only."),
        ("http://192.168.1.4:8080", "1.1.1.1 x", "can be reached from the same network only."),
      ]
      for (site, hosts, words) in cases {
        let told = try await note(site, hosts: hosts)
        #expect(
          told.batch.contains(
            "warning: \(site) \(words)\n  hint: Set site in palier.yaml to the address"))
        #expect(told.check.status == 1 && told.check.output.contains("red: \(site) \(words)"))
      }
      let unknown = try await note(Palier.site, hosts: "203.0.113.7 entraide.example.com")
      #expect(
        unknown.batch.contains("warning: Nobody can reach \(Palier.site): there is no such name."))
      #expect(unknown.check.output.contains("red: Nobody can reach \(Palier.site)"))
      // A file of a batch names no site: its codes do.
      #expect(try await batch(palier).status == 0)
      let file = try await palier.run(
        ["check", "out/leaflet-001.pdf", "--batch"],
        environment: ["PALIER_HOSTS": "127.0.0.1 entraide.example.fr"])
      #expect(
        file.status == 1 && file.output.contains("from this computer only."), "\(file.output)")
    }
  }

  @Test("puts each sheet where the manifest says, with a code that a telephone reads")
  func positions() async throws {
    try await Palier.inFolder { palier in
      #expect(try await batch(palier, "--up", "1", "--one-file").status == 0)
      let manifest = try manifest(palier)
      #expect(manifest.files.map(\.file) == ["leaflet.pdf"])
      let row = manifest.sheets[5]
      let png = palier.folder + "/page"
      try await Program.output(
        of: "pdftoppm",
        [
          "-png", "-r", "150", "-f", String(row.page), "-l", String(row.page), "-singlefile",
          palier.folder + "/out/leaflet.pdf", png,
        ])
      let read = try await Program.output(of: "zbarimg", ["--quiet", "--raw", png + ".png"])
      #expect(read == row.url.uppercased() + "\n")
      let digest = try await Program.output(of: "sha256sum", [palier.folder + "/out/leaflet.pdf"])
      #expect(digest.hasPrefix(try #require(manifest.files.first).sha256))
    }
  }

  @Test("goes on where it was killed, with the same codes and the same bytes as without")
  func resume() async throws {
    try await Palier.inFolder { palier in
      var rows = "adresse;code postal;ville\n"
      for number in 1...400 { rows += "\(number) rue des Lilas;38000;Grenoble\n" }
      try palier.write(rows, to: "adresses.csv")
      // Whoever opens a pipe for writing waits for a reader, so the third file is never begun.
      let held = palier.folder + "/out/.leaflet-003.pdf.part"
      try FileManager.default.createDirectory(
        atPath: palier.folder + "/out", withIntermediateDirectories: true)
      #expect(mkfifo(held, 0o600) == 0)
      let record = palier.folder + "/out/digests/leaflet-002.pdf.json"
      let killed = try await Program.run(
        try #require(Palier.program),
        [
          "batch", "leaflet", "--addresses", "adresses.csv", "--site", Palier.site, "-o", "out",
          "--split", "50", "--jobs", "1", "--quiet",
        ], in: palier.folder
      ) { process in
        while kill(process, 0) == 0, !FileManager.default.fileExists(atPath: record) {
          try await Task.sleep(for: .milliseconds(20))
        }
        kill(process, SIGKILL)
      }
      #expect(killed.status == 256 + SIGKILL)
      unlink(held)
      try palier.write("half of a file", to: "out/.leaflet-003.pdf.part")
      #expect(!FileManager.default.fileExists(atPath: palier.folder + "/out/manifest.json"))
      let shown = try await palier("batch", "show", "1")
      #expect(shown.lines.contains("state: not finished"))
      let again = try await palier.run(
        ["batch", "leaflet", "--addresses", "adresses.csv", "--site", Palier.site, "-o", "out"])
      #expect(again.status == 1)
      #expect(again.errors.contains("“palier batch resume 1” does the rest"))

      let before = try Data(
        contentsOf: URL(fileURLWithPath: palier.folder + "/out/leaflet-001.pdf"))
      let kept =
        try FileManager.default.attributesOfItem(
          atPath: palier.folder + "/out/leaflet-001.pdf")[.modificationDate] as? Date
      #expect(try await palier("batch", "resume", "1", "--quiet").status == 0)
      let after = palier.folder + "/out/leaflet-001.pdf"
      #expect(
        try FileManager.default.attributesOfItem(atPath: after)[.modificationDate] as? Date == kept)
      #expect(try Data(contentsOf: URL(fileURLWithPath: after)) == before)
      let resumed = try manifest(palier)
      #expect(Set(resumed.sheets.map(\.code)).count == 400)

      // In shares elsewhere, without the database: the same bytes again.
      for shard in ["1/3", "2/3", "3/3"] {
        let drawn = try await palier(
          "batch", "render", "out/plan.jsonl", "-o", "elsewhere", "--shard", shard, "--quiet",
          "--database", "nowhere/none.sqlite")
        #expect(drawn.status == 0, "\(drawn.errors)")
      }
      let collected = try await palier(
        "batch", "collect", "out/plan.jsonl", "-o", "elsewhere", "--no-record")
      #expect(collected.status == 0, "\(collected.errors)")
      #expect(try manifest(palier, "elsewhere").files.map(\.sha256) == resumed.files.map(\.sha256))
      #expect(try TestKit.files(in: palier.folder + "/out").allSatisfy { !$0.hasSuffix(".part") })
    }
  }

  @Test("names every file that is missing or was changed, and records nothing then")
  func collect() async throws {
    try await Palier.inFolder { palier in
      try palier.write(Self.table, to: "adresses.csv")
      let planned = try await palier(
        "batch", "plan", "leaflet", "--addresses", "adresses.csv", "--site", Palier.site,
        "--split", "bundle", "-o", "plan/plan.jsonl")
      #expect(planned.lines == ["batch: 1", "plan: plan/plan.jsonl", "sheets: 8", "files: 3"])
      #expect(try await palier("batch", "render", "plan/plan.jsonl", "--quiet").status == 0)
      let name = "leaflet-002-chemin-rural-dit-de-la-croix-aux-boeufs.pdf"
      let path = palier.folder + "/plan/" + name
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try (whole + Data([10])).write(to: URL(fileURLWithPath: path))
      try FileManager.default.removeItem(
        atPath: palier.folder + "/plan/leaflet-003-rue-des-lilas.pdf")
      let result = try await palier("batch", "collect", "plan/plan.jsonl")
      #expect(result.status == 1)
      #expect(
        result.errors == """
          error: \(name) is not as it was drawn
          error: leaflet-003-rue-des-lilas.pdf is missing, or cannot be read

          """)
      #expect(try await palier("batch", "show", "1").lines.contains("state: not finished"))
      #expect(try await palier("batch", "render", "plan/plan.jsonl", "--quiet").status == 0)
      #expect(try await palier("batch", "collect", "plan/plan.jsonl").status == 0)
      #expect(try await palier("batch", "show", "1").lines.contains("state: printed"))
    }
  }

  @Test("prints spoilt sheets again under the codes that they have")
  func reprint() async throws {
    try await Palier.inFolder { palier in
      #expect(try await batch(palier, "--up", "1").status == 0)
      let sheets = try manifest(palier).sheets
      let codes = "\(sheets[1].code),\(sheets[6].code.lowercased())"
      let result = try await palier("batch", "reprint", "1", "--codes", codes, "-o", "encore.pdf")
      #expect(result.lines == ["file: encore.pdf", "sheets: 2"])
      let text = try await palier.text(of: "encore.pdf")
      #expect(text.contains(sheets[1].code) && text.contains(sheets[6].code))
      #expect(!text.contains(sheets[2].code))
      let bundle = try await palier("batch", "reprint", "out", "--bundle", "3", "-o", "lilas.pdf")
      #expect(bundle.lines == ["file: lilas.pdf", "sheets: 6"])
      let wrong = try await palier(
        "batch", "reprint", "1", "--codes", "0000000,ABC", "-o", "nothing.pdf")
      #expect(
        wrong.errors == """
          error: “ABC” is no code of a sheet
            hint: a code is as in 7K3-QX9K
          error: no sheet of this batch has the code 0000000

          """)
      #expect(try !palier.files().contains("nothing.pdf"))
    }
  }

  @Test("tells all that is wrong with what was asked for, and makes nothing")
  func wrong() async throws {
    try await Palier.inFolder { palier in
      let result = try await batch(
        palier, "--theme", "rose", "--split", "some", "--copies", "3")
      #expect(result.status == 1)
      #expect(result.errors.contains("--copies: a batch takes copies from a column"))
      #expect(result.errors.contains("--split: “some” is no rule"))
      let bundle = try await batch(palier, "--bundle", "house", "--only", "colour=red")
      #expect(bundle.errors.contains("--bundle: “house” is no rule"))
      #expect(bundle.errors.contains("there is no field “colour”"))
      let directory = try await palier(
        "batch", "neighbour-directory", "--addresses", "adresses.csv", "-o", "out")
      #expect(directory.errors.contains("one house at a time"))
      let strict = try await batch(palier, "--strict")
      #expect(strict.status == 1)
      #expect(strict.errors.contains("adresses.csv:5"))
      try palier.write("a,b\n1,2\n", to: "autre.csv")
      let other = try await palier("batch", "leaflet", "--addresses", "autre.csv", "-o", "out")
      #expect(other.status == 1)
      #expect(try await palier("batch", "list").output == "")
      #expect(try await palier("places", "list").output == "")
    }
  }

  @Test("keeps secrets and paths of the settings out of the plan, and what sheets show in it")
  func plan() async throws {
    try await Palier.inFolder { palier in
      try palier.write(
        """
        organisation: Ville de Grenoble
        hotline: 04 76 00 00 00
        site: https://entraide.example.fr
        colours:
          strong: "#0B5A63"
        database: geheim.sqlite
        webhooks:
          - {url: "https://partner.example/hook", secret: "0123456789abcdef0123456789abcdef"}
        """, to: "palier.yaml")
      try palier.write(Self.table, to: "adresses.csv")
      let planned = try await palier(
        "batch", "plan", "leaflet", "--addresses", "adresses.csv", "-o", "plan.jsonl")
      #expect(planned.status == 0, "\(planned.errors)")
      let text = try String(contentsOfFile: palier.folder + "/plan.jsonl", encoding: .utf8)
      #expect(text.contains("#0B5A63"))
      #expect(!text.contains("0123456789abcdef"))
      #expect(!text.contains("geheim"))
      try palier.write("", to: "palier.yaml")
      let drawn = try await palier("batch", "render", "plan.jsonl", "-o", "out", "--quiet")
      #expect(drawn.status == 0, "\(drawn.errors)")
      let page = try await palier.text(of: "out/leaflet-001.pdf")
      #expect(page.contains("Ville de Grenoble"))
      try palier.write(text.replacing("\"proof\":\"", with: "\"proof\":\"0"), to: "autre.jsonl")
      let foreign = try await palier("batch", "render", "autre.jsonl", "-o", "autre", "--quiet")
      #expect(foreign.status == 1)
      #expect(foreign.errors.contains("would draw the sheets otherwise"))
    }
  }
}
