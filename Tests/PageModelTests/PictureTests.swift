import PageModel
import Testing

@Suite("Pictures") struct PictureTests {
  /// The first 25 bytes of a PNG file of 300 × 200 pixels (ISO/IEC 15948 §5.2 and §11.2.2).
  private let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    0, 0, 1, 44, 0, 0, 0, 200, 8,
  ]

  @Test("of pixels tell how many they have")
  func pixels() throws {
    let picture = try #require(Picture(png: png))
    #expect(picture.pixels == (300, 200))
    #expect(picture.proportion == 2.0 / 3)
    #expect(picture.format == .png)
  }

  @Test("of pixels are nothing but PNG files with a size")
  func noPNG() {
    var (noSize, other) = (png, png)
    noSize[18...19] = [0, 0]
    other[0] = 0x88
    #expect(Picture(png: noSize) == nil)
    #expect(Picture(png: other) == nil)
    #expect(Picture(png: Array(png.prefix(24))) == nil)
    #expect(Picture(png: []) == nil)
  }

  @Test("of vectors have the proportion of their size, however small it is")
  func vectors() throws {
    let picture = try #require(Picture(svg: Array("<svg/>".utf8), width: 0.5, height: 0.125))
    #expect(picture.pixels == (1, 1))
    #expect(picture.proportion == 0.25)
    #expect(picture.format == .svg)
  }

  @Test(
    "of vectors have a size that makes sense",
    arguments: [(0, 1), (1, 0), (-1, 1), (.nan, 1), (1, .infinity), (1e7, 1), (1, 1e-9)])
  func noSize(width: Double, height: Double) {
    #expect(Picture(svg: [], width: width, height: height) == nil)
  }
}
