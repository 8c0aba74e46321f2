internal import CCairo

/// Something to draw on.
///
/// Owns its Cairo surface and context.
public class Surface {
  let surface: OpaquePointer
  let context: OpaquePointer

  init(_ surface: OpaquePointer?) throws(CairoError) {
    guard let surface else { throw .cairo("no memory") }
    try CairoError.check(cairo_surface_status(surface))
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw .cairo("no memory")
    }
    self.surface = surface
    self.context = context
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Throws what has gone wrong since the surface was made; Cairo remembers the first error.
  public func check() throws(CairoError) {
    try CairoError.check(cairo_status(context))
    try CairoError.check(cairo_surface_status(surface))
  }
}

/// A PDF document that grows in memory, page by page.
public final class PDFSurface: Surface {
  /// What stands in the document's information dictionary (ISO 32000-1 §14.3.3).
  public struct Information {
    /// Title.
    public var title: String
    /// Who issues it.
    public var author: String
    /// What it is about.
    public var subject: String
    /// Words that say what it is, with commas between them.
    public var keywords: String
    /// The program that made it.
    public var creator: String
    /// When it was made, as in `2026-11-20T10:00:00Z` (ISO 8601).
    public var created: String

    /// What stands in the information dictionary.
    public init(
      title: String, author: String, subject: String, keywords: String, creator: String,
      created: String
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.keywords = keywords
      self.creator = creator
      self.created = created
    }
  }

  private let output: Bytes

  /// An empty document.
  ///
  /// - Parameter information: Its title and the like.
  /// - Throws: ``CairoError`` where memory has run out.
  public init(_ information: Information) throws(CairoError) {
    let output = Bytes()
    self.output = output
    try super.init(
      cairo_pdf_surface_create_for_stream(
        appendToBytes, Unmanaged.passUnretained(output).toOpaque(), 1, 1))
    for (key, text) in [
      (CAIRO_PDF_METADATA_TITLE, information.title),
      (CAIRO_PDF_METADATA_AUTHOR, information.author),
      (CAIRO_PDF_METADATA_SUBJECT, information.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, information.keywords),
      (CAIRO_PDF_METADATA_CREATOR, information.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, information.created),
      (CAIRO_PDF_METADATA_MOD_DATE, information.created),
    ] {
      cairo_pdf_surface_set_metadata(surface, key, text)
    }
  }

  /// Ends a document that was given up: its last bytes still go to `output`, which Swift would
  /// release before the surface.
  deinit { cairo_surface_finish(surface) }

  /// Starts a page of that size in points; must come before anything is drawn on it.
  public func beginPage(width: Double, height: Double) {
    cairo_pdf_surface_set_size(surface, width, height)
  }

  /// Ends the page and clears the way for the next.
  public func endPage() { cairo_show_page(context) }

  /// Ends the document; nothing can be drawn afterwards.
  ///
  /// - Returns: The bytes of the PDF file.
  /// - Throws: ``CairoError`` with the first thing that went wrong since the document was begun.
  public func finish() throws(CairoError) -> [UInt8] {
    try check()
    cairo_surface_finish(surface)
    try CairoError.check(cairo_surface_status(surface))
    return output.bytes
  }
}

/// An image in memory, 24 bits a pixel, white to begin with.
public final class ImageSurface: Surface {
  /// An image of so many pixels.
  ///
  /// - Parameters:
  ///   - width: Pixels across.
  ///   - height: Pixels down.
  ///   - scale: Pixels to a point.
  /// - Throws: ``CairoError`` where it is too large.
  public init(width: Int, height: Int, scale: Double) throws(CairoError) {
    try super.init(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
  }

  /// An image of so many pixels on which nothing is drawn, not even white.
  public init(transparent width: Int, height: Int) throws(CairoError) {
    try super.init(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)))
  }

  /// The image as a PNG file.
  public func png() throws(CairoError) -> [UInt8] {
    try check()
    let output = Bytes()
    try CairoError.check(
      cairo_surface_write_to_png_stream(
        surface, appendToBytes, Unmanaged.passUnretained(output).toOpaque()))
    return output.bytes
  }

  /// The colours of all pixels, row by row, each as `0xRRGGBB`.
  public func pixels() -> [UInt32] { words().map { $0 & 0xFFFFFF } }

  /// Whether nothing can be seen on an image that was transparent to begin with.
  public var isTransparent: Bool { words().allSatisfy { $0 >> 24 == 0 } }

  private func words() -> [UInt32] {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return [] }
    let (width, height, stride) = (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface)),
      Int(cairo_image_surface_get_stride(surface))
    )
    return (0..<height).flatMap { row in
      (0..<width).map { column in
        UnsafeRawPointer(data + row * stride).load(
          fromByteOffset: column * 4, as: UInt32.self)
      }
    }
  }
}

/// Bytes that Cairo hands over piece by piece.
private final class Bytes {
  var bytes: [UInt8] = []
}

private func appendToBytes(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
  Unmanaged<Bytes>.fromOpaque(closure).takeUnretainedValue()
    .bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
