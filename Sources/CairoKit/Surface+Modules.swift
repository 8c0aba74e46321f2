internal import CCairo

extension Surface {
  /// Paints black through a mask of square modules, exact at any zoom.
  ///
  /// Each module becomes 4 × 4 bits of an A1 image, painted without smoothing; in a PDF that is an
  /// `/ImageMask` with `/Interpolate false`.
  ///
  /// - Parameters:
  ///   - side: Modules along one side.
  ///   - dark: For each module whether it is dark, row by row.
  ///   - x: Left edge in points.
  ///   - y: Upper edge in points.
  ///   - width: Breadth of the square in points.
  /// - Throws: ``CairoError`` where memory has run out.
  public func paintModules(
    side: Int, dark: [Bool], x: Double, y: Double, width: Double
  ) throws(CairoError) {
    let block = 4
    let pixels = side * block
    let mask = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(pixels), Int32(pixels))
    defer { cairo_surface_destroy(mask) }
    try CairoError.check(cairo_surface_status(mask))
    cairo_surface_flush(mask)
    guard let data = cairo_image_surface_get_data(mask) else { throw .cairo("no memory") }
    let stride = Int(cairo_image_surface_get_stride(mask))
    dark.withUnsafeBufferPointer { dark in
      for row in 0..<side {
        let line = data + row * block * stride
        for column in 0..<side where dark[row * side + column] {
          line[column / 2] |= column.isMultiple(of: 2) ? firstHalf : ~firstHalf
        }
        for copy in 1..<block { (line + copy * stride).update(from: line, count: stride) }
      }
    }
    cairo_surface_mark_dirty(mask)
    cairo_save(context)
    defer { restore() }
    cairo_translate(context, x, y)
    cairo_scale(context, width / Double(pixels), width / Double(pixels))
    guard let pattern = cairo_pattern_create_for_surface(mask) else { throw .cairo("no memory") }
    defer { cairo_pattern_destroy(pattern) }
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
    cairo_set_source_rgb(context, 0, 0, 0)
    cairo_mask(context, pattern)
  }
}

/// The left four bits of a byte of an A1 image; Cairo counts them as the machine counts bytes.
#if _endian(big)
  private let firstHalf: UInt8 = 0xF0
#else
  private let firstHalf: UInt8 = 0x0F
#endif
