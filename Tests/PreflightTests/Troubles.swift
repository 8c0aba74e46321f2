internal import Preflight

extension Report {
  /// The checks that found something amiss, each with its worst level.
  var troubles: [Check: Level] {
    Dictionary(
      findings.filter { $0.level > .green }.map { ($0.check, $0.level) }, uniquingKeysWith: max)
  }
}

/// Checks a file that is drawn on the spot.
func check(
  width: Double = 105, height: Double = 105, _ expectations: Expectations = Expectations(),
  depth: Preflight.Depth = .full, _ draw: (inout TestPDF) -> Void
) throws -> Report {
  var pdf = TestPDF(width: width, height: height)
  draw(&pdf)
  return try Preflight.check(pdf: pdf.bytes, expectations: expectations, depth: depth)
}
