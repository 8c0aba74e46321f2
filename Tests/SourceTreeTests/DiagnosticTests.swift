import SourceTree
import Testing

@Suite("What is wrong with a file")
struct DiagnosticTests {
  @Test("is told with path, line, column, the line itself, a caret and a hint")
  func rendered() {
    let file = SourceFile(path: "Layouts/x.yaml", text: "a: 1\n\té: zwei\n")
    let diagnostics = Diagnostics(
      file: file,
      [Diagnostic(at: SourcePosition(line: 2, column: 5), "no number", hint: "write 2")])
    #expect(
      diagnostics.description == """
        Layouts/x.yaml:2:5: error: no number
          \té: zwei
          \t   ^
          hint: write 2
        """)
  }

  @Test("is told in the order of the file, all at once")
  func order() {
    let file = SourceFile(path: "x", text: "a\nb\n")
    let diagnostics = Diagnostics(
      file: file,
      [
        Diagnostic(at: SourcePosition(line: 2, column: 1), "second"),
        Diagnostic(at: SourcePosition(line: 1, column: 1), "first"),
        Diagnostic(at: nil, "whole"),
      ])
    #expect(diagnostics.list.map(\.message) == ["whole", "first", "second"])
  }

  @Test("needs no line where it concerns the whole file")
  func whole() {
    let diagnostics = Diagnostics(
      file: SourceFile(path: "x", text: ""), [Diagnostic(at: nil, "cannot be read")])
    #expect(diagnostics.description == "x: error: cannot be read")
  }

  @Test("points past the end of the file without a line")
  func pastTheEnd() {
    let diagnostics = Diagnostics(
      file: SourceFile(path: "x", text: "a"),
      [Diagnostic(at: SourcePosition(line: 9, column: 1), "gone")])
    #expect(diagnostics.description == "x:9:1: error: gone")
  }
}
