import Testing

@testable import Preflight

@Suite("What happens to pictures")
struct GreyTests {
  @Test("A box blur is the mean of nine pixels, and the edge goes on beyond itself")
  func boxBlur() {
    let dot = Grey(
      width: 5, height: 3,
      pixels: [
        0, 0, 0, 0, 0,
        0, 0, 90, 0, 0,
        0, 0, 0, 0, 0,
      ])
    // 90 ÷ 3 = 30 across; 30 ÷ 3 = 10 down.
    #expect(
      dot.boxBlurred(radius: 1).pixels == [
        0, 10, 10, 10, 0,
        0, 10, 10, 10, 0,
        0, 10, 10, 10, 0,
      ])
    let step = Grey(width: 4, height: 1, pixels: [0, 0, 255, 255])
    // (0 + 0 + 255) ÷ 3 = 85 and (0 + 255 + 255) ÷ 3 = 170.
    #expect(step.boxBlurred(radius: 1).pixels == [0, 85, 170, 255])
  }

  @Test("A Gaussian blur of √2 is three boxes of three pixels")
  func gaussianBlur() {
    // Variance of a box of 3: (9 − 1) ÷ 12 = 2⁄3; three of them: 2.
    let dot = Grey(width: 9, height: 1, pixels: [0, 0, 0, 0, 243, 0, 0, 0, 0])
    // 243 × (1 3 6 7 6 3 1) ÷ 27 = 9 27 54 63 54 27 9.
    #expect(
      dot.gaussianBlurred(sigma: 2.squareRoot()).pixels == [0, 9, 27, 54, 63, 54, 27, 9, 0])
    #expect(dot.gaussianBlurred(sigma: 0) == dot)
  }

  @Test(
    "A copier doubles the distance from 144, and puts the result around 128",
    arguments: [
      (UInt8(100), UInt8(40)),  // (100 − 144) × 2 + 128
      (144, 128), (160, 160), (200, 240),
      (70, 0), (255, 255),  // clamped
    ])
  func contrast(before: UInt8, after: UInt8) {
    let flat = Grey(width: 3, height: 3, pixels: Array(repeating: before, count: 9))
    let copier = Photocopier(noise: 0)
    #expect(copier.copy(of: flat, seed: 1).pixels == Array(repeating: after, count: 9))
  }

  @Test("Three copies leave black of a dark grey, and white of a pale one")
  func generations() {
    func third(_ value: UInt8) -> UInt8 {
      Photocopier(noise: 0).copy(of: Grey(width: 1, height: 1, pixels: [value]), generations: 3)[
        0, 0]
    }
    // 140 → 120 → 80 → 0; 180 → 200 → 240 → 255.
    #expect(third(140) == 0)
    #expect(third(180) == 255)
  }

  @Test("Specks are the same for the same seed, and not for another")
  func specks() {
    let flat = Grey(width: 20, height: 20, pixels: Array(repeating: 144, count: 400))
    let copier = Photocopier()
    let copy = copier.copy(of: flat, seed: 7)
    #expect(copy == copier.copy(of: flat, seed: 7))
    #expect(copy != copier.copy(of: flat, seed: 8))
    #expect(copy.pixels.allSatisfy { (128 - 24...128 + 24).contains($0) })
    #expect(Set(copy.pixels).count > 30)
  }

  @Test("Grey is the luma of ITU-R BT.601")
  func luma() {
    // 0.299 × 255 = 76, 0.587 × 255 = 150, 0.114 × 255 = 29, rounded.
    let raster = Raster(
      width: 4, height: 1, dotsPerInch: 150,
      pixels: [0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0])
    #expect(raster.grey.pixels == [76, 150, 29, 255])
    #expect(raster.channel(2).pixels == [255, 0, 0, 255])
  }

  @Test("Values between pixel centres are in between, and white beyond the edges")
  func between() {
    let grey = Grey(width: 2, height: 1, pixels: [0, 100])
    #expect(grey.value(at: PixelPoint(x: 0.5, y: 0.5)) == 0)
    #expect(grey.value(at: PixelPoint(x: 1, y: 0.5)) == 50)
    #expect(grey.value(at: PixelPoint(x: 9, y: 9)) == 255)
  }

  @Test("Doubled, a pixel is three parts of itself and one of its neighbour")
  func doubled() {
    // (3 × 0 + 100) ÷ 4 = 25 and (3 × 100 + 0) ÷ 4 = 75.
    let grey = Grey(width: 2, height: 1, pixels: [0, 100])
    #expect(grey.doubled().pixels == [0, 25, 75, 100, 0, 25, 75, 100])
  }

  @Test("Contrast is that of WCAG 2.2")
  func contrastRatio() {
    func ratio(_ one: UInt8, _ other: UInt8) -> Double {
      RGB(red: one, green: one, blue: one).contrast(
        with: RGB(red: other, green: other, blue: other))
    }
    #expect(ratio(0, 255) == 21)
    #expect(ratio(77, 77) == 1)
    // #767676 is the palest grey that passes on white: 4.54.
    #expect(abs(ratio(0x76, 255) - 4.54) < 0.005)
  }
}
