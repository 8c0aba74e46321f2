import Foundation
import PageDrawing
import PageModel
import TestKit
import Testing

/// An SVG file of 8 × 4 with something in it.
private func svg(
  _ content: String, size: String = "width='8' height='4'", head: String = ""
) -> [UInt8] {
  Array(
    """
    \(head)<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \
    \(size)>\(content)</svg>
    """.utf8)
}

private let bar = "<path d='M0 0h8v2H0z'/>"

/// A file that is no logo, and why.
struct RefusedPicture: Sendable, CustomTestStringConvertible {
  let file: [UInt8]
  let problem: PictureProblem
  var testDescription: String { String(decoding: file.prefix(200), as: UTF8.self) }

  init(_ file: [UInt8], _ problem: PictureProblem) {
    self.file = file
    self.problem = problem
  }

  private static let bomb =
    "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"

  private static func nested(_ reference: (String) -> String) -> String {
    let groups = (1...5).map { level in
      "<pattern id='a\(level)' width='1' height='1'>"
        + String(repeating: reference("a\(level - 1)"), count: 10) + "</pattern>"
    }
    return "<defs><g id='a0'>\(bar)</g>\(groups.joined())</defs>" + reference("a5")
  }

  static let all: [RefusedPicture] = [
    .init(svg("", head: bomb), PictureProblem.entities),
    .init(svg(bar, head: "<?xml version='1.0' encoding='UTF-7'?>"), .encoding("UTF-7")),
    .init(svg("<g><text x='1'>Mairie</text></g>"), .text),
    .init(svg("<svg:text xmlns:svg='http://www.w3.org/2000/svg'>a</svg:text>"), .text),
    .init(svg("<image href='https://e.fr/a.png'/>"), .reference("https://e.fr/a.png")),
    .init(svg("<image\n xlink:href = \"file:///etc/passwd\"/>"), .reference("file:///etc/passwd")),
    .init(svg("<use width='1' href='other.svg#a'/>"), .reference("other.svg#a")),
    .init(svg("<style>@import 'a.css';</style>"), .reference("@import")),
    .init(
      svg("<path fill='url( &quot;http://e.fr/a.svg#b&quot; )' d='M0 0'/>"),
      .reference("http://e.fr/a.svg#b")
    ),
    .init(svg(bar, head: "<?xml-stylesheet href='a.css'?>"), .reference("a.css")),
    // Neither a comment that is none nor a second address hides anything.
    .init(svg("<style><![CDATA[<!--]]></style><text y='3'>a</text><!-- -->"), .text),
    .init(svg("<?a <!-- ?><text y='3'>a</text><!-- -->"), .text),
    .init(
      svg("<!-- -->", head: "<!DOCTYPE svg [<?a <!-- ?><!ENTITY b 'c'>]>"), PictureProblem.entities),
    .init(
      svg("", head: "<!DOCTYPE svg [<!NOTATION n SYSTEM '<!--'><!ENTITY b 'c'>]>"),
      PictureProblem.entities
    ),
    .init(
      svg("", head: "<!DOCTYPE svg [<!ATTLIST image href CDATA 'file:///etc/passwd'>]>"),
      PictureProblem.entities
    ),
    .init(
      svg("<image href='file:///etc/passwd' xlink:href='#a'/>"), .reference("file:///etc/passwd")),
    .init(svg("<image href='&#102;ile:///a.png'/>"), .reference("&#102;ile:///a.png")),
    .init(svg("<use href='data:image/svg+xml,a#b'/>"), .reference("data:image/svg+xml,a#b")),
    .init(
      svg("<image href='data:image/svg+xml;base64,PHN2Zz4='/>"), .embedded("image/svg+xml;base64")),
    .init(svg("<image href='data:image/png;base64,PHN2Zz4='/>"), .embedded("image/png;base64")),
    // A head of 20 000 × 20 000 pixels, of PNG and of JPEG; and many that are small enough alone.
    .init(
      svg("<image href='data:image/png;base64,\(EmbeddedHead.png(20_000, 20_000))'/>"),
      .tooManyPixels(most: 25_000_000)
    ),
    .init(
      svg("<feImage href='data:image/jpeg;base64,\(EmbeddedHead.jpeg(20_000, 20_000))'/>"),
      .tooManyPixels(most: 25_000_000)
    ),
    .init(
      svg(
        String(
          repeating: "<image href='data:image/png;base64,\(EmbeddedHead.png(3_000, 3_000))'/>",
          count: 3)),
      .tooManyPixels(most: 25_000_000)
    ),
    // Ten that are each drawn ten times, five times over: by reference, and as what shapes are filled with.
    .init(svg(nested { "<use xlink:href='#\($0)'/>" }), .tooManyShapes(most: 50_000)),
    .init(
      svg(nested { "<path d='M0 0h9v9z' style='fill: url(\"#\($0)\")'/>" }),
      .tooManyShapes(most: 50_000)
    ),
    .init(
      svg(String(repeating: "<g>", count: 201) + bar + String(repeating: "</g>", count: 201)),
      .tooManyShapes(most: 50_000)
    ),
    .init(svg(String(repeating: "<g/>", count: 50_000)), .tooManyShapes(most: 50_000)),
    .init(svg(""), .empty), .init(svg("<path d='M0 0h8v2H0z' fill='none'/>"), .empty),
    .init(svg("<path d='M20 20h8v2H0z'/>"), .empty),
    .init(Array("Mairie".utf8), .unknownFormat), .init([], .unknownFormat),
    .init(Array("<html><body>404</body></html>".utf8), .unknownFormat),
    .init(Array("%PDF-1.7 <svg".utf8), .unknownFormat),
    .init([0x1F, 0x8B, 8, 0, 1, 2], .unknownFormat),
    .init(
      Array("\u{FEFF}<svg/>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }), .unknownFormat
    ),
    .init(
      svg(String(repeating: " ", count: 2_000_000) + bar),
      .tooManyBytes(most: 2_000_000)
    ),
  ]
}

/// The beginnings of files of pixels, which tell their size, in Base64.
private enum EmbeddedHead {
  static func png(_ width: Int, _ height: Int) -> String {
    let size = [width, height].flatMap { number in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    return Data(head + Array("IHDR".utf8) + size + [8, 6, 0, 0, 0]).base64EncodedString()
  }

  static func jpeg(_ width: Int, _ height: Int) -> String {
    let size = [height, width].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8]
    return Data(head + size + [1, 1, 0x11, 0]).base64EncodedString()
  }
}

@Suite("A picture of vectors") struct VectorTests {
  @Test("is drawn where it is to stand, transparent where it is empty")
  func drawn() throws {
    let picture = try Picture(checking: svg("<path d='M0 0h4v2h-4z'/>"))
    try Pixels.expect(
      """
      ........
      ........
      ####....
      ####....
      ........
      ........
      ........
      .......#
      """, .picture(picture, in: rect(0, 2, 8, 4)), .black(7, 7, 1, 1))
  }

  @Test("keeps its proportion in any room, in the middle of it")
  func proportion() throws {
    let picture = try Picture(checking: svg("<path d='M0 0h8v4H0z'/>"))
    try Pixels.expect(
      """
      ........
      ........
      ########
      ########
      ########
      ########
      ........
      ........
      """, .picture(picture, in: rect(0, 0, 8, 8)))
  }

  @Test("turns and is cut with what is around it")
  func turned() throws {
    let picture = try Picture(checking: svg(bar))
    try Pixels.expect(
      """
      ...#....
      ...#....
      ...#....
      ...#....
      ........
      ........
      ........
      ........
      """,
      .group(
        Group(
          origin: point(4, 0), turn: .right, clip: rect(0, 0, 4, 1),
          items: [.picture(picture, in: rect(0, 0, 8, 4))])))
  }

  @Test("stays vectors in a PDF file, and nothing of it moves what is drawn later")
  func vectors() async throws {
    let picture = try Picture(checking: svg(bar + "<circle cx='4' cy='2' r='2'/>"))
    let page = Page(
      size: Size(width: .points(100), height: .points(100)),
      items: [.picture(picture, in: rect(0, 0, 80, 40)), .black(0, 90, 10, 10)])
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let (first, second) = (
      try setter.pdf(of: [page], information: .example),
      try setter.pdf(of: [page], information: .example)
    )
    #expect(first == second)
    try await withTemporaryFolder { folder in
      try Data(first).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
      let images = try await Program.output(of: "pdfimages", ["-list", folder + "/a.pdf"])
      #expect(images.split(separator: "\n").count == 2)
      try await Program.output(
        of: "pdftoppm", ["-r", "72", "-gray", "-singlefile", folder + "/a.pdf", folder + "/a"])
      let pixels = try Data(contentsOf: URL(fileURLWithPath: folder + "/a.pgm")).suffix(100 * 100)
      #expect(Array(pixels)[95 * 100 + 5] == 0)
      #expect(Array(pixels)[10 * 100 + 5] == 0)
      #expect(Array(pixels)[85 * 100 + 5] == 255)
    }
  }

  @Test(
    "has the size that it tells, or that of its view box",
    arguments: [
      ("width='8' height='4'", 0.5), ("viewBox='0 0 100 30'", 0.3),
      ("width='100%' height='100%' viewBox='0 0 10 20'", 2.0),
      ("width='20mm' height='5mm' viewBox='0 0 1 1'", 0.25),
    ])
  func size(attributes: String, proportion: Double) throws {
    let picture = try Picture(checking: svg("<path d='M0 0h9v9H0z'/>", size: attributes))
    #expect(abs(picture.proportion - proportion) < 1e-9)
    #expect(picture.format == .svg)
  }

  @Test("is taken however it begins")
  func beginnings() throws {
    let head = "<?xml version='1.0' encoding='UTF-8'?>\n<!-- <!ENTITY <text> -->\n"
    let data = "<image xlink:href='data:image/png;base64,' width='1' height='1'/>"
    let inside = "<defs><path id='a' d='M0 0h8v2H0z' fill='url(#b)'/></defs><use href='#a'/>"
    for file in [
      svg(bar, head: head), [0xEF, 0xBB, 0xBF] + svg(bar, head: head),
      svg(bar + data),
      svg(inside + "<title>text</title><a href='https://e.fr'>\(bar)</a>"),
      svg(
        "<defs><linearGradient id='b'><stop/><stop/></linearGradient></defs>"
          + String(repeating: "<path d='M0 0h8v2H0z' fill='url(#b)'/>", count: 9_000)
          + String(repeating: "<g>", count: 100) + bar + String(repeating: "</g>", count: 100)),
    ] {
      #expect(throws: Never.self) { try Picture(checking: file) }
    }
  }

  @Test("is refused where it cannot be printed as it is meant", arguments: RefusedPicture.all)
  func refused(refused: RefusedPicture) {
    #expect(throws: refused.problem) { try Picture(checking: refused.file) }
  }

  @Test(
    "is refused where the file is broken",
    arguments: ["<svg", "<svg>", "<svg xmlns='http://www.w3.org/2000/svg'><path", "<a><svg/></b>"])
  func broken(text: String) {
    let error = #expect(throws: PictureProblem.self) { try Picture(checking: Array(text.utf8)) }
    guard case .broken(let words) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!words.isEmpty)
  }

  @Test("loads nothing from elsewhere, even unchecked")
  func nothingLoaded() async throws {
    try await withTemporaryFolder { folder in
      let setter = try TextSetter(fontConfiguration: Repository.fonts)
      let black = Page(
        size: Size(width: .points(8), height: .points(8)), items: [.black(0, 0, 8, 8)])
      let path = folder + "/black.png"
      try Data(try setter.png(of: black, dotsPerInch: 72)).write(to: URL(fileURLWithPath: path))
      for address in [path, "file://" + path, "black.png"] {
        let file = svg("<image width='8' height='4' href='\(address)'/>")
        let picture = try #require(Picture(svg: file, width: 8, height: 4))
        let rows = try Pixels.rows([.picture(picture, in: rect(0, 0, 8, 4))])
        #expect(!rows.joined().contains("#"))
      }
    }
  }

  @Test("is refused on a page where it is broken, in words of the library")
  func brokenOnPage() throws {
    let picture = try #require(Picture(svg: Array("<svg".utf8), width: 8, height: 8))
    let page = Page(
      size: Size(width: .points(8), height: .points(8)),
      items: [.picture(picture, in: rect(0, 0, 8, 8))])
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    #expect(throws: DrawingError.self) { try setter.png(of: page, dotsPerInch: 72) }
    #expect(throws: DrawingError.self) { try setter.pdf(of: [page], information: .example) }
  }
}

@Suite("A picture of pixels") struct PixelPictureTests {
  private func png(_ items: [PageItem] = [.black(0, 0, 4, 4)]) throws -> [UInt8] {
    let page = Page(size: Size(width: .points(64), height: .points(64)), items: items)
    return try TextSetter(fontConfiguration: Repository.fonts).png(of: page, dotsPerInch: 72)
  }

  @Test("is taken where it is whole")
  func whole() throws {
    #expect(try Picture(checking: png()).pixels == (64, 64))
  }

  @Test("is refused where its body is cut off or changed")
  func broken() throws {
    let whole = try png()
    let cut = Array(whole.prefix(whole.count / 2))
    var changed = whole
    changed[whole.count / 2] ^= 0xFF
    for file in [cut, changed] {
      let error = #expect(throws: PictureProblem.self) { try Picture(checking: file) }
      guard case .broken = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test("is refused where it claims more pixels than memory should hold")
  func bomb() throws {
    var file = try png()
    file[16...23] = [0, 1, 0, 0, 0, 1, 0, 0]
    #expect(throws: PictureProblem.tooManyPixels(most: 25_000_000)) {
      try Picture(checking: file)
    }
    file[16...23] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
    #expect(throws: PictureProblem.tooManyPixels(most: 25_000_000)) {
      try Picture(checking: file)
    }
  }
}
