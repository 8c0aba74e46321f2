import LayoutEngine
import PageModel
import TestKit
import Testing
import Wording

@Suite("Lines to write on") struct RuledTests {
  @Test("stand at the lower end of their pitch")
  func count() throws {
    try Sample("{ruled: 2, pitch: 10mm, thickness: 1mm, colour: ink}").expect(
      """
      fill ink 0.0 9.0 210.0×1.0
      fill ink 0.0 19.0 210.0×1.0
      """)
  }

  @Test("fill the room that there is")
  func fill() throws {
    let sample = Sample(
      """
      stack:
        - {area: , fill: ink, height: 270mm}
        - {ruled: fill, pitch: 8mm, height: 1fr}
      """)
    // 27 mm are left: three lines of 8 mm.
    #expect(try sample.dump().split(separator: "\n").count == 4)
  }

  @Test("a box to tick is a square with its line inside")
  func tick() throws {
    // 1 pt is 0.35 mm: half of it is kept on each side.
    try Sample("row:\n  - {tick: ink, size: 5mm, width: auto}")
      .expect("stroke ink 0.2 0.2 4.6×4.6")
  }
}

@Suite("A list with room for handwriting") struct BlankTests {
  private func sample(_ more: String) -> Sample {
    Sample(
      """
      list: $people
      height: 50mm
      \(more)
      each: {text: $number $who, style: brick}
      blank: {text: $number -, style: brick}
      """)
  }

  @Test("fills the room that is left with blank entries, and numbers all")
  func fills() throws {
    let lines = try sample("columns: 1").people(2).with("name", .text("x")).lines()
    #expect(Array(lines.prefix(3)) == ["01 A", "02 B", "03 -"])
  }

  @Test("has as many entries as it says, from the number that it says")
  func count() throws {
    #expect(
      try sample("count: 4\nfrom: 11").people(2).lines() == ["11 A", "12 B", "13 -", "14 -"])
  }

  @Test("keeps blank ones, and fails where nothing counts the others")
  func blanks() throws {
    #expect(
      try sample("count: 4\nblanks: 2").people(2).lines() == ["01 A", "02 B", "03 -", "04 -"])
    #expect(try sample("count: 4\nblanks: 2").people(3).problems().count == 1)
    let counted = sample("count: 4\nblanks: 2\nmore: {text: und $count, style: brick}")
    #expect(
      try counted.people(5).lines() == ["01 A", "02 B", "03 -", "04 -", "und 3"])
  }
}

@Suite("A list that continues") struct ContinuingTests {
  // 297 mm: a head of 17 mm and 28 entries of 10 mm.
  private let sample = Sample(
    """
    stack:
      - {text: $page/$pages, style: brick, height: 17mm}
      - {text: weiter, style: brick, when: continued, height: 10mm}
      - list: $people
        continues: true
        height: 1fr
        each:
          stack:
            - {text: $who, style: brick, when: "!continues"}
            - {text: $who (suite), style: brick, when: continues}
    """)

  private func people(_ count: Int) -> Record.Value {
    .list((0..<count).map { Record(["who": .text("P\($0)")]) })
  }

  @Test("stays on one page while there is room")
  func one() throws {
    let pages = try sample.with("people", people(28)).laidOut().pages
    #expect(pages.count == 1)
    #expect(pages[0].lines.first == "1/1")
  }

  @Test("goes on with every record once, its head again, and the number of pages known on all")
  func several() throws {
    let pages = try sample.with("people", people(60)).laidOut().pages
    #expect(pages.count == 3)
    #expect(pages.map { $0.lines[0] } == ["1/3", "2/3", "3/3"])
    #expect(pages.map { $0.lines.contains("weiter") } == [false, true, true])
    let entries = pages.flatMap(\.lines).filter { $0.hasPrefix("P") }
    #expect(entries.count == 60)
    #expect(entries[28] == "P28 (suite)")
    #expect(entries[29] == "P29")
  }

  @Test("says what is wrong where a single entry is taller than a page")
  func tooTall() throws {
    let sample = Sample(
      """
      stack:
        - list: $people
          continues: true
          height: 1fr
          each: {stack: [{area: , height: 300mm}]}
      """)
    #expect(!(try sample.people(2).problems()).isEmpty)
  }
}

@Suite("Two languages on one sheet") struct SecondLanguageTests {
  private func sample(_ page: String, second: Language?) -> Sample {
    var sample = Sample(page)
    sample.second = second.map { (Record(["people": .list([])]), $0) }
    return sample
  }

  @Test("a block in the second language vanishes where there is none")
  func none() throws {
    let page =
      "stack:\n  - {text: $hello, style: brick}\n  - {text: $hello, style: brick, in: second}"
    #expect(try sample(page, second: nil).lines() == ["Bonjour"])
    #expect(try sample(page, second: .english).lines() == ["Bonjour", "Hello"])
  }

  @Test("conditions know whether there are two")
  func condition() throws {
    let page = "stack:\n  - {text: $hello, style: brick, when: bilingual}"
    #expect(try sample(page, second: nil).lines() == [])
    #expect(try sample(page, second: .english).lines() == ["Bonjour"])
  }

  @Test("a right-to-left one is laid out from the right, the other from the left")
  func directions() throws {
    var sample = sample(
      """
      stack:
        - row: [{text: $hello, style: brick, width: 60mm}, {area: , fill: ink, height: 10mm, width: 20mm}]
        - in: second
          row: [{text: $hello, style: brick, width: 60mm}, {area: , fill: ink, height: 10mm, width: 20mm}]
      """, second: .arabic)
    sample.text = "{fr: {hello: aa}, ar: {hello: bb}}"
    try sample.expect(
      """
      paragraph
        text 0.0 8.0 28.3pt “aa”
      fill ink 60.0 0.0 20.0×10.0
      paragraph
        text 200.0 18.0 28.3pt “bb”
      fill ink 130.0 10.0 20.0×10.0
      """)
  }
}

@Suite("Large print") struct LargePrintTests {
  @Test(
    "is half as large again, 18 pt at least, and keeps what is large already",
    arguments: [
      ("8pt", 18.0), ("12pt", 18), ("14pt", 21), ("20pt", 30), ("30pt", 36), ("54pt", 54),
    ])
  func sizes(written: String, size: Double) throws {
    var sample = Sample("{text: $hello, style: own}")
    sample.sections = "  own: {size: \(written)}"
    sample.isLargePrint = true
    let page = try #require(try sample.laidOut().pages.first)
    guard case .text(let text, _) = page.placedItems.first?.item else {
      Issue.record("no text")
      return
    }
    #expect(abs((text.paragraph.runs.first?.style.size.points ?? 0) - size) < 0.001)
  }

  @Test(
    "text below what its kind of sheet needs is refused",
    arguments: [
      ("poster", "13.9pt"), ("sheet", "11.9pt"), ("leaflet", "9.9pt"), ("label", "7.4pt"),
    ])
  func floors(kind: String, size: String) throws {
    var sample = Sample("{text: $hello, style: own}")
    sample.sections = "  own: {size: \(size)}"
    sample.kind = kind
    let problems = try sample.problems()
    #expect(problems.count == 1)
    #expect(problems.first?.contains("less than") == true)
  }
}
