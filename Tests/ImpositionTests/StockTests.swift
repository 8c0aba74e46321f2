import Imposition
import PageModel
import Testing

@Suite("The label sheets that ship")
struct StockTests {
  @Test("are eleven, on A4 but for the American ones")
  func eleven() throws {
    let sheets = try stock()
    #expect(
      sheets.map(\.name) == [
        "L7160", "L7163", "L7165", "L7173", "L7651", "L7159", "L7414", "3474", "5160", "5163",
        "5164",
      ])
    #expect(sheets.filter { $0.paper == .letter }.map(\.name) == ["5160", "5163", "5164"])
    #expect(sheets.filter { $0.paper == .a4 }.count == 8)
  }

  // By hand: left + (columns − 1) × pitch across, top + (rows − 1) × pitch down.
  @Test(
    "have so many labels, the last of them there",
    arguments: [
      ("L7160", 21, rect(139.28, 243.75, 63.5, 38.1)),
      ("L7163", 14, rect(106.27, 243.75, 99.06, 38.1)),
      ("L7165", 8, rect(106.27, 216.23, 99.06, 67.73)),
      ("L7173", 10, rect(106.27, 234, 99.06, 57)),
      ("L7651", 65, rect(167.23, 264.94, 38.1, 21.17)),
      ("L7159", 24, rect(139.54, 250.08, 64, 33.86)),
      ("L7414", 10, rect(105, 226.5, 90, 52)),
      ("3474", 24, rect(140, 259.7, 70, 37.1)),
      ("5160", 30, rect(144.48, 241.3, 66.68, 25.4)),
      ("5163", 10, rect(110.32, 215.9, 101.6, 50.8)),
      ("5164", 6, rect(110.32, 182.04, 101.6, 84.67)),
    ])
  func last(name: String, count: Int, place: Rect) throws {
    let sheet = try stock(name)
    #expect(sheet.count == count)
    #expect(sheet.cell(count - 1).isAt(place))
  }

  @Test("are counted row by row from the upper left")
  func order() throws {
    let sheet = try stock("L7160")
    #expect(sheet.cell(0).isAt(rect(7.2, 15.15, 63.5, 38.1)))
    #expect(sheet.cell(1).isAt(rect(73.24, 15.15, 63.5, 38.1)))
    #expect(sheet.cell(3).isAt(rect(7.2, 53.25, 63.5, 38.1)))
    #expect(sheet.cell(4).isAt(rect(73.24, 53.25, 63.5, 38.1)))
  }

  @Test("have labels that lie on the paper and do not overlap")
  func apart() throws {
    for sheet in try stock() {
      let cells = (0..<sheet.count).map(sheet.cell)
      for (index, cell) in cells.enumerated() {
        #expect(cell.lies(within: Rect(origin: .zero, size: sheet.paper.size)), "\(sheet.name)")
        #expect(!cells[..<index].contains { $0.overlaps(cell) }, "\(sheet.name) \(index)")
      }
    }
  }

  @Test("are found in any case")
  func named() throws {
    let sheets = try stock()
    #expect(sheets.named("l7160")?.name == "L7160")
    #expect(sheets.named("L9999") == nil)
  }
}
