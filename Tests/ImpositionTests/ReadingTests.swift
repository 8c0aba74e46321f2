import Imposition
import PageModel
import SourceTree
import Testing

/// A label sheet in YAML, some of its lines changed; an empty value takes the line away.
private func sheet(_ changes: [String: String] = [:]) -> String {
  let lines = [
    ("name", "Test"), ("title", "A test"), ("page", "A4"), ("columns", "2"), ("rows", "7"),
    ("width", "99.06mm"), ("height", "38.1mm"), ("left", "4.67mm"), ("top", "15.15mm"),
    ("pitch-across", "101.6mm"), ("pitch-down", "38.1mm"), ("radius", "1.76mm"),
  ]
  let kept = lines.map { ($0.0, changes[$0.0] ?? $0.1) }.filter { !$0.1.isEmpty }
  return kept.enumerated().map { ($0 == 0 ? "- " : "  ") + "\($1.0): \($1.1)\n" }.joined()
}

private func problems(_ text: String) -> [Diagnostic] {
  do {
    _ = try LabelSheet.read(file: SourceFile(path: "x.yaml", text: text))
    return []
  } catch {
    return error.list
  }
}

@Suite("A file of label sheets")
struct ReadingTests {
  @Test("is read as it is written")
  func read() throws {
    let sheets = try LabelSheet.read(file: SourceFile(path: "x.yaml", text: sheet()))
    let first = try #require(sheets.first)
    #expect(sheets.count == 1)
    #expect(first.name == "Test" && first.title == "A test")
    #expect(first.paper == .a4 && first.columns == 2 && first.rows == 7)
    #expect(first.cell(0).isAt(rect(4.67, 15.15, 99.06, 38.1)))
    #expect(first.pitch == size(101.6, 38.1))
    #expect(first.radius == .millimetres(1.76))
  }

  @Test("takes inches and points, and needs no radius")
  func units() throws {
    let text = sheet([
      "page": "Letter", "rows": "1", "width": "4in", "left": "0.1875in", "pitch-across": "4.125in",
      "height": "720pt", "top": "36pt", "pitch-down": "720pt", "radius": "",
    ])
    let read = try LabelSheet.read(file: SourceFile(path: "x.yaml", text: text))
    #expect(read.first?.cell(1).isAt(rect(109.54, 12.7, 101.6, 254)) == true)
    #expect(read.first?.radius == .zero)
  }

  @Test("tells six mistakes at once, each where it stands and how to mend it")
  func six() {
    let text =
      sheet(["name": "A", "page": "A44", "colour": "red"])
      + sheet(["name": "a", "width": "9.9cm", "rows": "7.5"])
      + sheet(["name": "B", "top": ""]).replacing("left:", with: "lft:")
    let found = problems(text)
    #expect(
      found.map(\.message) == [
        "there is no page “A44”", "the name “a” stands here twice",
        "rows must be a whole number", "“9.9cm” is no length for width",
        "the label sheet lacks “left”", "the label sheet lacks “top”",
        "a label sheet has no “lft”",
      ])
    #expect(
      found.map(\.position) == [
        SourcePosition(line: 3, column: 9), SourcePosition(line: 13, column: 9),
        SourcePosition(line: 17, column: 9), SourcePosition(line: 18, column: 10),
        SourcePosition(line: 25, column: 3), SourcePosition(line: 25, column: 3),
        SourcePosition(line: 32, column: 3),
      ])
    #expect(
      found.map(\.hint) == [
        "did you mean “A4”?", "rename one of the two", nil,
        "write millimetres, inches or points, as in “63.5mm”, “2.5in” or “180pt”", nil, nil,
        "did you mean “left”?",
      ])
  }

  @Test("shows the line and a caret below the mistake")
  func rendered() {
    let error = #expect(throws: Diagnostics.self) {
      try LabelSheet.read(
        file: SourceFile(path: "stock/x.yaml", text: sheet(["pitch-across": "128.94mm"])))
    }
    // The widely copied L7163: 4.67 + 128.94 + 99.06 = 232.67.
    #expect(
      error?.description == """
        stock/x.yaml:8:9: error: 2 columns reach to 232.67 mm, beyond the 210 mm of A4
            left: 4.67mm
                  ^
          hint: left + 1 × pitch-across + width must be at most 210 mm
        """)
  }

  @Test(
    "is calculated through",
    arguments: [
      (["top": "31mm"], "7 rows reach to 297.7 mm, beyond the 297 mm of A4"),
      (["pitch-across": "99mm"], "a pitch of 99 mm makes labels with a width of 99.06 mm overlap"),
      (["pitch-down": "38mm"], "a pitch of 38 mm makes labels with a height of 38.1 mm overlap"),
      (["left": "5mm"], "the labels leave 5 mm at the left but 4.34 mm at the right"),
      (["top": "15.4mm"], "the labels leave 15.4 mm at the top but 14.9 mm at the bottom"),
      (["radius": "19.1mm"], "a radius of 19.1 mm is too large for a label of 99.06 × 38.1 mm"),
      (["left": "-1mm"], "left must be at least 0 mm, not “-1mm”"),
      (["height": "4mm"], "height must be at least 5 mm, not “4mm”"),
      (["rows": "0"], "rows must be a number from 1 to 100"),
      (["name": "\"L 7163\""], "“L 7163” is no name for a label sheet"),
      (["title": "[a, b]"], "title must be a single value, not a list"),
      (["width": "1e2mm"], "“1e2mm” is no length for width"),
      (["width": "nanmm"], "“nanmm” is no length for width"),
      (["width": "99999mm"], "“99999mm” is no length for width"),
    ] as [([String: String], String)])
  func rules(changes: [String: String], message: String) {
    #expect(problems(sheet(changes)).map(\.message) == [message])
  }

  @Test("may be off by 0.3 mm from one margin to the other, as rounded tables are")
  func margins() {
    #expect(problems(sheet(["left": "4.81mm"])).isEmpty)  // 4.81 and 4.53
    #expect(problems(sheet(["left": "4.83mm"])).count == 1)  // 4.83 and 4.51
  }

  @Test("must hold something", arguments: ["", "# nothing\n", "[]"])
  func empty(text: String) {
    #expect(problems(text).map(\.message) == ["the file holds no label sheet"])
  }

  @Test("must be a list of mappings", arguments: ["name: L7160", "- L7160", "just words"])
  func kind(text: String) {
    #expect(!problems(text).isEmpty)
  }
}
