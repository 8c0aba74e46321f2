import QRSymbol
import Testing

@Suite("QR symbols") struct QRSymbolTests {
  @Test("an address in capitals takes a smaller symbol than one in small letters")
  func capitals() throws {
    let address = "HTTPS://E.EXAMPLE.FR/7K3QX9K"
    #expect(address.count == 28)
    let symbol = try QRSymbol(address, correction: .quartile)
    #expect(symbol.version == 2)
    #expect(symbol.side == 25)
    #expect(symbol.dark.count == 25 * 25)
    #expect(try QRSymbol("https://e.example.fr/7K3QX9K", correction: .quartile).version == 3)
  }

  // Capacities in alphanumeric mode: ISO/IEC 18004, table 7.
  @Test(
    "hold what the standard says and no more",
    arguments: [
      (QRSymbol.Correction.low, 25, 1), (.medium, 20, 1), (.quartile, 16, 1), (.high, 10, 1),
      (.quartile, 29, 2), (.quartile, 47, 3), (.quartile, 67, 4),
    ])
  func capacity(correction: QRSymbol.Correction, characters: Int, version: Int) throws {
    let text = String(repeating: "A", count: characters)
    #expect(try QRSymbol(text, correction: correction).version == version)
    #expect(try QRSymbol(text + "A", correction: correction).version == version + 1)
  }

  @Test("refuse a text that no version holds, and say how long it is")
  func tooLong() throws {
    // Version 40 at Q holds 1,663 bytes (ISO/IEC 18004, table 7).
    let longest = String(repeating: "a", count: 1663)
    #expect(try QRSymbol(longest, correction: .quartile).version == 40)
    let error = #expect(throws: QRSymbol.TooLong.self) {
      try QRSymbol(longest + "a", correction: .quartile)
    }
    #expect(error?.bytes == 1664)
  }

  @Test("have a finder pattern in three corners, and none in the fourth")
  func finders() throws {
    let symbol = try QRSymbol("HTTPS://E.EXAMPLE.FR/7K3QX9K", correction: .quartile)
    #expect(modules(of: symbol, x: 0, y: 0) == Self.finder)
    #expect(modules(of: symbol, x: 18, y: 0) == Self.finder)
    #expect(modules(of: symbol, x: 0, y: 18) == Self.finder)
    #expect(modules(of: symbol, x: 18, y: 18) != Self.finder)
  }

  @Test("alternate along the timing patterns")
  func timing() throws {
    let symbol = try QRSymbol("HTTPS://E.EXAMPLE.FR/7K3QX9K", correction: .quartile)
    for index in 8..<17 {
      #expect(symbol.dark[6 * 25 + index] == index.isMultiple(of: 2))
      #expect(symbol.dark[index * 25 + 6] == index.isMultiple(of: 2))
    }
  }

  @Test("are the same for the same text")
  func same() throws {
    let text = "HTTPS://E.EXAMPLE.FR/7K3QX9K"
    #expect(try QRSymbol(text, correction: .high) == QRSymbol(text, correction: .high))
  }

  private static let finder = [
    "#######",
    "#.....#",
    "#.###.#",
    "#.###.#",
    "#.###.#",
    "#.....#",
    "#######",
  ]

  private func modules(of symbol: QRSymbol, x: Int, y: Int) -> [String] {
    (y..<y + 7).map { row in
      String((x..<x + 7).map { symbol.dark[row * symbol.side + $0] ? "#" : "." })
    }
  }
}
