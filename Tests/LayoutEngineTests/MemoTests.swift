import LayoutEngine
import LayoutLanguage
import PageModel
import TestKit
import Testing
import Wording

@Suite("A layout that remembers") struct MemoTests {
  private static let page = """
    stack:
      - {text: $hello}
      - row:
          - {qr: "HTTPS://E.EXAMPLE.FR/$name", size: 30mm, width: auto}
          - width: 1fr
            stack:
              - {text: $name, width: auto}
              - {text: "$hello, $hello", when: "!number"}
              - {text: $number, when: number}
        gap: 4mm
      - {area: , fill: tint, height: 1fr}
      - {list: $people, each: {text: $who}}
      - {text: "$page / $pages"}
    """

  @Test("lays out every record as one that does not")
  func same() throws {
    let memo = LayoutMemo(varying: ["name", "number"])
    for (index, name) in ["A", "BBBBBBBB", "A", "CC DD EE FF", ""].enumerated() {
      var sample = Sample(Self.page).people(3).with("name", .text(name))
      if index > 1 { sample = sample.with("number", .number(index)) }
      let plain = try sample.laidOut()
      let remembered = try sample.laidOut(memo: memo)
      #expect(
        plain.pages.map { items(of: $0) } == remembered.pages.map { items(of: $0) }, "\(name)")
    }
  }

  @Test("marks what does not vary, under the same number on every page")
  func marks() throws {
    let memo = LayoutMemo(varying: ["name", "number"])
    let sample = Sample(Self.page).people(3)
    let numbers = try ["A", "B"].map { name in
      try sample.with("name", .text(name)).laidOut(memo: memo).pages.flatMap {
        recurring(in: $0.items)
      }
    }
    #expect(!numbers[0].isEmpty)
    #expect(numbers[0] == numbers[1])
  }

  private func items(of page: Page) -> [String] {
    page.placedItems.map { "\($0.origin) \($0.item)" }
  }

  private func recurring(in items: [PageItem]) -> [Int] {
    items.flatMap { item -> [Int] in
      guard case .group(let group) = item else { return [] }
      return group.recurring.map { [$0] } ?? recurring(in: group.items)
    }
  }
}
