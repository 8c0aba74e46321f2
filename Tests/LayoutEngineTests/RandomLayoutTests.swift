import LayoutEngine
import PageModel
import TestKit
import Testing

/// Made-up stacks and rows of areas: what must hold for each of them.
@Suite("Any stacks and rows") struct RandomLayoutTests {
  @Test("keep their parts apart and inside, and are as high as these", arguments: 1...60)
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let node = Node.random(depth: 4, using: &generator)
    // A scale at which the whole certainly fits.
    let page = "stack:\n  - " + node.yaml
    var sample = Sample(page)
    sample.scale = max(0.25, min(1, 290 / max(node.height, 1)))
    let result = try sample.laidOut()
    let items = try #require(result.pages.first).items
    let boxes = Box.boxes(in: items, at: .zero)
    let root = try #require(boxes.first)
    #expect(abs(root.rect.size.height.millimetres - node.height * sample.scale) < 0.001)
    #expect(abs(root.rect.size.width.millimetres - 210) < 0.001)
    root.expectOrder()
  }

  /// A stack, a row or an area, with its size in whole millimetres.
  private indirect enum Node {
    case area(height: Int)
    case stack([Node], gap: Int, padding: Int)
    case row([Node], gap: Int, padding: Int)

    static func random(depth: Int, using generator: inout SeededGenerator) -> Node {
      let kind = depth == 4 ? 1 : depth == 0 ? 0 : Int.random(in: 0...2, using: &generator)
      guard kind > 0 else { return .area(height: .random(in: 1...20, using: &generator)) }
      let children = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        random(depth: depth - 1, using: &generator)
      }
      let gap = Int.random(in: 0...3, using: &generator)
      let padding = Int.random(in: 0...2, using: &generator)
      return kind == 1
        ? .stack(children, gap: gap, padding: padding)
        : .row(children, gap: gap, padding: padding)
    }

    /// In flow style, each container with a fill that shows where it is.
    var yaml: String {
      func list(_ children: [Node]) -> String { children.map(\.yaml).joined(separator: ", ") }
      switch self {
      case .area(let height):
        return "{area: , fill: ink, height: \(height)mm, align: start}"
      case .stack(let children, let gap, let padding):
        return "{stack: [\(list(children))], gap: \(gap)mm, padding: \(padding)mm, "
          + "fill: band, align: start}"
      case .row(let children, let gap, let padding):
        return "{row: [\(list(children))], gap: \(gap)mm, padding: \(padding)mm, "
          + "fill: band, align: start}"
      }
    }

    /// The height that it takes, by adding up.
    var height: Double {
      switch self {
      case .area(let height): Double(height)
      case .stack(let children, let gap, let padding):
        children.map(\.height).reduce(0, +) + Double(gap * (children.count - 1) + 2 * padding)
      case .row(let children, _, let padding):
        (children.map(\.height).max() ?? 0) + Double(2 * padding)
      }
    }
  }

  /// A fill on the page, and the fills inside it.
  private struct Box {
    let rect: Rect
    var children: [Box] = []

    /// A container's fill stands before what is in it.
    static func boxes(in items: [PageItem], at origin: Point) -> [Box] {
      var boxes: [Box] = []
      for (index, item) in items.enumerated() {
        switch item {
        case .fill(let path, let paint):
          let bounds = path.bounds
          let rect = Rect(origin: bounds.origin + origin, size: bounds.size)
          guard index == 0, paint == .solid(Theme.lagune.band) else {
            boxes.append(Box(rect: rect))
            continue
          }
          let rest = Array(items.dropFirst())
          return [Box(rect: rect, children: Box.boxes(in: rest, at: origin))]
        case .group(let group):
          boxes += Box.boxes(in: group.items, at: origin + group.origin)
        default: Issue.record("only areas were laid out")
        }
      }
      return boxes
    }

    func expectOrder() {
      let rounding = Length.points(0.001)
      for child in children {
        #expect(child.rect.origin.x >= rect.origin.x - rounding)
        #expect(child.rect.origin.y >= rect.origin.y - rounding)
        #expect(child.rect.maxX <= rect.maxX + rounding)
        #expect(child.rect.maxY <= rect.maxY + rounding)
        child.expectOrder()
      }
      for (index, child) in children.enumerated() {
        for other in children.dropFirst(index + 1) {
          let (left, right) = (child.rect, other.rect)
          let areApart =
            left.maxX <= right.origin.x + rounding || right.maxX <= left.origin.x + rounding
            || left.maxY <= right.origin.y + rounding || right.maxY <= left.origin.y + rounding
          #expect(areApart, "\(left) and \(right) overlap")
        }
      }
    }
  }
}
