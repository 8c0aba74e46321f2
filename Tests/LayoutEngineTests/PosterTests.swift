import LayoutEngine
import LayoutLanguage
import PageModel
import SourceTree
import TestKit
import Testing
import Wording

/// The poster that is shipped, in bricks.
@Suite("The lobby poster") struct PosterTests {
  private static let counts = [0, 3, 12, 60]

  @Test("stands as it did", arguments: counts)
  func reference(count: Int) throws {
    let page = try #require(try result(listings: count).pages.first)
    #expect(
      try Reference.difference(of: page.dump(), from: "lobby-poster-\(count).txt") == nil)
  }

  @Test("shows or counts every listing", arguments: counts)
  func counted(count: Int) throws {
    let result = try result(listings: count)
    let lines = result.pages.flatMap(\.lines)
    #expect(lines.count { $0.hasPrefix("aide") } + result.left == count)
  }

  @Test("keeps everything on the paper", arguments: counts)
  func inside(count: Int) throws {
    let page = try #require(try result(listings: count).pages.first)
    let rounding = Length.points(0.1)
    for placed in page.placedItems {
      #expect(placed.bounds.origin.x >= -rounding)
      #expect(placed.bounds.origin.y >= -rounding)
      #expect(placed.bounds.maxX <= page.size.width + rounding)
      #expect(placed.bounds.maxY <= page.size.height + rounding)
    }
  }

  @Test("has a QR symbol of 60 mm or more, four white modules around it", arguments: counts)
  func symbol(count: Int) throws {
    let items = try #require(try result(listings: count).pages.first).placedItems
    let index = try #require(
      items.firstIndex { placed in
        if case .modules = placed.item { true } else { false }
      })
    let symbol = items[index].bounds
    guard case .modules(let modules, _) = items[index].item,
      case .fill(_, .solid(.white)) = items[index - 1].item
    else {
      Issue.record("no white area stands below the symbol")
      return
    }
    let white = items[index - 1].bounds
    let quiet = symbol.size.width / Double(modules.side) * 4
    #expect(symbol.size.width >= .millimetres(60))
    #expect(symbol.size.width == symbol.size.height)
    for margin in [
      symbol.origin.x - white.origin.x, symbol.origin.y - white.origin.y,
      white.maxX - symbol.maxX, white.maxY - symbol.maxY,
    ] {
      #expect(abs((margin - quiet).points) < 0.001)
    }
    // Nothing is drawn over it.
    for placed in items[(index + 1)...] {
      let bounds = placed.bounds
      let isApart =
        bounds.origin.x >= white.maxX || bounds.maxX <= white.origin.x
        || bounds.origin.y >= white.maxY - .points(0.1)
        || bounds.maxY <= white.origin.y + .points(0.1)
      #expect(isApart, "\(placed.item) stands on the symbol")
    }
  }

  @Test("reads title, place, code and listings in that order")
  func roles() throws {
    let items = try #require(try result(listings: 3).pages.first).placedItems
    let roles = items.compactMap { placed -> Role? in
      if case .text = placed.item { placed.roles.last { $0 != .item } } else { nil }
    }
    #expect(roles.count { $0 == .title } == 1)
    #expect(roles.count { $0 == .heading } == 3)
    let lines = try result(listings: 3).pages.flatMap(\.lines)
    let wanted = ["7K3-QX9K", "e.example.fr", "aide0", "aide2", "aide1"]
    #expect(lines.filter(wanted.contains) == wanted)
  }

  /// As many listings, every second one a need.
  private func result(listings count: Int) throws -> LayoutEngine.Result {
    let text = try Repository.text(of: "Layouts/lobby-poster.yaml")
    let layout = try Layout(file: SourceFile(path: "lobby-poster.yaml", text: text))
    let engine = LayoutEngine(
      layout: layout, use: try #require(layout.use(of: .a4)), theme: .lagune,
      measuring: BrickText())
    let listings = (0..<count).map { index in
      Record([
        "what": .text("aide\(index)"), "who": .text("Ana"), "reach": .text("par le site"),
        "category": .pictogram(.pets),
      ])
    }
    let facade = try #require(Facade(lit: (0..<20).map { $0.isMultiple(of: 3) }))
    return try engine.pages(
      for: Record([
        "place": .text("Les Lilas"), "address": .text("12 rue des Lilas, Grenoble"),
        "code": .text("7K3-QX9K"), "link": .text("HTTPS://E.EXAMPLE.FR/7K3QX9K"),
        "url": .text("https://e.example.fr/7K3QX9K"), "domain": .text("e.example.fr"),
        "facade": .facade(facade), "edition": .text("20 novembre 2026"),
        "hotline": .text("04 76 00 00 00"),
        "offers": .list(listings.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)),
        "needs": .list(listings.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)),
        "ideas": .list(
          (0..<6).map {
            Record(["what": .text("idée\($0)"), "category": .pictogram(.shopping)])
          }),
      ]), in: .french)
  }
}
