import PageModel
import Testing

@Suite("Paths") struct PathTests {
  private let square = Rect(x: .zero, y: .zero, width: .points(10), height: .points(10))

  @Test("write themselves as SVG")
  func svg() {
    #expect(Path.rectangle(square).svg == "M0 0L10 0L10 10L0 10Z")
    let line = Path.line(from: Point(x: .points(0.125), y: .zero), to: .zero)
    #expect(line.svg == "M0.13 0L0 0")
  }

  @Test("a rounded rectangle without radius is a plain one")
  func noRadius() {
    #expect(Path.rounded(square, radius: .zero) == .rectangle(square))
  }

  @Test("a radius is at most half the shorter side")
  func largeRadius() {
    #expect(Path.rounded(square, radius: .points(50)) == .rounded(square, radius: .points(5)))
  }

  @Test("the curves of a circle stay within 0.03 % of its radius")
  func circle() {
    let path = Path.circle(centre: .zero, radius: .points(1))
    var start = Point.zero
    for element in path.elements {
      switch element {
      case .move(let point), .line(let point): start = point
      case .curve(let first, let second, let end):
        let middle = [start.x, first.x, second.x, end.x].map(\.points)
        let down = [start.y, first.y, second.y, end.y].map(\.points)
        // A cubic curve at its middle: (p₀ + 3p₁ + 3p₂ + p₃) / 8.
        func half(_ p: [Double]) -> Double { (p[0] + 3 * p[1] + 3 * p[2] + p[3]) / 8 }
        let distance = (half(middle) * half(middle) + half(down) * half(down)).squareRoot()
        #expect(abs(distance - 1) < 0.0003)
        start = end
      case .close: break
      }
    }
  }

  @Test("are changed point by point")
  func mapped() {
    let moved = Path.rectangle(square).mapped { $0 + Point(x: .points(1), y: .points(2)) }
    #expect(moved.svg == "M1 2L11 2L11 12L1 12Z")
  }
}

@Suite("Modules and pictures") struct ModulesTests {
  @Test("modules are a square")
  func square() {
    #expect(Modules(side: 2, dark: [true, false, true, false]) != nil)
    #expect(Modules(side: 2, dark: [true, false, true]) == nil)
    #expect(Modules(side: 0, dark: []) == nil)
  }

  @Test("a picture knows its pixels from the header of the PNG file")
  func picture() throws {
    // Signature, length and type of the first chunk, then width and height (ISO/IEC 15948 §11.2.2).
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header: [UInt8] = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 200, 8]
    let picture = try #require(Picture(png: signature + header))
    #expect(picture.pixels == (300, 200))
    #expect(Picture(png: header + signature) == nil)
    #expect(Picture(png: []) == nil)
  }
}
