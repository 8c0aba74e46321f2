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
    let lit = try #require(areas.first { $0.paint == .solid(Theme.lagune.accent) })
    // Margins of 7 at the sides and 12 above; a window every 15 across and every 18 down.
    #expect(corners(of: lit.path) == [[7, 12], [52, 12], [67, 66]])
    let dark = try #require(areas.first { $0.paint == Theme.lagune.unlit })
    #expect(corners(of: dark.path).count == 17)
    #expect(corners(of: dark.path).first == [22, 12])
  }

  @Test("stays inside its wall at any size", arguments: [10.0, 84, 500])
  func inside(width: Double) throws {
    for area in try areas(lit: Self.someLit, width: width) where !area.path.elements.isEmpty {
      let extent = extent(of: area.path)
      #expect(extent[0] >= 0)
      #expect(extent[1] >= 0)
      #expect(extent[2] <= width + 1e-9)
      #expect(extent[3] <= width * 103 / 84 + 1e-9)
    }
  }

  @Test("has a door of 12 × 19 in the middle of the ground floor")
  func door() throws {
    let door = try #require(try areas(lit: Self.someLit).dropLast().last)
    #expect(extent(of: door.path) == [36, 84, 48, 103])
  }

  private func corners(of path: Path) -> [[Double]] {
    path.elements.compactMap { element in
      if case .move(let point) = element { [point.x.points, point.y.points] } else { nil }
    }
  }

  /// Left, upper, right and lower edge, control points included.
  private func extent(of path: Path) -> [Double] {
    let points = path.elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    let (x, y) = (points.map(\.x.points), points.map(\.y.points))
    return [x.min() ?? 0, y.min() ?? 0, x.max() ?? 0, y.max() ?? 0]
  }
}
