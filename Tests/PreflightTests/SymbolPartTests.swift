import Testing

@testable import Preflight

@Suite("Parts of a page with QR symbols") struct SymbolPartTests {
  /// A4 at 150 dots to an inch.
  private let page = PixelBounds(left: 0, top: 0, right: 1240, bottom: 1754)

  private func area(_ x: Double, _ y: Double, _ side: Double) -> Expectations.Area {
    Expectations.Area(x: x, y: y, width: side, height: side)
  }

  @Test("reach six modules beyond each, and no further than the page")
  func parts() {
    // 42 mm and 12 mm on every side; 150 / 25.4 pixels to a millimetre.
    #expect(
      SymbolParts([area(100, 100, 42)], of: page).parts
        == [PixelBounds(left: 520, top: 520, right: 909, bottom: 909)])
    #expect(
      SymbolParts([area(0, 0, 42)], of: page).parts
        == [PixelBounds(left: 0, top: 0, right: 319, bottom: 319)])
    #expect(SymbolParts([], of: page).parts == [])
  }

  @Test("become one where they overlap, and the whole page where they are many or large")
  func whole() {
    #expect(SymbolParts([area(20, 20, 21), area(35, 20, 21)], of: page).parts.count == 1)
    #expect(SymbolParts([area(0, 0, 150)], of: page).parts == [page])
    let many = (0..<5).map { area(10, Double($0) * 50, 10) }
    #expect(SymbolParts(many, of: page).parts == [page])
    #expect(SymbolParts(Array(many.prefix(4)), of: page).parts.count == 4)
  }
}

@Suite("A short look where symbols stand") struct ShortLookTests {
  private func known(_ areas: [[Expectations.Area]]?) -> Expectations {
    Expectations(symbolTexts: [TestSymbol.text], domain: "e.example.fr", symbolAreas: areas)
  }

  private let around = [[Expectations.Area(x: 30, y: 30, width: 30, height: 30)]]

  @Test("finds what a look at the whole page finds, at the same places")
  func same() throws {
    func report(_ areas: [[Expectations.Area]]?) throws -> Report {
      try check(known(areas), depth: .short) {
        $0.symbol(x: 30, y: 30, side: 30)
        $0.text("E.example.fr", x: 10, y: 80, size: 10)
      }
    }
    let (part, whole) = (try report(around), try report(nil))
    #expect(part.level == .green && part.findings.map(\.check) == whole.findings.map(\.check))
    for (one, other) in zip(part.findings, whole.findings) {
      guard let (place, same) = one.place.flatMap({ place in other.place.map { (place, $0) } })
      else { continue }
      #expect(abs(place.x - same.x) < 0.4 && abs(place.y - same.y) < 0.4)
    }
  }

  @Test("goes on to the whole page where nothing is read there")
  func elsewhere() throws {
    let report = try check(known(around), depth: .short) {
      $0.symbol(x: 5, y: 65, side: 30)
      $0.text("E.example.fr", x: 10, y: 20, size: 10)
    }
    #expect(report.level == .green)
  }
}
