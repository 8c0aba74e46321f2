extension Path {
  /// The path as the value of an SVG `d` attribute, in points, to two decimals (SVG 2 §9.3).
  public var svg: String {
    var text = ""
    for element in elements {
      switch element {
      case .move(let point): text += "M" + Path.pair(point)
      case .line(let point): text += "L" + Path.pair(point)
      case .curve(let first, let second, let end):
        text += "C" + Path.pair(first) + " " + Path.pair(second) + " " + Path.pair(end)
      case .close: text += "Z"
      }
    }
    return text
  }

  private static func pair(_ point: Point) -> String {
    number(point.x.points) + " " + number(point.y.points)
  }

  private static func number(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
