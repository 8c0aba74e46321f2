import Neighbourhood
import Testing

@Suite("A short code") struct ShortCodeTests {
  @Test(
    "ends in the check symbol of the published vectors",
    arguments: [
      ("000000", "0"), ("123456", "8"), ("ABCDEF", "P"), ("7K3QX9", "K"), ("ZZZZZZ", "S"),
    ])
  func checkSymbol(symbols: String, check: Character) throws {
    #expect(ShortCode.checkSymbol(for: symbols) == check)
    #expect(try ShortCode(reading: symbols + String(check)).symbols == symbols + String(check))
  }

  @Test func hasNoCheckSymbolForWhatIsNoSymbol() {
    #expect(ShortCode.checkSymbol(for: "12345U") == nil)
  }

  @Test func isPrintedInTwoGroups() throws {
    let code = try ShortCode(reading: "7k3qx9k")
    #expect(code.printed == "7K3-QX9K")
    #expect("\(code)" == "7K3-QX9K")
  }

  @Test(
    "is read as people type it",
    arguments: [
      "7K3-QX9K", "7k3qx9k", "  7k3 qx9k ", "7K3–QX9K", "7K3‑QX9K", "7K3−QX9K", "7K3.QX9K",
      "7\u{A0}K\u{202F}3 Q X 9 K", "\u{200E}7K3-QX9K\u{200B}", "7K3-QX9K\n",
    ])
  func forgiving(text: String) throws {
    #expect(try ShortCode(reading: text).symbols == "7K3QX9K")
  }

  @Test func readsLettersThatLookLikeDigits() throws {
    #expect(try ShortCode(reading: "ooo-OOOO").symbols == "0000000")
    let check = try #require(ShortCode.checkSymbol(for: "110110"))
    #expect(try ShortCode(reading: "ILoliO\(check)").symbols == "110110\(check)")
  }

  @Test func saysWhatIsWrong() {
    #expect(throws: ShortCode.ReadingError.empty) { try ShortCode(reading: "") }
    #expect(throws: ShortCode.ReadingError.empty) { try ShortCode(reading: " - ") }
    #expect(throws: ShortCode.ReadingError.wrongLength(6)) { try ShortCode(reading: "7K3-QX9") }
    #expect(throws: ShortCode.ReadingError.wrongLength(8)) { try ShortCode(reading: "7K3QX9KK") }
    #expect(throws: ShortCode.ReadingError.unknownSymbol("U")) { try ShortCode(reading: "7K3UX9K") }
    #expect(throws: ShortCode.ReadingError.unknownSymbol("é")) { try ShortCode(reading: "7K3éX9K") }
    #expect(throws: ShortCode.ReadingError.unknownSymbol("７")) {
      try ShortCode(reading: "７K3QX9K")
    }
    #expect(throws: ShortCode.ReadingError.wrongSymbol) { try ShortCode(reading: "7K3-QX9M") }
  }

  @Test func drawnAtRandomIsAlwaysReadAgain() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let code = ShortCode.random(using: &generator)
      #expect(try ShortCode(reading: code.printed) == code)
    }
  }

  @Test func catchesEverySingleWrongSymbol() {
    var generator = SeededGenerator(seed: 2)
    var missed: [String] = []
    for _ in 0..<200 {
      let symbols = Array(ShortCode.random(using: &generator).symbols)
      for index in symbols.indices {
        for other in ShortCode.alphabet where other != symbols[index] {
          var wrong = symbols
          wrong[index] = other
          if !isRefused(wrong) { missed.append(String(wrong)) }
        }
      }
    }
    #expect(missed.isEmpty)
  }

  @Test func catchesEverySwapOfNeighbours() {
    var generator = SeededGenerator(seed: 3)
    var missed: [String] = []
    for _ in 0..<2_000 {
      let symbols = Array(ShortCode.random(using: &generator).symbols)
      for index in symbols.indices.dropLast() where symbols[index] != symbols[index + 1] {
        var wrong = symbols
        wrong.swapAt(index, index + 1)
        if !isRefused(wrong) { missed.append(String(wrong)) }
      }
    }
    #expect(missed.isEmpty)
  }

  private func isRefused(_ symbols: [Character]) -> Bool {
    do {
      _ = try ShortCode(reading: String(symbols))
      return false
    } catch {
      return error == .wrongSymbol
    }
  }
}
