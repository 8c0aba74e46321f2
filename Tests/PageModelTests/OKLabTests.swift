import PageModel
import Testing

@Suite("OKLab") struct OKLabTests {
  // CSS gives red as oklch(62.796% 0.25768 29.234), lime as oklch(86.644% 0.29483 142.495) and blue
  // as oklch(45.201% 0.31321 264.052); a and b are chroma times cosine and sine of the hue.
  @Test(
    "is the one of CSS",
    arguments: [
      ("#FFFFFF", 1, 0, 0), ("#000000", 0, 0, 0), ("#FF0000", 0.62796, 0.22486, 0.12585),
      ("#00FF00", 0.86644, -0.23389, 0.17950), ("#0000FF", 0.45201, -0.03246, -0.31153),
      ("#808080", 0.59987, 0, 0),
    ])
  func values(hex: String, lightness: Double, a: Double, b: Double) throws {
    let lab = OKLab(try #require(Colour(hex: hex)))
    #expect(abs(lab.lightness - lightness) < 0.0002)
    #expect(abs(lab.a - a) < 0.0002)
    #expect(abs(lab.b - b) < 0.0002)
  }

  // √(0.3² + 0.4²) = 0.5, and √(0.5² + 0.3² + 0.4²) = √0.5.
  @Test("has distances and chroma as in space")
  func distance() {
    let (first, second) = (
      OKLab(lightness: 0.5, a: 0.3, b: 0.4), OKLab(lightness: 1, a: 0, b: 0)
    )
    #expect(abs(first.chroma - 0.5) < 1e-12)
    #expect(abs(first.distance(to: second) - 0.5.squareRoot()) < 1e-12)
  }

  @Test("leads back to the same colour", arguments: [0x0B5A63, 0xFFC845, 0, 0xFFFFFF, 0xFF0000])
  func back(bits: UInt32) {
    let lab = OKLab(Colour(bits))
    #expect(lab.colour(lightness: lab.lightness) == Colour(bits))
  }

  @Test("gives up chroma, never hue, where sRGB has no such colour", arguments: [0.1, 0.3, 0.9])
  func gamut(lightness: Double) {
    let blue = OKLab(Colour(0x0B5A63))
    let other = OKLab(blue.colour(lightness: lightness))
    #expect(abs(other.lightness - lightness) < 0.005)
    #expect(other.chroma <= blue.chroma + 0.005)
    // Both axes in the same proportion: the same hue, to what eight bits allow.
    #expect(abs(other.a * blue.b - other.b * blue.a) < 0.0005)
  }

  @Test("finds the nearest colour of a hue that passes, and keeps one that does")
  func nearest() throws {
    let teal = Colour(0x2A9AA8)
    func passes(_ colour: Colour) -> Bool { colour.contrast(with: .white) >= 4.5 }
    #expect(!passes(teal))
    let found = try #require(teal.nearest(where: passes))
    #expect(passes(found))
    // No more contrast than was needed, and no colour of the hue in between.
    #expect(found.contrast(with: .white) < 4.6)
    let between = OKLab(teal).colour(lightness: OKLab(found).lightness + 0.01)
    #expect(!passes(between))
    #expect(found.nearest(where: passes) == found)
    #expect(teal.nearest { _ in false } == nil)
  }

  @Test("looks both ways, and takes the shorter")
  func bothWays() throws {
    func passes(_ colour: Colour) -> Bool { colour.contrast(with: Colour(0x777777)) >= 2 }
    let (light, dark) = (Colour(0x999999), Colour(0x555555))
    #expect(try #require(light.nearest(where: passes)).luminance > light.luminance)
    #expect(try #require(dark.nearest(where: passes)).luminance < dark.luminance)
  }
}
