import Foundation
import TestKit
import Testing

@Suite("palier layouts") struct LayoutsTests {
  @Test("list tells name, title, papers and languages")
  func list() async throws {
    try await Palier.inFolder { palier in
      let result = try await palier("layouts", "list")
      let line = try #require(result.lines.first { $0.hasPrefix("lobby-poster ") })
      #expect(line.contains("Affiche de hall") && line.contains("A4, A3, A3 landscape, Letter"))
      #expect(line.hasSuffix("fr fr-x-falc en es ca pt it de pl ar"))
      #expect(result.lines.contains { $0.hasPrefix("recipe:heat-wave ") })
      struct Entry: Decodable {
        let name: String
        let papers: [String]
      }
      let entries = try await palier("layouts", "list", "--json").json([Entry].self)
      let poster = try #require(entries.first { $0.name == "lobby-poster" })
      #expect(poster.papers == ["A4", "A3", "A3 landscape", "Letter"])
      #expect(entries.first { $0.name == "sticker" }?.papers.last == "labels")
    }
  }

  @Test("list tells of a broken layout, and of the others all the same")
  func listBroken() async throws {
    try await Palier.inFolder { palier in
      try FileManager.default.createDirectory(
        atPath: palier.folder + "/Layouts", withIntermediateDirectories: false)
      try palier.write(BadInput.badLayout, to: "Layouts/bad.yaml")
      let result = try await palier("layouts", "list")
      #expect(result.status == 1)
      #expect(result.lines.contains { $0.hasPrefix("lobby-poster ") })
      #expect(result.errors.hasPrefix("Layouts/bad.yaml:"))
    }
  }

  @Test("list tells of a broken translation once, and of every layout all the same")
  func listBrokenTranslation() async throws {
    try await Palier.inFolder { palier in
      try FileManager.default.createDirectory(
        atPath: palier.folder + "/Layouts/languages", withIntermediateDirectories: true)
      try palier.write("lobby-poster: {titel: Aushang}\n", to: "Layouts/languages/de.yaml")
      let result = try await palier("layouts", "list")
      #expect(result.status == 1)
      #expect(result.lines.contains { $0.hasPrefix("lobby-poster ") })
      #expect(result.lines.contains { $0.hasPrefix("recipe:heat-wave ") })
      #expect(result.errors.hasPrefix("Layouts/languages/de.yaml:1:"))
      #expect(result.errors.components(separatedBy: "error:").count == 2)
    }
  }

  @Test("check finds nothing wrong with the layouts that are shipped")
  func checkShipped() async throws {
    try await Palier.inFolder { palier in
      let result = try await palier("layouts", "check")
      #expect(result.status == 0)
      #expect(result.errors == "")
      #expect(result.lines.allSatisfy { $0.hasSuffix(": fine") })
    }
  }

  @Test("check tells every problem of every file, and passes the others")
  func checkFiles() async throws {
    try await Palier.inFolder { palier in
      try palier.write(BadInput.badLayout, to: "bad.yaml")
      try palier.write(
        BadInput.badLayout.replacing("bad", with: "good").replacing("$plce", with: "$place"),
        to: "good.yaml")
      let result = try await palier("layouts", "check", "bad.yaml", "nowhere.yaml", "good.yaml")
      #expect(result.status == 1)
      #expect(result.output == "good.yaml: fine\n")
      #expect(
        result.errors == """
          bad.yaml:6:14: error: “$plce” is neither a text nor a field
            page: {text: $plce}
                         ^
            hint: did you mean “$place”?
          nowhere.yaml: error: cannot read this file

          """)
    }
  }

  @Test("preview draws a picture or a page and records nothing", arguments: ["a.png", "a.pdf"])
  func preview(name: String) async throws {
    try await Palier.inFolder { palier in
      let result = try await palier(
        "layouts", "preview", "lobby-poster", "--listings", "12", "--language", "en", "-o", name)
      #expect(result.output == "file: \(name)\n")
      #expect(result.errors == "")
      #expect(try palier.files() == [name])
      if name.hasSuffix("pdf") {
        #expect(try await palier.text(of: name).contains("A helping hand"))
      }
    }
  }

  @Test(
    "preview refuses what it cannot do",
    arguments: [
      (["lobby-poster", "-o", "a.jpg"], "Error: The file to write must end in .png or .pdf."),
      (
        ["lobby-poster", "-o", "a.png", "--listings", "1001"],
        "Error: The number of listings must be from 0 to 1000."
      ),
      (
        ["lobby-poster", "-o", "a.png", "--resolution", "9999"],
        "Error: The resolution must be from 20 to 600 dots to an inch."
      ),
      (["poster", "-o", "a.png"], "error: there is no layout “poster”"),
      (
        ["lobby-poster", "-o", "no/a.png"], "error: cannot write no/a.png: there is no such folder"
      ),
    ])
  func wrongPreview(arguments: [String], message: String) async throws {
    try await Palier.inFolder { palier in
      let result = try await palier.run(["layouts", "preview"] + arguments)
      #expect(result.status != 0)
      #expect(result.output == "")
      #expect(result.errors.hasPrefix(message))
      #expect(try palier.files() == [])
    }
  }
}
