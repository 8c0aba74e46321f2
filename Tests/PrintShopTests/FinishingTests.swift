import Foundation
import PDFFinishing
import PageDrawing
import PageModel
import TestKit
import Testing

@Suite("A finished file") struct FinishingTests {
  private let information = DocumentInformation(
    title: "Affiche « Été » <1> & 2", author: "Ville de Grenoble", subject: "https://e.fr/7K3QX9K",
    created: "2026-11-20T10:00:00Z")

  /// Some pages of 100 × 50 mm with an area on each.
  private func pages(_ count: Int = 1, items: [PageItem] = []) -> [Page] {
    let size = Size(width: .millimetres(100), height: .millimetres(50))
    let area = Rect(x: .zero, y: .zero, width: .points(10), height: .points(10))
    return (0..<count).map { _ in
      Page(size: size, items: [.fill(.rectangle(area), .solid(.black))] + items)
    }
  }

  private func file(
    _ pages: [Page], _ finishing: PDFFinishing, _ read: (PDFFile) async throws -> Void
  ) async throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let bytes = try finishing.finished(try setter.pdf(of: pages, information: information))
    try await withTemporaryFolder { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
      let file = PDFFile(path: folder + "/a.pdf")
      let check = try await Program.output(of: "qpdf", ["--check", file.path])
      #expect(check.contains("No syntax or stream encoding errors found"))
      try await read(file)
    }
  }

  // 100 × 50 mm are 283.46 × 141.73 pt; PDF counts upwards from the lower left corner.
  @Test("is cut where the page says, and bleeds as far as it says")
  func boxes() async throws {
    let boxes = [
      PDFFinishing.PageBoxes(
        trim: .init(x: 20, y: 30, width: 200, height: 100),
        bleed: .init(x: 10, y: 25, width: 220, height: 110)),
      PDFFinishing.PageBoxes(trim: nil),
      PDFFinishing.PageBoxes(trim: .init(x: 0, y: 0, width: 100, height: 50)),
    ]
    try await file(pages(3), PDFFinishing(language: "fr", alternatives: [], boxes: boxes)) { file in
      let output = try await Program.output(
        of: "pdfinfo", ["-box", "-f", "1", "-l", "3", file.path])
      let lines = output.split(separator: "\n")
        .map { $0.split(separator: " ").joined(separator: " ") }
      for line in [
        "Page 1 MediaBox: 0.00 0.00 283.46 141.73", "Page 1 TrimBox: 20.00 11.73 220.00 111.73",
        "Page 1 BleedBox: 10.00 6.73 230.00 116.73", "Page 2 TrimBox: 0.00 0.00 283.46 141.73",
        "Page 3 TrimBox: 0.00 91.73 100.00 141.73", "Page 3 BleedBox: 0.00 91.73 100.00 141.73",
      ] {
        #expect(lines.contains(line), "\(line)")
      }
      let objects = try await file.objects()
      #expect(objects.components(separatedBy: "\"/TrimBox\"").count == 3)
    }
  }

  @Test("never bleeds beyond the page")
  func largeBleed() async throws {
    let boxes = PDFFinishing.PageBoxes(
      trim: .init(x: 10, y: 10, width: 200, height: 100),
      bleed: .init(x: -5, y: -5, width: 1_000, height: 1_000))
    try await file(pages(), PDFFinishing(language: "fr", alternatives: [], boxes: [boxes])) {
      let output = try await Program.output(of: "pdfinfo", ["-box", $0.path])
      #expect(output.contains(/BleedBox: +0\.00 +0\.00 +283\.46 +141\.73/))
    }
  }

  @Test("says in XMP what it says in its information dictionary, and can be found uncompressed")
  func metadata() async throws {
    let finishing = PDFFinishing(language: "fr", alternatives: [], otherLanguages: ["ar"])
    try await file(pages(), finishing) { file in
      let packet = try await Program.output(of: "pdfinfo", ["-meta", file.path])
      for words in [
        "Affiche « Été » &lt;1&gt; &amp; 2</rdf:li></rdf:Alt></dc:title>",
        "<dc:creator><rdf:Seq><rdf:li>Ville de Grenoble</rdf:li></rdf:Seq></dc:creator>",
        "<dc:language><rdf:Bag><rdf:li>fr</rdf:li><rdf:li>ar</rdf:li></rdf:Bag></dc:language>",
        "<xmp:CreateDate>2026-11-20T10:00:00Z</xmp:CreateDate>",
        "<xmp:ModifyDate>2026-11-20T10:00:00Z</xmp:ModifyDate>",
        "<xmp:CreatorTool>Palier</xmp:CreatorTool>", "<pdf:Producer>cairo ",
      ] {
        #expect(packet.contains(words), "\(words)")
      }
      let (bytes, start) = (
        try Data(contentsOf: URL(fileURLWithPath: file.path)), Data("<?xpacket begin=".utf8)
      )
      #expect(bytes.range(of: start) != nil)
      let well = try await Program.run("/usr/bin/env", ["xmllint", "--version"])
      if well.status == 0 {
        try packet.write(toFile: file.path + ".xml", atomically: true, encoding: .utf8)
        try await Program.output(of: "xmllint", ["--noout", file.path + ".xml"])
      }
      let pdf = try await file.information()
      #expect(pdf["Title"] == "Affiche « Été » <1> & 2")
      #expect(try await file.objects().contains("\"/CreationDate\": \"u:D:20261120100000Z\""))
      #expect(pdf["Metadata Stream"] == "yes")
      #expect(pdf["Tagged"] == "yes")
    }
  }

  @Test(
    "wants to be printed at full size, from the tray that fits, and turned as was asked for",
    arguments: [
      (nil, nil), (PDFFinishing.Duplex.longEdge, "/DuplexFlipLongEdge"),
      (.shortEdge, "/DuplexFlipShortEdge"),
    ])
  func preferences(duplex: PDFFinishing.Duplex?, name: String?) async throws {
    try await file(pages(2), PDFFinishing(language: "fr", alternatives: [], duplex: duplex)) {
      let objects = try await $0.objects()
      for line in [
        "\"/PrintScaling\": \"/None\"", "\"/PickTrayByPDFSize\": true",
        "\"/DisplayDocTitle\": true", "\"/Lang\": \"u:fr\"",
      ] {
        #expect(objects.contains(line))
      }
      #expect(objects.contains("\"/Duplex\"") == (name != nil))
      if let name { #expect(objects.contains("\"/Duplex\": \"\(name)\"")) }
      #expect(try await $0.information()["PDF version"] == "1.7")
    }
  }

  @Test("calls its pages as it is told")
  func labels() async throws {
    let labels = ["7K3-QX9K", "سلمى"]
    try await file(pages(2), PDFFinishing(language: "fr", alternatives: [], pageLabels: labels)) {
      let json = try await Program.output(of: "qpdf", ["--json", "--json-key=pagelabels", $0.path])
      #expect(json.contains("\"/P\": \"u:7K3-QX9K\""))
      #expect(json.contains("\"/P\": \"u:سلمى\""))
    }
  }

  @Test("of the same pages is the same to the byte")
  func sameBytes() throws {
    func bytes() throws -> [UInt8] {
      let setter = try TextSetter(fontConfiguration: Repository.fonts)
      let box = PDFFinishing.Box(x: 1.1, y: 2.2, width: 3.3, height: 4.4)
      return try PDFFinishing(
        language: "fr", alternatives: [], boxes: [.init(trim: box)], duplex: .longEdge,
        pageLabels: ["a"]
      ).finished(try setter.pdf(of: pages(), information: information))
    }
    #expect(try bytes() == bytes())
  }

  @Test("is not made where boxes, labels or descriptions are for other pages")
  func mismatch() throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let pdf = try setter.pdf(of: pages(2), information: information)
    #expect(throws: PDFFinishing.Failure.pages(found: 2, described: 1)) {
      try PDFFinishing(language: "fr", alternatives: [], boxes: [.init(trim: nil)]).finished(pdf)
    }
    #expect(throws: PDFFinishing.Failure.pages(found: 2, described: 1)) {
      try PDFFinishing(language: "fr", alternatives: [], pageLabels: ["a"]).finished(pdf)
    }
    #expect(throws: PDFFinishing.Failure.figures(found: 0, described: 1)) {
      try PDFFinishing(language: "fr", alternatives: ["a"]).finished(pdf)
    }
    #expect(throws: PDFFinishing.Failure.self) {
      try PDFFinishing(language: "fr", alternatives: []).finished(Array("no PDF".utf8))
    }
  }
}

@Suite("Words for figures") struct FigureTests {
  private static let dot = PageItem.fill(
    .rectangle(Rect(x: .zero, y: .zero, width: .points(10), height: .points(10))), .solid(.black))

  private static func figure(
    _ words: String?, at place: Double = 0, turn: Group.Turn = .none,
    stretch: Group.Stretch = .none, clip: Rect? = nil, items: [PageItem] = [dot]
  ) -> PageItem {
    .group(
      Group(
        origin: Point(x: .points(50 + place), y: .points(50)), turn: turn, stretch: stretch,
        clip: clip, role: .figure, alternative: words, items: items))
  }

  private static func clip(_ x: Double) -> Rect {
    Rect(x: .points(x), y: .zero, width: .points(5), height: .points(5))
  }

  /// Pages, and the words for the figures on them in the order in which other programs find them.
  static let cases: [(name: String, pages: [[PageItem]])] = [
    ("in a row", [[figure("a"), figure("b"), figure("c")]]),
    ("on three pages", [[figure("a"), figure("b")], [figure("c")], [figure("d"), figure("e")]]),
    ("turned", Group.Turn.allCases.map { [figure("turned \($0)", turn: $0), figure("after")] }),
    ("stretched", [[figure("a", stretch: .init(across: 1.002, down: 0.998)), figure("b")]]),
    ("clipped in part", [[figure("a", clip: clip(0)), figure("b")]]),
    ("clipped away", [[figure("a", clip: clip(500)), figure("b")]]),
    (
      "clipped away by what is around",
      [
        [.group(Group(clip: clip(0), items: [figure("far", at: 300), figure("a")])), figure("b")]
      ]
    ),
    ("empty", [[figure("a", items: []), figure("b")]]),
    ("off the page", [[figure("a", at: 5_000), figure("b")]]),
    ("without words", [[figure(nil), figure("b"), figure(nil), figure("d")]]),
    ("sharing their words", [[figure("a"), figure("a")], [figure("a")]]),
    ("in one another", [[figure("outer", items: [figure("inner"), dot]), figure("b")]]),
    (
      "in a list, and under a link",
      [
        [
          .group(
            Group(
              role: .list,
              items: [
                .group(Group(role: .item, items: [figure("a")])),
                .group(
                  Group(
                    role: .item,
                    link: .init(address: "https://e.fr", area: clip(0)), items: [figure("b")])),
              ])), figure("c"),
        ]
      ]
    ),
    (
      "on four copies of a page",
      [
        (0..<4).flatMap { copy -> [PageItem] in
          let turn = Group.Turn(rawValue: copy) ?? .none
          let items = [figure("a \(copy)"), figure("b \(copy)")]
          let half = Rect(x: .zero, y: .zero, width: .points(55), height: .points(99))
          let place = Point(x: .points(200), y: .points(100))
          return [.group(Group(origin: place, turn: turn, clip: half, items: items))]
        }
      ]
    ),
  ]

  @Test("stay with their figures", arguments: cases.map(\.name))
  func alternatives(name: String) async throws {
    let items = try #require(Self.cases.first { $0.name == name }).pages
    let pages = items.map {
      Page(size: Size(width: .points(400), height: .points(200)), items: $0)
    }
    let wanted = pages.figureAlternatives
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let information = DocumentInformation(
      title: "a", author: "", subject: "", created: "2026-11-20T10:00:00Z")
    let pdf = try PDFFinishing(language: "fr", alternatives: wanted)
      .finished(try setter.pdf(of: pages, information: information))
    try await withTemporaryFolder { folder in
      try Data(pdf).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
      let check = try await Program.output(of: "qpdf", ["--check", folder + "/a.pdf"])
      #expect(check.contains("No syntax or stream encoding errors found"))
      let tree = try await Program.output(of: "pdfinfo", ["-struct", folder + "/a.pdf"])
      #expect(tree.components(separatedBy: "Figure").count - 1 == wanted.count, "\(tree)")
      let objects = try await PDFFile(path: folder + "/a.pdf").objects()
      let found = objects.matches(of: /"\/Alt": "u:([^"]*)"/).map { String($0.output.1) }
      #expect(found.sorted() == wanted.filter { !$0.isEmpty }.sorted())
    }
  }
}
