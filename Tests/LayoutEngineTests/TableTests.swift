import LayoutEngine
import Testing

@Suite("A table") struct TableTests {
  private func sample(_ names: [String], height: String? = nil) -> Sample {
    Sample(
      """
      stack:
        - table: $people
          \(height.map { "height: \($0)" } ?? "role: table")
          columns: [auto, 1fr]
          gap: 1mm 5mm
          head: [{text: Nom, style: brick}, {text: Quoi, style: brick}]
          each: [{text: $who, style: brick}, {text: x, style: brick}]
          more: {text: "$count de plus", style: brick}
      """
    ).with("people", .list(names.map { Record(["who": .text($0)]) }))
  }

  @Test("keeps its columns in line, an automatic one as wide as its widest cell")
  func columns() throws {
    // The widest name has 6 bricks of 5 mm; a gap of 5.
    try sample(["Ana", "Jérôme"]).expect(
      """
      table
        row
          head-cell
            text 0.0 8.0 28.3pt “Nom”
          head-cell
            text 35.0 8.0 28.3pt “Quoi”
        row
          cell
            text 0.0 19.0 28.3pt “Ana”
          cell
            text 35.0 19.0 28.3pt “x”
        row
          cell
            text 0.0 30.0 28.3pt “Jérôme”
          cell
            text 35.0 30.0 28.3pt “x”
      """)
  }

  @Test("counts the rows that do not fit")
  func more() throws {
    // Of 43 mm the head takes 10, the words 10, and each gap 1: two rows stay.
    let result = try sample(["A", "B", "C", "D"], height: "43mm").laidOut()
    #expect(result.pages.flatMap(\.lines) == ["Nom", "Quoi", "A", "x", "B", "x", "2 de plus"])
    #expect(result.left == 2)
  }

  @Test("shows all rows where they just fit")
  func allFit() throws {
    let result = try sample(["A", "B", "C"], height: "43mm").laidOut()
    #expect(result.left == 0)
    #expect(result.pages.flatMap(\.lines).suffix(2) == ["C", "x"])
  }
}
