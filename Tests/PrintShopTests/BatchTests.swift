import Foundation
import LayoutLanguage
import Neighbourhood
import PageModel
import PrintShop
import TestKit
import Testing
import Wording

@Suite("A batch") struct BatchTests {
  @Test(
    "looks like the same sheets printed one by one",
    arguments: [
      ("leaflet", "A5", ["one-sided"]), ("leaflet", "A5", []), ("leaflet", "A6", ["coupon"]),
      ("leaflet", "A4", ["one-sided"]), ("lobby-poster", "A4", []), ("hotline-poster", "A4", []),
      ("window-sign", "A4", []), ("tear-off-poster", "A4", []), ("callback-coupon", "A6", []),
      ("kindness-card", "A6", []),
    ] as [(String, String, Set<String>)])
  func looks(layout: String, paper: String, flags: Set<String>) async throws {
    try await withTemporaryFolder { folder in
      let batch = try Batch(layout, paper: paper, flags: flags)
      let sheets = try Batch.addresses.map { try batch.content($0) }
      let file = try batch.draw(sheets.map(BatchSheet.leaflet), to: folder + "/batch.pdf")
      let together = try await Raster.pages(of: folder + "/batch.pdf", in: folder)
      #expect(together.count == file.pages)
      var alone: [Raster] = []
      for (index, content) in sheets.enumerated() {
        let path = folder + "/\(index).pdf"
        try batch.shop.preview(content, batch.choices, to: path, pngResolution: nil)
        alone += try await Raster.pages(of: path, in: folder)
      }
      #expect(together.count == alone.count)
      // Poppler moves thin dashed lines to whole pixels, in a form to others than on a page.
      let most = layout == "tear-off-poster" ? 400 : 0
      for (number, (one, other)) in zip(together, alone).enumerated() {
        #expect(one.differs(from: other) <= most, "page \(number + 1)")
      }
    }
  }

  @Test("is the same to the byte, whatever its press has drawn before")
  func sameBytes() async throws {
    try await withTemporaryFolder { folder in
      let batch = try Batch("leaflet", flags: ["one-sided"])
      let sheets = try batch.sheets(40)
      try batch.draw(sheets, to: folder + "/first.pdf")
      let press = try batch.press()
      for (name, some) in [("other", Array(sheets.suffix(7))), ("second", sheets)] {
        _ = try press.draw(count: some.count, to: "\(folder)/\(name).pdf", title: "Tracts") {
          some[$0]
        }
      }
      let files = try ["first", "second"].map {
        try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0).pdf"))
      }
      #expect(files[0] == files[1])
    }
  }

  @Test("takes less than 2,000 bytes for each leaflet more")
  func size() async throws {
    try await withTemporaryFolder { folder in
      let batch = try Batch("leaflet", flags: ["one-sided"])
      let sheets = try batch.sheets(300)
      let few = try batch.draw(Array(sheets.prefix(100)), to: folder + "/few.pdf")
      let many = try batch.draw(sheets, to: folder + "/many.pdf")
      #expect((many.bytes - few.bytes) / 200 < 2_000)
      let path = URL(fileURLWithPath: folder + "/many.pdf")
      #expect(try Data(contentsOf: path).count == many.bytes)
    }
  }

  @Test("prints hamlet and former commune between street and town")
  func complement() async throws {
    try await withTemporaryFolder { folder in
      let batch = try Batch("leaflet", flags: ["one-sided"])
      var content = try batch.content("3 rue du Puits, 49120 Chemillé-en-Anjou")
      content.place.complement = "Le Bourg, La Tourlandry"
      try batch.draw([.leaflet(content)], to: folder + "/one.pdf")
      let text = try await PDFFile(path: folder + "/one.pdf").text()
      #expect(text.contains("3 rue du Puits, Le Bourg, La Tourlandry, Chemillé-en-Anjou"))
    }
  }

  @Test("tells where each paper is cut, the same to the byte each time", arguments: [true, false])
  func boxes(isTwoSided: Bool) async throws {
    try await withTemporaryFolder { folder in
      var press = PrintWishes.Press()
      press.up = 1
      press.hasBleed = true
      press.hasCropMarks = true
      let batch = try Batch("leaflet", flags: isTwoSided ? ["coupon"] : ["one-sided"], press: press)
      let sheets = try batch.sheets(3)
      var files: [Data] = []
      for name in ["one", "other"] {
        let path = "\(folder)/\(name).pdf"
        let file = try batch.draw(sheets, to: path).trimmed(at: path)
        files.append(try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(file.bytes == files.last?.count && file.pages == (isTwoSided ? 6 : 3))
        #expect(file.position(of: 1).page == (isTwoSided ? 3 : 2))
      }
      #expect(files[0] == files[1])
      #expect(try TestKit.files(in: folder) == ["one.pdf", "other.pdf"])
      // A5, 419.53 × 595.28 pt, in the middle of A4, 595.28 × 841.89 pt; 3 mm are 8.504 pt.
      let lines = try await Program.output(
        of: "pdfinfo", ["-box", "-f", "1", "-l", "9", folder + "/one.pdf"]
      ).split(separator: "\n").map(String.init)
      func numbers(_ box: String) -> [[Double]] {
        lines.filter { $0.contains(box) }.map { line in
          line.split(separator: " ").suffix(4).compactMap { Double($0) }
        }
      }
      let (trims, bleeds) = (numbers("TrimBox"), numbers("BleedBox"))
      #expect(trims.count == (isTwoSided ? 6 : 3) && bleeds.count == trims.count)
      for (trim, bleed) in zip(trims, bleeds) {
        #expect(zip(trim, [87.87, 123.31, 507.40, 718.58]).allSatisfy { abs($0 - $1) < 0.02 })
        #expect(zip(bleed, [79.37, 114.80, 515.91, 727.09]).allSatisfy { abs($0 - $1) < 0.02 })
      }
      #expect(
        try await Program.output(of: "qpdf", ["--check", folder + "/one.pdf"]).contains("No syntax")
      )
    }
  }

  @Test("is left as it is where its papers are cut apart")
  func noBoxes() async throws {
    try await withTemporaryFolder { folder in
      let batch = try Batch("leaflet", flags: ["one-sided"], press: PrintWishes.Press())
      let path = folder + "/two.pdf"
      let file = try batch.draw(try batch.sheets(2), to: path)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(try file.trimmed(at: path).bytes == before.count)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test("comes onto sheets of labels, one on each, in order")
  func labels() async throws {
    try await withTemporaryFolder { folder in
      // 21 labels of 63.5 × 38.1 mm.
      let batch = try Batch("sticker", labels: "L7160")
      let path = folder + "/labels.pdf"
      let file = try batch.draw(try batch.sheets(22), to: path)
      #expect(file.pages == 2)
      #expect(file.position(of: 0) == (1, 1) && file.position(of: 20) == (1, 21))
      #expect(file.position(of: 21) == (2, 1))
      let alone = folder + "/alone.pdf"
      try batch.shop.preview(
        try batch.content("1 rue des Lilas, 38000 Grenoble"), batch.choices, to: alone,
        pngResolution: nil)
      #expect(
        try await PDFFile(path: path).information()["Page size"]
          == PDFFile(path: alone).information()["Page size"])
    }
  }

  @Test("tells where each sheet stands", arguments: ["one-sided", "coupon"], [false, true])
  func positions(flag: String, isCut: Bool) async throws {
    try await withTemporaryFolder { folder in
      var press = PrintWishes.Press()
      press.up = 2
      press.isCutAndStack = isCut
      press.hasCropMarks = true
      press.hasBleed = true
      press.on = "A3"
      let batch = try Batch("leaflet", flags: [flag], press: press)
      let sheets = try batch.sheets(5)
      let file = try batch.draw(sheets, to: folder + "/batch.pdf")
      let sides = flag == "coupon" ? 2 : 1
      #expect(file.pages == 3 * sides)
      for (index, sheet) in sheets.enumerated() {
        guard case .leaflet(let content) = sheet else { continue }
        let (page, slot) = file.position(of: index)
        #expect(page == (isCut ? index % 3 : index / 2) * sides + 1)
        #expect(slot == (isCut ? index / 3 : index % 2) + 1)
        // The back of each leaf carries the code of its front.
        for page in page..<page + sides {
          let text = try await Program.output(
            of: "pdftotext", ["-f", "\(page)", "-l", "\(page)", folder + "/batch.pdf", "-"])
          #expect(text.contains(content.code.printed))
        }
      }
    }
  }

  @Test("names the sheet that cannot be printed")
  func failure() async throws {
    try await withTemporaryFolder { folder in
      let batch = try Batch("leaflet", flags: ["one-sided"])
      var slip = BundleSlip.example
      slip.title = String(repeating: "Rue sans fin ", count: 60)
      let sheets = try batch.sheets(2) + [.separator(slip)]
      let error = #expect(throws: PrintError.self) {
        try batch.draw(sheets, to: folder + "/batch.pdf")
      }
      guard case .inBatch(2, let name, .fit) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(name.contains("Rue sans fin"))
    }
  }

  @Test("says that a disk is full")
  func fullDisk() throws {
    let batch = try Batch("leaflet", flags: ["one-sided"])
    let sheets = try batch.sheets(3)
    let error = #expect(throws: PrintError.self) { try batch.draw(sheets, to: "/dev/full") }
    guard case .writing("/dev/full", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}

@Suite("The slip of a bundle") struct BundleSlipTests {
  @Test("can be printed in every language", arguments: Language.all, ["A4", "A5", "A6"])
  func printed(language: Language, paper: String) async throws {
    try await withTemporaryFolder { folder in
      let batch = try Batch("leaflet", paper: paper, language: language.code)
      var long = BundleSlip.example
      long.title = "Chemin rural dit de la Croix-aux-Bœufs et du Vieux-Moulin-Saint-Martin"
      long.place = "97434 Saint-Gilles-les-Bains"
      (long.first, long.last) = ("1 quater", "9998 bis")
      (long.addresses, long.copies) = (12_345, 12_345)
      long.side = .even
      let bare = BundleSlip(
        number: 1, of: 1, title: "Le Bourg", place: "", addresses: 1, copies: 1)
      let file = try batch.draw(
        [BundleSlip.example, long, bare].map(BatchSheet.separator), to: folder + "/slips.pdf")
      #expect(file.pages == 3)
      #expect(file.missingCharacters.isEmpty)
    }
  }

  @Test("says what the carrier needs, and holds the code")
  func says() async throws {
    try await withTemporaryFolder { folder in
      let batch = try Batch("leaflet")
      try batch.draw([.separator(.example)], to: folder + "/slip.pdf")
      let file = PDFFile(path: folder + "/slip.pdf")
      let text = try await file.text()
      for words in [
        "Liasse 3 sur 42", "rue des Lilas", "38000 Grenoble", "Côté impair", "1 à 49 bis", "248",
        "tracts", "adresses : 240",
      ] {
        #expect(text.contains(words), "\(words)")
      }
      let code = try #require(BundleSlip.example.code)
      #expect(text.contains(code.printed))
      #expect(
        try await file.symbol(grey: true) == "HTTPS://ENTRAIDE.EXAMPLE.FR/" + code.symbols)
    }
  }

  @Test("is no layout that neighbours choose")
  func apart() throws {
    let library = LayoutLibrary(folders: [Repository.layouts])
    #expect(!library.names.contains("bundle-slip"))
    #expect(try library.bundleSlip().languages == Language.all)
  }
}
