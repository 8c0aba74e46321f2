internal import CCairo

/// A private set of fonts: those that one Fontconfig file names, and no others.
public final class FontSet {
  let map: UnsafeMutablePointer<PangoFontMap>
  private let configuration: OpaquePointer

  /// The fonts that a configuration file names.
  ///
  /// - Parameter path: The Fontconfig file.
  /// - Throws: ``CairoError`` where it cannot be read or names no installed font.
  public init(configuration path: String) throws(CairoError) {
    guard let configuration = FcConfigCreate() else { throw .fontConfiguration(path) }
    // Fontconfig asks the current configuration for its system root even when it reads another, and
    // would load that of the system for it. Made current while empty, ours costs nothing.
    FcConfigSetCurrent(configuration)
    guard FcConfigParseAndLoad(configuration, path, 1) != 0,
      FcConfigBuildFonts(configuration) != 0
    else {
      FcConfigDestroy(configuration)
      throw .fontConfiguration(path)
    }
    guard let fonts = FcConfigGetFonts(configuration, FcSetSystem), fonts.pointee.nfont > 0,
      let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    else {
      FcConfigDestroy(configuration)
      throw .noFonts(path)
    }
    palier_font_map_set_config(map, configuration)
    palier_font_map_set_resolution(map, 72)
    self.configuration = configuration
    self.map = map
  }

  deinit {
    // Pango 1.50 keeps its reference to the configuration for ever unless it is taken away.
    palier_font_map_set_config(map, nil)
    palier_unref(UnsafeMutableRawPointer(map))
    FcConfigDestroy(configuration)
  }

  /// The families in the set, in alphabetical order, each once.
  public var families: [String] {
    guard let fonts = FcConfigGetFonts(configuration, FcSetSystem) else { return [] }
    var names: Set<String> = []
    for index in 0..<Int(fonts.pointee.nfont) {
      var name: UnsafeMutablePointer<FcChar8>?
      guard FcPatternGetString(fonts.pointee.fonts[index], "family", 0, &name) == FcResultMatch,
        let name
      else { continue }
      names.insert(String(cString: name))
    }
    return names.sorted()
  }

  /// A context in which text is shaped: one unit is one point, nothing is rounded to pixels.
  func makeContext() -> OpaquePointer? {
    guard let context = pango_font_map_create_context(map),
      let options = cairo_font_options_create()
    else { return nil }
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    pango_context_set_round_glyph_positions(context, 0)
    return context
  }
}
