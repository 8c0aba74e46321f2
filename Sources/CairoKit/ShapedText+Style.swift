internal import CCairo

extension ShapedText {
  /// Tells a layout what to set, and how.
  static func fill(_ layout: OpaquePointer, with runs: [Run], _ settings: Settings) {
    pango_layout_set_auto_dir(layout, 0)
    let text = runs.map(\.text).joined()
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    if let width = settings.width {
      pango_layout_set_width(layout, units(width))
      pango_layout_set_wrap(
        layout, settings.breaksWords ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
    }
    if let most = settings.mostLines {
      pango_layout_set_height(layout, Int32(-most))
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }
    style(layout, with: runs)
  }

  /// The lines that a layout is broken into.
  static func lines(of layout: OpaquePointer) -> [Line] {
    (0..<pango_layout_get_line_count(layout)).compactMap { index in
      guard let line = pango_layout_get_line_readonly(layout, index) else { return nil }
      var extents = PangoRectangle()
      pango_layout_line_get_extents(line, nil, &extents)
      let start = Int(line.pointee.start_index)
      return Line(
        bytes: start..<start + Int(line.pointee.length),
        advance: Double(extents.width) / Double(PANGO_SCALE))
    }
  }

  static func style(_ layout: OpaquePointer, with runs: [Run]) {
    guard let attributes = pango_attr_list_new() else { return }
    defer { pango_attr_list_unref(attributes) }
    if runs.count == 1, let font = description(of: runs[0]) {
      pango_layout_set_font_description(layout, font)
      pango_font_description_free(font)
    }
    var start: UInt32 = 0
    for run in runs {
      let end = start + UInt32(run.text.utf8.count)
      func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?) {
        guard let attribute else { return }
        // One run goes as far as any text that is set like it; see ``KnownStyle``.
        if runs.count > 1 {
          attribute.pointee.start_index = start
          attribute.pointee.end_index = end
        }
        pango_attr_list_insert(attributes, attribute)
      }
      if runs.count > 1 {
        let font = description(of: run)
        add(pango_attr_font_desc_new(font))
        pango_font_description_free(font)
      }
      if run.letterSpacing != 0 { add(pango_attr_letter_spacing_new(units(run.letterSpacing))) }
      func component(_ value: Double) -> UInt16 { UInt16((value * 65535).rounded()) }
      add(
        pango_attr_foreground_new(
          component(run.colour.red), component(run.colour.green), component(run.colour.blue)))
      // A word broken for want of room gets no hyphen: in an e-mail address it would be typed.
      add(pango_attr_insert_hyphens_new(0))
      if !run.features.isEmpty { add(pango_attr_font_features_new(run.features)) }
      start = end
    }
    pango_layout_set_attributes(layout, attributes)
  }

  static func description(of run: Run) -> OpaquePointer? {
    let font = pango_font_description_new()
    pango_font_description_set_family(font, run.family)
    pango_font_description_set_weight(font, PangoWeight(UInt32(run.weight)))
    pango_font_description_set_absolute_size(font, run.size * Double(PANGO_SCALE))
    return font
  }

  static func metrics(
    of run: Run?, _ language: String, in context: OpaquePointer, _ fonts: FontSet
  ) -> FontMetrics {
    guard let run else { return FontMetrics(ascent: 0, descent: 0) }
    let key = MetricsKey(
      family: run.family, weight: run.weight, size: run.size, language: language)
    return fonts.metrics(of: key) {
      let font = description(of: run)
      defer { pango_font_description_free(font) }
      var found = FontMetrics(ascent: 0, descent: 0)
      FontTurn.take {
        guard let metrics = pango_context_get_metrics(context, font, nil) else { return }
        defer { pango_font_metrics_unref(metrics) }
        found.ascent = Double(pango_font_metrics_get_ascent(metrics)) / Double(PANGO_SCALE)
        found.descent = Double(pango_font_metrics_get_descent(metrics)) / Double(PANGO_SCALE)
      }
      return found
    }
  }
}

/// Points in the units that Pango counts in, no more than it can count.
func units(_ points: Double) -> Int32 {
  Int32((points * Double(PANGO_SCALE)).rounded().clamped(to: -1e9...1e9))
}

extension Double {
  /// The number, or the nearest end of the range.
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.max(range.lowerBound, Swift.min(range.upperBound, self))
  }
}
