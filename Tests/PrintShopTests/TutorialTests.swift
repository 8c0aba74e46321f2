import Foundation
import Neighbourhood
import PageDrawing
import Preflight
import PrintShop
import Registry
import TestKit
import Testing
import Wording

/// The layout that Layouts/README.md teaches, which exists in no other place than there and here.
@Suite("The layout of the ten minutes") struct TutorialTests {
  private static let folder = Repository.root + "/Tests/PrintShopTests/Layouts"

  @Test("is the one that the page shows")
  func same() throws {
    let page = try Repository.text(of: "Layouts/README.md")
    let file = try Repository.text(of: "Tests/PrintShopTests/Layouts/street-party.yaml")
    #expect(page.contains("```yaml\n" + file + "```\n"))
  }

  @Test("can be printed with little to say and with much", arguments: ExampleData.allCases)
  func printed(data: ExampleData) throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    for (paper, language) in [("A4", "fr"), ("A3", "en")] {
      let choices = try Shop.choices(
        "street-party", paper: paper, language: language, layouts: Self.folder)
      let day = try #require(CalendarDay(iso: "2026-11-21"))
      let content = try #require(
        PrintShop.Content.example(listings: 0, language: language, day: day, data: data))
      #expect(try Shop().shop.pages(of: content, choices, setter).count == 1)
    }
  }

  @Test("passes the look of a careful printer")
  func checked() throws {
    let shop = try Shop().shop
    let choices = try Shop.choices("street-party", layouts: Self.folder)
    let day = try #require(CalendarDay(iso: "2026-11-21"))
    let content = try #require(
      PrintShop.Content.example(listings: 0, language: "fr", day: day))
    let drawn = try shop.draw(content, choices, pngResolution: nil)
    let report = try shop.report(on: drawn, code: content.code, choices, depth: .full)
    #expect(report.level == .green, "\(report.lines)")
  }
}
