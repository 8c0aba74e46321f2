import Foundation
import LayoutLanguage
import Neighbourhood
import PageDrawing
import PageModel
import PrintShop
import Registry
import TestKit
import Testing
import Wording

/// Every layout in every language, on every paper, with little to say and with much.
///
/// The layout engine refuses what overflows, text under its floor and symbols under theirs, so that
/// a sheet that is drawn has none of these; glyphs that no font has are told by the text setter.
@Suite("Every sheet") struct EverySheetTests {
  static let library = LayoutLibrary(folders: [Repository.layouts])
  static let names = library.names
  static let labels = [
    "L7160", "L7163", "L7165", "L7173", "L7651", "L7159", "L7414", "3474", "5160", "5163", "5164",
  ]

  @Test("can be printed", arguments: names, Language.all)
  func printed(name: String, language: Language) throws {
    let layout = try #require(try Self.library.layout(named: name, languages: [language]))
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    for use in layout.papers {
      for data in ExampleData.allCases {
        try lay(name, [language], paper: use.name, data: data, setter)
      }
    }
  }

  @Test("has room for large print on the papers that say so", arguments: names)
  func largePrint(name: String) throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    for language in Language.all {
      let layout = try #require(try Self.library.layout(named: name, languages: [language]))
      #expect(!layout.largePrint.isEmpty)
      for use in layout.papers where layout.largePrint.contains(use.name) {
        for data in ExampleData.allCases {
          try lay(name, [language], paper: use.name, data: data, isLargePrint: true, setter)
        }
      }
    }
  }

  @Test("of strips to tear off names what neighbours can do, in large print too")
  func ideasInLargePrint() throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    for language in Language.all {
      for paper in ["A4", "A3", "Letter"] {
        let page = try #require(
          try lay(
            "tear-off-poster", [language], paper: paper, data: .typical, isLargePrint: true, setter
          ).first)
        #expect(page.roles.contains(.list), "\(language.code) \(paper)")
      }
    }
  }

  @Test("speaks two languages, on one sheet or on two", arguments: names)
  func twoLanguages(name: String) throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let layout = try #require(try Self.library.layout(named: name))
    for use in layout.papers {
      for data in ExampleData.allCases {
        try lay(name, [.french, .arabic], paper: use.name, data: data, setter)
      }
    }
  }

  @Test("in ink alone has no hatching so narrow that it looks like a line to cut along")
  func hatching() throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    for name in Self.names {
      for page in try lay(name, [.french], data: .typical, theme: "encre", setter) {
        for placed in page.placedItems {
          guard case .fill(_, .hatched) = placed.item else { continue }
          let narrow = min(placed.bounds.size.width, placed.bounds.size.height)
          #expect(narrow > .millimetres(8), "\(name): \(narrow)")
        }
      }
    }
  }

  @Test("of stickers fits every label, down to the smallest", arguments: labels, Language.all)
  func stickers(label: String, language: Language) throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    // A code of narrow letters is set as large as may be, and takes the most height.
    for (data, code) in [
      (ExampleData.typical, "7K3-QX9K"), (.shortest, "7K3-QX9K"), (.typical, "1TA-HBPT"),
    ] {
      let page = try #require(
        try lay("sticker", [language], labels: label, data: data, code: code, setter).first)
      let roles = page.roles
      #expect(roles.contains(.title), "\(label) \(data): no headline")
      #expect(roles.filter { $0 == .figure }.count == 2, "\(label) \(data): no façade")
    }
  }

  @Test("of stickers fits every label with the widest code too", arguments: labels)
  func wideCodes(label: String) throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    try lay("sticker", [.french], labels: label, data: .typical, code: "WWM-MMWM", setter)
  }

  @Test(
    "of cards fits labels of 90 × 50 mm and more",
    arguments: ["L7165", "L7173", "L7414", "5163", "5164"])
  func cards(label: String) throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    for language in Language.all {
      for data in ExampleData.allCases {
        try lay("kindness-card", [language], labels: label, data: data, setter)
      }
    }
  }

  @Test(
    "with strips only, one side only, a coupon or numbers can be printed too",
    arguments: [
      ("tear-off-poster", "strips-only"), ("leaflet", "one-sided"), ("leaflet", "coupon"),
      ("neighbour-directory", "for-neighbours"),
    ])
  func flags(name: String, flag: String) throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    for language in Language.all {
      for data in ExampleData.allCases {
        try lay(name, [language], data: data, flags: [flag], setter)
      }
    }
  }

  @discardableResult private func lay(
    _ name: String, _ languages: [Language], paper: String? = nil, labels: String? = nil,
    data: ExampleData, isLargePrint: Bool = false, flags: Set<String> = [], code: String? = nil,
    theme: String? = nil, _ setter: TextSetter, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Page] {
    let what = "\(name) \(languages.map(\.code)) \(paper ?? labels ?? "") \(data) \(flags)"
    let choices = try PrintChoices(
      PrintWishes(
        layout: name, paper: paper, theme: theme, languages: languages.map(\.code),
        isLargePrint: isLargePrint,
        labels: labels, flags: flags), library: Self.library)
    let host =
      data == .longest ? "entraide.saint-remy-en-bouzemont.example.fr" : "entraide.example.fr"
    let house = House(site: try SiteOrigin("https://" + host)).completed(with: data)
    let shop = PrintShop(
      registry: MemoryRegistry(), wordings: try Self.wordings, house: house,
      fontConfiguration: Repository.fonts, timeZone: .gmt)
    let day = try #require(CalendarDay(iso: "2026-11-21"))
    var content = try #require(
      PrintShop.Content.example(
        listings: data == .shortest ? 0 : data == .typical ? 5 : 60,
        language: choices.language.code, day: day, data: data))
    if let code { content.code = try ShortCode(reading: code) }
    do {
      let pages = try shop.pages(of: content, choices, setter)
      #expect(!pages.isEmpty, "\(what)", sourceLocation: sourceLocation)
      #expect(setter.missingCharacters.isEmpty, "\(what)", sourceLocation: sourceLocation)
      for page in pages { expectInside(page, what, sourceLocation) }
      if data != .longest { for page in pages { expectWhole(page, what, sourceLocation) } }
      return pages
    } catch {
      Issue.record("\(what): \(error)", sourceLocation: sourceLocation)
      return []
    }
  }

  private static var wordings: [Language: Wording] {
    get throws { try kept.get() }
  }

  private static let kept = Result { try Wording.shipped() }

  /// What is usually said is said to its end, without an ellipsis.
  private func expectWhole(_ page: Page, _ what: String, _ sourceLocation: SourceLocation) {
    for placed in page.placedItems {
      guard case .text(let text, _) = placed.item, text.isCut else { continue }
      Issue.record(
        "\(what): “\(text.paragraph.text)” is cut short", sourceLocation: sourceLocation)
    }
  }

  /// Nothing but the ends of turned groups, which bounds do not follow, may lie outside the page.
  private func expectInside(_ page: Page, _ what: String, _ sourceLocation: SourceLocation) {
    let rounding = Length.points(0.15)
    for placed in page.uprightItems {
      let bounds = placed.bounds
      let isInside =
        bounds.origin.x >= -rounding && bounds.origin.y >= -rounding
        && bounds.maxX <= page.size.width + rounding
        && bounds.maxY <= page.size.height + rounding
      // A scissors mark hangs over the line that it belongs to.
      guard !isInside, !placed.isPictogram else { continue }
      Issue.record("\(what): \(placed.item) lies outside the page", sourceLocation: sourceLocation)
    }
  }
}

extension PlacedItem {
  fileprivate var isPictogram: Bool {
    if case .text(let text, _) = item {
      text.paragraph.runs.first?.style.typeface == .pictogram
    } else {
      false
    }
  }
}

extension Page {
  /// What its parts are to someone who does not see them.
  fileprivate var roles: [Role] { Page.roles(in: items) }

  private static func roles(in items: [PageItem]) -> [Role] {
    items.flatMap { item -> [Role] in
      guard case .group(let group) = item else { return [] }
      return (group.role.map { [$0] } ?? []) + roles(in: group.items)
    }
  }

  /// Everything on the page that is not turned.
  fileprivate var uprightItems: [PlacedItem] {
    Page(size: size, items: Page.upright(items)).placedItems
  }

  private static func upright(_ items: [PageItem]) -> [PageItem] {
    items.compactMap { item in
      guard case .group(var group) = item else { return item }
      guard group.turn == .none else { return nil }
      group.items = upright(group.items)
      return .group(group)
    }
  }
}
