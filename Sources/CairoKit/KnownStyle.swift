internal import CCairo

/// What Pango has found out about Latin text in a style: enough to shape more of it.
///
/// Pango takes most of its time to find out which font, script and direction each stretch of a text
/// has, and where lines may end. A line of Latin letters in a style has the same font and script as
/// every other such line.
final class KnownStyle {
  private let item: UnsafeMutablePointer<PangoItem>
  let font: UnsafeMutablePointer<PangoFont>
  let scaledFont: OpaquePointer
  private let letterSpacing: Int32
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  /// For each letter whether the font has it: 0 where that was not asked yet.
  private var letters = [UInt8](repeating: 0, count: KnownStyle.mostLetters)

  /// The characters before U+0250, and the General Punctuation that Latin text is written with.
  private static let mostLetters = 0x250 + 0x30

  /// What is known about a run; nil where Pango sets its letters in a font of another family.
  init?(_ run: ShapedText.Run, context: OpaquePointer) {
    var found: Found?
    FontTurn.take { found = KnownStyle.find(run, context: context) }
    guard let found else { return nil }
    (item, font, scaledFont, glyphs) = found
    letterSpacing = units(run.letterSpacing)
  }

  private typealias Found = (
    item: UnsafeMutablePointer<PangoItem>, font: UnsafeMutablePointer<PangoFont>,
    scaledFont: OpaquePointer, glyphs: UnsafeMutablePointer<PangoGlyphString>
  )

  private static func find(_ run: ShapedText.Run, context: OpaquePointer) -> Found? {
    guard let description = ShapedText.description(of: run),
      let layout = pango_layout_new(context)
    else { return nil }
    defer {
      pango_font_description_free(description)
      palier_unref(UnsafeMutableRawPointer(layout))
    }
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_text(layout, "a", 1)
    ShapedText.style(layout, with: [run])
    guard let first = pango_context_load_font(context, description) else { return nil }
    defer { palier_unref(UnsafeMutableRawPointer(first)) }
    guard let line = pango_layout_get_line_readonly(layout, 0), let found = line.pointee.runs,
      let glyphItem = found.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
      let known = glyphItem.pointee.item, let font = known.pointee.analysis.font,
      font == first, known.pointee.analysis.level == 0, known.pointee.analysis.flags & 7 == 0,
      let scaledFont = palier_scaled_font(font), let glyphs = pango_glyph_string_new()
    else { return nil }
    guard let item = pango_item_copy(known) else {
      pango_glyph_string_free(glyphs)
      return nil
    }
    return (item, font, scaledFont, glyphs)
  }

  deinit {
    FontTurn.take { pango_item_free(item) }
    pango_glyph_string_free(glyphs)
  }

  /// A text as one line; nil where only Pango knows how it is set: with other letters than Latin
  /// ones, with a space at an end, wider than `width`, or in glyphs that are not one a letter.
  func line(_ text: String, width: Double?) -> GlyphLine? {
    guard let lengths = lengths(of: text) else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        FontTurn.take {
          pango_shape_full(
            characters.baseAddress, Int32(characters.count), nil, 0, &item.pointee.analysis, glyphs)
        }
      }
      guard Int(glyphs.pointee.num_glyphs) == lengths.count else { return nil }
      var line = GlyphLine(style: self, text: Array(bytes), lengths: lengths)
      var byte: Int32 = 0
      for (index, length) in lengths.enumerated() {
        let glyph = glyphs.pointee.glyphs[index]
        guard glyphs.pointee.log_clusters[index] == byte, glyph.glyph < emptyGlyph else {
          return nil
        }
        line.add(glyph, isFirst: index == 0, isLast: byte + length == bytes.count, letterSpacing)
        byte += length
      }
      // Pango counts the spacing behind the last letter, too, when it looks where a line ends.
      if let width, line.advance > units(width) - max(0, letterSpacing) { return nil }
      return line
    }
  }

  /// The bytes of each character; nil where one is none of ``letters`` or no letter is among them.
  private func lengths(of text: String) -> [Int32]? {
    var lengths: [Int32] = []
    lengths.reserveCapacity(text.utf8.count)
    var hasLetter = false
    var last: UInt32 = 0x20
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let index: Int
      switch value {
      case 0x20: index = lengths.isEmpty ? -1 : 0x20
      case 0x21...0x7E, 0xA0...0xA8, 0xAA...0xAC, 0xAF...0x24F: index = Int(value)
      case 0x2010...0x2027, 0x202F: index = Int(value) - 0x2010 + 0x250
      default: index = -1
      }
      guard index >= 0, has(scalar, at: index) else { return nil }
      switch value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: hasLetter = true
      default: break
      }
      lengths.append(value < 0x80 ? 1 : value < 0x800 ? 2 : 3)
      last = value
    }
    return hasLetter && last != 0x20 ? lengths : nil
  }

  private func has(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    if letters[index] == 0 {
      letters[index] = pango_font_has_char(font, scalar.value) != 0 ? 1 : 2
    }
    return letters[index] == 1
  }
}

/// What Pango gives for a character of which nothing is drawn; those above lack a glyph
/// (pango-glyph.h, `PANGO_GLYPH_EMPTY`).
private let emptyGlyph: UInt32 = 0x0FFF_FFFF
