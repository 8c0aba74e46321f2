import Imposition
import PageModel
import TestKit
import Testing

/// The crop marks of a sheet, each the smallest rectangle around its line.
func marks(of sheet: Page) -> [Rect] {
  sheet.placedItems.flatMap { placed -> [Rect] in
    guard case .stroke(let path, _) = placed.item else { return [] }
    return stride(from: 0, to: path.elements.count, by: 2).map {
      Path(Array(path.elements[$0..<$0 + 2])).bounds
    }
  }
}

@Suite("Crop marks")
struct CropMarksTests {
  // Four A6 on A3: a block of 210 × 296 mm whose corner is at (297 − 210) ÷ 2, (420 − 296) ÷ 2.
  @Test("stand 3 mm off the outer cuts, 5 mm long, one for each cut")
  func places() throws {
    let sheets = try Imposition.nUp(NUp(paper: .a3, up: 4, cropMarks: true))
      .sheets(of: pages(4, Paper.a6.size))
    let found = marks(of: sheets[0])
    let upright = [43.5, 148.5, 253.5].flatMap { [rect($0, 54, 0, 5), rect($0, 361, 0, 5)] }
    let level = [62.0, 210, 358].flatMap { [rect(35.5, $0, 5, 0), rect(256.5, $0, 5, 0)] }
    #expect(found.count == 12)
    for mark in upright + level { #expect(found.contains { $0.isAt(mark) }) }
  }

  @Test("are two for each gutter, and clear of a larger bleed")
  func gutter() throws {
    let options = NUp(
      paper: .a3, up: 4, gutter: .millimetres(10), bleed: .millimetres(4), cropMarks: true)
    let found = marks(of: try options.sheets(of: pages(4, Paper.a6.size))[0])
    #expect(found.count == 16)
    // The block is 220 × 306 mm, its corner at 38.5, 57.
    #expect(found.contains { $0.isAt(rect(143.5, 48, 0, 5)) })
    #expect(found.contains { $0.isAt(rect(153.5, 48, 0, 5)) })
  }

  @Test("are quarter-point lines in solid black that mean nothing")
  func look() throws {
    let sheet = try NUp(paper: .a3, up: 4, cropMarks: true).sheets(of: pages(4, Paper.a6.size))[0]
    let strokes = sheet.placedItems.compactMap { placed -> Stroke? in
      guard case .stroke(_, let stroke) = placed.item else { return nil }
      #expect(placed.roles == [.decoration])
      return stroke
    }
    #expect(strokes == [Stroke(colour: .black, width: .points(0.25))])
  }

  @Test("stand on a part-empty sheet as on a full one")
  func partEmpty() throws {
    let sheets = try NUp(paper: .a3, up: 4, cropMarks: true).sheets(of: pages(5, Paper.a6.size))
    #expect(marks(of: sheets[1]) == marks(of: sheets[0]))
  }

  @Test("are not drawn unless asked for")
  func none() throws {
    #expect(marks(of: try NUp(paper: .a4).sheets(of: pages(4, Paper.a6.size))[0]).isEmpty)
  }
}
