import Imposition
import PageModel
import Testing

@Suite("Labels")
struct LabelTests {
  @Test("stand on the sheet row by row, each on its label")
  func places() throws {
    let sheet = try stock("L7160")
    let sheets = try Imposition.labels(sheet).sheets(of: pages(4, sheet.label))
    #expect(sheets.count == 1)
    #expect(sheets[0].size == Paper.a4.size && sheets[0].trim == nil)
    #expect(sheets[0].numbers == [1, 2, 3, 4])
    for (index, ground) in sheets[0].grounds.enumerated() {
      #expect(ground.rect.isAt(sheet.cell(index)))
    }
  }

  @Test("begin where a part-used sheet ends, and run on over the next")
  func start() throws {
    let sheet = try stock("L7165")
    let sheets = try Imposition.labels(sheet, start: 7).sheets(of: pages(11, sheet.label))
    #expect(sheets.map(\.numbers) == [[1, 2], [3, 4, 5, 6, 7, 8, 9, 10], [11]])
    #expect(sheets[0].grounds[0].rect.isAt(rect(4.67, 216.23, 99.06, 67.73)))
    #expect(sheets[1].grounds[0].rect.isAt(rect(4.67, 13.04, 99.06, 67.73)))
  }

  @Test("come in copies, all of one before the next")
  func copies() throws {
    let sheet = try stock("5164")
    let sheets = try Imposition.labels(sheet, start: 2, copies: 3)
      .sheets(of: pages(2, sheet.label))
    #expect(sheets.map(\.numbers) == [[1, 1, 1, 2, 2], [2]])
  }

  @Test("are not seen beyond their edges")
  func clipped() throws {
    let sheet = try stock("L7160")
    let wide = Page(
      size: sheet.label,
      items: [.fill(.rectangle(rect(-10, -10, 200, 200)), .solid(Colour(1)))])
    let sheets = try Imposition.labels(sheet, start: 5).sheets(of: [wide])
    #expect(sheets[0].grounds[0].rect.isAt(sheet.cell(4)))
  }

  @Test("have no outline drawn")
  func noOutline() throws {
    let sheet = try stock("L7160")
    let sheets = try Imposition.labels(sheet).sheets(of: [Page(size: sheet.label, items: [])])
    #expect(sheets[0].areas.isEmpty)
  }

  @Test("need a start on the sheet; the error says how many labels there are")
  func wrongStart() throws {
    let sheet = try stock("L7160")
    for start in [0, -3, 22] {
      let error = #expect(throws: ImpositionError.self) {
        try Imposition.labels(sheet, start: start).sheets(of: pages(1, sheet.label))
      }
      #expect(error?.problems == [.start(start, sheet: "L7160", labels: 21)])
    }
    #expect(
      ImpositionError.Problem.start(22, sheet: "L7160", labels: 21).message
        == "there is no label 22 on L7160, which has 21 labels")
  }

  @Test("tell all that is wrong at once")
  func allAtOnce() throws {
    let sheet = try stock("L7160")
    let error = #expect(throws: ImpositionError.self) {
      try Imposition.labels(sheet, start: 0, copies: 0)
        .sheets(
          of: [page(1, sheet.label), page(2, size(60, 38.1)), page(3, sheet.label)],
          sides: .two(.long))
    }
    #expect(
      error?.description == """
        there is no label 0 on L7160, which has 21 labels
          hint: count from the upper left label, row by row, from 1 to 21
        0 copies cannot be made
          hint: ask for 1 to 10000
        page 2 is 60 × 38.1 mm, but a label of L7160 is 63.5 × 38.1 mm
          hint: lay the page out for this label sheet
        3 pages are not fronts and backs in pairs
          hint: give each front its back, an empty page if need be
        """)
  }

  @Test("of none there are no sheets")
  func none() throws {
    #expect(try Imposition.labels(stock("L7160"), start: 5).sheets(of: []).isEmpty)
  }
}

@Suite("A plain imposition")
struct PlainTests {
  @Test("leaves every page as it is")
  func plain() throws {
    let given = pages(3, size(100, 200))
    #expect(try Imposition.plain.sheets(of: given) == given)
  }
}
