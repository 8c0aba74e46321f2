internal import CCairo

extension Surface {
  /// Paints a PNG picture into a rectangle; lengths in points.
  public func paintPicture(
    png: [UInt8], x: Double, y: Double, width: Double, height: Double
  ) throws(CairoError) {
    let reader = ByteReader(png)
    // Cairo holds no reference of its own, and the reader is not named again below.
    let picture = withExtendedLifetime(reader) {
      cairo_image_surface_create_from_png_stream(
        readFromBytes, Unmanaged.passUnretained(reader).toOpaque())
    }
    defer { cairo_surface_destroy(picture) }
    try CairoError.check(cairo_surface_status(picture))
    cairo_save(context)
    defer { restore() }
    cairo_translate(context, x, y)
    cairo_scale(
      context, width / Double(cairo_image_surface_get_width(picture)),
      height / Double(cairo_image_surface_get_height(picture)))
    cairo_set_source_surface(context, picture, 0, 0)
    cairo_paint(context)
  }
}

/// Bytes that Cairo takes piece by piece.
private final class ByteReader {
  let bytes: [UInt8]
  var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}

private func readFromBytes(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafeMutablePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
  let reader = Unmanaged<ByteReader>.fromOpaque(closure).takeUnretainedValue()
  guard reader.next + Int(count) <= reader.bytes.count else { return CAIRO_STATUS_READ_ERROR }
  for offset in 0..<Int(count) { data[offset] = reader.bytes[reader.next + offset] }
  reader.next += Int(count)
  return CAIRO_STATUS_SUCCESS
}
