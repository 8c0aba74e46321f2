import LayoutLanguage
import SourceTree
import Testing

@Suite("A hostile layout is refused before it can do harm") struct HostileLayoutTests {
  @Test(
    "lengths beyond ten metres, below nothing, or in no plain decimals",
    arguments: [
      "page: {area: , width: ▸1e300mm}", "page: {area: , height: ▸10001mm}",
      "page: {area: , height: ▸-1mm}", "page: {area: , width: ▸inffr}",
      "page: {area: , width: ▸0fr}", "page: {area: , width: ▸0x1p3mm}",
      "page: {area: , padding: ▸-11mm}", "page: {stack: [], gap: ▸1e9mm}",
      "page: {qr: $hello, size: ▸-62mm}", "page: {qr: $hello, size: ▸0mm}",
      "page: {pictogram: pets, size: ▸nanmm}", "page: {text: a, shrink-to: ▸-4pt}",
    ])
  func lengths(changed: String) {
    let layout = MarkedLayout(changing: changed)
    #expect(layout.problems.map(\.position) == layout.marks)
  }

  @Test("parts that use each other twice, twenty times over")
  func doubling() {
    let parts = (0..<20).map { "  p\($0): {stack: [{use: p\($0 + 1)}, {use: p\($0 + 1)}]}" }
    let layout = MarkedLayout(
      changing: """
        parts:
        \(parts.joined(separator: "\n"))
          p20: {text: a}
        page: {use: p0}
        """)
    #expect(layout.problems.map(\.message) == ["a layout has at most 5000 blocks"])
  }

  @Test("texts that stand three deep in each other")
  func nesting() {
    let layout = MarkedLayout(
      changing: """
        text: {fr: {hello: $b $b, b: $c $c, c: $d $d, d: a}}
        page: {text: ▸$hello}
        """)
    #expect(layout.problems.map(\.position) == layout.marks)
  }

  @Test("a text longer than any sheet")
  func length() {
    let layout = MarkedLayout(
      changing: "page: {text: ▸\(String(repeating: "a", count: 2_001))}")
    #expect(layout.problems.map(\.position) == layout.marks)
  }

  @Test("very many mistakes are counted, and the first hundred told")
  func many() {
    let blocks = (0..<300).map { "  - {text: $x\($0)}" }.joined(separator: "\n")
    let layout = MarkedLayout(changing: "page:\n  stack:\n\(blocks)")
    #expect(layout.problems.count == 300)
    let told = Diagnostics(file: layout.file, layout.problems).description
    #expect(told.split(separator: ": error: ").count == 102)
    #expect(told.hasSuffix("and 200 more problems"))
  }
}
