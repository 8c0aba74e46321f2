import Foundation
import Neighbourhood
import PrintShop
import TestKit
import Testing

/// A poster with made-up listings, of which every third is a need.
struct SheetCase: Sendable, CustomTestStringConvertible {
  var listings: Int
  var paper = "A4"
  var theme = "lagune"
  var language = "fr"

  var testDescription: String { "\(listings) listings, \(paper), \(language), \(theme)" }

  /// All papers and languages in one theme, and all themes on one paper.
  static let all =
    [0, 3, 12, 60].flatMap { count in
      ["A4", "A3", "Letter"].flatMap { paper in
        ["fr", "en"].map { SheetCase(listings: count, paper: paper, language: $0) }
      }
    }
    + [0, 3, 12, 60].flatMap { count in
      ["brique", "prune", "foret", "encre"].map { SheetCase(listings: count, theme: $0) }
    }

  /// Prints it and hands over the file.
  func print(_ work: (PDFFile, PrintShop.Printed) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      try await shop.publish(
        (0..<listings).map { index in
          .example(Self.words(index), kind: index % 3 == 2 ? .need : .offer)
        })
      let printed = try await shop.print(
        Shop.choices(paper: paper, theme: theme, language: language),
        to: PrintOutput(pdf: folder + "/a.pdf"))
      try await work(PDFFile(path: folder + "/a.pdf"), printed)
    }
  }

  /// What a listing offers or asks for: one word that no other has.
  static func words(_ index: Int) -> String { "Aide\(index)x" }
}

@Suite("A lobby poster, read back") struct SheetTests {
  @Test("is a whole file, tagged, with all fonts inside", arguments: SheetCase.all)
  func file(sheet: SheetCase) async throws {
    try await sheet.print { file, printed in
      try await Program.output(of: "qpdf", ["--check", file.path])
      let information = try await file.information()
      let kind = sheet.language == "fr" ? "Affiche de hall" : "Lobby poster"
      #expect(
        information["Title"] == "\(kind), Résidence Les Lilas (\(printed.code.printed))")
      #expect(information["Creator"] == "Palier")
      #expect(information["Author"] == "Ville de Grenoble")
      #expect(information["Tagged"] == "yes")
      #expect(information["Pages"] == "1")
      let sizes = ["A4": "595.276 x 841.89", "A3": "841.89 x 1190.55", "Letter": "612 x 792"]
      let size = try #require(sizes[sheet.paper])
      #expect(information["Page size"]?.hasPrefix(size) == true)
      let fonts = try await file.fonts()
      #expect(fonts.count >= 3)
      for font in fonts { #expect(font.isEmbedded && font.isSubset, "\(font.name)") }
    }
  }

  @Test(
    "says place, code, domain, day and listings, and counts the others", arguments: SheetCase.all)
  func text(sheet: SheetCase) async throws {
    try await sheet.print { file, printed in
      let text = try await file.text()
      let day =
        sheet.language == "fr" ? "Édition du 20 novembre 2026" : "Printed on 20 November 2026"
      for words in [
        "Résidence Les Lilas", printed.code.printed, "entraide.example.fr", day,
        "04 76 00 00 00", "Ville de Grenoble",
      ] {
        #expect(text.contains(words), "\(words)")
      }
      let shown = (0..<sheet.listings).filter { text.contains(SheetCase.words($0)) }
      #expect(shown.count + printed.left == sheet.listings)
      #expect(Self.counted(in: text) == printed.left)
      if sheet.listings <= 12 { #expect(printed.left == 0) }
    }
  }

  @Test("has its words in the order of reading, the newest listings first", arguments: [3, 12, 60])
  func order(count: Int) async throws {
    try await SheetCase(listings: count).print { file, printed in
      let text = try await file.text()
      let kinds = [false, true].map { isNeed in
        (0..<count).reversed().filter { ($0 % 3 == 2) == isNeed }.map(SheetCase.words)
      }
      let wanted =
        ["Résidence Les Lilas", "Un coup de main", "Scannez", printed.code.printed, "On propose"]
        + kinds[0] + ["On cherche"] + kinds[1] + ["Édition du"]
      let places = wanted.compactMap { text.range(of: $0)?.lowerBound }
      #expect(places.count == wanted.count - printed.left)
      #expect(places == places.sorted())
    }
  }

  @Test("has a symbol that leads to its page, in colour and in grey", arguments: SheetCase.all)
  func symbol(sheet: SheetCase) async throws {
    try await sheet.print { file, printed in
      let address = "HTTPS://ENTRAIDE.EXAMPLE.FR/\(printed.code.symbols)"
      #expect(printed.url == "https://entraide.example.fr/\(printed.code.symbols)")
      let (colour, grey) = (
        try await file.symbol(grey: false), try await file.symbol(grey: true)
      )
      #expect(colour == address)
      #expect(grey == address)
    }
  }

  @Test(
    "has a symbol as large as its distance asks for",
    arguments: [("A4", 60.0), ("Letter", 60), ("A3", 80)])
  func symbolSize(paper: String, least: Double) async throws {
    for count in [0, 12, 60] {
      try await SheetCase(listings: count, paper: paper).print { file, _ in
        let side = try #require(try await file.symbolSide())
        #expect(side >= least * 0.995)
      }
    }
  }

  @Test("says its language, and words instead of its figures", arguments: ["fr", "en"])
  func accessible(language: String) async throws {
    try await SheetCase(listings: 3, language: language).print { file, printed in
      let objects = try await file.objects()
      #expect(objects.contains("\"/Lang\": \"u:\(language)\""))
      let alternatives = [
        "fr": [
          "Code QR vers \(printed.url)",
          "La façade de cette affiche, certaines fenêtres allumées.",
        ],
        "en": [
          "QR code that leads to \(printed.url)",
          "The building of this poster, some of its windows lit.",
        ],
      ]
      for words in try #require(alternatives[language]) {
        #expect(objects.contains("\"/Alt\": \"u:\(words)\""), "\(words)")
      }
    }
  }

  @Test("has one headline, headings, paragraphs, lists and figures")
  func structure() async throws {
    try await SheetCase(listings: 3).print { file, _ in
      let lines = try await Program.output(of: "pdfinfo", ["-struct", file.path])
        .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      func count(_ type: String) -> Int {
        lines.count { $0.split(separator: " ").first == type[...] }
      }
      #expect(count("H1") == 1)
      #expect(count("H2") == 3)
      #expect(count("Figure") == 2)
      #expect(count("L") == 2)
      #expect(count("LI") == 3)
      #expect(count("P") >= 8)
    }
  }

  @Test("leads to its page from the symbol, the code and the domain")
  func links() async throws {
    try await SheetCase(listings: 3).print { file, printed in
      let links = try await Program.output(of: "pdfinfo", ["-url", file.path])
      #expect(links.components(separatedBy: printed.url).count - 1 >= 3)
    }
  }

  /// The numbers of the words that count listings without room, added up.
  private static func counted(in text: String) -> Int {
    let some = /(?:et|and) ([0-9]+) (?:autres sur le|more on the) site/
    let one = /(?:et une autre sur le|and one more on the) site/
    return text.matches(of: some).compactMap { Int($0.1) }.reduce(0, +)
      + text.matches(of: one).count
  }
}
