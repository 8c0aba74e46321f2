import TestKit
import Testing

@testable import QRSymbol

@Suite("The mask of a symbol") struct MaskTests {
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  @Test("is the one that libqrencode chooses", arguments: QRSymbol.Correction.allCases)
  func same(correction: QRSymbol.Correction) throws {
    var random = SeededGenerator(seed: 5)
    var versions: Set<Int> = []
    for index in 0..<400 {
      let length = index % 170
      let text = (0...length).map { _ in String(Self.letters.randomElement(using: &random) ?? "0") }
        .joined()
      for text in [text, "https://e.example/" + text] {
        let symbol = try QRSymbol(text, correction: correction)
        #expect(try symbol == QRSymbol(maskedByLibrary: text, correction), "\(text)")
        versions.insert(symbol.version)
      }
    }
    #expect(versions.isSuperset(of: 1...6))
  }

  @Test("of links to the pages of codes, too")
  func links() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<1_000 {
      let code = (0..<7).map { _ in String(Self.letters.randomElement(using: &random) ?? "0") }
      let text = "HTTPS://ENTRAIDE.EXAMPLE.FR/" + code.joined()
      #expect(
        try QRSymbol(text, correction: .quartile)
          == QRSymbol(maskedByLibrary: text, .quartile))
    }
  }

  @Test("counts a large finder pattern against it as a small one")
  func largeFinder() {
    // Dark and light by turns; the first run is light.
    func demerit(_ runs: [Int]) -> Int {
      var (bits, place) = (UInt64(0), 0)
      for (index, length) in runs.enumerated() {
        for _ in 0..<length {
          if !index.isMultiple(of: 2) { bits |= 1 << UInt64(place) }
          place += 1
        }
      }
      return ModuleLine(bits, place).demerit
    }
    #expect(demerit([1, 1, 4, 1, 1, 3, 1, 1, 1, 1]) == 40)
    #expect(demerit([1, 1, 3, 1, 1, 3, 1, 1, 3, 1]) == 0)
    #expect(demerit([1, 1, 1, 1, 1, 3, 1, 1, 4, 1]) == 40)
    #expect(demerit([1, 1, 1, 3, 1, 1, 1]) == 40)
    // Twice as large, with a run of 8 that counts 6 and one of 6 that counts 4.
    #expect(demerit([1, 1, 8, 2, 2, 6, 2, 2, 1, 1, 1]) == 50)
    #expect(demerit([1, 1, 7, 2, 2, 6, 2, 2, 1, 1, 1]) == 9)
  }
}
