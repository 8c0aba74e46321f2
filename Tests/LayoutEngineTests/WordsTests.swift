import LayoutEngine
import LayoutLanguage
import PageModel
import TestKit
import Testing
import Wording

@Suite("Words") struct WordsTests {
  @Test("break at spaces, and stand where they are aligned")
  func lines() throws {
    let sample = Sample(
      """
      stack:
        - {text: abcd efg, style: loose, width: 20mm}
        - {text: abcd efg, style: brick, width: 20mm, alignment: end}
        - {text: abcd ef, style: brick, width: 20mm, alignment: centre}
      """)
    // Leading 1.5 puts 2.5 mm above each brick, whose baseline is 8 mm below its top.
    try sample.expect(
      """
      paragraph
        text 0.0 10.5 28.3pt “abcd”
        text 0.0 25.5 28.3pt “efg”
      paragraph
        text 0.0 38.0 28.3pt “abcd”
        text 5.0 48.0 28.3pt “efg”
      paragraph
        text 0.0 58.0 28.3pt “abcd”
        text 5.0 68.0 28.3pt “ef”
      """)
  }

  @Test("take their height from capital to baseline where they are trimmed")
  func trim() throws {
    // Capitals of 7 mm; lines of 15 mm; no leading above or below.
    let sample = Sample(
      """
      stack:
        - {text: abcd efg, style: capital, width: 20mm}
        - {area: , fill: ink, height: 1mm}
      """)
    try sample.expect(
      """
      paragraph
        text 0.0 7.0 28.3pt “abcd”
        text 0.0 22.0 28.3pt “efg”
      fill ink 0.0 22.0 210.0×1.0
      """)
  }

  @Test("end with an ellipsis past their last line")
  func mostLines() throws {
    let sample = Sample("stack:\n  - {text: abcd efgh ijkl, style: brick, width: 20mm, lines: 2}")
    #expect(try sample.lines() == ["abcd", "efg…"])
  }

  @Test("shrink to the largest size at which they fit")
  func shrink() throws {
    // 30 bricks of half their size on 210 mm: 14 mm each, 39.7 pt.
    let words = String(repeating: "a", count: 30)
    let sample = Sample("{text: \(words), style: wide, lines: 1, shrink-to: 10mm}")
    let text = try setText(of: sample)
    let size = try #require(text.paragraph.runs.first).style.size.millimetres
    #expect(size <= 14.01)
    #expect(size > 13.95)
  }

  @Test("keep their size where they fit as they are")
  func noShrink() throws {
    let sample = Sample("{text: abc, style: wide, lines: 1, shrink-to: 10mm}")
    #expect(
      try #require(try setText(of: sample).paragraph.runs.first).style.size == .millimetres(20))
  }

  @Test("say by how many characters they are too long even at their smallest")
  func tooLong() throws {
    // At 10 mm a line holds 210 / 5 = 42 bricks.
    let words = String(repeating: "a", count: 47)
    let sample = Sample("{text: \(words), style: wide, lines: 1, shrink-to: 10mm}")
    #expect(
      try sample.problems() == [
        "1: “\(words)” is too long by 5 characters, even at its smallest size of 28 pt"
      ])
  }

  @Test("are stressed between double asterisks, also inside a phrase or around one")
  func stressed() throws {
    var sample = Sample("{text: \"a **$b** $c\"}")
    sample.text = "{fr: {b: bb, c: \"c **cc**\"}}"
    let runs = try setText(of: sample).paragraph.runs
    #expect(runs.map(\.text) == ["a ", "bb", " c ", "cc"])
    #expect(runs.map(\.style.weight) == [400, 600, 400, 600])
  }

  @Test(
    "take the form of their number",
    arguments: [
      (Language.french, 0, "0 voisin"), (.french, 1, "1 voisin"), (.french, 2, "2 voisins"),
      (.english, 0, "0 neighbours"), (.english, 1, "1 neighbour"), (.english, 2, "2 neighbours"),
    ])
  func plural(language: Language, number: Int, words: String) throws {
    var sample = Sample("{text: $neighbours}").with("count", .number(number))
    sample.needs = "{count: number, people: {who: text}}"
    sample.text = """
      {fr: {neighbours: {one: $count voisin, other: $count voisins}},
        en: {neighbours: {one: $count neighbour, other: $count neighbours}}}
      """
    sample.language = language
    #expect(try sample.lines() == [words])
  }

  @Test("isolate a value that reads from right to left, and no other")
  func isolated() throws {
    let sample = Sample("{text: \"$name 06\"}")
    #expect(try sample.with("name", .text("سلمى")).lines() == ["\u{2068}سلمى\u{2069} 06"])
    #expect(try sample.with("name", .text("Salma")).lines() == ["Salma 06"])
  }

  @Test("leave out characters that no font has")
  func missing() throws {
    var sample = Sample("{text: $name}").with("name", .text("a😀b"))
    sample.bricks = BrickText(missing: ["😀"])
    #expect(try sample.lines() == ["ab"])
  }

  @Test("that are none take no room")
  func empty() throws {
    let sample = Sample(
      "stack:\n  - {text: $name}\n  - {area: , fill: ink, height: 1mm}")
    try sample.with("name", .text("")).expect("fill ink 0.0 0.0 210.0×1.0")
  }

  @Test("are given a role, a link, and their size as the area of the link")
  func meaning() throws {
    let sample = Sample(
      "stack:\n  - {text: abc, style: brick, role: title, link: \"https://$name\"}"
    ).with("name", .text("e.fr"))
    let page = try #require(try sample.laidOut().pages.first)
    guard case .group(let group) = page.items.first else {
      Issue.record("the words are no group")
      return
    }
    #expect(group.role == .title)
    #expect(group.link?.address == "https://e.fr")
    #expect(
      group.link?.area
        == Rect(
          x: .zero, y: .zero, width: .millimetres(210), height: .millimetres(10)))
  }

  private func setText(of sample: Sample) throws -> SetText {
    let texts = try sample.laidOut().pages.flatMap(\.placedItems).compactMap { placed in
      if case .text(let text, _) = placed.item { text } else { nil }
    }
    return try #require(texts.first)
  }
}
