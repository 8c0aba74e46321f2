internal import Neighbourhood
internal import PageModel

/// A façade for the screen: one path for each colour.
struct FacadeDrawing {
  /// The paths, in SVG.
  let paths: String
  /// How many windows are lit.
  let litWindows: Int

  /// All that it depends on.
  struct Key: Hashable, Sendable {
    let code: ShortCode
    let theme: Theme
  }

  /// The box around the drawing, as the value of a `viewBox` attribute.
  static let viewBox =
    "0 0 \(Int(breadth * finer)) \(Int((breadth * Facade.proportion).rounded() * finer))"

  /// The paths of a façade, in SVG.
  static func paths(of facade: Facade, in theme: Theme) -> String {
    let areas = facade.areas(width: .points(breadth), theme: theme)
    guard let wall = areas.first else { return "" }
    // The wall lies under everything; of the rest, nothing of one colour lies under another.
    var layers: [(colour: Colour, path: Path)] = []
    for area in areas.dropFirst() {
      let colour = area.paint.flat
      if let index = layers.firstIndex(where: { $0.colour == colour }) {
        layers[index].path.append(area.path)
      } else {
        layers.append((colour, area.path))
      }
    }
    return ([(wall.paint.flat, wall.path)] + layers)
      .map { colour, path in
        let boxes = EqualBoxes(path)
        let breadth = boxes.map { " stroke-width=\"\(Int(($0.breadth * finer).rounded()))\"" }
        let steps = (boxes?.middles ?? path).compact(scale: finer, decimals: 1)
        return "<path \(boxes == nil ? "fill" : "stroke")=\"\(colour.hex)\"\(breadth ?? "")"
          + " d=\"\(steps)\"/>"
      }.joined()
  }

  private static let breadth = 84.0
  /// Most lengths have one decimal, and none this way.
  private static let finer = 10.0
}
