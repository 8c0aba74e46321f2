internal import CCairo
internal import CRSVG

/// An SVG picture, owned through librsvg.
///
/// It is read from memory without an address of its own, so that nothing else is ever loaded for it:
/// librsvg then follows `data:` addresses only.
public final class VectorPicture {
  private let handle: UnsafeMutablePointer<RsvgHandle>
  /// Natural width and height in CSS pixels, 96 to an inch.
  public let size: (width: Double, height: Double)
  /// Whether Pango may set words of it; only a compressed file does not tell.
  private let mayHaveWords: Bool

  /// A picture from the bytes of an SVG file.
  ///
  /// - Parameter bytes: The bytes.
  /// - Throws: ``CairoError`` where they are no SVG, or tell neither a size nor a view box.
  public init(_ bytes: [UInt8]) throws(CairoError) {
    var failure: UnsafeMutablePointer<GError>?
    guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), &failure) else {
      throw .svg(VectorPicture.words(of: failure))
    }
    guard let size = VectorPicture.size(of: handle) else {
      palier_unref(UnsafeMutableRawPointer(handle))
      throw .svg("it tells neither width and height nor a viewBox")
    }
    self.handle = handle
    self.size = size
    mayHaveWords =
      bytes.starts(with: [0x1F, 0x8B]) || bytes.firstRange(of: Array("text".utf8)) != nil
  }

  deinit { palier_unref(UnsafeMutableRawPointer(handle)) }

  /// Draws it as large as fits into a rectangle without changing its proportions.
  fileprivate func draw(
    on context: OpaquePointer, x: Double, y: Double, width: Double, height: Double
  ) throws(CairoError) {
    var room = RsvgRectangle(x: x, y: y, width: width, height: height)
    var failure: UnsafeMutablePointer<GError>?
    var isDrawn = false
    func render() { isDrawn = rsvg_handle_render_document(handle, context, &room, &failure) != 0 }
    if mayHaveWords { FontTurn.take(render) } else { render() }
    guard isDrawn else {
      throw .svg(VectorPicture.words(of: failure))
    }
  }

  /// In pixels where the file tells them, else in the units of its view box.
  private static func size(
    of handle: UnsafeMutablePointer<RsvgHandle>
  ) -> (width: Double, height: Double)? {
    func sound(_ width: Double, _ height: Double) -> (width: Double, height: Double)? {
      width > 0 && height > 0 && width.isFinite && height.isFinite ? (width, height) : nil
    }
    var (width, height) = (0.0, 0.0)
    if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0 {
      return sound(width, height)
    }
    var (hasWidth, hasHeight, hasBox) = (gboolean(0), gboolean(0), gboolean(0))
    var (across, down, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
    rsvg_handle_get_intrinsic_dimensions(
      handle, &hasWidth, &across, &hasHeight, &down, &hasBox, &box)
    return hasBox != 0 ? sound(box.width, box.height) : nil
  }

  /// What went wrong, which is then freed.
  private static func words(of failure: UnsafeMutablePointer<GError>?) -> String {
    guard let failure else { return "unknown error" }
    defer { g_error_free(failure) }
    return failure.pointee.message.map { String(cString: $0) } ?? "unknown error"
  }
}

extension Surface {
  /// Draws an SVG picture into a rectangle, without changing its proportions; lengths in points.
  public func paintPicture(
    _ picture: VectorPicture, x: Double, y: Double, width: Double, height: Double
  ) throws(CairoError) {
    cairo_save(context)
    defer { restore() }
    cairo_new_path(context)
    try picture.draw(on: context, x: x, y: y, width: width, height: height)
    cairo_new_path(context)
  }
}
