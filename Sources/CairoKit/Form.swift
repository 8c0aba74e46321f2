internal import CCairo
internal import Synchronization

/// What is drawn once and painted on many pages of one PDF document, which holds it once
/// (ISO 32000-1 §8.10).
public final class Form: Surface {
  /// Stands for the form on the pages after the first that shows it.
  ///
  /// For each page Cairo goes through all that was drawn on a surface, only to find that the document
  /// holds it already. It knows by their identifier that two surfaces are one (`cairo_surface_t`,
  /// `CAIRO_MIME_TYPE_UNIQUE_ID`), so that an area as large as the form says as much.
  private let standIn: Surface
  private let extents: cairo_rectangle_t
  private let number: UInt64
  private var isHeld = false

  private static let count = Atomic<UInt64>(0)

  /// An empty form that reaches from one corner to the other, in points.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) throws(CairoError) {
    var extents = cairo_rectangle_t(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
    self.extents = extents
    standIn = try Surface(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents))
    cairo_rectangle(standIn.context, minX, minY, extents.width, extents.height)
    cairo_fill(standIn.context)
    // Never given twice: a document remembers the identifiers of surfaces that are gone.
    number = Form.count.add(1, ordering: .relaxed).newValue
    try super.init(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents))
  }

  /// What is painted now on a document, of which `seen` is seen.
  fileprivate func source(
    seen: (minX: Double, minY: Double, maxX: Double, maxY: Double)
  ) throws(CairoError) -> Surface {
    if isHeld { return standIn }
    // Last of all, for drawing on a surface makes it another.
    for surface in [surface, standIn.surface] {
      try CairoError.check(palier_identify_surface(surface, number))
    }
    // Of what is clipped away the document learns nothing.
    let width = min(seen.maxX, extents.x + extents.width) - max(seen.minX, extents.x)
    let height = min(seen.maxY, extents.y + extents.height) - max(seen.minY, extents.y)
    isHeld = min(width, height) > 1
    return self
  }
}

extension PDFSurface {
  /// Paints a form where it was drawn; always on the same document, and nothing more on the form.
  ///
  /// - Throws: ``CairoError`` where memory has run out.
  public func paint(_ form: Form) throws(CairoError) {
    var seen = (minX: 0.0, minY: 0.0, maxX: 0.0, maxY: 0.0)
    cairo_clip_extents(context, &seen.minX, &seen.minY, &seen.maxX, &seen.maxY)
    cairo_set_source_surface(context, try form.source(seen: seen).surface, 0, 0)
    FontTurn.take { cairo_paint(context) }
  }
}
