import Foundation
import TestKit
import Testing

/// A command line that must fail, and what it must say.
struct BadInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Arguments behind `print`.
  var arguments = ["lobby-poster", "--address", Palier.address, "-o", "a.pdf"]
  var environment: [String: String] = [:]
  /// Files in the working folder.
  var files: [String: String] = [:]
  /// Lines, or starts of lines, of standard error.
  let errors: [String]

  static func print(
    _ layout: String = "lobby-poster", address: String = Palier.address, _ more: String...
  ) -> [String] {
    [layout, "--address", address] + more
  }

  static let choices = [
    BadInput(
      testDescription: "unknown layout", arguments: print("loby-poster"),
      errors: ["error: there is no layout “loby-poster”", "  hint: did you mean “lobby-poster”?"]),
    BadInput(
      testDescription: "unknown paper", arguments: print("lobby-poster", "--paper", "A8"),
      errors: ["error: lobby-poster is not made for the paper “A8”", "  hint: did you mean “A4”?"]),
    BadInput(
      testDescription: "unknown language", arguments: print("lobby-poster", "--language", "xx"),
      errors: [
        "error: there is no language “xx”",
        "  hint: one of: fr, fr-x-falc, en, es, ca, pt, it, de, pl, ar",
      ]),
    BadInput(
      testDescription: "unknown theme", arguments: print("lobby-poster", "--theme", "lagunes"),
      errors: ["error: there is no theme “lagunes”", "  hint: did you mean “lagune”?"]),
    BadInput(
      testDescription: "all of it at once",
      arguments: print(
        "loby-poster", address: "", "--paper", "A8", "--language", "xx", "--theme", "lagun", "-o",
        "nowhere/a.pdf"),
      errors: [
        "error: --address: the address is empty",
        "  hint: write it as in “12 rue des Lilas, 38000 Grenoble”",
        "error: there is no language “xx”",
        "  hint: one of: fr, fr-x-falc, en, es, ca, pt, it, de, pl, ar",
        "error: there is no layout “loby-poster”", "  hint: did you mean “lobby-poster”?",
        "error: there is no paper “A8”", "  hint: did you mean “A4”?",
        "error: there is no theme “lagun”", "  hint: did you mean “lagune”?",
        "error: cannot write nowhere/a.pdf: there is no folder ",
      ]),
    BadInput(
      testDescription: "empty address", arguments: print(address: "  "),
      errors: [
        "error: --address: the address is empty",
        "  hint: write it as in “12 rue des Lilas, 38000 Grenoble”",
      ]),
    BadInput(
      testDescription: "absurdly long address",
      arguments: print(address: String(repeating: "rue ", count: 2_500) + "x"),
      errors: [
        "error: --address: the address has 10001 characters, and 152 is the most",
        "  hint: write street, postcode and town only",
      ]),
    BadInput(
      testDescription: "address without letters", arguments: print(address: "12, 38000"),
      errors: [
        "error: --address: there is no letter in the address",
        "  hint: write it as in “12 rue des Lilas, 38000 Grenoble”",
      ]),
    BadInput(
      testDescription: "long name",
      arguments: print("lobby-poster", "--name", String(repeating: "a", count: 61)),
      errors: [
        "error: --name: the name has 61 characters, and 60 is the most",
        "  hint: leave out what stands in the address",
      ]),
  ]

  static let settings = [
    BadInput(
      testDescription: "palier.yaml that is no YAML",
      files: ["palier.yaml": "site: https://e.fr\n  theme: x\n"],
      errors: [
        "palier.yaml:2:8: error: this is no YAML: mapping values are not allowed in this context",
        "    theme: x", "         ^", "  hint: check the indentation",
      ]),
    BadInput(
      testDescription: "palier.yaml with everything wrong",
      files: ["palier.yaml": "site: e.fr\nthemes: x\ntheme: brik\nhotline: abc\n"],
      errors: [
        "palier.yaml:1:7: error: the site address “e.fr” does not start with https:// or http://",
        "  site: e.fr", "        ^",
        "  hint: write scheme and host only, as in https://entraide.example.fr",
        "palier.yaml:2:1: error: palier.yaml has no “themes”", "  themes: x", "  ^",
        "  hint: did you mean “theme”?", "palier.yaml:3:8: error: there is no theme “brik”",
        "  theme: brik", "         ^", "  hint: one of: lagune, brique, prune, foret, encre",
        "palier.yaml:4:10: error: “abc” is no telephone number", "  hotline: abc", "           ^",
        "  hint: write it as in 04 76 00 00 00",
      ]),
    BadInput(
      testDescription: "missing settings file",
      arguments: print("lobby-poster", "--config", "nowhere.yaml"),
      errors: ["nowhere.yaml: error: cannot read this file"]),
    BadInput(
      testDescription: "wrong variables",
      environment: ["PALIER_SITE": "e.fr", "PALIER_THEME": "brik"],
      errors: [
        "error: PALIER_SITE: the site address “e.fr” does not start with https:// or http://",
        "  hint: write scheme and host only, as in https://entraide.example.fr",
        "error: PALIER_THEME: there is no theme “brik”",
        "  hint: one of: lagune, brique, prune, foret, encre",
      ]),
    BadInput(
      testDescription: "site with a path",
      arguments: print("lobby-poster", "--site", "https://e.fr/lilas"),
      errors: [
        "error: --site: the site address “https://e.fr/lilas” goes on behind the host",
        "  hint: write scheme and host only, as in https://entraide.example.fr",
      ]),
    BadInput(
      testDescription: "missing logo", environment: ["PALIER_LOGO": "logo.png"],
      errors: [
        "error: PALIER_LOGO: there is no logo logo.png",
        "  hint: a path in palier.yaml starts from the folder of palier.yaml",
      ]),
  ]

  static let output = [
    BadInput(
      testDescription: "missing output folder", arguments: print("lobby-poster", "-o", "no/a.pdf"),
      errors: ["error: cannot write no/a.pdf: there is no folder "]),
    BadInput(
      testDescription: "output that is a folder", arguments: print("lobby-poster", "-o", "."),
      errors: ["error: cannot write .: it is a folder"]),
    BadInput(
      testDescription: "missing folder of the picture",
      arguments: print("lobby-poster", "-o", "a.pdf", "--png", "no/a.png"),
      errors: ["error: cannot write no/a.png: there is no folder "]),
    BadInput(
      testDescription: "one name for two files",
      arguments: print("lobby-poster", "-o", "a.pdf", "--png", "./a.pdf"),
      errors: [
        "error: cannot write ./a.pdf: it is the PDF file", "  hint: name the picture otherwise",
      ]),
  ]

  static let layouts = [
    BadInput(
      testDescription: "a wrong field in a layout", arguments: print("bad"),
      environment: ["PALIER_LAYOUTS": "."], files: ["bad.yaml": badLayout],
      errors: [
        "./bad.yaml:6:14: error: “$plce” is neither a text nor a field", "  page: {text: $plce}",
        "               ^", "  hint: did you mean “$place”?",
      ])
  ]

  static let badLayout = """
    layout: bad
    title: {fr: Mauvaise}
    papers: {A4: 1}
    needs: {place: text}
    text: {fr: {hello: Bonjour}}
    page: {text: $plce}
    """
}

@Suite("Bad input is told in clear, and leaves nothing behind") struct BadInputTests {
  @Test("what was asked for", arguments: BadInput.choices)
  func choices(input: BadInput) async throws { try await expect(input) }

  @Test("settings", arguments: BadInput.settings)
  func settings(input: BadInput) async throws { try await expect(input) }

  @Test("where it goes", arguments: BadInput.output)
  func output(input: BadInput) async throws { try await expect(input) }

  @Test("the layout", arguments: BadInput.layouts)
  func layouts(input: BadInput) async throws { try await expect(input) }

  private func expect(_ input: BadInput) async throws {
    try await Palier.inFolder { palier in
      for (name, text) in input.files { try palier.write(text, to: name) }
      let result = try await palier.run(["print"] + input.arguments, environment: input.environment)
      #expect(result.status == 1)
      #expect(result.output == "")
      let lines = result.errors.split(separator: "\n").map(String.init)
      #expect(lines.count == input.errors.count, "\(result.errors)")
      for (line, wanted) in zip(lines, input.errors) { #expect(line.hasPrefix(wanted)) }
      for name in input.files.keys {
        try FileManager.default.removeItem(atPath: palier.folder + "/" + name)
      }
      #expect(try palier.files() == [])
      #expect(try await palier("sheets", "list").output == "")
    }
  }
}
