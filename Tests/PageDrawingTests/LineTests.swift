import Foundation
import PageDrawing
import PageModel
import TestKit
import Testing

/// A line of Latin letters is shaped without asking Pango where it ends.
///
/// A text that may end in an ellipsis is always left to Pango, and looks the same where it needs none.
@Suite("A line shaped by itself") struct LineTests {
  private let setter: TextSetter

  init() throws { setter = try TextSetter(fontConfiguration: Repository.fonts) }

  static let texts = [
    "AVATAR To Wa. Ly, Voß", "12\u{A0}rue des Écoles, Grenoble", "7K3-QX9K", "VFV-CS9S",
    "«\u{202F}Où\u{202F}?\u{202F}»", "1ᵉʳ", "3ᵉ étage", "a", "04 76 00 00 00", "2345-6789",
    "3 x 4, 10:30 (A-B) a->b", "office difficile fjord", "Żółć, Łódź", "naïve cœur",
    "e\u{301}te\u{301}",
    " avant", "après ", "deux  espaces", "سلمى", "rue سلمى, 3", "B1 漢", "l’été — “oui” … ·",
    "entraide.\u{200B}example.fr", "un\u{2011}deux", "tab\tulé", "une\nautre", "co\u{AD}opération",
    "A\u{300}B", "100 € © ®", "fi\u{200D}ne", "",
  ]

  static let styles: [TextStyle] = [
    TextStyle(size: .points(12.5), colour: .black),
    TextStyle(weight: 600, size: .points(12.5), colour: .white),
    TextStyle(weight: 700, size: .points(11), tracking: 0.02, colour: .black, tabularFigures: true),
    TextStyle(typeface: .display, weight: 800, size: .points(33), tracking: 0.03, colour: .black),
    TextStyle(typeface: .display, weight: 700, size: .points(38), tracking: -0.025, colour: .black),
    TextStyle(typeface: .pictogram, size: .points(20), colour: .black),
  ]

  @Test("stands letter for letter where Pango puts it", arguments: styles)
  func same(style: TextStyle) throws {
    for text in Self.texts {
      for width in [nil, Length.points(60), .points(160), .points(500)] {
        let plain = Paragraph(runs: [.init(text, style: style)], breaksWords: width == .points(60))
        var left = plain
        left.mostLines = 20
        let (found, wanted) = (setter.set(plain, width: width), setter.set(left, width: width))
        #expect(found.lines == wanted.lines, "\(text)")
        #expect(found.size == wanted.size)
        #expect(found.missing == wanted.missing)
        #expect(try bytes(of: found) == bytes(of: wanted), "\(text)")
      }
    }
  }

  @Test("and so do codes and addresses in number")
  func many() throws {
    var random = SeededGenerator(seed: 11)
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let words = [
      "rue", "avenue", "des", "Lilas", "Tilleuls", "l’Église", "Vaucanson", "Saint-Égrève",
    ]
    for index in 0..<200 {
      let text =
        index.isMultiple(of: 2)
        ? String((0..<7).map { _ in letters.randomElement(using: &random) ?? "0" })
        : "\(index)\u{A0}"
          + (0..<4).map { _ in words.randomElement(using: &random) ?? "rue" }.joined(separator: " ")
      for style in Self.styles.prefix(4) {
        let plain = Paragraph(runs: [.init(text, style: style)])
        var left = plain
        left.mostLines = 20
        let (found, wanted) = (setter.set(plain, width: nil), setter.set(left, width: nil))
        #expect(found.lines == wanted.lines, "\(text)")
        #expect(try bytes(of: found) == bytes(of: wanted), "\(text)")
      }
    }
  }

  @Test("has the height and the outline that Pango gives its letters")
  func outline() throws {
    let path = try setter.outline(of: "H", in: .text, size: .points(100))
    #expect(abs(path.bounds.size.height.points - 72.7) < 0.5)
  }

  private func bytes(of text: SetText) throws -> [UInt8] {
    let size = Size(width: .points(600), height: .points(400))
    return try setter.pdf(
      of: [Page(size: size, items: [.text(text, at: Point(x: .points(7.1), y: .points(9.3)))])],
      information: DocumentInformation(
        title: "", author: "", subject: "", created: "2026-11-20T10:00:00Z"))
  }
}
