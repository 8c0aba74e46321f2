import PageModel
import Testing

/// Drawn 84 points wide, a unit of the drawing is a point.
@Suite("The façade") struct FacadeTests {
  private static let someLit = (0..<20).map { [0, 3, 19].contains($0) }

  private func areas(lit: [Bool], width: Double = 84) throws -> [Facade.Area] {
    try #require(Facade(lit: lit)).areas(width: .points(width), theme: .lagune)
  }

  @Test("has exactly twenty windows", arguments: [0, 19, 21])
  func wrongCount(count: Int) {
    #expect(Facade(lit: Array(repeating: true, count: count)) == nil)
  }

  @Test("is 103 high where it is 84 wide")
  func proportion() throws {
    #expect(Facade.proportion == 103.0 / 84)
    let wall = try #require(try areas(lit: Self.someLit).first)
    #expect(extent(of: wall.path) == [0, 0, 84, 103])
  }

  @Test("lights the windows that it is told to, row by row")
  func lit() throws {
    let areas = try areas(lit: Self.someLit)
    let lit = try #require(areas.first { $0.paint == .solid(Theme.lagune.lit) })
    // Margins of 7 at the sides and 12 above; a window every 15 across and every 18 down, of four
    // panes each.
    #expect(windows(of: lit.path) == [[7, 12], [52, 12], [67, 66]])
    let dark = try #require(areas.first { $0.paint == .solid(Theme.lagune.unlit) })
    #expect(windows(of: dark.path).count == 17)
    #expect(windows(of: dark.path).first == [22, 12])
  }

  @Test("frames lit windows and the door where they would not stand out from the wall")
  func frames() throws {
    let facade = try #require(Facade(lit: Self.someLit))
    let areas = facade.areas(width: .points(84), theme: .encre)
    let frames = try #require(areas.dropLast(3).last)
    let door = try #require(areas.dropLast().last)
    #expect(frames.paint == .solid(.black))
    #expect(corners(of: frames.path) == [[7, 12], [52, 12], [67, 66], [36, 103]])
    #expect(extent(of: door.path) == [36.9, 84.9, 47.1, 103])
  }

  @Test("stays inside its wall at any size", arguments: [10.0, 84, 500])
  func inside(width: Double) throws {
    for area in try areas(lit: Self.someLit, width: width) where !area.path.elements.isEmpty {
      let extent = extent(of: area.path)
      #expect(extent[0] >= 0)
      #expect(extent[1] >= 0)
      #expect(extent[2] <= width + 0.001)
      #expect(extent[3] <= width * 103 / 84 + 0.001)
    }
  }

  @Test("has a door of 12 × 19 in the middle of the ground floor")
  func door() throws {
    let door = try #require(try areas(lit: Self.someLit).dropLast().last)
    #expect(extent(of: door.path) == [36, 84, 48, 103])
  }

  /// The corner of every window of four panes.
  private func windows(of path: Path) -> [[Double]] {
    corners(of: path).enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element)
  }

  private func corners(of path: Path) -> [[Double]] {
    path.elements.compactMap { element in
      if case .move(let point) = element { [point.x.points, point.y.points] } else { nil }
    }
  }

  /// Left, upper, right and lower edge to the thousandth, control points included.
  private func extent(of path: Path) -> [Double] {
    let points = path.elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    let (x, y) = (points.map(\.x.points), points.map(\.y.points))
    return [x.min(), y.min(), x.max(), y.max()].map { (($0 ?? 0) * 1_000).rounded() / 1_000 }
  }
}
