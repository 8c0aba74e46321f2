import PageModel
import Testing

@testable import PrintShop

@Suite("A logo on a screen")
struct ScreenLogoTests {
  /// Squares of random colours, which no PNG file holds in few bytes.
  private func confetti() -> String {
    var generator = SystemRandomNumberGenerator()
    var shapes = ""
    for column in 0..<60 {
      for row in 0..<30 {
        let colour = String(UInt32.random(in: 0x100000...0xFFFFFF, using: &generator), radix: 16)
        shapes += "<rect x='\(column)' y='\(row)' width='1' height='1' fill='#\(colour)'/>"
      }
    }
    return "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='30'>\(shapes)</svg>"
  }

  @Test("is as small as a page on a bad connection wants it, however it is painted")
  func heavy() throws {
    let picture = try #require(Picture(svg: Array(confetti().utf8), width: 60, height: 30))
    let logo = try ScreenLogo(picture)
    #expect(logo.png.count <= ScreenLogo.mostBytes)
    #expect(logo.size == (96, 48))
    let drawn = try #require(Picture(png: logo.png))
    #expect(drawn.pixels.width < 192)
  }

  @Test("fits into its space by its width where it is long")
  func long() throws {
    let line =
      "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='50'><path d='M0 0h9v9'/></svg>"
    let picture = try #require(Picture(svg: Array(line.utf8), width: 800, height: 50))
    #expect(try ScreenLogo(picture).size == (192, 12))
  }
}
