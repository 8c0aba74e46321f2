internal import CCairo
internal import Synchronization

/// A private set of fonts: those that one Fontconfig file names, and no others.
///
/// The file is read once a process for each thread that sets text at the same time.
public final class FontSet {
  private let loaded: LoadedFonts
  private var metrics: [MetricsKey: FontMetrics] = [:]
  private var contexts: [ContextKey: OpaquePointer] = [:]
  private var styles: [StyleKey: KnownStyle?] = [:]

  /// The fonts that a configuration file names.
  ///
  /// - Parameter path: The Fontconfig file.
  /// - Throws: ``CairoError`` where it cannot be read or names no installed font.
  public init(configuration path: String) throws(CairoError) {
    if let idle = LoadedFonts.takeIdle(path) {
      loaded = idle
    } else {
      loaded = try LoadedFonts(configuration: path)
    }
  }

  deinit {
    styles.removeAll()
    FontTurn.take {
      for context in contexts.values { palier_unref(UnsafeMutableRawPointer(context)) }
    }
    loaded.giveBack()
  }

  /// The families in the set, in alphabetical order, each once.
  public var families: [String] {
    guard let fonts = FcConfigGetFonts(loaded.configuration, FcSetSystem) else { return [] }
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

  /// How far a font reaches up and down in a language; measured once, for Pango measures by setting
  /// a sample of the language, which takes longer than setting a line.
  func metrics(of key: MetricsKey, measured: () -> FontMetrics) -> FontMetrics {
    if let known = metrics[key] { return known }
    // Words that shrink to fit come in many sizes.
    if metrics.count > 1_000 { metrics.removeAll(keepingCapacity: true) }
    let found = measured()
    metrics[key] = found
    return found
  }

  /// The context in which text of a direction and a language is shaped; nil where memory has run out.
  func context(rightToLeft: Bool, language: String) -> OpaquePointer? {
    let key = ContextKey(rightToLeft: rightToLeft, language: language)
    if let known = contexts[key] { return known }
    guard let context = makeContext() else { return nil }
    pango_context_set_base_dir(context, rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_context_set_language(context, pango_language_from_string(language))
    contexts[key] = context
    return context
  }

  /// What is known about Latin text in the style of a run; nil where that is not enough.
  func style(
    of run: ShapedText.Run, _ language: String, in context: OpaquePointer
  ) -> KnownStyle? {
    let key = StyleKey(
      family: run.family, weight: run.weight, size: run.size, letterSpacing: run.letterSpacing,
      features: run.features, language: language)
    if let known = styles[key] { return known }
    if styles.count > 100 { styles.removeAll(keepingCapacity: true) }
    let found = KnownStyle(run, context: context)
    styles.updateValue(found, forKey: key)
    return found
  }

  /// A context in which one unit is one point, and nothing is rounded to pixels.
  private func makeContext() -> OpaquePointer? {
    guard let context = pango_font_map_create_context(loaded.map),
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

/// Ascent and descent of a font in points.
struct FontMetrics {
  var ascent: Double
  var descent: Double
}

/// What the contexts of texts differ in.
private struct ContextKey: Hashable {
  let rightToLeft: Bool
  let language: String
}

/// What decides how letters are shaped.
private struct StyleKey: Hashable {
  let family: String
  let weight: Int
  let size: Double
  let letterSpacing: Double
  let features: String
  let language: String
}

/// What the metrics of a font depend on.
struct MetricsKey: Hashable {
  let family: String
  let weight: Int
  let size: Double
  let language: String
}

/// A font map with its configuration, lent to one ``FontSet`` after another.
///
/// It is never freed: Pango sorts fonts on a thread of its own and goes on after the last text is
/// set, so that freeing the map pulls away what that thread reads (Pango 1.50, pangofc-fontmap.c).
/// Only one owner has it at a time, which makes it safe to hand from thread to thread.
private struct LoadedFonts: @unchecked Sendable {
  let path: String
  let map: UnsafeMutablePointer<PangoFontMap>
  let configuration: OpaquePointer

  private static let idle = Mutex<[String: [LoadedFonts]]>([:])

  static func takeIdle(_ path: String) -> LoadedFonts? {
    idle.withLock { $0[path]?.popLast() }
  }

  func giveBack() {
    Self.idle.withLock { $0[path, default: []].append(self) }
  }

  init(configuration path: String) throws(CairoError) {
    guard Self.hasEmptyCurrent, let configuration = FcConfigCreate() else {
      throw .fontConfiguration(path)
    }
    guard FcConfigParseAndLoad(configuration, path, 1) != 0,
      FcConfigBuildFonts(configuration) != 0
    else {
      FcConfigDestroy(configuration)
      throw .fontConfiguration(path)
    }
    guard let fonts = FcConfigGetFonts(configuration, FcSetSystem), fonts.pointee.nfont > 0,
      let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
      Self.makeCurrent(configuration)
    else {
      FcConfigDestroy(configuration)
      throw .noFonts(path)
    }
    palier_font_map_set_config(map, configuration)
    palier_font_map_set_resolution(map, 72)
    self.path = path
    self.configuration = configuration
    self.map = map
  }

  /// Whether there is a current configuration without fonts to load others beside.
  ///
  /// Fontconfig asks the current configuration for its system root even when it reads another, and
  /// would load that of the system for it. An empty one costs nothing.
  private static let hasEmptyCurrent: Bool = {
    guard let empty = FcConfigCreate() else { return false }
    return makeCurrent(empty)
  }()

  /// Lets pictures with words in them, which librsvg draws, find the same fonts as texts.
  ///
  /// What was current before stays whole for the threads that read it: its maker never lets go.
  private static func makeCurrent(_ configuration: OpaquePointer) -> Bool {
    // Looked at for changes on disk now and then, it would be replaced by the system's.
    FcConfigSetRescanInterval(configuration, 0) != 0 && FcConfigSetCurrent(configuration) != 0
  }
}
