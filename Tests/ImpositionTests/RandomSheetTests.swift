import Imposition
import PageModel
import TestKit
import Testing

/// A random wish and the size of its pages.
private struct Wish {
  var options: NUp
  let trim: Size

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func length(_ range: ClosedRange<Double>) -> Length {
      .millimetres(Double.random(in: range, using: &random))
    }
    trim = Size(width: length(20...150), height: length(20...150))
    options = NUp(
      paper: PressSheet.allCases.randomElement(using: &random) ?? .a4,
      gutter: Bool.random(using: &random) ? .zero : length(0...12),
      bleed: Bool.random(using: &random) ? .zero : length(0...6),
      cropMarks: Bool.random(using: &random), margin: length(0...5))
  }
}

@Suite("Random sheets")
struct RandomSheetTests {
  @Test("have places that lie on the paper and do not overlap", arguments: UInt64(1)...60)
  func apart(seed: UInt64) throws {
    let wish = Wish(seed: seed)
    let sheet = try wish.options.sheets(of: pages(500, wish.trim))[0]
    let grid = try wish.options.grid(for: wish.trim)
    let cells = (0..<grid.up).map(grid.cell)
    let paper = Rect(origin: .zero, size: sheet.size)
    #expect(sheet.size == grid.size)
    for (index, ground) in sheet.grounds.enumerated() {
      #expect(cells[index].lies(within: ground.rect) && ground.rect.lies(within: paper))
      #expect(!sheet.grounds[..<index].contains { $0.rect.overlaps(ground.rect) })
    }
    for mark in marks(of: sheet) {
      #expect(mark.lies(within: paper))
      // A line has no breadth: it is given a tenth of a millimetre.
      let (across, down) = (mark.size.width == .zero ? 0.1 : 0, mark.size.height == .zero ? 0.1 : 0)
      let line = Rect(
        x: mark.origin.x - .millimetres(across / 2), y: mark.origin.y - .millimetres(down / 2),
        width: mark.size.width + .millimetres(across),
        height: mark.size.height + .millimetres(down))
      #expect(!sheet.grounds.contains { $0.rect.overlaps(line) })
    }
  }

  @Test("take as many as fit: neither way round has room for more", arguments: UInt64(1)...60)
  func asMany(seed: UInt64) throws {
    let wish = Wish(seed: seed)
    let grid = try wish.options.grid(for: wish.trim)
    let (paper, gutter) = (wish.options.paper.size, wish.options.gutter.millimetres)
    let bleed = wish.options.bleed.millimetres
    let room =
      wish.options.margin.millimetres + (wish.options.cropMarks ? max(3, bleed) + 5 : bleed)
    func count(_ extent: Length, _ length: Length) -> Int {
      var count = 0
      while Double(count + 1) * extent.millimetres + Double(count) * gutter + 2 * room
        <= length.millimetres + 0.005
      { count += 1 }
      return count
    }
    let upright = count(wish.trim.width, paper.width) * count(wish.trim.height, paper.height)
    let side = count(wish.trim.width, paper.height) * count(wish.trim.height, paper.width)
    #expect(grid.up == max(upright, side))
  }

  @Test("hold every page once, piles of cut-and-stack in order", arguments: UInt64(1)...40)
  func piles(seed: UInt64) throws {
    var wish = Wish(seed: seed)
    wish.options.order = .cutAndStack
    let count = Int(seed * 7 % 83) + 1
    let sheets = try wish.options.sheets(of: pages(count, wish.trim))
    let grid = try wish.options.grid(for: wish.trim)
    // Cut: one pile for each place, the first sheet on top; then pile upon pile.
    let stacked = (0..<grid.up).flatMap { place in
      sheets.flatMap { sheet in
        sheet.grounds.filter { grid.cell(place).lies(within: $0.rect) }.compactMap(\.number)
      }
    }
    #expect(stacked == Array(1...count))
    #expect(sheets.count == (count + grid.up - 1) / grid.up)
  }

  @Test("have backs behind fronts", arguments: UInt64(1)...40)
  func backs(seed: UInt64) throws {
    let wish = Wish(seed: seed)
    let edge = FlipEdge.allCases[Int(seed % 2)]
    let sheets = try wish.options.sheets(of: pages(40, wish.trim), sides: .two(edge))
    for index in stride(from: 0, to: sheets.count, by: 2) {
      let (front, back) = (sheets[index], sheets[index + 1])
      let isBook = (edge == .long) == (front.size.height >= front.size.width)
      #expect(back.numbers == front.numbers.map { $0 + 1 })
      for (own, other) in zip(front.grounds, back.grounds) {
        let reflected = Rect(
          x: isBook ? back.size.width - other.rect.maxX : other.rect.origin.x,
          y: isBook ? other.rect.origin.y : back.size.height - other.rect.maxY,
          width: other.rect.size.width, height: other.rect.size.height)
        #expect(reflected.isAt(own.rect))
      }
    }
  }

  @Test("hold as many as wished for, or say how many fit", arguments: UInt64(1)...60)
  func wished(seed: UInt64) throws {
    var wish = Wish(seed: seed)
    let most = try wish.options.grid(for: wish.trim).up
    wish.options.up = Int(seed % 12) + 1
    do {
      let grid = try wish.options.grid(for: wish.trim)
      #expect(grid.up == wish.options.up && grid.columns * grid.rows >= grid.up)
      #expect(grid.up <= most)
      #expect(grid.cell(0).lies(within: Rect(origin: .zero, size: grid.size)))
      #expect(
        grid.cell(grid.columns * grid.rows - 1).lies(within: Rect(origin: .zero, size: grid.size)))
    } catch {
      guard case .tooMany(let up, let fit, _, _) = error.problems[0] else {
        throw error
      }
      #expect(up > most && fit == most)
    }
  }
}
