import Foundation
import PageModel
import Testing

@testable import Site

@Suite("How pages look")
struct LookTests {
  @Test("every theme can be read, bright and dark (WCAG 2.2, 1.4.3)", arguments: Theme.all)
  func contrast(theme: Theme) {
    for palette in [Palette(light: theme), Palette(dark: theme)] {
      for ground in [palette.paper, palette.band] {
        for text in [palette.ink, palette.muted, palette.link, palette.error] {
          #expect(text.contrast(with: ground) >= 4.5, "\(theme.name) \(text.hex) \(ground.hex)")
        }
      }
      #expect(palette.onStrong.contrast(with: palette.strong) >= 4.5)
      #expect(palette.onAccent.contrast(with: palette.accent) >= 4.5)
      // The edge of a field is not text (1.4.11).
      #expect(palette.edge.contrast(with: palette.paper) >= 3)
    }
  }

  @Test("a path becomes short steps from the last point")
  func steps() {
    let box = Rect(x: .points(7), y: .points(12), width: .points(10), height: .points(12))
    #expect(Path.rectangle(box).compact(decimals: 2) == "m7 12h10v12h-10z")
  }

  @Test("a path stays true to the tenth however many steps it has")
  func rounding() {
    let third = 1.0 / 3
    let points = (1...30).map { Path.Element.line(Point(x: .points(Double($0) * third), y: .zero)) }
    let text = Path([.move(.zero)] + points).compact(decimals: 1)
    let sum = text.dropFirst(4).split { $0 == "h" || $0 == " " }.compactMap { Double($0) }
      .reduce(0, +)
    #expect(abs(sum - 10) < 0.001)
  }

  @Test("a curve with one handle is written with one, and without where it goes on from the last")
  func quadratics() {
    // A quarter of a circle's box by the handle (0, 10), then the next by (20, 10): y goes on.
    func point(_ x: Double, _ y: Double) -> Point { Point(x: .points(x), y: .points(y)) }
    func bend(_ start: Point, _ handle: Point, _ end: Point) -> Path.Element {
      func third(_ one: Point) -> Point {
        Point(
          x: .points((one.x.points + 2 * handle.x.points) / 3),
          y: .points((one.y.points + 2 * handle.y.points) / 3))
      }
      return .curve(third(start), third(end), to: end)
    }
    let curves = [
      bend(.zero, point(0, 10), point(10, 10)), bend(point(10, 10), point(20, 10), point(20, 20)),
      bend(point(20, 20), point(30, 20), point(30, 30)),
      .curve(point(30, 40), point(50, 40), to: point(50, 30)),
    ]
    #expect(
      Path([.move(.zero)] + curves).compact(decimals: 0)
        == "m0 0q0 10 10 10t10 10q10 0 10 10c0 10 20 10 20 0")
  }

  @Test("a façade has one path for each colour")
  func facade() throws {
    let facade = try #require(Facade(lit: (0..<20).map { $0.isMultiple(of: 3) }))
    let paths = FacadeDrawing.paths(of: facade, in: .lagune)
    // Wall, roof, dark windows, lit windows and door, bars and handle, sills.
    #expect(paths.components(separatedBy: "<path").count == 7)
    #expect(paths.utf8.count < 2_500)
  }
}
