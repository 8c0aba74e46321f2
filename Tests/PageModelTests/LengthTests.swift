import PageModel
import Testing

@Suite("Lengths") struct LengthTests {
  @Test("an inch is 72 points and 25.4 mm")
  func inch() {
    #expect(Length.millimetres(25.4) == .points(72))
    #expect(Length.points(36).millimetres == 12.7)
  }

  @Test("are added, taken away, multiplied and divided")
  func arithmetic() {
    #expect(Length.points(3) + .points(4) == .points(7))
    #expect(Length.points(3) - .points(4) == .points(-1))
    #expect(Length.points(3) * 2.5 == .points(7.5))
    #expect(Length.points(3) / 2 == .points(1.5))
    #expect(Length.points(3) / Length.points(2) == 1.5)
    #expect(-Length.points(3) == .points(-3))
    #expect(Length.points(3) < .points(4))
    #expect([Length.points(1), .points(2)].reduce(.zero, +) == .points(3))
  }

  @Test(
    "are told in millimetres, to the tenth",
    arguments: [
      (12.0, "12 mm"), (12.5, "12.5 mm"), (12.04, "12 mm"), (0, "0 mm"), (-3.26, "-3.3 mm"),
    ]
  )
  func description(millimetres: Double, words: String) {
    #expect(Length.millimetres(millimetres).description == words)
  }
}

@Suite("Rectangles and insets") struct GeometryTests {
  @Test("a rectangle ends where its corner and its size say")
  func edges() {
    let rect = Rect(x: .points(1), y: .points(2), width: .points(3), height: .points(4))
    #expect(rect.maxX == .points(4))
    #expect(rect.maxY == .points(6))
  }

  @Test("insets add up across and down")
  func insets() {
    let insets = EdgeInsets(
      top: .points(1), leading: .points(2), bottom: .points(4), trailing: .points(8))
    #expect(insets.horizontal == .points(10))
    #expect(insets.vertical == .points(5))
  }
}

@Suite("Papers") struct PaperTests {
  @Test(
    "have the sizes of their standards",
    arguments: [("A4", 210.0, 297.0), ("A3", 297, 420), ("Letter", 215.9, 279.4)])
  func sizes(name: String, width: Double, height: Double) throws {
    let paper = try #require(Paper(named: name))
    #expect(abs(paper.size.width.millimetres - width) < 0.001)
    #expect(abs(paper.size.height.millimetres - height) < 0.001)
  }

  @Test("are found in any case, or not at all")
  func names() {
    #expect(Paper(named: "letter") == .letter)
    #expect(Paper(named: "a3") == .a3)
    #expect(Paper(named: "A8") == nil)
  }
}
