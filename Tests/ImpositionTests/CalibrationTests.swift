import Imposition
import PageModel
import TestKit
import Testing

@Suite("A calibration page")
struct CalibrationTests {
  private let words = Calibration.Words(
    title: "Calibrage de l’imprimante",
    instructions: ["Imprimez à 100 %.", "Mesurez la croix.", "Mesurez les traits de 100 mm."],
    language: "fr")

  private func strokes(_ page: Page) -> [Rect] {
    page.placedItems.compactMap { placed in
      if case .stroke = placed.item { placed.bounds } else { nil }
    }
  }

  /// Straight lines, each the smallest rectangle around it.
  private func lines(_ page: Page) -> [Rect] {
    page.placedItems.flatMap { placed -> [Rect] in
      guard case .stroke(let path, _) = placed.item else { return [] }
      return zip(path.elements, path.elements.dropFirst()).compactMap { start, end in
        guard case .move(let from) = start, case .line(let to) = end else { return nil }
        return Path.line(from: from, to: to).bounds
      }
    }
  }

  @Test("says what the caller has to say, as a title and paragraphs")
  func text() {
    let page = Calibration(paper: .a4, words: words).page(measuring: BrickText())
    let said = page.placedItems.compactMap { placed -> (String, [Role])? in
      guard case .text(let text, _) = placed.item else { return nil }
      return (text.paragraph.text, placed.roles)
    }
    #expect(said.filter { $0.1 == [.title] }.map(\.0) == [words.title])
    #expect(said.filter { $0.1 == [.paragraph] }.map(\.0) == words.instructions)
    #expect(said.filter { $0.1 == [.decoration] }.allSatisfy { Int($0.0) != nil })
  }

  @Test("has the circled cross where a correction is measured", arguments: PressSheet.allCases)
  func cross(paper: PressSheet) {
    let page = Calibration(paper: paper, words: words).page(measuring: BrickText())
    let found = strokes(page)
    #expect(found.contains { $0.isAt(rect(17.5, 17.5, 5, 5)) })
    #expect(found.contains { $0.isAt(rect(16, 16, 8, 8)) })
  }

  @Test("has gauges of 100 mm across and down", arguments: PressSheet.allCases)
  func gauges(paper: PressSheet) {
    let found = lines(Calibration(paper: paper, words: words).page(measuring: BrickText()))
    let isLong = { (length: Length) in abs(length.millimetres - 100) < 0.001 }
    #expect(found.filter { isLong($0.size.width) && $0.size.height == .zero }.count == 1)
    #expect(found.filter { isLong($0.size.height) && $0.size.width == .zero }.count == 1)
  }

  @Test("has rulers with a tick for each millimetre from the corner of the paper")
  func rulers() {
    let found = lines(Calibration(paper: .a4, words: words).page(measuring: BrickText()))
    // From 20 to 200 mm along the upper edge; longer ticks at 5 and 10 mm.
    for (x, tick) in [(20, 4.0), (21, 1.6), (25, 2.8), (99, 1.6), (100, 4), (200, 4)] {
      #expect(found.contains { $0.isAt(rect(Double(x), 10 - tick, 0, tick)) }, "\(x)")
    }
    for (y, tick) in [(20, 4.0), (21, 1.6), (285, 2.8), (287, 1.6)] {
      #expect(found.contains { $0.isAt(rect(10 - tick, Double(y), tick, 0)) }, "\(y)")
    }
    let page = Calibration(paper: .a4, words: words).page(measuring: BrickText())
    for number in stride(from: 20, through: 280, by: 10) {
      #expect(page.lines.contains(String(number)))
    }
  }

  @Test("of a label sheet has each label's outline and a cross in its middle")
  func labels() throws {
    for sheet in try stock() {
      let page = Calibration(sheet: sheet, words: words).page(measuring: BrickText())
      #expect(page.size == sheet.paper.size)
      let found = strokes(page)
      for index in 0..<sheet.count {
        let cell = sheet.cell(index)
        #expect(found.contains { $0.isAt(cell) })
        let cross = Rect(
          x: cell.origin.x + cell.size.width / 2 - .millimetres(3),
          y: cell.origin.y + cell.size.height / 2 - .millimetres(3), width: .millimetres(6),
          height: .millimetres(6))
        #expect(found.contains { $0.isAt(cross) })
      }
    }
  }

  @Test("of a label sheet has no words, number or gauge over a cross, and wipes nothing out")
  func clear() throws {
    var words = words
    words.instructions = [40, 110, 150, 120].map { count in
      String((0..<count).map { $0.isMultiple(of: 6) ? " " : "n" })
    }
    for sheet in try stock() {
      let page = Calibration(sheet: sheet, words: words).page(measuring: BrickText())
      #expect(
        !page.placedItems.contains { placed in
          if case .fill = placed.item { true } else { false }
        })
      let texts = page.placedItems.compactMap { placed -> Rect? in
        if case .text = placed.item { placed.bounds } else { nil }
      }
      let gauges = lines(page).filter {
        abs(max($0.size.width, $0.size.height).millimetres - 100) < 0.001
      }
      #expect(gauges.count == 2)
      for index in 0..<sheet.count {
        let cell = sheet.cell(index)
        let cross = Rect(
          x: cell.origin.x + cell.size.width / 2 - .millimetres(3),
          y: cell.origin.y + cell.size.height / 2 - .millimetres(3), width: .millimetres(6),
          height: .millimetres(6))
        for other in texts + gauges {
          let isApart =
            other.maxX <= cross.origin.x || other.origin.x >= cross.maxX
            || other.maxY <= cross.origin.y || other.origin.y >= cross.maxY
          #expect(isApart, "\(sheet.name), label \(index + 1)")
        }
      }
    }
  }

  @Test("of plain paper has a cross every 50 mm, clear of the words")
  func grid() {
    let found = strokes(Calibration(paper: .a4, words: words).page(measuring: BrickText()))
    for (x, y) in [(50.0, 100.0), (150, 100), (50, 250), (150, 250)] {
      #expect(found.contains { $0.isAt(rect(x - 3, y - 3, 6, 6)) })
    }
    #expect(!found.contains { $0.isAt(rect(47, 47, 6, 6)) })
  }

  @Test("keeps everything on the paper", arguments: PressSheet.allCases)
  func within(paper: PressSheet) {
    let page = Calibration(paper: paper, words: words).page(measuring: BrickText())
    for placed in page.placedItems {
      #expect(placed.bounds.lies(within: Rect(origin: .zero, size: page.size)))
    }
  }
}
