internal import CCairo

/// What is drawn once and painted on many pages; a PDF document holds it once (ISO 32000-1 §8.10).
public final class Form: Surface {
  /// An empty form that reaches from one corner to the other, in points.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) throws(CairoError) {
    var extents = cairo_rectangle_t(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
    try super.init(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents))
  }
}

extension Surface {
  /// Paints a form where it was drawn.
  public func paint(_ form: Form) {
    cairo_set_source_surface(context, form.surface, 0, 0)
    cairo_paint(context)
  }
}
