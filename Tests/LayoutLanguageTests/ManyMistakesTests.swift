import LayoutLanguage
import SourceTree
import Testing

@Suite("All mistakes of a layout") struct ManyMistakesTests {
  @Test("are told at once, in the order of the file")
  func atOnce() {
    let layout = MarkedLayout(
      changing: """
        papers: {A4: 1, ▸A9: 1}
        needs: {name: ▸txt}
        page:
          stack:
            - {text: a, style: ▸smal}
            - {▸txt: a}
            - {rule: ▸pink}
            - {text: ▸$helo}
        styles: {small: {size: ▸9em}}
        """)
    #expect(layout.problems.map(\.position) == layout.marks)
    #expect(
      layout.problems.map(\.message) == [
        "there is no paper “A9”", "there is no type “txt”",
        "there is no style “smal”", "this is no block: nothing says what it is",
        "there is no colour “pink”", "“$helo” is neither a text nor a field",
        "“9em” is no length for a text size",
      ])
  }

  @Test("show the line, a caret below the mistake, and a hint")
  func rendered() {
    let file = MarkedLayout(changing: "page: {text: été, fill: ▸acent}").file
    let error = #expect(throws: Diagnostics.self) { try Layout(file: file) }
    #expect(
      error?.description == """
        sample.yaml:6:25: error: there is no colour “acent”
          page: {text: été, fill: acent}
                                  ^
          hint: did you mean “accent”?
        """)
  }

  @Test(
    "a layout must say what it is and for what",
    arguments: ["layout", "title", "papers", "needs", "text", "page"])
  func missing(key: String) {
    let lines = MarkedLayout(changing: "").file.text.split(separator: "\n")
    let file = lines.filter { !$0.hasPrefix(key) }.joined(separator: "\n")
    #expect(
      MarkedLayout(file).problems.contains {
        $0.position == SourcePosition(line: 1, column: 1)
          && $0.message == "the layout lacks “\(key)”"
      })
  }

  @Test("an empty file lacks everything")
  func empty() {
    #expect(MarkedLayout("").problems.count == 6)
  }
}
