internal import CCairo

extension Surface {
  /// Three components, red, green and blue, 0 to 1 each.
  public typealias RGB = (red: Double, green: Double, blue: Double)

  /// Draws with the origin moved, and puts everything back as it was.
  public func moved<Failure>(
    x: Double, y: Double, _ draw: () throws(Failure) -> Void
  ) throws(Failure) {
    cairo_save(context)
    cairo_translate(context, x, y)
    defer { restore() }
    try draw()
  }

  /// Turns what is drawn from now on by quarters, clockwise, until ``moved(x:y:_:)`` ends.
  public func turn(quarters: Int) {
    // Exact, where a rotation by half of π would leave rounding errors in every coordinate.
    let (cosine, sine): (Double, Double) =
      switch quarters & 3 {
      case 1: (0, 1)
      case 2: (-1, 0)
      case 3: (0, -1)
      default: (1, 0)
      }
    var matrix = cairo_matrix_t(xx: cosine, yx: sine, xy: -sine, yy: cosine, x0: 0, y0: 0)
    cairo_transform(context, &matrix)
  }

  /// Stretches what is drawn from now on, until ``moved(x:y:_:)`` ends.
  public func stretch(across: Double, down: Double) { cairo_scale(context, across, down) }

  /// Hides what is drawn from now on outside a rectangle, until ``moved(x:y:_:)`` ends.
  public func clip(x: Double, y: Double, width: Double, height: Double) {
    cairo_rectangle(context, x, y, width, height)
    cairo_clip(context)
  }

  /// Draws inside the path built so far only, and puts everything back as it was.
  public func clipped(_ draw: () -> Void) {
    cairo_save(context)
    cairo_clip(context)
    draw()
    restore()
  }

  /// Puts everything back as it was when it was saved, the font as well.
  func restore() { FontTurn.take { cairo_restore(context) } }

  /// Lifts the pen and sets it down.
  public func move(toX x: Double, y: Double) { cairo_move_to(context, x, y) }

  /// Draws a straight line.
  public func line(toX x: Double, y: Double) { cairo_line_to(context, x, y) }

  /// Draws a cubic curve with two control points.
  public func curve(
    x1: Double, y1: Double, x2: Double, y2: Double, toX x: Double, y: Double
  ) {
    cairo_curve_to(context, x1, y1, x2, y2, x, y)
  }

  /// Closes the outline.
  public func close() { cairo_close_path(context) }

  /// Smallest upright rectangle around the path built so far.
  public var pathExtents: (minX: Double, minY: Double, maxX: Double, maxY: Double) {
    var (minX, minY, maxX, maxY) = (0.0, 0.0, 0.0, 0.0)
    cairo_path_extents(context, &minX, &minY, &maxX, &maxY)
    return (minX, minY, maxX, maxY)
  }

  /// Fills the path built so far and forgets it.
  public func fill(_ colour: RGB) {
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
    cairo_fill(context)
  }

  /// Fills the path built so far and keeps it.
  public func fillKeepingPath(_ colour: RGB) {
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
    cairo_fill_preserve(context)
  }

  /// Draws along the path built so far and forgets it; lengths in points.
  public func stroke(_ colour: RGB, width: Double, dash: [Double] = []) {
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
    cairo_set_line_width(context, width)
    cairo_set_dash(context, dash, Int32(dash.count), 0)
    cairo_stroke(context)
  }

  /// Draws one line of a text with the left end of its baseline at a point.
  public func show(_ text: ShapedText, line index: Int, x: Double, y: Double) {
    cairo_move_to(context, x, y)
    FontTurn.take { text.show(line: index, on: context) }
    cairo_new_path(context)
  }

  /// The outline of a text's first line with its baseline's left end at the origin, in points.
  ///
  /// Each step is a letter (`M`, `L`, `C`, `Z`) with its coordinates.
  public func outline(of text: ShapedText) -> [(step: Character, coordinates: [Double])] {
    cairo_new_path(context)
    cairo_move_to(context, 0, 0)
    FontTurn.take { text.trace(on: context) }
    defer { cairo_new_path(context) }
    guard let path = cairo_copy_path(context) else { return [] }
    defer { cairo_path_destroy(path) }
    var steps: [(step: Character, coordinates: [Double])] = []
    var index = 0
    while index < Int(path.pointee.num_data) {
      let header = path.pointee.data[index].header
      let points = (1..<max(1, Int(header.length))).flatMap { offset in
        let point = path.pointee.data[index + offset].point
        return [point.x, point.y]
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: steps.append(("M", points))
      case CAIRO_PATH_LINE_TO: steps.append(("L", points))
      case CAIRO_PATH_CURVE_TO: steps.append(("C", points))
      default: steps.append(("Z", []))
      }
      index += Int(header.length)
    }
    return steps
  }
}
