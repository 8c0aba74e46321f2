import Foundation
import Preflight
import Testing

@Suite("QR symbols on a page")
struct SymbolTests {
  private let leaflet = Expectations(symbolTexts: [TestSymbol.text], symbols: 1, floors: .leaflet)

  private func length(_ report: Report, _ check: Check) -> Double? {
    if case .length(let length, _)? = report[check].first?.fact { length } else { nil }
  }

  @Test(
    "A symbol of 30 mm in black on white passes everything, and is measured",
    arguments: [0.0, 30, 45, 90, 180])
  func passes(turned: Double) throws {
    let report = try check(leaflet) {
      $0.symbol(x: 37.5, y: 37.5, side: 30, turned: turned)
    }
    #expect(report.troubles.isEmpty, "\(report.lines)")
    // A tenth of a millimetre is half a pixel; 30 mm ÷ 25 = 1.2 mm.
    #expect(abs(try #require(length(report, .symbolSize)) - 30) < 0.15)
    #expect(abs(try #require(length(report, .moduleSize)) - 1.2) < 0.01)
  }

  @Test("A symbol as large as a window is read and measured too", arguments: [80.0, 150])
  func huge(side: Double) throws {
    let poster = Expectations(symbolTexts: [TestSymbol.text], floors: .poster)
    let report = try check(width: side * 1.4, height: side * 1.4, poster) {
      $0.symbol(x: side * 0.2, y: side * 0.2, side: side)
    }
    #expect(report.troubles.isEmpty, "\(report.lines)")
    #expect(abs(try #require(length(report, .symbolSize)) - side) < side * 0.005)
  }

  @Test("A symbol that says something else is red")
  func text() throws {
    let wanted = Expectations(symbolTexts: ["HTTPS://E.EXAMPLE.FR/7K3QX9M"])
    let report = try check(wanted) { $0.symbol(x: 30, y: 30, side: 30) }
    #expect(report.troubles == [.symbolText: .red])
    #expect(
      report[.symbolText].map(\.fact).sorted { "\($0)" < "\($1)" } == [
        .missing(text: "HTTPS://E.EXAMPLE.FR/7K3QX9M"), .says(TestSymbol.text, symbols: 1),
      ])
  }

  @Test("Symbols that say the same wrong thing are told once, with their number")
  func sameText() throws {
    let wanted = Expectations(symbolTexts: ["HTTPS://E.EXAMPLE.FR/7K3QX9M"])
    let report = try check(wanted) {
      for index in 0..<3 { $0.symbol(x: 5 + 33 * Double(index), y: 30, side: 25) }
      $0.newPage()
      $0.symbol(x: 30, y: 30, side: 25)
    }
    #expect(
      report[.symbolText].filter { $0.page != nil }.map(\.line) == [
        "red: page 1 and 1 other: 4 QR codes say “\(TestSymbol.text)”, which is not expected here. "
          + "Print the sheet again for the right address."
      ])
  }

  @Test("A page without the symbol that should be there is red")
  func missing() throws {
    let report = try check(Expectations(symbolTexts: [TestSymbol.text])) { _ in }
    #expect(report.troubles == [.symbolText: .red])
  }

  @Test("A symbol that nothing can read is red, even where none is expected")
  func unread() throws {
    let report = try check {
      $0.symbol(x: 30, y: 30, side: 30)
      $0.area(x: 40, y: 40, width: 12, height: 12, colour: TestPDF.white)
    }
    #expect(report.troubles == [.symbolReads: .red])
    let place = try #require(report[.symbolReads].first?.place)
    #expect(abs(place.x - 30) < 1 && abs(place.y - 30) < 1 && abs(place.width - 30) < 2)
  }

  @Test("A symbol of 20 mm is red on a leaflet, and right on a label")
  func side() throws {
    let small = try check(leaflet) { $0.symbol(x: 40, y: 40, side: 20) }
    #expect(small.troubles == [.symbolSize: .red])
    let label = try check(Expectations(floors: .label)) { $0.symbol(x: 40, y: 40, side: 20) }
    #expect(label.troubles.isEmpty)
  }

  @Test("Modules of 0.6 mm are red, and amber where the kind of sheet is not known")
  func module() throws {
    let floors = Floors(textPoints: 7, symbolMillimetres: 10)
    let known = try check(Expectations(floors: floors)) { $0.symbol(x: 40, y: 40, side: 15) }
    #expect(known.troubles == [.moduleSize: .red])
    let unknown = try check { $0.symbol(x: 40, y: 40, side: 15) }
    #expect(unknown.troubles == [.moduleSize: .amber, .symbolSize: .amber])
  }

  @Test("Modules of a third of a millimetre are lost out of focus and to the copier")
  func blurred() throws {
    let floors = Floors(textPoints: 7, symbolMillimetres: 5, moduleMillimetres: 0.3)
    let report = try check(Expectations(floors: floors)) {
      $0.symbol(x: 40, y: 40, side: 25 * 0.34)
    }
    #expect(report.troubles == [.symbolBlurred: .red, .symbolPhotocopied: .amber])
    #expect(
      report[.symbolPhotocopied].map(\.line) == [
        "amber: page 1: The QR code cannot be read after a third photocopy. Make it larger, or use "
          + "--theme encre."
      ])
  }

  @Test("A tinted symbol fades from copy to copy; a paler one is too weak for any decoder")
  func tinted() throws {
    // Reflectance of grey 0.65: ((0.65 + 0.055) ÷ 1.055)^2.4 = 0.38, so the contrast is 62 %.
    let pale = try check(leaflet) {
      $0.symbol(x: 30, y: 30, side: 30, colour: TestPDF.grey(0.65))
    }
    #expect(pale.troubles == [.symbolInGrey: .amber, .symbolPhotocopied: .amber])
    guard case .symbolContrast(let contrast)? = pale[.symbolInGrey].first?.fact else {
      Issue.record("no contrast")
      return
    }
    #expect(abs(contrast - 0.62) < 0.01)
    let paler = try check(leaflet) {
      $0.symbol(x: 30, y: 30, side: 30, colour: TestPDF.grey(0.8))
    }
    #expect(paler.level == .red)
    #expect(paler.troubles[.symbolInGrey] == .red)
  }

  @Test("A dark colour is as good as black")
  func dark() throws {
    let report = try check(leaflet) {
      $0.symbol(x: 30, y: 30, side: 30, colour: TestPDF.teal)
    }
    #expect(report.troubles.isEmpty)
  }

  @Test("Red on green of the same lightness is lost in grey")
  func colour() throws {
    // 0.299 = 0.587 × 0.509
    let report = try check(leaflet) {
      $0.area(x: 20, y: 20, width: 50, height: 50, colour: (0, 0.509, 0))
      $0.symbol(x: 30, y: 30, side: 30, colour: (1, 0, 0))
    }
    #expect(report.troubles == [.symbolInGrey: .red])
  }

  @Test(
    "The quiet zone is four modules, less is amber, and less than two red",
    arguments: [(4.2, Level.green), (3, .amber), (1, .red)])
  func quietZone(modules: Double, level: Level) throws {
    let report = try check(leaflet) {
      $0.symbol(x: 30, y: 30, side: 30)
      // A line beside it; a module is 1.2 mm.
      $0.area(x: 60 + modules * 1.2, y: 20, width: 0.5, height: 50)
    }
    #expect(report.troubles == (level == .green ? [:] : [.quietZone: level]))
    guard case .quietZone(let width)? = report[.quietZone].first?.fact else {
      Issue.record("no quiet zone")
      return
    }
    #expect(abs(width - min(modules, 4)) < 0.15)
  }

  @Test("A symbol without quiet zone on black is red")
  func onBlack() throws {
    let report = try check(leaflet) {
      $0.area(x: 0, y: 0, width: 105, height: 105)
      $0.area(x: 30, y: 30, width: 30, height: 30, colour: TestPDF.white)
      $0.symbol(x: 30, y: 30, side: 30)
    }
    #expect(report.level == .red, "\(report.lines)")
  }

  @Test("Where the paper ends, the quiet zone ends too")
  func atTheEdge() throws {
    let report = try check(leaflet) { $0.symbol(x: 2.4, y: 30, side: 30) }
    #expect(report.troubles == [.quietZone: .amber])
  }

  @Test("All symbols of a sheet of 21 labels are read, turned ones too")
  func labels() throws {
    func sheet(without gaps: Set<Int> = []) throws -> Report {
      let expected = Expectations(symbolTexts: [TestSymbol.text], symbols: 21, floors: .label)
      return try check(width: 210, height: 297, expected) {
        for label in 0..<21 where !gaps.contains(label) {
          let (x, y) = (Double(label % 3) * 63.5 + 35, Double(label / 3) * 38.1 + 30)
          $0.symbol(x: x, y: y, side: 18, turned: Double(label % 4) * 90)
        }
      }
    }
    let whole = try sheet()
    #expect(whole.troubles.isEmpty, "\(whole.lines)")
    #expect(whole[.symbolReads].map(\.fact) == [.symbols(21)])
    let lacking = try sheet(without: [4])
    #expect(lacking.troubles == [.symbolReads: .red])
    #expect(lacking[.symbolReads].map(\.fact) == [.count(found: 20, expected: 21)])
  }

  @Test("Every page with a symbol is looked at")
  func pages() throws {
    let report = try check(leaflet) {
      $0.symbol(x: 30, y: 30, side: 30)
      $0.newPage()
      $0.symbol(x: 30, y: 30, side: 20)
    }
    #expect(report.troubles[.symbolSize] == .red)
    #expect(report[.symbolSize].map(\.page) == [2])
    #expect(report[.symbolReads].map(\.fact) == [.count(found: 2, expected: 1)])
  }
}
