import Foundation
import LayoutEngine
import TestKit
import Testing

/// Each entry is 10 mm high; on A4 the list stands in a stack, 210 mm wide.
@Suite("A list") struct ListTests {
  @Test("places its entries in columns that are about equally long")
  func columns() throws {
    let sample = Sample(
      """
      stack:
        - {list: $people, columns: 2, gap: 1mm 10mm, each: {text: $who, style: brick}}
      """)
    try sample.people(5).expect(
      """
      list
        item
          paragraph
            text 0.0 8.0 28.3pt “A”
        item
          paragraph
            text 0.0 19.0 28.3pt “B”
        item
          paragraph
            text 0.0 30.0 28.3pt “C”
        item
          paragraph
            text 110.0 8.0 28.3pt “D”
        item
          paragraph
            text 110.0 19.0 28.3pt “E”
      """)
  }

  @Test("weighs entries by their height, not by their number")
  func balance() throws {
    // The first entry takes three lines of ten bricks, the others one: 30 mm beside 10 + 10 + 10.
    let sample = Sample(
      """
      stack:
        - width: 110mm
          list: $people
          columns: 2
          gap: 0mm 10mm
          each: {text: $who, style: brick}
      """
    ).with(
      "people",
      .list(
        ["aaaaaaaaaa bbbbbbbbbb cccccccccc", "B", "C", "D"].map { Record(["who": .text($0)]) }))
    let texts = try sample.dump().split(separator: "\n").filter { $0.contains("text ") }
    #expect(
      texts.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "text 0.0 8.0 28.3pt “aaaaaaaaaa”", "text 0.0 18.0 28.3pt “bbbbbbbbbb”",
        "text 0.0 28.0 28.3pt “cccccccccc”", "text 60.0 8.0 28.3pt “B”",
        "text 60.0 18.0 28.3pt “C”", "text 60.0 28.0 28.3pt “D”",
      ])
  }

  private static let limited = """
    stack:
      - list: $people
        height: 50mm
        each: {text: $who, style: brick}
        more: {text: $more, style: brick}
    """

  private func limited(_ people: Int) throws -> (lines: [String], left: Int) {
    var sample = Sample(Self.limited).people(people)
    sample.text = "{fr: {more: {one: et une autre, other: et $count autres}}}"
    let result = try sample.laidOut()
    return (result.pages.flatMap(\.lines), result.left)
  }

  @Test("shows all that fit, without a word about others")
  func allFit() throws {
    let page = try limited(5)
    #expect(page.lines == ["A", "B", "C", "D", "E"])
    #expect(page.left == 0)
  }

  // Of 50 mm the words that count take 10.
  @Test(
    "counts those that do not fit",
    arguments: [
      (6, ["A", "B", "C", "D", "et 2 autres"]), (20, ["A", "B", "C", "D", "et 16 autres"]),
    ]
  )
  func counts(people: Int, lines: [String]) throws {
    let page = try limited(people)
    #expect(page.lines == lines)
    #expect(page.left == people - 4)
  }

  @Test("speaks of one that does not fit in the singular")
  func one() throws {
    var sample = Sample(Self.limited.replacing("50mm", with: "25mm")).people(2)
    sample.text = "{fr: {more: {one: et une autre, other: et $count autres}}}"
    sample = sample.with(
      "people", .list([Record(["who": .text("A")]), Record(["who": .text(tallName)])]))
    #expect(try sample.lines() == ["A", "et une autre"])
  }

  /// A name of two lines: with A above it, 30 mm.
  private let tallName = String(repeating: "b", count: 30) + " " + String(repeating: "b", count: 30)

  @Test("counts in columns as well")
  func columnsAndMore() throws {
    var sample = Sample(
      """
      stack:
        - list: $people
          height: 50mm
          columns: 2
          gap: 0mm 10mm
          each: {text: $who, style: brick}
          more: {text: $more, style: brick}
      """
    ).people(12)
    sample.text = "{fr: {more: {one: une, other: $count autres}}}"
    let result = try sample.laidOut()
    #expect(
      result.pages.flatMap(\.lines) == ["A", "B", "C", "D", "E", "F", "G", "H", "4 autres"])
    #expect(result.left == 4)
    // The words stand below the longest column.
    #expect(result.pages[0].dump().hasSuffix("text 0.0 48.0 28.3pt “4 autres”"))
  }

  @Test("says that it is too tall where there are no words for the others")
  func tooTall() throws {
    let page = "stack:\n  - {list: $people, height: 50mm, each: {text: $who, style: brick}}"
    #expect(try Sample(page).people(5).problems() == [])
    #expect(try Sample(page).people(6).problems() == ["2: what stands here is 10 mm too tall"])
  }

  @Test("of nobody takes no room")
  func empty() throws {
    let page =
      "stack:\n  - {list: $people, each: {text: $who}}\n  - {area: , fill: ink, height: 10mm}"
    try Sample(page).expect("fill ink 0.0 0.0 210.0×10.0")
  }

  @Test("hides the fields around it behind those of its entries")
  func scope() throws {
    var sample = Sample("{list: $people, each: {text: \"$name: $who, $people.count\"}}")
    sample.needs = "{name: text, people: {who: text, name: text?}}"
    sample.record.values["name"] = .text("outside")
    sample.record.values["people"] = .list([
      Record(["who": .text("A")]), Record(["who": .text("B"), "name": .text("inside")]),
    ])
    #expect(try sample.lines() == ["outside: A, 2", "inside: B, 2"])
  }
}
