internal import Foundation

/// A PDF file written by hand, with the origin in the upper left corner and lengths in millimetres.
///
/// Letters are bricks, 0.5 of their size wide and 0.7 high, in a Type 3 font that is in the file.
struct TestPDF {
  /// A colour, 0 to 1 each.
  typealias Colour = (red: Double, green: Double, blue: Double)
  static let black: Colour = (0, 0, 0)
  static let white: Colour = (1, 1, 1)
  static let teal: Colour = (0, 0.4, 0.4)

  static func grey(_ value: Double) -> Colour { (value, value, value) }

  /// How text is set.
  enum Font: String {
    case bricks = "F1"
    case boldBricks = "F2"
    /// Every reader must bring it along.
    case notEmbedded = "F3"
  }

  private let width: Double
  private let height: Double
  private var pages: [String] = [""]
  private static let points = 72 / 25.4

  /// A file with one empty page.
  init(width: Double = 105, height: Double = 105) {
    self.width = width
    self.height = height
  }

  mutating func newPage() { pages.append("") }

  private mutating func add(_ operators: String) { pages[pages.count - 1] += operators + "\n" }

  private static func colour(_ colour: Colour) -> String {
    "\(colour.red) \(colour.green) \(colour.blue) rg"
  }

  /// Fills a rectangle.
  mutating func area(
    x: Double, y: Double, width: Double, height: Double, colour: Colour = black
  ) {
    let points = TestPDF.points
    add(
      "q \(TestPDF.colour(colour)) \(x * points) \((self.height - y - height) * points) "
        + "\(width * points) \(height * points) re f Q")
  }

  /// Draws the symbol, with its upper left corner there before it is turned clockwise around its
  /// middle.
  mutating func symbol(
    x: Double, y: Double, side: Double, colour: Colour = black, turned degrees: Double = 0
  ) {
    let (points, radians) = (TestPDF.points, -degrees * .pi / 180)
    let module = side * points / Double(TestSymbol.modules)
    let (cosine, sine, half) = (cos(radians), sin(radians), side / 2)
    // The corner is half a side to the left of the middle and half a side above it.
    let left = (x + half - half * cosine - half * sine) * points
    let bottom = (height - y - half - half * sine + half * cosine) * points
    var operators = "q \(TestPDF.colour(colour)) "
    operators += String(
      format: "%.5f %.5f %.5f %.5f %.5f %.5f cm\n", cosine * module, sine * module,
      -sine * module, cosine * module, left, bottom)
    for (row, modules) in TestSymbol.rows.enumerated() {
      for (column, module) in modules.enumerated() where module == "#" {
        operators += "\(column) \(-row - 1) 1 1 re\n"
      }
    }
    add(operators + "f Q")
  }

  /// Sets a line of text, with the left end of its baseline there; characters in Latin-1.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, colour: Colour = black,
    font: Font = .bricks, opacity: Int = 100
  ) {
    let points = TestPDF.points
    let hex = text.unicodeScalars.map { String(format: "%02x", $0.value) }.joined()
    add(
      "q \(TestPDF.colour(colour)) /G\(opacity) gs BT /\(font.rawValue) \(size) Tf "
        + "1 0 0 1 \(x * points) \((height - y) * points) Tm <\(hex)> Tj ET Q")
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var objects: [String] = []
    let first = 10
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Catalog /Pages 2 0 R >>")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append(TestPDF.bricks("Bricks"))
    objects.append(TestPDF.bricks("Bricks-Bold"))
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    objects.append(TestPDF.stream("600 0 50 0 550 700 d1 50 0 500 700 re f"))
    objects.append("<< /Title (Trial) /Creator (Palier) /Subject (https://e.example.fr/) >>")
    let numbers = ["F1": 3, "F2": 4, "F3": 5]
    let used = numbers.filter { font in pages.contains { $0.contains("/\(font.key) ") } }
    let fonts = "<< " + used.map { "/\($0.key) \($0.value) 0 R " }.joined() + ">>"
    let states = "<< /G100 << /ca 1 >> /G20 << /ca 0.2 >> >>"
    objects.append("<< /Font \(fonts) /ExtGState \(states) >>")
    objects.append(TestPDF.stream("600 0 0 0 0 0 d1"))
    for (index, content) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /Resources 8 0 R /Contents \(first + 2 * index + 1) 0 R "
          + "/MediaBox [0 0 \(width * TestPDF.points) \(height * TestPDF.points)] >>")
      objects.append(TestPDF.stream(content))
    }
    var file = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { file += String(format: "%010d 00000 n \n", offset) }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 7 0 R >>\n"
    return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  private static func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  /// A font whose every character is the brick of object 6; the space is object 9.
  private static func bricks(_ name: String) -> String {
    let letters = (65...90).map(letter) + (97...122).map(letter)
    let others: [(Int, String)] = [
      (32, "space"), (44, "comma"), (45, "hyphen"), (46, "period"), (47, "slash"), (58, "colon"),
      (160, "nonbreakingspace"), (173, "softhyphen"), (233, "eacute"),
    ]
    let digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
      .enumerated().map { (48 + $0.offset, $0.element) }
    let all = letters + others + digits
    let differences = all.map { "\($0.0) /\($0.1)" }.joined(separator: " ")
    let shapes = all.map { "/\($0.1) \($0.1.hasSuffix("space") ? 9 : 6) 0 R" }
    return "<< /Type /Font /Subtype /Type3 /BaseFont /\(name) /FontBBox [0 -250 600 1000] "
      + "/FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << \(shapes.joined(separator: " ")) >> "
      + "/Encoding << /Type /Encoding /Differences [\(differences)] >> "
      + "/FirstChar 0 /LastChar 255 "
      + "/Widths [\(Array(repeating: "600", count: 256).joined(separator: " "))] >>"
  }

  private static func letter(_ code: Int) -> (Int, String) {
    (code, String(UnicodeScalar(UInt8(code))))
  }
}
