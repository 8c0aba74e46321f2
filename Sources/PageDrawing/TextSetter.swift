internal import CairoKit
public import PageModel

/// Sets text with Pango, from a private set of fonts.
///
/// Remembers what it has set, so that what was measured is not shaped again to be drawn.
public final class TextSetter: TextMeasuring {
  private struct Key: Hashable {
    let paragraph: Paragraph
    let width: Length?
  }

  private struct Face: Hashable {
    let typeface: TextStyle.Typeface
    let weight: Int
  }

  private let fonts: FontSet
  private var shaped: Recent<Key, ShapedText>
  private var capitals: [Face: Double] = [:]
  /// Characters met so far that no font has.
  public private(set) var missingCharacters: [Character] = []

  /// Sets text from the fonts that a Fontconfig file names.
  ///
  /// - Parameters:
  ///   - configuration: Path of the file.
  ///   - remembered: How many texts are kept at least, and half of how many at most.
  /// - Throws: ``DrawingError`` where it cannot be read, or lacks a family that Palier prints with.
  public init(
    fontConfiguration configuration: String, remembered: Int = 2_000
  ) throws(DrawingError) {
    shaped = Recent(capacity: remembered)
    do {
      fonts = try FontSet(configuration: configuration)
    } catch {
      throw DrawingError(error)
    }
    let families = Set(fonts.families)
    let missing = TextStyle.Typeface.allCases.map(\.familyName).filter { !families.contains($0) }
    guard missing.isEmpty else {
      throw .missingFamilies(missing, configuration: configuration)
    }
  }

  /// Breaks a paragraph into lines; see ``PageModel/TextMeasuring``.
  public func set(_ paragraph: Paragraph, width: Length?) -> SetText {
    guard paragraph.balanced, let width else { return setPlainly(paragraph, width: width) }
    if let most = paragraph.mostLines {
      // An ellipsis keeps every width to as many lines; only a text that needs none is balanced.
      var whole = paragraph
      whole.mostLines = nil
      return setPlainly(whole, width: width).lines.count > most
        ? setPlainly(paragraph, width: width) : set(whole, width: width)
    }
    let widest = setPlainly(paragraph, width: width)
    guard widest.lines.count > 1, widest.lines.count < 6 else { return widest }
    // The narrowest width that takes no more lines makes them about equally long.
    var (low, high) = (width * 0.5, width)
    for _ in 0..<7 {
      let middle = (low + high) / 2
      let narrower = setPlainly(paragraph, width: middle)
      let fits = narrower.lines.count == widest.lines.count && narrower.longestLine <= middle
      if fits { high = middle } else { low = middle }
    }
    return setPlainly(paragraph, width: high, within: width)
  }

  /// Breaks at one width, and aligns in another.
  private func setPlainly(
    _ paragraph: Paragraph, width: Length?, within available: Length? = nil
  ) -> SetText {
    guard let style = paragraph.runs.first?.style,
      let text = shape(paragraph, width: width)
    else {
      return SetText(
        paragraph: paragraph, breakingWidth: width, lines: [], size: .zero, firstBaseline: .zero)
    }
    let size = paragraph.runs.map(\.style.size).max() ?? style.size
    let lineHeight = size * paragraph.leading
    let capital = size * capitalHeight(of: style)
    let firstBaseline: Length =
      switch paragraph.trim {
      case .none:
        (lineHeight - .points(text.ascent + text.descent)) / 2 + .points(text.ascent)
      case .capital: capital
      }
    let box = available ?? width ?? .points(text.lines.map(\.advance).max() ?? 0)
    let utf8 = Array(paragraph.text.utf8)
    let lines = text.lines.enumerated().map { index, line in
      SetText.Line(
        text: words(of: utf8, in: line.bytes),
        baseline: Point(
          x: offset(of: .points(line.advance), in: box, paragraph),
          y: firstBaseline + lineHeight * Double(index)),
        advance: .points(line.advance))
    }
    let height: Length =
      switch paragraph.trim {
      case .none: lineHeight * Double(lines.count)
      case .capital: firstBaseline + lineHeight * Double(max(0, lines.count - 1))
      }
    return SetText(
      paragraph: paragraph, breakingWidth: width, lines: lines,
      size: Size(width: box, height: height), firstBaseline: firstBaseline,
      missing: text.missingGlyphs > 0 ? missing(in: paragraph) : [], isCut: text.isCut)
  }

  /// A text without the characters that no font has, and without the spaces left around them.
  ///
  /// What is left out is noted in ``missingCharacters``.
  public func printable(_ text: String) -> String {
    // Latin letters and the usual signs are in Inter; only others are worth asking for.
    let isCertain = text.unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x250 || (0x2010...0x2027).contains(scalar.value)
        || scalar.value == 0x202F || scalar.value == 0x1D49 || scalar.value == 0x2B3
    }
    guard !isCertain else { return text }
    let style = TextStyle(size: .points(10), colour: .black)
    let missing = setPlainly(Paragraph(runs: [.init(text, style: style)]), width: nil).missing
    guard !missing.isEmpty else { return text }
    return text.filter { !missing.contains($0) }
      .split(separator: " ").joined(separator: " ")
  }

  /// The shaped text that belongs to a set one, for drawing.
  func shaped(_ text: SetText) -> ShapedText? {
    shape(text.paragraph, width: text.breakingWidth)
  }

  private func shape(_ paragraph: Paragraph, width: Length?) -> ShapedText? {
    let key = Key(paragraph: paragraph, width: width)
    if let known = shaped[key] { return known }
    let text = ShapedText(
      paragraph.runs.map { run in
        ShapedText.Run(
          text: run.text, family: run.style.typeface.familyName, weight: run.style.weight,
          size: run.style.size.points,
          letterSpacing: run.style.size.points * run.style.tracking,
          colour: run.style.colour.components,
          features: run.style.tabularFigures ? "tnum=1" : "")
      },
      settings: ShapedText.Settings(
        width: width?.points, breaksWords: paragraph.breaksWords,
        mostLines: paragraph.mostLines, rightToLeft: paragraph.rightToLeft,
        language: paragraph.language), fonts: fonts)
    shaped[key] = text
    return text
  }

  private func offset(of advance: Length, in box: Length, _ paragraph: Paragraph) -> Length {
    switch (paragraph.alignment, paragraph.rightToLeft) {
    case (.start, false), (.end, true): .zero
    case (.centre, _): (box - advance) / 2
    case (.end, false), (.start, true): box - advance
    }
  }

  private func words(of utf8: [UInt8], in range: Range<Int>) -> String {
    let text = String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
    return text.last == " " ? String(text.dropLast()) : text
  }

  /// Height of a capital H as a share of the em.
  private func capitalHeight(of style: TextStyle) -> Double {
    let face = Face(typeface: style.typeface, weight: style.weight)
    if let known = capitals[face] { return known }
    var plain = style
    plain.size = .points(100)
    let height = shape(Paragraph(runs: [.init("H", style: plain)]), width: nil)?.inkAscent ?? 70
    capitals[face] = height / 100
    return height / 100
  }

  /// Each character that no font has, found by setting it alone.
  private func missing(in paragraph: Paragraph) -> [Character] {
    guard let style = paragraph.runs.first?.style else { return [] }
    var found: [Character] = []
    for character in paragraph.text where !found.contains(character) {
      let alone = shape(Paragraph(runs: [.init(String(character), style: style)]), width: nil)
      if let alone, alone.missingGlyphs > 0 { found.append(character) }
    }
    missingCharacters += found.filter { !missingCharacters.contains($0) }
    return found
  }
}

extension Colour {
  /// Red, green and blue, 0 to 1 each.
  var components: Surface.RGB {
    (red: Double(red) / 255, green: Double(green) / 255, blue: Double(blue) / 255)
  }
}
