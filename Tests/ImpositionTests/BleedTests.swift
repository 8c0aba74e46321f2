import Imposition
import PageModel
import TestKit
import Testing

private func fills(_ page: Page) -> [Rect] { page.areas.map(\.rect) }

private func page(_ items: [PageItem]) -> Page { Page(size: size(100, 200), items: items) }

private func fill(_ area: Rect) -> PageItem { .fill(.rectangle(area), .solid(Colour(1))) }

@Suite("A page with bleed")
struct BleedTests {
  @Test("is larger on each side and knows where it is cut")
  func boxes() {
    let bled = page([]).bled(by: .millimetres(3))
    #expect(bled.size == size(106, 206))
    #expect(bled.trim?.isAt(rect(3, 3, 100, 200)) == true)
    #expect(bled.bleed?.isAt(rect(0, 0, 106, 206)) == true)
  }

  @Test(
    "has its colour run out where it touches the edge",
    arguments: [
      (rect(0, 0, 100, 200), rect(0, 0, 106, 206)), (rect(0, 50, 10, 10), rect(0, 53, 13, 10)),
      (rect(90, 0, 10, 10), rect(93, 0, 13, 13)), (rect(20, 190, 10, 10), rect(23, 193, 10, 13)),
      (rect(0.09, 50, 10, 10), rect(0, 53, 13.09, 10)),
      (rect(0.2, 50, 10, 10), rect(3.2, 53, 10, 10)),
      (rect(-8, 50, 20, 10), rect(-5, 53, 20, 10)), (rect(-1, 50, 20, 10), rect(0, 53, 22, 10)),
      (rect(-2, 50, 2, 10), rect(1, 53, 2, 10)), (rect(100, 50, 2, 10), rect(103, 53, 2, 10)),
      (rect(40, 40, 5, 5), rect(43, 43, 5, 5)),
    ])
  func colour(area: Rect, result: Rect) {
    let found = fills(page([fill(area)]).bled(by: .millimetres(3)))
    #expect(found.count == 1 && found[0].isAt(result))
  }

  @Test("looks for colour in groups that only move what is in them")
  func groups() {
    let inner = PageItem.group(
      Group(origin: rect(10, 180, 0, 0).origin, items: [fill(rect(-10, 0, 60, 20))]))
    let bled = page([.group(Group(origin: rect(0, 0, 0, 0).origin, items: [inner])), inner])
      .bled(by: .millimetres(3))
    for found in fills(bled) { #expect(found.isAt(rect(0, 183, 63, 23))) }
  }

  @Test("leaves turned, stretched and clipped groups and other shapes as they are")
  func others() {
    let area = rect(0, 0, 20, 20)
    let round = PageItem.fill(.rounded(area, radius: .millimetres(2)), .solid(Colour(1)))
    let items: [PageItem] = [
      round, .fill(.circle(centre: .zero, radius: .millimetres(5)), .solid(.black)),
      .stroke(.rectangle(area), Stroke(colour: .black, width: .points(1))),
      .group(Group(clip: area, items: [fill(area)])),
      .group(Group(stretch: .init(across: 2, down: 1), items: [fill(area)])),
      .group(Group(turn: .half, items: [fill(area)])),
    ]
    let bled = page(items).bled(by: .millimetres(3))
    #expect(
      bled.items == [
        .group(Group(origin: Point(x: .millimetres(3), y: .millimetres(3)), items: items))
      ])
  }

  @Test("keeps its bleed where it has one, and gets none of no breadth")
  func twice() {
    let bled = page([]).bled(by: .millimetres(3))
    #expect(bled.bled(by: .millimetres(5)) == bled)
    #expect(page([]).bled(by: .zero) == page([]))
  }

  @Test(
    "of its own is kept on a press sheet, and no more than that is seen", arguments: [nil, 2.0])
  func own(bleed: Double?) throws {
    let own = Page(
      size: size(120, 220), items: [fill(rect(0, 0, 120, 220))], trim: rect(10, 10, 100, 200),
      bleed: bleed.map { rect(10 - $0, 10 - $0, 100 + 2 * $0, 200 + 2 * $0) })
    let sheet = try NUp(paper: .a4, up: 1, bleed: .millimetres(3)).sheets(of: [own])[0]
    #expect(sheet.trim?.isAt(rect(55, 48.5, 100, 200)) == true)
    let seen = bleed ?? 0
    #expect(
      fills(sheet)[0].isAt(rect(55 - seen, 48.5 - seen, 100 + 2 * seen, 200 + 2 * seen)))
  }

  // Two pages of 60 × 80 mm side by side; inner sides lose what would run over the neighbour.
  @Test(
    "keeps to its half of the gutter",
    arguments: [(0.0, 0.0), (4, 2), (5.9, 2.95), (6, 3), (20, 3)])
  func neighbours(gutter: Double, inner: Double) throws {
    let options = NUp(
      paper: .a4, up: 2, gutter: .millimetres(gutter), bleed: .millimetres(3))
    let grid = try options.grid(for: size(60, 80))
    #expect(grid.columns == 1 && grid.rows == 2)
    let found = try options.sheets(of: pages(2, size(60, 80)))[0].grounds
    let (left, top) = ((210.0 - 60) / 2, (297 - 160 - gutter) / 2)
    #expect(found[0].rect.isAt(rect(left - 3, top - 3, 66, 83 + inner)))
    #expect(found[1].rect.isAt(rect(left - 3, top + 80 + gutter - inner, 66, 83 + inner)))
  }
}
