internal import CCairo

/// One line of letters, each a glyph of one font, as Pango places them.
struct GlyphLine {
  private let style: KnownStyle
  private let text: [UInt8]
  private var clusters: [cairo_text_cluster_t]
  private var glyphs: [cairo_glyph_t] = []
  /// How far it reaches, in Pango's units.
  private(set) var advance: Int32 = 0

  /// A line without glyphs as yet, of a text whose characters have so many bytes each.
  init(style: KnownStyle, text: [UInt8], lengths: [Int32]) {
    self.style = style
    self.text = text
    clusters = lengths.map { cairo_text_cluster_t(num_bytes: $0, num_glyphs: 1) }
    glyphs.reserveCapacity(lengths.count)
  }

  /// Adds the next glyph; half of the spacing stands before each letter and half behind it, but for
  /// the ends of the line (pango-glyph-item.c, `pango_glyph_item_letter_space`).
  mutating func add(_ glyph: PangoGlyphInfo, isFirst: Bool, isLast: Bool, _ spacing: Int32) {
    var before = spacing / 2
    // Whole points are halved to whole points.
    if spacing & (PANGO_SCALE - 1) == 0 { before = (before + PANGO_SCALE / 2) & ~(PANGO_SCALE - 1) }
    if !isFirst { advance += before }
    glyphs.append(
      cairo_glyph_t(
        index: UInt(glyph.glyph),
        x: Double(advance + glyph.geometry.x_offset) / Double(PANGO_SCALE),
        y: Double(glyph.geometry.y_offset) / Double(PANGO_SCALE)))
    advance += glyph.geometry.width
    if !isLast { advance += spacing - before }
  }

  /// Height of its ink above the baseline, in Pango's units.
  var inkAscent: Int32 {
    glyphs.reduce(0) { highest, glyph in
      var ink = PangoRectangle()
      FontTurn.take {
        pango_font_get_glyph_extents(style.font, UInt32(glyph.index), &ink, nil)
      }
      return max(highest, -ink.y - Int32(glyph.y * Double(PANGO_SCALE)))
    }
  }

  /// Draws it from the current point on.
  func show(on context: OpaquePointer) {
    cairo_set_scaled_font(context, style.scaledFont)
    withPlaced(on: context) { glyphs in
      text.withUnsafeBytes { text in
        cairo_show_text_glyphs(
          context, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count),
          glyphs.baseAddress, Int32(glyphs.count), clusters, Int32(clusters.count),
          cairo_text_cluster_flags_t(0))
      }
    }
  }

  /// Adds its outline to the path, from the current point on.
  func trace(on context: OpaquePointer) {
    cairo_set_scaled_font(context, style.scaledFont)
    withPlaced(on: context) { glyphs in
      cairo_glyph_path(context, glyphs.baseAddress, Int32(glyphs.count))
    }
  }

  /// Its glyphs with the start of the line at the current point, which is where Cairo has rounded it.
  private func withPlaced(
    on context: OpaquePointer, _ use: (UnsafeMutableBufferPointer<cairo_glyph_t>) -> Void
  ) {
    var (x, y) = (0.0, 0.0)
    cairo_get_current_point(context, &x, &y)
    withUnsafeTemporaryAllocation(of: cairo_glyph_t.self, capacity: glyphs.count) { placed in
      for (index, glyph) in glyphs.enumerated() {
        placed[index] = cairo_glyph_t(index: glyph.index, x: x + glyph.x, y: y + glyph.y)
      }
      use(placed)
    }
  }
}
