import Imposition
import PageModel
import Testing

@Suite("Two sides")
struct DuplexTests {
  /// What lies behind a rectangle of the back, seen through the paper from the front.
  private func through(_ rect: Rect, _ sheet: Size, _ edge: FlipEdge) -> Rect {
    let uprightAxis = sheet.width <= sheet.height ? edge == .long : edge == .short
    return Rect(
      x: uprightAxis ? sheet.width - rect.maxX : rect.origin.x,
      y: uprightAxis ? rect.origin.y : sheet.height - rect.maxY,
      width: rect.size.width, height: rect.size.height)
  }

  /// Fronts are odd, backs even; every back must lie behind its front and turn like a book.
  private func check(_ sheets: [Page], _ edge: FlipEdge) {
    #expect(sheets.count.isMultiple(of: 2))
    for index in stride(from: 0, to: sheets.count, by: 2) {
      let (front, back) = (sheets[index], sheets[index + 1])
      #expect(front.size == back.size)
      #expect(back.numbers == front.numbers.map { $0 + 1 })
      for (own, other) in zip(front.grounds, back.grounds) {
        #expect(through(other.rect, back.size, edge).isAt(own.rect))
        // The mark in the upper left of the back lies behind the upper right of the front.
        let corner = rect(1, 1, 4, 3)
        let behind = Rect(
          x: own.rect.maxX - corner.maxX, y: own.rect.origin.y + corner.origin.y,
          width: corner.size.width, height: corner.size.height)
        let mark = back.mark(of: (own.number ?? 0) + 1)
        #expect(mark.map { through($0, back.size, edge).isAt(behind) } == true)
      }
    }
  }

  @Test("of an upright sheet lie behind each other", arguments: FlipEdge.allCases)
  func upright(edge: FlipEdge) throws {
    let sheets = try Imposition.nUp(NUp(paper: .a4))
      .sheets(of: pages(12, Paper.a6.size), sides: .two(edge))
    #expect(sheets.map(\.numbers) == [[1, 3, 5, 7], [2, 4, 6, 8], [9, 11], [10, 12]])
    check(sheets, edge)
  }

  @Test("of a sheet on its side lie behind each other", arguments: FlipEdge.allCases)
  func onItsSide(edge: FlipEdge) throws {
    let sheets = try Imposition.nUp(NUp(paper: .a4))
      .sheets(of: pages(6, Paper.a5.size), sides: .two(edge))
    #expect(sheets[0].size == size(297, 210))
    check(sheets, edge)
  }

  @Test("of labels lie behind each other, from any start", arguments: FlipEdge.allCases)
  func labels(edge: FlipEdge) throws {
    let sheet = try stock("L7414")
    let sheets = try Imposition.labels(sheet, start: 4)
      .sheets(of: pages(20, sheet.label), sides: .two(edge))
    #expect(sheets.count == 4)
    check(sheets, edge)
  }

  // A4 turned about its long edge: label 1 at 7.2 mm from the left lies 7.2 mm from the right.
  @Test("by hand: the first back stands at the right of the sheet")
  func byHand() throws {
    let sheet = try stock("L7160")
    let sheets = try Imposition.labels(sheet).sheets(
      of: pages(2, sheet.label), sides: .two(.long))
    #expect(sheets[1].grounds[0].rect.isAt(rect(139.3, 15.15, 63.5, 38.1)))
    let short = try Imposition.labels(sheet).sheets(
      of: pages(2, sheet.label), sides: .two(.short))
    #expect(short[1].grounds[0].rect.isAt(rect(7.2, 243.75, 63.5, 38.1)))
  }

  @Test("have trim and bleed of their own on a single page", arguments: FlipEdge.allCases)
  func single(edge: FlipEdge) throws {
    let sheets = try NUp(paper: .a4, up: 1, bleed: .millimetres(3), cropMarks: true)
      .sheets(of: pages(2, Paper.a5.size), sides: .two(edge))
    #expect(sheets[1].trim?.isAt(rect(31, 43.5, 148, 210)) == true)
    #expect(sheets[1].bleed?.isAt(rect(28, 40.5, 154, 216)) == true)
    #expect(marks(of: sheets[1]).count == 8)
  }
}
