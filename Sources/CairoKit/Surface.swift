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
    FontTurn.take {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
  }

  /// Throws what has gone wrong since the surface was made; Cairo remembers the first error.
  public func check() throws(CairoError) {
    try CairoError.check(cairo_status(context))
    try CairoError.check(cairo_surface_status(surface))
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
final class Bytes {
  var bytes: [UInt8] = []
}

func appendToBytes(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
  Unmanaged<Bytes>.fromOpaque(closure).takeUnretainedValue()
    .bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
