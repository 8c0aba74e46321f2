internal import CCairo

/// Text shaped by Pango and broken into lines.
public final class ShapedText {
  /// A stretch of text in one font.
  public struct Run {
    /// The characters.
    public var text: String
    /// Family, as Fontconfig knows it.
    public var family: String
    /// Weight, 100 to 900.
    public var weight: Int
    /// Size of the em in points.
    public var size: Double
    /// Space added between letters, in points.
    public var letterSpacing: Double
    /// Red, green and blue, 0 to 1.
    public var colour: (red: Double, green: Double, blue: Double)
    /// OpenType features, as in `tnum=1`; empty for none.
    public var features: String

    /// A stretch of text in one font.
    public init(
      text: String, family: String, weight: Int, size: Double, letterSpacing: Double,
      colour: (red: Double, green: Double, blue: Double), features: String
    ) {
      self.text = text
      self.family = family
      self.weight = weight
      self.size = size
      self.letterSpacing = letterSpacing
      self.colour = colour
      self.features = features
    }
  }

  /// What holds for the text as a whole.
  public struct Settings {
    /// Width in points at which lines are broken; nil for none.
    public var width: Double?
    /// Whether a word wider than the line is broken.
    public var breaksWords: Bool
    /// Lines after which an ellipsis ends the text; nil for none.
    public var mostLines: Int?
    /// Whether the text as a whole runs from right to left; isolates inside it decide for themselves.
    public var rightToLeft: Bool
    /// Language, as a BCP 47 tag.
    public var language: String

    /// What holds for the text as a whole.
    public init(
      width: Double?, breaksWords: Bool, mostLines: Int?, rightToLeft: Bool, language: String
    ) {
      self.width = width
      self.breaksWords = breaksWords
      self.mostLines = mostLines
      self.rightToLeft = rightToLeft
      self.language = language
    }
  }

  /// One line, as far as it can be known without drawing it.
  public struct Line {
    /// Bytes of the text that stand on it, in UTF-8.
    public let bytes: Range<Int>
    /// How far it reaches, in points.
    public let advance: Double
  }

  /// Ascent and descent of the first run's font, in points.
  public let ascent: Double
  /// Distance from the baseline to the lowest descender, in points.
  public let descent: Double
  /// The lines from the top.
  public let lines: [Line]
  /// How many characters have no glyph in any font of the set.
  public let missingGlyphs: Int

  /// Whether an ellipsis stands for the rest.
  public let isCut: Bool

  private var shape: Shape
  /// Lent out again only when this text has been freed, which changes the caches of its font map.
  private let fonts: FontSet

  private enum Shape {
    /// One line of letters in a style that is known.
    case line(GlyphLine, Surface.RGB)
    /// Anything else.
    case layout(OpaquePointer)
    case freed
  }

  /// Shapes and breaks some runs; nil only where memory has run out.
  public init?(_ runs: [Run], settings: Settings, fonts: FontSet) {
    guard
      let context = fonts.context(
        rightToLeft: settings.rightToLeft, language: settings.language)
    else { return nil }
    self.fonts = fonts
    let metrics = ShapedText.metrics(of: runs.first, settings.language, in: context, fonts)
    (ascent, descent) = (metrics.ascent, metrics.descent)
    if runs.count == 1, settings.mostLines == nil, !settings.rightToLeft,
      let style = fonts.style(of: runs[0], settings.language, in: context),
      let line = style.line(runs[0].text, width: settings.width)
    {
      shape = .line(line, runs[0].colour)
      lines = [
        Line(
          bytes: 0..<runs[0].text.utf8.count, advance: Double(line.advance) / Double(PANGO_SCALE))
      ]
      missingGlyphs = 0
      isCut = false
      return
    }
    guard let layout = pango_layout_new(context) else { return nil }
    shape = .layout(layout)
    var broken: [Line] = []
    var missing = 0
    var ellipsized = false
    FontTurn.take {
      ShapedText.fill(layout, with: runs, settings)
      broken = ShapedText.lines(of: layout)
      missing = Int(pango_layout_get_unknown_glyphs_count(layout))
      ellipsized = pango_layout_is_ellipsized(layout) != 0
    }
    (lines, missingGlyphs, isCut) = (broken, missing, ellipsized)
  }

  deinit {
    if case .layout(let layout) = shape {
      FontTurn.take { palier_unref(UnsafeMutableRawPointer(layout)) }
    }
    shape = .freed
  }

  /// Height of the ink of the first line above the baseline, in points.
  public var inkAscent: Double {
    switch shape {
    case .line(let line, _): return Double(line.inkAscent) / Double(PANGO_SCALE)
    case .layout(let layout):
      guard let line = pango_layout_get_line_readonly(layout, 0) else { return 0 }
      var ink = PangoRectangle()
      FontTurn.take { pango_layout_line_get_extents(line, &ink, nil) }
      return -Double(ink.y) / Double(PANGO_SCALE)
    case .freed: return 0
    }
  }

  /// Draws a line from the current point on; nothing past the last.
  func show(line index: Int, on context: OpaquePointer) {
    switch shape {
    case .line(let line, let colour):
      guard index == 0 else { return }
      // As finely as Pango counts colours.
      func component(_ value: Double) -> Double { (value * 65535).rounded() / 65535 }
      cairo_set_source_rgb(
        context, component(colour.red), component(colour.green), component(colour.blue))
      line.show(on: context)
    case .layout(let layout):
      guard let line = pango_layout_get_line_readonly(layout, Int32(index)) else { return }
      pango_cairo_show_layout_line(context, line)
    case .freed: break
    }
  }

  /// Adds the outline of the first line to the path, from the current point on.
  func trace(on context: OpaquePointer) {
    switch shape {
    case .line(let line, _): line.trace(on: context)
    case .layout(let layout):
      guard let line = pango_layout_get_line_readonly(layout, 0) else { return }
      pango_cairo_layout_line_path(context, line)
    case .freed: break
    }
  }
}
