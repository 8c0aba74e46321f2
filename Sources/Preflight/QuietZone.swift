/// The light border around a QR symbol.
enum QuietZone {
  /// Modules that must be light on every side (ISO/IEC 18004 §6.3.8).
  static let modules = 4.0

  /// The width of the light border on its narrowest side, in modules, 4 at most.
  ///
  /// Beyond the edge of the picture, where the paper ends, nothing is light.
  ///
  /// - Parameters:
  ///   - measure: The symbol.
  ///   - grey: The picture it was measured on.
  /// - Returns: The width.
  static func width(around measure: SymbolMeasure, in grey: Grey) -> Double {
    let shape = Quadrilateral(corners: measure.corners)
    let (module, step) = (measure.module, 0.5)
    // The edge itself may be half covered.
    let start = max(0.25 * module, 1)
    return (0..<4).map { edge -> Double in
      let (from, to) = (shape.corners[edge], shape.corners[(edge + 1) % 4])
      let outward = shape.outward(edge)
      let count = max(16, Int((to - from).length / 2))
      func isLight(_ distance: Double) -> Bool {
        (0...count).allSatisfy {
          let point = from + (to - from) * (Double($0) / Double(count)) + outward * distance
          return point.x >= 0 && point.y >= 0 && point.x <= Double(grey.width)
            && point.y <= Double(grey.height) && grey.value(at: point) >= measure.middle
        }
      }
      var distance = start
      while distance < modules * module, isLight(distance) { distance += step }
      if distance >= modules * module { return modules }
      return distance == start ? 0 : distance / module
    }.min() ?? 0
  }
}
