import Foundation
import Neighbourhood
import PageModel
import TestKit
import Testing

/// Colours, a logo and printers that an organisation sets in palier.yaml.
@Suite("An organisation's own look") struct ColourTests {
  /// Prints a poster that must succeed, and gives the colours of its pixels at 36 dots to an inch.
  private func colours(
    _ settings: String, _ more: String..., files: [String: String] = [:]
  ) async throws -> [Colour] {
    try await withTemporaryFolder { folder in
      let palier = Palier(folder: folder)
      try palier.write("site: https://e.fr\n" + settings, to: "palier.yaml")
      for (name, text) in files { try palier.write(text, to: name) }
      let result = try await palier.run(
        ["print", "lobby-poster", "--address", Palier.address, "-o", "a.pdf"] + more)
      try #require(result.status == 0, "\(result.errors)")
      let check = try await Program.output(of: "qpdf", ["--check", folder + "/a.pdf"])
      #expect(check.contains("No syntax or stream encoding errors found"))
      try await Program.output(
        of: "pdftoppm",
        [
          "-r", "36", "-aa", "no", "-aaVector", "no", "-singlefile", folder + "/a.pdf",
          folder + "/a",
        ])
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/a.ppm")))
      return stride(from: bytes.count % 3, to: bytes.count - 2, by: 3).map {
        Colour(red: bytes[$0], green: bytes[$0 + 1], blue: bytes[$0 + 2])
      }
    }
  }

  private func share(_ hex: String, in colours: [Colour]) throws -> Double {
    let colour = try #require(Colour(hex: hex))
    return Double(colours.count { $0 == colour }) / Double(colours.count)
  }

  /// Prints a poster that must fail, and gives what is said.
  private func complaint(
    _ settings: String, _ more: String..., files: [String: Data] = [:]
  ) async throws -> [String] {
    try await withTemporaryFolder { folder in
      let palier = Palier(folder: folder)
      try palier.write(settings, to: "palier.yaml")
      for (name, data) in files {
        try data.write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      let result = try await palier.run(
        [
          "print", "lobby-poster", "--address", Palier.address, "--site", Palier.site, "-o",
          "a.pdf",
        ]
          + more)
      #expect(result.status == 1)
      #expect(try palier.files().contains("a.pdf") == false)
      return result.errors.split(separator: "\n").map(String.init)
    }
  }

  @Test("one colour is enough: large areas are printed in it")
  func strong() async throws {
    let colours = try await colours("colours: {strong: \"#6A1B9A\"}\n")
    #expect(try share("#6A1B9A", in: colours) > 0.1)
    #expect(try share("#0B5A63", in: colours) == 0)
    #expect(try share("#FFC845", in: colours) > 0)
  }

  @Test("all five are printed as they are set")
  func five() async throws {
    let colours = try await colours(
      """
      colours:
        strong: "#000091"
        dark: "#000060"
        tint: F5F5FE
        accent: "#fcc63a"
        ink: "#161616"

      """)
    #expect(try share("#000091", in: colours) > 0.1)
    for hex in ["#F5F5FE", "#FCC63A"] { #expect(try share(hex, in: colours) > 0, "\(hex)") }
  }

  @Test("another theme can be chosen for one sheet, or for all")
  func otherTheme() async throws {
    let own = "colours: {strong: \"#6A1B9A\"}\n"
    for colours in [
      try await colours(own, "--theme", "prune"), try await colours(own + "theme: prune\n"),
    ] {
      #expect(try share("#5B2A5E", in: colours) > 0.1)
      #expect(try share("#6A1B9A", in: colours) == 0)
    }
    let back = try await colours(own + "theme: prune\n", "--theme", "organisation")
    #expect(try share("#6A1B9A", in: back) > 0.1)
  }

  @Test("a sheet printed again keeps them")
  func again() async throws {
    try await Palier.inFolder { palier in
      try palier.write("colours: {strong: \"#6A1B9A\"}\nsite: https://e.fr\n", to: "palier.yaml")
      let code = try await palier.printed("-o", "a.pdf")
      let result = try await palier("sheets", "reprint", code.printed, "-o", "b.pdf")
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test("a theme of that name is not there where no colours are set")
  func noColours() async throws {
    let errors = try await complaint("", "--theme", "organisation")
    #expect(errors.first == "error: there is no theme “organisation”")
  }

  @Test("colours that cannot be read are refused all at once, with the nearest that can")
  func unreadable() async throws {
    let errors = try await complaint(
      """
      colours:
        strong: "#00B8D4"
        dark: #084850
        tint: "80DEEA"
        acent: x
        ink: "#999"
      """)
    #expect(
      errors.filter { !$0.hasPrefix("    ") } == [
        "palier.yaml:2:11: error: white on “strong” has a contrast of 2.38:1 and needs 4.5:1",
        "  hint: write \"#008297\", the nearest that passes",
        "palier.yaml:3:3: error: “dark” says nothing: without quotes, # begins a comment",
        "  hint: write it in quotes, as in dark: \"#0B5A63\"",
        "palier.yaml:4:9: error: “strong” on “tint” has a contrast of 2.92:1 and needs 4.5:1",
        "  hint: write \"#FCFFFF\", the nearest that passes",
        "palier.yaml:5:3: error: “colours” has no “acent”", "  hint: did you mean “accent”?",
        "palier.yaml:6:8: error: “#999” is no colour",
        "  hint: write six hexadecimal digits in quotes, as in \"#0B5A63\"",
      ])
  }

  @Test(
    "colours must be colours, and one of them the strong one",
    arguments: [
      ("colours: \"#0B5A63\"", "palier.yaml:1:10: error: “colours” must be a mapping, not"),
      ("colours: {ink: \"#000000\"}", "palier.yaml:1:10: error: “colours” has no “strong”, from"),
      ("colours: {strong: teal}", "palier.yaml:1:19: error: “teal” is no colour"),
      ("colours: {strong: [1]}", "palier.yaml:1:19: error: “strong” must be a single value, not"),
    ])
  func noColour(settings: String, error: String) async throws {
    #expect(try await complaint(settings).first?.hasPrefix(error) == true)
  }

  private static let logo = """
    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 10'>\
    <path d='M0 0h30v10H0z' fill='#E1000F'/></svg>
    """

  @Test("a logo of vectors is printed as vectors")
  func logo() async throws {
    let colours = try await colours(
      "organisation: Ville\nlogo: logo.svg\n", files: ["logo.svg": Self.logo])
    #expect(try share("#E1000F", in: colours) > 0)
  }

  @Test(
    "a logo that cannot be printed is named, with what to do",
    arguments: [
      ("nothing", "there is no logo logo.svg"),
      ("Mairie", "the logo logo.svg is neither a PNG nor an SVG file"),
      ("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>", "nothing can be seen in "),
      ("<svg", "the logo logo.svg is broken: "),
      ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "the logo logo.svg declares entities"),
      ("<svg><text>Mairie</text></svg>", "the logo logo.svg holds text"),
      ("<svg><image href='/etc/passwd'/></svg>", "the logo logo.svg refers to “/etc/passwd”"),
      ("\u{89}PNG", "the logo logo.svg is neither a PNG nor an SVG file"),
    ])
  func badLogo(text: String, error: String) async throws {
    let errors = try await complaint(
      "logo: logo.svg\n", files: text == "nothing" ? [:] : ["logo.svg": Data(text.utf8)])
    #expect(errors.first?.hasPrefix("palier.yaml:1:7: error: " + error) == true, "\(errors)")
    #expect(errors.last?.hasPrefix("  hint: ") == true)
  }

  @Test("a PNG logo with a broken body is told before anything is printed")
  func brokenPixels() async throws {
    let head: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
      9, 0, 0, 0, 9, 8, 2, 0, 0, 0,
    ]
    let errors = try await complaint("logo: logo.png\n", files: ["logo.png": Data(head)])
    #expect(errors.first?.hasPrefix("palier.yaml:1:7: error: the logo logo.png is broken") == true)
  }

  @Test("printers must be off by what can be, and the one in use be among them")
  func printers() async throws {
    let errors = try await complaint(
      """
      printers:
        Accueil: {offset-x: 0.5mm, offset-y: -0.3 mm, scale-x: 1.002, scale-y: 0.998}
        Étage: {offset-x: 25mm, offset-y: 3in, scale-x: 2, scal: 1}
      printer: Acueil
      """)
    #expect(
      errors.filter { $0.hasPrefix("palier.yaml") } == [
        "palier.yaml:3:21: error: “offset-x” must be at most 20 mm either way, not “25mm”",
        "palier.yaml:3:37: error: “3in” is no length for “offset-y”",
        "palier.yaml:3:51: error: “scale-x” must be a number from 0.9 to 1.1",
        "palier.yaml:3:54: error: the printer “Étage” has no “scal”",
        "palier.yaml:4:10: error: there is no printer “Acueil”",
      ])
    #expect(errors.last == "  hint: did you mean “Accueil”?")
  }
}
