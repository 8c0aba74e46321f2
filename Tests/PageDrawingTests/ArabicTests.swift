import PageDrawing
import PageModel
import TestKit
import Testing

@Suite("Arabic") struct ArabicTests {
  private let setter: TextSetter

  init() throws { setter = try TextSetter(fontConfiguration: Repository.fonts) }

  private func set(_ text: String) -> SetText {
    let style = TextStyle(size: .points(60), colour: .black)
    return setter.set(Paragraph(runs: [.init(text, style: style)]), width: nil)
  }

  @Test("is there", arguments: ["سلمى", "شارع الحرية", "٣ أشخاص", "صباحًا"])
  func glyphs(text: String) {
    #expect(set(text).missing == [])
  }

  @Test(
    "joins its letters: their forms in a word are others than alone", arguments: ["سلمى", "محمد"])
  func joined(word: String) {
    let alone = word.map { set(String($0)).longestLine }.reduce(.zero, +)
    #expect(abs(set(word).longestLine / alone - 1) > 0.05)
    // A non-joiner between the letters keeps them as they are alone.
    let apart = word.map(String.init).joined(separator: "\u{200C}")
    #expect(abs(set(apart).longestLine / alone - 1) < 0.005)
  }

  @Test("runs from right to left: the first letter stands on the right")
  func direction() throws {
    // Alif is tall and narrow, sin low and wide.
    let tallFirst = try highest(set("اس"))
    let tallLast = try highest(set("سا"))
    #expect(tallFirst > 0.6)
    #expect(tallLast < 0.4)
  }

  @Test("inside French text keeps to its own direction, and the text to its own")
  func mixed() throws {
    // The alif of the name ends it, so it stands at the left of the name, behind the French word.
    let text = set("il \u{2068}سا\u{2069} ..........")
    #expect(text.missing == [])
    let alone = set("il ").longestLine
    let ink = try Ink.of(text, setter).filter { Double($0.x) > alone.points }
    let top = try #require(ink.map(\.y).min())
    let tall = try #require(ink.first { $0.y == top })
    #expect(Double(tall.x) < alone.points + set("سا").longestLine.points * 0.4)
  }

  /// Where across the text its highest ink stands, 0 at the left to 1 at the right.
  private func highest(_ text: SetText) throws -> Double {
    let ink = try Ink.of(text, setter)
    let top = try #require(ink.map(\.y).min())
    let tall = try #require(ink.first { $0.y == top })
    return Double(tall.x) / text.longestLine.points
  }
}
