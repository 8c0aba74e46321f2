internal import CCairo

/// Why Cairo, Pango, Fontconfig or librsvg could not do something.
public enum CairoError: Error, Hashable, Sendable {
  /// Cairo says so, in its own words.
  case cairo(String)
  /// librsvg cannot read or draw an SVG picture, in its own words.
  case svg(String)
  /// The font configuration could not be read; its path.
  case fontConfiguration(String)
  /// None of the fonts that the configuration names is installed; its path.
  case noFonts(String)

  static func check(_ status: cairo_status_t) throws(CairoError) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
  }
}
