import Imposition
import PageModel
import Testing

private let a6 = Paper.a6.size
private let a5 = Paper.a5.size

@Suite("Pages on a press sheet")
struct NUpTests {
  // By hand: 210 − 2 × 105 = 0, 297 − 2 × 148 = 1; 297 − 2 × 148 = 1 on its side.
  @Test("stand in the middle of the sheet, as many as fit")
  func places() throws {
    let four = try Imposition.nUp(NUp(paper: .a4)).sheets(of: pages(4, a6))
    #expect(four.count == 1 && four[0].size == Paper.a4.size && four[0].trim == nil)
    #expect(four[0].numbers == [1, 2, 3, 4])
    let places = [(0.0, 0.5), (105, 0.5), (0, 148.5), (105, 148.5)]
    for (ground, place) in zip(four[0].grounds, places) {
      #expect(ground.rect.isAt(rect(place.0, place.1, 105, 148)))
    }
  }

  @Test("turn the sheet on its side where it takes more of them that way")
  func onItsSide() throws {
    let two = try Imposition.nUp(NUp(paper: .a4)).sheets(of: pages(2, a5))
    #expect(two.map(\.size) == [size(297, 210)])
    #expect(two[0].grounds[0].rect.isAt(rect(0.5, 0, 148, 210)))
    #expect(two[0].grounds[1].rect.isAt(rect(148.5, 0, 148, 210)))
  }

  // 320 − 2 × 8 = 304 takes (304 + 6) ÷ 91 = 3 cards; 450 − 2 × 8 = 434 takes (434 + 6) ÷ 61 = 7.
  // On its side it would be 4 × 5 = 20.
  @Test("leave room for gutter, bleed and crop marks")
  func room() throws {
    let options = NUp(paper: .sra3, gutter: .millimetres(6), bleed: NUp.usualBleed, cropMarks: true)
    let grid = try options.grid(for: size(85, 55))
    #expect(grid.columns == 3 && grid.rows == 7 && grid.up == 21)
    #expect(grid.cell(0).isAt(rect(26.5, 14.5, 85, 55)))
    #expect(grid.cell(20).isAt(rect(208.5, 380.5, 85, 55)))
  }

  @Test(
    "are as many as wished for, in the grid with the fewest empty places and cuts",
    arguments: [(1, 1, 1), (2, 1, 2), (3, 1, 3), (4, 2, 2), (5, 1, 5), (6, 2, 3), (7, 2, 4)])
  func wished(up: Int, columns: Int, rows: Int) throws {
    let grid = try NUp(paper: .a4, up: up).grid(for: size(80, 50))
    #expect(grid.columns == columns && grid.rows == rows && grid.up == up)
    #expect(grid.size == Paper.a4.size)
  }

  @Test("run on over further sheets, the last part empty")
  func further() throws {
    let sheets = try Imposition.nUp(NUp(paper: .a4)).sheets(of: pages(6, a6))
    #expect(sheets.map(\.numbers) == [[1, 2, 3, 4], [5, 6]])
  }

  @Test("fill a sheet each where copies are wanted")
  func repeated() throws {
    let sheets = try Imposition.nUp(NUp(paper: .a4, order: .repeated)).sheets(of: pages(2, a6))
    #expect(sheets.map(\.numbers) == [[1, 1, 1, 1], [2, 2, 2, 2]])
  }

  @Test("are in order once cut piles are put one upon the other")
  func cutAndStack() throws {
    let sheets = try Imposition.nUp(NUp(paper: .a4, order: .cutAndStack)).sheets(of: pages(10, a6))
    #expect(sheets.map(\.numbers) == [[1, 4, 7, 10], [2, 5, 8], [3, 6, 9]])
    #expect(sheets[1].grounds[2].rect.isAt(rect(0, 148.5, 105, 148)))
  }

  @Test("alone on a sheet carry their trim and bleed")
  func single() throws {
    let options = NUp(
      paper: .sra3, bleed: .millimetres(3), cropMarks: true, margin: .millimetres(3))
    let sheets = try Imposition.nUp(options).sheets(of: pages(1, Paper.a3.size))
    #expect(sheets[0].size == size(320, 450))
    #expect(sheets[0].trim?.isAt(rect(11.5, 15, 297, 420)) == true)
    #expect(sheets[0].bleed?.isAt(rect(8.5, 12, 303, 426)) == true)
    #expect(sheets[0].grounds[0].rect.isAt(rect(8.5, 12, 303, 426)))
  }

  @Test("alone without bleed are cut where they end")
  func singleWithoutBleed() throws {
    let sheets = try Imposition.nUp(NUp(paper: .a4, up: 1)).sheets(of: pages(1, a6))
    #expect(sheets[0].trim?.isAt(rect(52.5, 74.5, 105, 148)) == true)
    #expect(sheets[0].bleed == nil)
  }

  @Test("of none there are no sheets")
  func none() throws {
    #expect(try Imposition.nUp(NUp(paper: .a4)).sheets(of: []).isEmpty)
  }

  @Test(
    "say why they do not fit",
    arguments: [
      (NUp(paper: .a4), Paper.a3.size, "a page of 297 × 420 mm does not fit on A4"),
      (
        NUp(paper: .a3, cropMarks: true), Paper.a3.size,
        "a page of 297 × 420 mm does not fit on A3 with 8 mm kept free at each edge"
      ),
      (NUp(paper: .a4, up: 5), a6, "5 pages of 105 × 148 mm do not fit on A4, only 4"),
      (NUp(paper: .a4, up: 0), a6, "a sheet cannot hold 0 pages"),
      (NUp(paper: .a4), size(4, 100), "a page of 4 × 100 mm is too small to be cut"),
      (NUp(paper: .a4, gutter: .millimetres(-1)), a6, "the gutter cannot be -1 mm"),
      (NUp(paper: .a4, bleed: .millimetres(51)), a6, "the bleed cannot be 51 mm"),
      (NUp(paper: .a4, margin: .points(.nan)), a6, "the margin cannot be nan mm"),
    ])
  func doNotFit(options: NUp, size: Size, message: String) {
    let error = #expect(throws: ImpositionError.self) { try options.sheets(of: pages(1, size)) }
    #expect(error?.problems.map(\.message) == [message])
    #expect(error?.problems.first?.hint != nil)
  }

  @Test("must have a size", arguments: [Double.nan, .infinity, -100, 0])
  func noSize(side: Double) {
    #expect(throws: ImpositionError.self) {
      try NUp(paper: .a4).sheets(of: pages(1, size(side, 100)))
    }
    #expect(throws: ImpositionError.self) {
      try NUp(paper: .a4).sheets(of: pages(1, size(100, side)))
    }
  }

  @Test("must all be of one size; what else is wrong is told as well")
  func sizes() {
    let error = #expect(throws: ImpositionError.self) {
      try NUp(paper: .a4, up: 9)
        .sheets(of: [page(1, a6), page(2, a5), page(3, a6)], sides: .two(.long))
    }
    #expect(
      error?.problems == [
        .differentSizes(page: 2, size: a5, first: a6), .unpaired(pages: 3),
        .tooMany(up: 9, fit: 4, page: a6, paper: .a4),
      ])
  }
}

@Suite("A press sheet")
struct PressSheetTests {
  @Test("is found by its name in any case")
  func named() {
    #expect(PressSheet(named: "sra3") == .sra3)
    #expect(PressSheet(named: "LETTER") == .letter)
    #expect(PressSheet(named: "A5") == nil)
  }

  @Test("has the size of its standard")
  func sizes() {
    #expect(PressSheet.sra3.size == size(320, 450))
    #expect(PressSheet.a3.size == size(297, 420))
  }
}
