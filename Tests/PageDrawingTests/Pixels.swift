import PageDrawing
import PageModel
import TestKit
import Testing

/// A square of eight points, drawn at a pixel a point, as characters.
///
/// `#` is dark, `.` light, and `o` anything between a quarter and three quarters.
struct Pixels {
  /// The rows of a page with these items on it.
  static func rows(_ items: [PageItem], dotsPerInch: Double = 72) throws -> [String] {
    let page = Page(size: Size(width: .points(8), height: .points(8)), items: items)
    let pixels = try TextSetter(fontConfiguration: Repository.fonts)
      .pixels(of: page, dotsPerInch: dotsPerInch)
    let side = Int((8 * dotsPerInch / 72).rounded())
    return stride(from: 0, to: pixels.count, by: side).map { start in
      String(pixels[start..<start + side].map(character))
    }
  }

  /// Expects the items to look like these rows.
  static func expect(
    _ rows: String, _ items: PageItem..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try self.rows(items).joined(separator: "\n")
    #expect(found == rows, sourceLocation: sourceLocation)
  }

  private static func character(of pixel: UInt32) -> Character {
    switch Colour(pixel).mean {
    case ..<0.25: "#"
    case ...0.75: "o"
    default: "."
    }
  }
}

extension Colour {
  /// The mean of the three components, 0 to 1.
  fileprivate var mean: Double {
    (Double(red) + Double(green) + Double(blue)) / 3 / 255
  }
}

extension PageItem {
  /// A black rectangle; all in points.
  static func black(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> PageItem {
    .fill(.rectangle(rect(x, y, width, height)), .solid(.black))
  }
}

/// A rectangle; all in points.
func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
  Rect(x: .points(x), y: .points(y), width: .points(width), height: .points(height))
}

/// A point; both in points.
func point(_ x: Double, _ y: Double) -> Point { Point(x: .points(x), y: .points(y)) }
