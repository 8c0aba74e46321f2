import Foundation
import LayoutLanguage
import Neighbourhood
import PageModel
import Preflight
import PrintShop
import Registry
import TestKit
import Testing
import Wording

@Suite("A check of a printed file") struct CheckingTests {
  private static let library = LayoutLibrary(folders: [Repository.layouts])

  /// A sheet of neighbours, with no organisation behind them, and what is known of it.
  private struct Sheet {
    let shop: PrintShop
    let choices: PrintChoices
    let content: PrintShop.Content
    let drawn: PrintShop.Drawn

    init(
      _ layout: String, language: String = "fr", theme: String = "lagune", labels: String? = nil,
      flags: Set<String> = [], press: PrintWishes.Press = .init()
    ) throws {
      choices = try PrintChoices(
        PrintWishes(
          layout: layout, theme: theme, languages: [language], labels: labels, flags: flags,
          press: press), library: library)
      shop = PrintShop(
        registry: MemoryRegistry(), wordings: try Wording.shipped(),
        house: House(
          hotline: PhoneNumber("0476000000"), site: try SiteOrigin("https://entraide.example.fr")),
        fontConfiguration: Repository.fonts, timeZone: .gmt)
      let day = try #require(CalendarDay(iso: "2026-11-21"))
      content = try #require(
        PrintShop.Content.example(listings: 5, language: choices.language.code, day: day))
      drawn = try shop.draw(content, choices, pngResolution: nil)
    }

    func report(_ depth: Preflight.Depth) throws -> Report {
      try shop.report(on: drawn, code: content.code, choices, depth: depth)
    }
  }

  private func report(_ pdf: [UInt8]) throws -> Report {
    try Preflight.check(pdf: pdf, expectations: .read(from: pdf, library: Self.library))
  }

  /// The same pages in a file that does not say who made it.
  private func foreign(_ pdf: [UInt8]) async throws -> [UInt8] {
    try await withTemporaryFolder { folder in
      try Data(pdf).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
      try await Program.output(
        of: "qpdf", ["--empty", "--pages", folder + "/a.pdf", "--", folder + "/b.pdf"])
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/b.pdf")))
    }
  }

  @Test(
    "looks for imprint and privacy line in the language of the sheet",
    arguments: [
      ("lobby-poster", "fr"), ("leaflet", "de"), ("callback-coupon", "pl"),
      ("neighbour-board", "es"), ("hotline-poster", "pt"), ("tear-off-poster", "ca"),
      ("window-sign", "en"), ("recipe:adopt-a-grandparent", "it"), ("kindness-card", "fr-x-falc"),
    ])
  func lines(layout: String, language: String) throws {
    let report = try report(try Sheet(layout, language: language).drawn.pdf)
    #expect(report.level == .green, "\(report.lines)")
    #expect(report[.imprint].count == 1 && report[.privacy].count == 1)
    #expect(report[.domain].count == 1 && report[.colouredArea].count == 1)
  }

  @Test("is not content with a name that stands elsewhere than in the imprint")
  func nameElsewhere() async throws {
    let path = Repository.layouts + "/window-sign.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    func report(_ text: String) async throws -> Report {
      try await withTemporaryFolder { folder in
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/window-sign.yaml"))
        let choices = try PrintChoices(
          PrintWishes(layout: "window-sign", languages: ["fr"]),
          library: LayoutLibrary(folders: [folder]))
        let day = try #require(CalendarDay(iso: "2026-11-21"))
        let content = try #require(PrintShop.Content.example(listings: 0, language: "fr", day: day))
        let shop = PrintShop(
          registry: MemoryRegistry(), wordings: try Wording.shipped(),
          house: House(
            imprint: "Copie du Centre", site: try SiteOrigin("https://entraide.example.fr")),
          fontConfiguration: Repository.fonts, timeZone: .gmt)
        let drawn = try shop.draw(content, choices, pngResolution: nil)
        return try shop.report(on: drawn, code: content.code, choices, depth: .full)
      }
    }
    #expect(try await report(text)[.imprint].first?.level == .green)
    let without = text.replacing("{text: $by, style", with: "{text: $imprint, style")
    #expect(without != text)
    let line = try #require(try await report(without)[.imprint].first?.line)
    #expect(line.hasPrefix("red: The imprint is not printed: “Imprimé par Copie du Centre”."))
  }

  @Test("asks no label and no row of strips for what stands beside it")
  func small() throws {
    for sheet in [
      try Sheet("sticker", labels: "L7160"), try Sheet("tear-off-poster", flags: ["strips-only"]),
    ] {
      let report = try report(sheet.drawn.pdf)
      #expect(report.level == .green, "\(report.lines)")
      for check in [Check.imprint, .privacy, .colouredArea] { #expect(report[check].isEmpty) }
    }
  }

  @Test("blames nobody for what it does not find in text from right to left")
  func rightToLeft() async throws {
    let own = try report(try Sheet("lobby-poster", language: "ar").drawn.pdf)
    #expect(own.level == .green && own[.imprint].isEmpty, "\(own.lines)")
    let stickers = try Sheet("sticker", language: "ar", labels: "L7160")
    let other = try report(try await foreign(stickers.drawn.pdf))
    #expect(other.level == .amber, "\(other.lines)")
    for check in [Check.imprint, .privacy] {
      let message = try #require(other[check].first?.message)
      #expect(message.contains("cannot be told: text from right to left"), "\(message)")
    }
  }

  @Test("asks files of others for the same, and is never red where it cannot know")
  func others() async throws {
    let poster = try report(try await foreign(try Sheet("lobby-poster").drawn.pdf))
    #expect(poster.level == .green, "\(poster.lines)")
    for check in [Check.domain, .imprint, .privacy, .colouredArea] {
      #expect(poster[check].count == 1, "\(check)")
    }
    let black = try Sheet("sticker", theme: "encre", labels: "L7160")
    let stickers = try report(try await foreign(black.drawn.pdf))
    #expect(stickers.level == .amber, "\(stickers.lines)")
    #expect(stickers[.imprint].first?.message.contains("was not found") == true)
    #expect(stickers[.privacy].first?.level == .amber)
    #expect(stickers[.colouredArea].first?.level == .amber)
  }

  @Test("asks a poster with strips for colour, in the words of the note after a print")
  func colour() throws {
    let sheet = try Sheet("tear-off-poster", theme: "encre")
    let lines = [
      try sheet.report(.short), try sheet.report(.full), try report(sheet.drawn.pdf),
    ].map { $0[.colouredArea].map(\.line) }
    #expect(
      lines[0].first?.hasPrefix("amber: Black on white alone is for official posters") == true)
    #expect(lines[0].count == 1 && lines[0] == lines[1] && lines[1] == lines[2])
    #expect(try sheet.report(.short).summary == lines[0])
  }

  @Test("knows where the strips are: only there text may be as small as on a label")
  func strips() throws {
    let kind = Layout.Kind.poster
    var press = PrintWishes.Press()
    (press.on, press.up) = ("A3", 2)
    for (sheet, width) in [
      (try Sheet("tear-off-poster"), 210.0), (try Sheet("tear-off-poster", press: press), 420),
    ] {
      let known = Expectations.read(from: sheet.drawn.pdf, library: Self.library)
      #expect(known.floors?.textPoints == kind.leastText.points)
      let strips = try #require(known.strips)
      #expect(strips.floors.textPoints == Layout.Kind.label.leastText.points)
      let area = try #require(strips.areas.first)
      #expect(strips.areas.count == 1 && abs(area.x) < 0.1 && abs(area.width - width) < 0.1)
      // The lower quarter of an A4.
      #expect(area.y > 200 && abs(area.y + area.height - 297) < 0.1, "\(area)")
      #expect(try sheet.report(.full).level == .green)
      #expect(try report(sheet.drawn.pdf).level == .green)
    }
    let poster = Expectations.read(from: try Sheet("lobby-poster").drawn.pdf, library: Self.library)
    #expect(poster.strips == nil)
  }
}
