import SourceTree
import Testing

@Suite("Reading values")
struct ReadingTests {
  enum Side: String, CaseIterable { case left, right }

  @Test("collects every problem with its place instead of stopping at the first")
  func problems() throws {
    let text = "size: big\nside: lefft\nlist: 3\non: maybe\nextr: 1\n"
    let reading = Reading()
    let entries = reading.mapping(try SourceFile(path: "x", text: text).parsed(), "the file")
    #expect(reading.number(try #require(entries["size"]), "size", in: 1...5) == nil)
    #expect(reading.choice(try #require(entries["side"]), "side", of: Side.self) == nil)
    #expect(reading.sequence(try #require(entries["list"]), "the list").isEmpty)
    #expect(reading.flag(try #require(entries["on"]), "on") == nil)
    reading.refuseUnknownKeys(
      in: entries, of: "this file", known: ["size", "side", "list", "on", "extra"])
    #expect(reading.problems.map { $0.position?.line } == [1, 2, 3, 4, 5])
    #expect(reading.problems[1].hint == "did you mean “left”?")
    #expect(reading.problems[4].message == "this file has no “extr”")
    #expect(reading.problems[4].hint == "did you mean “extra”?")
  }

  @Test("gives what is right and notes nothing")
  func right() throws {
    let reading = Reading()
    let entries = reading.mapping(
      try SourceFile(path: "x", text: "size: 2.5\nside: left\non: yes\n").parsed(), "the file")
    #expect(reading.number(try #require(entries["size"]), "size", in: 1...5) == 2.5)
    #expect(reading.choice(try #require(entries["side"]), "side", of: Side.self) == .left)
    #expect(reading.flag(try #require(entries["on"]), "on") == true)
    #expect(reading.problems.isEmpty)
  }

  @Test("takes nothing for an empty list or mapping")
  func nothing() throws {
    let reading = Reading()
    let entries = reading.mapping(
      try SourceFile(path: "x", text: "a:\nb: ~\n").parsed(), "the file")
    #expect(reading.sequence(try #require(entries["a"]), "a").isEmpty)
    #expect(reading.mapping(try #require(entries["b"]), "b").isEmpty)
    #expect(reading.problems.isEmpty)
  }
}
