import PageModel
import Testing

@Suite("Colours") struct ColourTests {
  @Test("are written and read in hexadecimal")
  func hexadecimal() {
    #expect(Colour(0x0B5A63).hex == "#0B5A63")
    #expect(Colour(hex: "#0b5a63") == Colour(red: 11, green: 90, blue: 99))
    #expect(Colour(hex: "0B5A63") == Colour(0x0B5A63))
  }

  @Test(
    "are nothing but six digits",
    arguments: ["", "#", "#FFF", "#0B5A6", "#0B5A634", "#0B5AXY", "+0B5A6", "#-B5A63"])
  func wrong(text: String) {
    #expect(Colour(hex: text) == nil)
  }

  @Test("are mixed component by component")
  func mixed() {
    let mixed = Colour.black.mixed(with: Colour(red: 200, green: 100, blue: 255), share: 0.5)
    #expect(mixed == Colour(red: 100, green: 50, blue: 128))
    #expect(Colour.black.mixed(with: .white, share: 0) == .black)
    #expect(Colour.black.mixed(with: .white, share: 1) == .white)
  }

  // Ratios that the WebAIM contrast checker gives.
  @Test(
    "have the contrast of WCAG 2.2",
    arguments: [
      ("#000000", "#FFFFFF", 21.0), ("#767676", "#FFFFFF", 4.54), ("#777777", "#FFFFFF", 4.48),
      ("#FFFFFF", "#767676", 4.54), ("#FF0000", "#FFFFFF", 4.0), ("#0000FF", "#FFFFFF", 8.59),
      ("#123456", "#123456", 1),
    ])
  func contrast(first: String, second: String, ratio: Double) throws {
    let (first, second) = (try #require(Colour(hex: first)), try #require(Colour(hex: second)))
    #expect(abs(first.contrast(with: second) - ratio) < 0.005)
  }

  @Test("stand for hatching by the share of its lines")
  func flat() {
    let hatched = Paint.hatched(.black, on: .white, pitch: .points(4), line: .points(1))
    #expect(hatched.flat == Colour(red: 191, green: 191, blue: 191))
    #expect(Paint.solid(.black).flat == .black)
  }
}
