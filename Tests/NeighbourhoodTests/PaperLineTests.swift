import Neighbourhood
import Testing

@Suite("A line of a sheet") struct PaperLineTests {
  @Test(
    "is read however it is typed",
    arguments: ["7K3-QX9K-07", "7k3qx9k7", " 7K3 QX9K  0007 ", "7K3-QX9K/7", "7k3-qx9k – 07"])
  func read(text: String) throws {
    let line = try PaperLine(reading: text)
    #expect(line.code.symbols == "7K3QX9K")
    #expect(line.line == 7)
  }

  @Test("may name the sheet alone")
  func sheetAlone() throws {
    #expect(try PaperLine(reading: "7K3-QX9K").line == nil)
  }

  @Test("says what is wrong with it")
  func wrong() {
    #expect(throws: PaperLine.ReadingError.code(.empty)) { try PaperLine(reading: "  ") }
    #expect(throws: PaperLine.ReadingError.code(.wrongLength(3))) { try PaperLine(reading: "7K3") }
    #expect(throws: PaperLine.ReadingError.code(.wrongSymbol)) {
      try PaperLine(reading: "7K3-QX9J-07")
    }
    for rest in ["0", "10000", "A"] {
      #expect(throws: PaperLine.ReadingError.notALine(rest)) {
        try PaperLine(reading: "7K3-QX9K-\(rest)")
      }
    }
  }
}
