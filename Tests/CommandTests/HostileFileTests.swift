import Foundation
import TestKit
import Testing

/// A file that is meant to do harm, what is done with it, and how it is refused.
struct HostileFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var files: [String: String] = [:]
  /// Links in the working folder, and where they lead.
  var links: [String: String] = [:]
  var arguments = ["print", "lobby-poster", "--address", Palier.address, "-o", "a.pdf"]
  var environment: [String: String] = [:]
  /// What standard error says.
  let says: String

  private static let list = ["neighbours", "import", "v.csv", "--address", Palier.address]
  private static let batch = ["batch", "leaflet", "--addresses", "v.csv", "-o", "out"]
  private static let header = "nom;accord\n"
  private static let bomb: String = {
    let names = Array("abcdefghij").map(String.init)
    return zip(names, names.dropFirst()).reduce("a: &a [x, x]\n") { text, pair in
      text
        + "\(pair.1): &\(pair.1) [\(Array(repeating: "*\(pair.0)", count: 10).joined(separator: ","))]\n"
    }
  }()

  static let yaml = [
    HostileFile(
      testDescription: "aliases that stand for a billion words", files: ["palier.yaml": bomb],
      says: "palier.yaml:2:8: error: aliases (“*name”) are not understood here"),
    HostileFile(
      testDescription: "an alias that is a key",
      files: ["palier.yaml": "organisation: &a Ville\n? *a\n: b\n"],
      says: "palier.yaml:2:3: error: aliases (“*name”) are not understood here"),
    HostileFile(
      testDescription: "lists within lists",
      files: [
        "palier.yaml": "site: " + String(repeating: "[", count: 50_000)
          + String(repeating: "]", count: 50_000)
      ], says: "palier.yaml:1:"),
    HostileFile(
      testDescription: "mappings within mappings",
      files: ["palier.yaml": (0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined()],
      says: "palier.yaml:1:1: error: palier.yaml has no “a”"),
    HostileFile(
      testDescription: "megabytes of text",
      files: ["palier.yaml": "organisation: " + String(repeating: "a", count: 5_000_000)],
      says: "palier.yaml: error: this file has more than 250 kB"),
    HostileFile(
      testDescription: "very many keys",
      files: ["palier.yaml": (0..<20_000).map { "k\($0): x\n" }.joined()],
      says: "palier.yaml: error: and 19900 more problems"),
    HostileFile(
      testDescription: "settings that never end", links: ["palier.yaml": "/dev/zero"],
      says: "palier.yaml: error: this is no file"),
  ]

  static let folders = [
    HostileFile(
      testDescription: "a layout that is a link to another file",
      links: ["bad.yaml": "/etc/passwd"],
      arguments: ["print", "bad", "--address", Palier.address],
      environment: ["PALIER_LAYOUTS": "."],
      says: "./bad.yaml: error: this is a link to a file outside its folder"),
    HostileFile(
      testDescription: "a layout that is a link up", files: ["secret.yaml": "password: 1234\n"],
      links: ["l/bad.yaml": "../secret.yaml"],
      arguments: ["print", "bad", "--address", Palier.address],
      environment: ["PALIER_LAYOUTS": "l"],
      says: "l/bad.yaml: error: this is a link to a file outside its folder"),
    HostileFile(
      testDescription: "a recipe that leads out by its layout",
      files: [
        "recipes/out.yaml": "recipe: out\nlayout: ../../../etc/passwd\ntitle: {fr: Dehors}\n"
      ],
      arguments: ["print", "recipe:out", "--address", Palier.address],
      environment: ["PALIER_LAYOUTS": "."], says: "recipes/out.yaml"),
    HostileFile(
      testDescription: "a layout named by a path",
      arguments: ["print", "../../../../etc/passwd", "--address", Palier.address],
      says: "error: there is no layout “../../../../etc/passwd”"),
    HostileFile(
      testDescription: "a picture named by a path in a layout",
      files: [
        "bad.yaml":
          "layout: bad\ntitle: {fr: A}\npapers: {A4: 1}\nneeds: {place: text}\npage: {image: ../a.png}\n"
      ],
      arguments: ["print", "bad", "--address", Palier.address],
      environment: ["PALIER_LAYOUTS": "."], says: "./bad.yaml:5:15: error: "),
    HostileFile(
      testDescription: "a logo that is another file",
      files: ["palier.yaml": "logo: \(String(repeating: "../", count: 20))etc/passwd\n"],
      says: "etc/passwd is neither a PNG nor an SVG file"),
    HostileFile(
      testDescription: "a logo that is a link to another file", links: ["logo.png": "/etc/passwd"],
      environment: ["PALIER_LOGO": "logo.png"],
      says: "the logo logo.png is neither a PNG nor an SVG file"),
    HostileFile(
      testDescription: "a logo that never ends", environment: ["PALIER_LOGO": "/dev/zero"],
      says: "the logo /dev/zero is no file"),
  ]

  static let tables = [
    HostileFile(
      testDescription: "a zero byte", files: ["v.csv": header + "Ana;ha\0ll\n"], arguments: list,
      says: "v.csv:2:2: error: there is a zero byte, which no text has"),
    HostileFile(
      testDescription: "a sign that steers terminals",
      files: ["v.csv": header + "Ana\u{1B}[2J;hall\n"],
      arguments: list, says: "v.csv:2:1: error: there is a control character, which no table has"),
    HostileFile(
      testDescription: "a line without end",
      files: ["v.csv": header + String(repeating: "a", count: 3_000_000)], arguments: list,
      says: "v.csv:2:1: error: this line goes on for more than 1000000 bytes"),
    HostileFile(
      testDescription: "hundreds of thousands of columns",
      files: ["v.csv": String(repeating: "a;", count: 400_000) + "\nb\n"], arguments: list,
      says: "v.csv:1:1001: error: the header has 400000 columns, and 1000 is the most"),
    HostileFile(
      testDescription: "millions of columns",
      files: ["v.csv": String(repeating: "a;", count: 2_000_000)], arguments: batch,
      says: "v.csv:1:1: error: this line goes on for more than 1000000 bytes"),
    HostileFile(
      testDescription: "quotation marks that are never closed",
      files: ["v.csv": header + "\"" + String(repeating: "a\n", count: 2_000_000)],
      arguments: list, says: "v.csv:2: error: a quotation mark is opened here and never closed"),
    HostileFile(
      testDescription: "more megabytes than a building has neighbours",
      files: ["v.csv": header + String(repeating: "Ana;hall\n", count: 1_200_000)],
      arguments: list, says: "v.csv: error: this has more than 10 MB"),
    HostileFile(
      testDescription: "a table that never ends", links: ["v.csv": "/dev/zero"], arguments: list,
      says: "v.csv: error: this is no file"),
    HostileFile(
      testDescription: "JSON within JSON",
      files: ["v.json": String(repeating: "[", count: 200_000)],
      arguments: ["listings", "import", "v.json", "--origin", "x"], says: "v.json:1: error: "),
  ]
}

@Suite("A hostile file is refused in clear, soon and with little memory", .serialized)
struct HostileFileTests {
  @Test("of settings", arguments: HostileFile.yaml)
  func yaml(file: HostileFile) async throws { try await expect(file) }

  @Test("that leads out of its folder", arguments: HostileFile.folders)
  func folders(file: HostileFile) async throws { try await expect(file) }

  @Test("of a table", arguments: HostileFile.tables)
  func tables(file: HostileFile) async throws { try await expect(file) }

  @Test("of zeros, as long as a disk: the beginning is enough")
  func sparse() async throws {
    try await Palier.inFolder { palier in
      try palier.write("nom;accord\n", to: "v.csv")
      let handle = try #require(FileHandle(forUpdatingAtPath: palier.folder + "/v.csv"))
      try handle.truncate(atOffset: 20_000_000_000)
      try handle.close()
      for arguments in [
        ["neighbours", "import", "v.csv", "--address", Palier.address],
        ["batch", "leaflet", "--addresses", "v.csv", "-o", "out"],
      ] {
        let result = try await palier.run(arguments)
        #expect(result.status != 0)
        #expect(result.errors.contains("v.csv"), "\(result.errors)")
      }
    }
  }

  private func expect(_ file: HostileFile) async throws {
    try await Palier.inFolder { palier in
      let manager = FileManager.default
      for name in Array(file.files.keys) + Array(file.links.keys) where name.contains("/") {
        try manager.createDirectory(
          atPath: palier.folder + "/" + (name.split(separator: "/").first ?? ""),
          withIntermediateDirectories: true)
      }
      for (name, text) in file.files { try palier.write(text, to: name) }
      for (name, target) in file.links {
        try manager.createSymbolicLink(
          atPath: palier.folder + "/" + name, withDestinationPath: target)
      }
      // What needs more than three gigabytes of addresses dies.
      let program = try #require(Palier.program)
      let result = try await Program.run(
        "sh", ["-c", "ulimit -v 3000000; exec \"$0\" \"$@\"", program] + file.arguments,
        in: palier.folder,
        environment: ["PATH": "/usr/bin:/bin", "HOME": palier.folder].merging(file.environment) {
          $1
        })
      #expect(result.status == 1, "\(result.errors.prefix(1_000))")
      #expect(result.errors.contains(file.says), "\(result.errors.prefix(1_000))")
      for secret in ["root:", "1234"] { #expect(!result.errors.contains(secret)) }
      #expect(!manager.fileExists(atPath: palier.folder + "/a.pdf"))
    }
  }
}
