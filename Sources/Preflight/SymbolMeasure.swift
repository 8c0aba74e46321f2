/// How large a QR symbol is, measured on the picture; it may be turned by any angle.
struct SymbolMeasure: Hashable {
  /// The corners where dark ends, more exactly than the decoder tells.
  let corners: [PixelPoint]
  /// Length of a side in pixels.
  let side: Double
  /// Modules along a side: 17 + 4 × version.
  let modules: Int
  /// Reflectance of the light modules less that of the dark ones, 0 to 1 (ISO/IEC 15415 §7.8.2).
  let contrast: Double
  /// Halfway between dark and light, in steps of grey.
  let middle: Double

  /// Length of a module in pixels.
  var module: Double { side / Double(modules) }

  init(_ symbol: ReadSymbol, in grey: Grey) {
    let rough = Quadrilateral(corners: symbol.corners)
    let levels = rough.values(in: grey, across: 60)
    let middle = Double((levels.min() ?? 0) + (levels.max() ?? 255)) / 2
    let reach = symbol.side / 16
    let exact =
      Quadrilateral(
        lines: (0..<4).map { rough.edge($0, in: grey, middle: middle, reach: reach) }) ?? rough
    corners = exact.corners
    side = exact.side
    modules = SymbolMeasure.modules(of: exact, in: grey, middle: middle)
    self.middle = middle
    let values = exact.values(in: grey, across: modules)
    func reflectance(_ values: [Double]) -> Double {
      values.isEmpty ? 0 : RGB.linear(UInt8(values.sorted()[values.count / 2].rounded()))
    }
    contrast = max(
      0, reflectance(values.filter { $0 >= middle }) - reflectance(values.filter { $0 < middle }))
  }

  /// Modules along a side, from the finder patterns, which are seven modules wide (ISO/IEC 18004
  /// §6.3.3).
  ///
  /// Along the outermost modules three of the four corners have a dark run of seven on either side
  /// of them; the fourth has any. The middle of the eight lengths is one of the six.
  private static func modules(of shape: Quadrilateral, in grey: Grey, middle: Double) -> Int {
    let inset = 0.012
    var runs: [Double] = []
    for index in 0..<4 {
      for (toward, aside) in [(1, 3), (3, 1)] {
        let corner = shape.corners[index]
        let along = shape.corners[(index + toward) % 4] - corner
        let start = corner + (shape.corners[(index + aside) % 4] - corner) * inset
        var share = inset
        while share < 1, grey.value(at: start + along * share) < middle { share += 0.0025 }
        runs.append(share)
      }
    }
    runs.sort()
    let estimate = 7 / max((runs[3] + runs[4]) / 2, 0.01)
    let version = min(max(((estimate - 17) / 4).rounded(), 1), 40)
    return 17 + 4 * Int(version)
  }
}
