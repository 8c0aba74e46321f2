import Imposition
import PageModel
import Testing

@Suite("Cut lines") struct CutLineTests {
  private let page = Page(size: Paper.a6.size, items: [])

  private func path(_ plan: NUp) throws -> Path? {
    let sheet = try #require(try plan.sheets(of: [page]).first)
    guard case .group(let group) = sheet.items.last,
      case .stroke(let path, let stroke) = group.items.first
    else { return nil }
    #expect(!stroke.dash.isEmpty)
    return path
  }

  @Test("run between four cards, and not along the edges of the paper")
  func between() throws {
    let path = try #require(try path(NUp(paper: .a4, up: 4, cutLines: true, order: .repeated)))
    // Four A6 are 210 × 296 mm, in the middle of 297 mm: half a millimetre is left above and below.
    let wanted: [Path.Element] = [
      .move(Point(x: .millimetres(105), y: .millimetres(0.5))),
      .line(Point(x: .millimetres(105), y: .millimetres(296.5))),
      .move(Point(x: .millimetres(0), y: .millimetres(148.5))),
      .line(Point(x: .millimetres(210), y: .millimetres(148.5))),
    ]
    #expect(path.elements.count == wanted.count)
    for (element, expected) in zip(path.elements, wanted) {
      switch (element, expected) {
      case (.move(let point), .move(let other)), (.line(let point), .line(let other)):
        #expect(abs((point.x - other.x).millimetres) < 0.01)
        #expect(abs((point.y - other.y).millimetres) < 0.01)
      default: Issue.record("not a straight line")
      }
    }
  }

  @Test("are left out unless they are asked for")
  func none() throws {
    #expect(try path(NUp(paper: .a4, up: 4, order: .repeated)) == nil)
  }
}
