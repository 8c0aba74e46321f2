import PageDrawing
import PageModel
import TestKit
import Testing

@Suite("Drawn on eight by eight pixels") struct DrawingTests {
  @Test("an area covers its pixels and no others")
  func fill() throws {
    try Pixels.expect(
      """
      ........
      ..###...
      ..###...
      ........
      ........
      ........
      ........
      ........
      """, .black(2, 1, 3, 2))
  }

  @Test("half a pixel is half as dark")
  func half() throws {
    try Pixels.expect(
      """
      o.......
      o.......
      o.......
      o.......
      o.......
      o.......
      o.......
      o.......
      """, .black(0, 0, 0.5, 8))
  }

  @Test("what comes later covers what came before")
  func order() throws {
    try Pixels.expect(
      """
      ########
      ########
      ##....##
      ##....##
      ##....##
      ##....##
      ########
      ########
      """, .black(0, 0, 8, 8), .fill(.rectangle(rect(2, 2, 4, 4)), .solid(.white)))
  }

  @Test("a colour is exactly the one that was asked for")
  func colour() throws {
    let page = Page(
      size: Size(width: .points(1), height: .points(1)),
      items: [.fill(.rectangle(rect(0, 0, 1, 1)), .solid(Colour(0x0B5A63)))])
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    #expect(try setter.pixels(of: page, dotsPerInch: 72) == [0x0B5A63])
  }

  /// Lines at 45°, four pixels apart across, each as broad as the diagonal of a pixel.
  ///
  /// A line covers the pixels on its way, and half of those above and below.
  private static let hatching = Paint.hatched(
    .black, on: .white, pitch: .points(4 * 0.5.squareRoot()), line: .points(2 * 0.5.squareRoot()))

  @Test("hatching stands for a tint")
  func hatch() throws {
    try Pixels.expect(
      """
      o.o#o.o#
      .o#o.o#o
      o#o.o#o.
      #o.o#o.o
      o.o#o.o#
      .o#o.o#o
      o#o.o#o.
      #o.o#o.o
      """, .fill(.rectangle(rect(-4, -4, 16, 16)), Self.hatching))
  }

  @Test("hatching stays inside its area, and its ground covers what was there")
  func hatchedArea() throws {
    let rows = try Pixels.rows([
      .black(0, 0, 8, 8), .fill(.rectangle(rect(2, 2, 4, 4)), Self.hatching),
    ])
    for (y, row) in rows.enumerated() {
      for (x, pixel) in row.enumerated() where !(2..<6).contains(x) || !(2..<6).contains(y) {
        #expect(pixel == "#")
      }
    }
    #expect(rows.joined().contains("."))
  }

  /// Of the corners of a square of eight, a circle of radius four leaves 16 % in the second pixel
  /// and 69 % in the third.
  @Test("an arch is round above and straight below")
  func arch() throws {
    try Pixels.expect(
      """
      ..o##o..
      .######.
      o######o
      ########
      ########
      ########
      ########
      ########
      """, .fill(.arch(rect(0, 0, 8, 8)), .solid(.black)))
  }

  @Test("a line is as broad as said, half on either side of its path")
  func stroke() throws {
    try Pixels.expect(
      """
      ........
      ........
      ........
      ########
      ########
      ........
      ........
      ........
      """,
      .stroke(.line(from: point(0, 4), to: point(8, 4)), Stroke(colour: .black, width: .points(2))))
  }

  @Test("a dashed line has its gaps")
  func dashes() throws {
    try Pixels.expect(
      """
      ........
      ........
      ........
      ##.##.##
      ##.##.##
      ........
      ........
      ........
      """,
      .stroke(
        .line(from: point(0, 4), to: point(8, 4)),
        Stroke(colour: .black, width: .points(2), dash: [.points(2), .points(1)])))
  }

  @Test("groups move what is in them, and no more")
  func group() throws {
    try Pixels.expect(
      """
      #.......
      ........
      ..#.....
      ........
      .....#..
      ........
      ........
      .......#
      """,
      .black(0, 0, 1, 1),
      .group(
        Group(
          origin: point(2, 2),
          items: [
            .black(0, 0, 1, 1),
            .group(Group(origin: point(3, 2), role: .figure, items: [.black(0, 0, 1, 1)])),
          ])),
      .black(7, 7, 1, 1))
  }

  private static let checks = [true, false, false, true, true, false, false, false, true]

  @Test("modules are exact squares, without any grey", arguments: [1.0, 2, 3])
  func modules(pixelsPerPoint: Double) throws {
    let modules = try #require(Modules(side: 3, dark: Self.checks))
    let rows = try Pixels.rows(
      [.modules(modules, in: rect(1, 1, 6, 6))], dotsPerInch: 72 * pixelsPerPoint)
    let size = Int(pixelsPerPoint)
    // The same eight rows, each character and each row repeated.
    let enlarged = Self.rows.flatMap { row in
      Array(repeating: row.map { String(repeating: $0, count: size) }.joined(), count: size)
    }
    #expect(rows == enlarged)
  }

  private static let rows = [
    "........",
    ".##.....",
    ".##.....",
    ".####...",
    ".####...",
    ".....##.",
    ".....##.",
    "........",
  ]

  @Test("a picture is drawn pixel for pixel")
  func picture() throws {
    let page = Page(
      size: Size(width: .points(4), height: .points(4)),
      items: [.black(0, 0, 2, 1), .black(3, 3, 1, 1)])
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let picture = try #require(Picture(png: try setter.png(of: page, dotsPerInch: 72)))
    try Pixels.expect(
      """
      ........
      ..##....
      ........
      ........
      .....#..
      ........
      ........
      ........
      """, .picture(picture, in: rect(2, 1, 4, 4)))
  }
}
