import SourceTree
import Testing

@Suite("YAML with positions")
struct ParsingTests {
  @Test("remembers where each key and value stands")
  func positions() throws {
    let root = try SourceFile(path: "x", text: "a: 1\nbé:\n  - x\n  - {c: d}\n").parsed()
    guard case .mapping(let entries) = root.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "bé"])
    #expect(entries.map(\.position) == [at(1, 1), at(2, 1)])
    #expect(entries[0].value.position == at(1, 4))
    guard case .sequence(let items) = entries[1].value.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.position) == [at(3, 5), at(4, 5)])
    #expect(items[0].scalar == "x")
  }

  @Test("takes an empty file for an empty mapping", arguments: ["", "# only a remark\n"])
  func empty(text: String) throws {
    #expect(try SourceFile(path: "x", text: text).parsed().isEmpty)
  }

  @Test(
    "points at what is no YAML",
    arguments: [("a: [1\n", 2), ("a: 1\na: 2\n", 2), ("a: *b\n", 1), ("a: \"x\n", 2)])
  func broken(text: String, line: Int) throws {
    let problems = try #require(throws: Diagnostics.self) {
      try SourceFile(path: "x.yaml", text: text).parsed()
    }
    #expect(problems.list.count == 1)
    #expect(abs((problems.list[0].position?.line ?? 0) - line) <= 1)
  }

  private func at(_ line: Int, _ column: Int) -> SourcePosition {
    SourcePosition(line: line, column: column)
  }
}
