import LayoutLanguage
import PageModel
import SourceTree
import TestKit
import Testing
import Wording

@Suite("A layout that is read") struct ReadingTests {
  private func layout(changing lines: String) throws -> Layout {
    try Layout(file: MarkedLayout(changing: lines).file)
  }

  @Test("has a name, titles, papers, fields and words")
  func whole() throws {
    let layout = try layout(
      changing: """
        title: {fr: "L'exemple", en: Example}
        papers: {Letter: 1, A3 landscape: 1.5}
        needs: {name: text, hotline: text?, people: {who: text}}
        text: {fr: {hello: Bonjour}, en: {hello: Hello}}
        """)
    #expect(layout.name == "sample")
    #expect(layout.titles == [.french: "L’exemple", .english: "Example"])
    #expect(layout.languages == [.french, .english])
    #expect(layout.papers.map(\.paper) == [.letter, .a3])
    #expect(layout.use(of: .a4) == nil)
    let landscape = try #require(layout.use(of: .a3))
    #expect(landscape.scale == 1.5)
    #expect(landscape.size == Size(width: .millimetres(420), height: .millimetres(297)))
    #expect(
      layout.fields
        == ["name": .text, "hotline": .optional(.text), "people": .list(["who": .text])])
  }

  @Test(
    "has tracks of three kinds",
    arguments: [
      ("12mm", Track.fixed(.millimetres(12))), ("9pt", .fixed(.points(9))), ("0", .fixed(.zero)),
      ("auto", .auto), ("1fr", .fraction(1)), ("2.5fr", .fraction(2.5)),
    ])
  func tracks(text: String, track: Track) throws {
    #expect(try layout(changing: "page: {text: a, width: \(text)}").pages[0].box.width == track)
  }

  @Test(
    "has padding in the order of CSS: top, trailing, bottom, leading",
    arguments: [
      ("1pt", [1.0, 1, 1, 1]), ("1pt 2pt", [1, 2, 1, 2]), ("1pt 2pt 3pt", [1, 2, 3, 2]),
      ("1pt 2pt 3pt 4pt", [1, 2, 3, 4]),
    ])
  func padding(text: String, points: [Double]) throws {
    let padding = try layout(changing: "page: {text: a, padding: \(text)}").pages[0].box.padding
    #expect(
      [padding.top, padding.trailing, padding.bottom, padding.leading].map(\.points) == points)
  }

  @Test("has styles that take over what they do not say themselves")
  func like() throws {
    let layout = try layout(
      changing: """
        styles: {big: {size: 30pt, weight: 800, tracking: -2}, quiet: {like: big, colour: muted}}
        page: {text: a, style: quiet}
        """)
    guard case .text(let words) = layout.pages[0].content else {
      Issue.record("the page is no text")
      return
    }
    #expect(words.style.size == .points(30))
    #expect(words.style.weight == 800)
    #expect(words.style.tracking == -0.02)
    #expect(words.style.colour == .muted)
  }

  @Test("lets the use of a part change its box, and adds up conditions")
  func use() throws {
    let box = try layout(
      changing: """
        parts: {head: {text: a, width: 10mm, padding: 1mm, fill: ink, when: name}}
        page: {use: head, width: 20mm, when: "!people"}
        """
    ).pages[0].box
    #expect(box.width == .fixed(.millimetres(20)))
    #expect(box.padding == EdgeInsets(all: .millimetres(1)))
    #expect(box.fill == .ink)
    #expect(box.conditions.map(\.field) == ["name", "people"])
    #expect(box.conditions.map(\.isPresent) == [true, false])
  }

  @Test("knows the fields of a list inside it, and the count of what is left out behind it")
  func scopes() throws {
    _ = try layout(
      changing: """
        text: {fr: {more: {one: une autre, other: $count autres}}}
        page: {list: $people, each: {text: $who}, more: {text: "$more de $people.count"}}
        """)
  }

  @Test("every layout that is shipped can be read", arguments: try files(in: Repository.layouts))
  func shipped(name: String) throws {
    guard name.hasSuffix(".yaml") else { return }
    let text = try Repository.text(of: "Layouts/" + name)
    let layout = try Layout(file: SourceFile(path: name, text: text))
    #expect(layout.name + ".yaml" == name)
    #expect(layout.languages == [.french, .english])
    #expect(Set(layout.titles.keys) == [.french, .english])
  }
}
