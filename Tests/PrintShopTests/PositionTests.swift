import Foundation
import Imposition
import LayoutLanguage
import Neighbourhood
import PageDrawing
import PageModel
import PrintShop
import TestKit
import Testing
import Wording

/// What stands in the file, read back by another program, stands where the layout put it.
@Suite("Positions in the file") struct PositionTests {
  private struct Word {
    let text: String
    let x: Double
    let top: Double
    let bottom: Double
  }

  /// The words of a PDF file with their boxes in millimetres, as Poppler's pdftotext finds them.
  private func words(of pdf: [UInt8], in folder: String) async throws -> [Word] {
    try Data(pdf).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
    let result = try await Program.run("/usr/bin/pdftotext", ["-bbox", "a.pdf", "-"], in: folder)
    let pattern =
      /<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)">(.*?)<\/word>/
    return result.output.matches(of: pattern).compactMap { match in
      guard let x = Double(match.1), let top = Double(match.2), let bottom = Double(match.3) else {
        return nil
      }
      let scale = 25.4 / 72
      return Word(text: String(match.4), x: x * scale, top: top * scale, bottom: bottom * scale)
    }
  }

  @Test(
    "are within a tenth of a millimetre of the layout",
    arguments: ["lobby-poster", "hotline-poster", "neighbour-board", "window-sign"])
  func single(name: String) async throws {
    let shop = try Shop().shop
    let paper = name == "neighbour-board" ? "A4 landscape" : "A4"
    let choices = try Shop.choices(name, paper: paper)
    let content = try example()
    let drawn = try shop.draw(content, choices, pngResolution: nil)
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let page = try #require(try shop.pages(of: content, choices, setter).first)
    try await withTemporaryFolder { folder in
      let words = try await words(of: drawn.pdf, in: folder)
      #expect(compared(page, with: words, movedBy: .zero) > 1)
    }
  }

  @Test("are so on each label of a sheet")
  func labels() async throws {
    let library = LayoutLibrary(folders: [Repository.layouts])
    let sheet = try #require(try library.labelSheets().named("L7160"))
    let choices = try PrintChoices(
      PrintWishes(layout: "sticker", languages: ["fr"], labels: "L7160"), library: library)
    let shop = try Shop().shop
    let content = try example()
    let drawn = try shop.draw(content, choices, pngResolution: nil)
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let page = try #require(try shop.pages(of: content, choices, setter).first)
    try await withTemporaryFolder { folder in
      let words = try await words(of: drawn.pdf, in: folder)
      for index in 0..<sheet.count {
        #expect(compared(page, with: words, movedBy: sheet.cell(index).origin) > 0)
      }
    }
  }

  private func example() throws -> PrintShop.Content {
    let day = try #require(CalendarDay(iso: "2026-11-21"))
    return try #require(PrintShop.Content.example(listings: 5, language: "fr", day: day))
  }

  /// How many lines of text were found, each no more than 0.1 mm from where it should begin.
  private func compared(_ page: Page, with words: [Word], movedBy offset: Point) -> Int {
    var found = 0
    for placed in page.placedItems {
      guard case .text(let text, let point) = placed.item,
        text.paragraph.runs.first?.style.typeface != .pictogram
      else { continue }
      for line in text.lines {
        guard let first = line.text.split(whereSeparator: \.isWhitespace).first, first.count > 1,
          first.allSatisfy({ ($0.isLetter || ",.:".contains($0)) && $0.isASCII })
        else { continue }
        let x = (placed.origin.x + point.x + line.baseline.x + offset.x).millimetres
        let y = (placed.origin.y + point.y + line.baseline.y + offset.y).millimetres
        let near = words.filter { word in
          word.text == String(first) && word.top < y && y < word.bottom && abs(word.x - x) < 20
        }
        guard let word = near.min(by: { abs($0.x - x) < abs($1.x - x) }) else { continue }
        #expect(abs(word.x - x) < 0.1, "\(first) begins at \(word.x) mm instead of \(x) mm")
        found += 1
      }
    }
    return found
  }
}

@Suite("Text on a label") struct LabelMarginTests {
  @Test(
    "keeps two millimetres from its edge", arguments: EverySheetTests.labels,
    [ExampleData.shortest, .typical])
  func margin(label: String, data: ExampleData) throws {
    let library = LayoutLibrary(folders: [Repository.layouts])
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let shop = try Shop().shop
    let day = try #require(CalendarDay(iso: "2026-11-21"))
    for language in ["fr", "de", "ar"] {
      let choices = try PrintChoices(
        PrintWishes(layout: "sticker", languages: [language], labels: label), library: library)
      let content = try #require(
        PrintShop.Content.example(listings: 0, language: language, day: day, data: data))
      let page = try #require(try shop.pages(of: content, choices, setter).first)
      for (text, box) in page.inkOfText {
        let free = Length.millimetres(1.95)
        #expect(
          box.origin.x >= free && box.origin.y >= free && box.maxX <= page.size.width - free
            && box.maxY <= page.size.height - free,
          "\(language) “\(text)” \(box) on \(page.size)")
      }
    }
  }
}

extension Page {
  /// Each line of text with the box from the height of its capitals to its baseline, turned as it is.
  fileprivate var inkOfText: [(text: String, box: Rect)] { Page.ink(of: items) { $0 } }

  private static func ink(
    of items: [PageItem], _ placed: @escaping (Point) -> Point
  ) -> [(text: String, box: Rect)] {
    items.flatMap { item -> [(text: String, box: Rect)] in
      switch item {
      case .text(let text, let point):
        guard text.paragraph.runs.first?.style.typeface != .pictogram else { return [] }
        let size = text.paragraph.runs.map(\.style.size).max() ?? .zero
        return text.lines.map { line in
          let start = Point(x: point.x + line.baseline.x, y: point.y + line.baseline.y)
          let corners = [
            placed(Point(x: start.x, y: start.y - size * 0.72)),
            placed(Point(x: start.x + line.advance, y: start.y)),
          ]
          let (xs, ys) = (corners.map(\.x), corners.map(\.y))
          let origin = Point(x: min(xs[0], xs[1]), y: min(ys[0], ys[1]))
          return (
            line.text,
            Rect(
              x: origin.x, y: origin.y, width: max(xs[0], xs[1]) - origin.x,
              height: max(ys[0], ys[1]) - origin.y)
          )
        }
      case .group(let group):
        return ink(of: group.items) { point in
          let turned: Point =
            switch group.turn {
            case .none: point
            case .right: Point(x: .zero - point.y, y: point.x)
            case .half: Point(x: .zero - point.x, y: .zero - point.y)
            case .left: Point(x: point.y, y: .zero - point.x)
            }
          return placed(turned + group.origin)
        }
      default: return []
      }
    }
  }
}
