internal import CCairo

extension Surface {
  /// Marks what is drawn as an element of the document's structure (ISO 32000-1 §14.8.4).
  ///
  /// - Parameters:
  ///   - tag: The structure type, as in `H1`.
  ///   - attributes: In the form that `cairo_tag_begin` takes; empty for none.
  ///   - draw: Draws what belongs to the element.
  /// - Throws: What `draw` throws.
  public func tagged<Failure>(
    _ tag: String, attributes: String = "", _ draw: () throws(Failure) -> Void
  ) throws(Failure) {
    cairo_tag_begin(context, tag, attributes)
    defer { cairo_tag_end(context, tag) }
    try draw()
  }

  /// Makes an area clickable, and marks what is drawn as a link; lengths in points.
  public func linked<Failure>(
    to address: String, x: Double, y: Double, width: Double, height: Double,
    _ draw: () throws(Failure) -> Void
  ) throws(Failure) {
    let escaped = address.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    try tagged(
      "Link", attributes: "rect=[\(x) \(y) \(width) \(height)] uri='\(escaped)'", draw)
  }
}
