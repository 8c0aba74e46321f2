import Foundation
import PageDrawing
import PageModel
import Synchronization
import TestKit
import Testing

@Suite("Text set from the private fonts") struct TextSetterTests {
  private let setter: TextSetter

  init() throws { setter = try TextSetter(fontConfiguration: Repository.fonts) }

  private func paragraph(
    _ text: String, _ typeface: TextStyle.Typeface = .text, size: Double = 20
  ) -> Paragraph {
    let style = TextStyle(typeface: typeface, size: .points(size), colour: .black)
    return Paragraph(runs: [.init(text, style: style)])
  }

  @Test("really inks, between its ends and around its baseline", arguments: ["Hé", "سلمى"])
  func inks(text: String) throws {
    let set = setter.set(paragraph(text), width: nil)
    let ink = try ink(of: set)
    let line = try #require(set.lines.first)
    #expect(ink.count > 20)
    #expect(ink.allSatisfy { Double($0.x) <= line.advance.points + 2 })
    #expect(ink.contains { Double($0.y) < line.baseline.y.points - 5 })
    #expect(ink.allSatisfy { Double($0.y) <= set.size.height.points })
  }

  @Test("stands on lines as far apart as the leading says")
  func leading() throws {
    var paragraph = paragraph("un deux trois quatre cinq six")
    paragraph.leading = 1.5
    let set = setter.set(paragraph, width: .points(100))
    let baselines = set.lines.map(\.baseline.y.points)
    #expect(set.lines.count >= 3)
    for (upper, lower) in zip(baselines, baselines.dropFirst()) {
      #expect(abs(lower - upper - 30) < 0.001)
    }
    #expect(abs(set.size.height.points - 30 * Double(set.lines.count)) < 0.001)
    #expect(set.lines.map(\.text).joined(separator: " ") == "un deux trois quatre cinq six")
  }

  // Cap height of Inter: 0.727 em; of Sora: 0.73 em (the fonts' OS/2 tables).
  @Test(
    "trimmed, is as high as a capital",
    arguments: [(TextStyle.Typeface.text, 72.7), (.display, 73)])
  func capital(typeface: TextStyle.Typeface, height: Double) {
    var paragraph = paragraph("Horizon", typeface, size: 100)
    paragraph.trim = .capital
    #expect(abs(setter.set(paragraph, width: nil).size.height.points - height) < 0.5)
  }

  // The hyphen before “Tassigny” is a point narrower beside a T than at the end of a line.
  @Test("on several threads, from fonts used for the first time, is broken alike and fits")
  func threads() async throws {
    try await withTemporaryFolder { folder in
      var paragraph = paragraph(
        "طباعة \u{2068}Imprimerie municipale, 23 bis, avenue du "
          + "Maréchal-de-Lattre-de-Tassigny\u{2069}.", size: 14.4)
      (paragraph.breaksWords, paragraph.rightToLeft, paragraph.language) = (true, true, "ar")
      let whole = setter.set(paragraph, width: nil).longestLine
      let last = setter.set(self.paragraph("Tassigny.", size: 14.4), width: nil).longestLine
      let width = whole - last + .points(0.4)
      let all = Mutex<[[SetText.Line]]>([])
      for round in 0..<20 {
        // A file that nothing has read yet has fonts that nothing has measured yet.
        let fonts = folder + "/fonts-\(round).conf"
        try FileManager.default.copyItem(atPath: Repository.fonts, toPath: fonts)
        let set = paragraph
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
          guard let setter = try? TextSetter(fontConfiguration: fonts) else { return }
          let lines = setter.set(set, width: width).lines
          all.withLock { $0.append(lines) }
        }
      }
      let lines = all.withLock { $0 }
      #expect(lines.count == 160)
      #expect(Set(lines.map { $0.map(\.text) }).count == 1)
      #expect(lines.allSatisfy { $0.allSatisfy { $0.advance <= width } })
    }
  }

  // Cairo keeps ten font files open; these pages take eighteen.
  @Test("on several threads, in more fonts than are kept open, is drawn as on one")
  func manyFonts() throws {
    @Sendable func draw(_ number: Int) throws -> [UInt8] {
      let setter = try TextSetter(fontConfiguration: Repository.fonts)
      let faces = (0..<18).map {
        TextStyle(
          typeface: $0 < 9 ? .text : .display, weight: 100 * ($0 % 9 + 1),
          size: .points(10 + Double(number)), colour: .black)
      }
      let pages = faces.indices.map { index in
        let style = faces[(index * 5 + number) % faces.count]
        let text = setter.set(
          Paragraph(runs: [.init("Résidence Les Lilas 12345", style: style)]), width: nil)
        return Page(
          size: Size(width: .points(600), height: .points(100)),
          items: [.text(text, at: Point(x: .points(5), y: .points(40)))])
      }
      return try setter.pdf(
        of: pages,
        information: DocumentInformation(
          title: "", author: "", subject: "", created: "2026-11-20T10:00:00Z"))
    }
    let alone = try (0..<6).map { try draw($0) }
    let together = Mutex<[[UInt8]?]>([])
    // More threads than processors: one is held up wherever it is.
    let threads = (0..<8).map { thread in
      let done = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        for number in 0..<12 {
          let bytes = try? draw((number + thread) % 6)
          together.withLock { $0.append(bytes == alone[(number + thread) % 6] ? bytes : nil) }
        }
        done.signal()
      }
      return done
    }
    for done in threads { done.wait() }
    #expect(together.withLock { $0.count == 96 && $0.allSatisfy { $0 != nil } })
  }

  @Test("balanced, takes as many lines, and none is short")
  func balanced() {
    var paragraph = paragraph("Une main tendue, à deux étages d’ici, pour les courses")
    let plain = setter.set(paragraph, width: .points(260))
    paragraph.balanced = true
    let balanced = setter.set(paragraph, width: .points(260))
    let (long, short) = (balanced.longestLine, balanced.lines.map(\.advance).min() ?? .zero)
    #expect(balanced.lines.count == plain.lines.count)
    #expect(balanced.longestLine <= plain.longestLine)
    #expect(short / long > 0.7)
    #expect(balanced.size.width == .points(260))
  }

  @Test("breaks a long word where it may, else lets it stand out")
  func longWord() {
    var paragraph = paragraph(String(repeating: "m", count: 40))
    #expect(setter.set(paragraph, width: .points(100)).longestLine > .points(100))
    paragraph.breaksWords = true
    let broken = setter.set(paragraph, width: .points(100))
    #expect(broken.longestLine <= .points(100))
    #expect(broken.lines.map(\.text).joined() == paragraph.text)
  }

  @Test("ends with an ellipsis past its last line")
  func mostLines() {
    var paragraph = paragraph(String(repeating: "courses ", count: 40))
    paragraph.mostLines = 2
    let set = setter.set(paragraph, width: .points(100))
    #expect(set.lines.count == 2)
    #expect(set.longestLine <= .points(100))
  }

  @Test("tabular figures all take the same room")
  func tabular() {
    var style = TextStyle(size: .points(20), colour: .black)
    style.tabularFigures = true
    func advance(_ text: String) -> Length {
      setter.set(Paragraph(runs: [.init(text, style: style)]), width: nil).longestLine
    }
    #expect(advance("1111") == advance("8888"))
    style.tabularFigures = false
    #expect(advance("1111") < advance("8888"))
  }

  @Test("tracking is added between letters")
  func tracking() {
    var loose = paragraph("abcd", size: 100)
    loose.runs[0].style.tracking = 0.1
    let plain = setter.set(paragraph("abcd", size: 100), width: nil).longestLine
    #expect(abs((setter.set(loose, width: nil).longestLine - plain).points - 30) < 0.1)
  }

  @Test(
    "the spaces and signs of typography are all there",
    arguments: [
      "\u{202F}", "\u{A0}", "’", "…", "«\u{202F}œuvre\u{202F}»", "3ᵉ", "1ᵉʳ", "\u{2011}", "·",
    ])
  func signs(text: String) {
    for typeface in [TextStyle.Typeface.text, .display] {
      #expect(setter.set(paragraph("a" + text, typeface), width: nil).missing == [])
    }
  }

  @Test("a thin no-break space is narrow, and never a place to break")
  func thinSpace() {
    let thin = setter.set(paragraph("mot\u{202F}!"), width: nil).longestLine
    #expect(thin > setter.set(paragraph("mot!"), width: nil).longestLine)
    #expect(thin < setter.set(paragraph("mot !"), width: nil).longestLine)
    #expect(setter.set(paragraph("mot\u{202F}!"), width: .points(30)).lines.count == 1)
  }

  @Test("every pictogram has a glyph and an outline in its em box", arguments: Pictogram.allCases)
  func pictograms(pictogram: Pictogram) throws {
    #expect(
      setter.set(paragraph(String(pictogram.character), .pictogram), width: nil).missing == [])
    let path = try setter.outline(of: pictogram.character, in: .pictogram, size: .points(24))
    #expect(!path.elements.isEmpty)
    let bounds = path.bounds
    #expect(bounds.origin.x >= .points(-0.5))
    #expect(bounds.origin.y >= .points(-0.5))
    #expect(bounds.maxX <= .points(24.5))
    #expect(bounds.maxY <= .points(24.5))
  }

  private func ink(of text: SetText) throws -> [(x: Int, y: Int)] {
    try Ink.of(text, setter)
  }
}

/// Where a text leaves ink.
enum Ink {
  /// The dark pixels, at one a point, of a text on a page of its size and two points more.
  static func of(_ text: SetText, _ setter: TextSetter) throws -> [(x: Int, y: Int)] {
    let page = Page(
      size: Size(
        width: text.longestLine + .points(2), height: text.size.height + .points(2)),
      items: [.text(text, at: .zero)])
    let pixels = try setter.pixels(of: page, dotsPerInch: 72)
    let width = Int(page.size.width.points.rounded())
    return pixels.indices.filter { pixels[$0] & 0xFF < 128 }.map { ($0 % width, $0 / width) }
  }
}
