import Preflight
import Testing

@Suite("A sheet as a whole")
struct SheetTests {
  private let poster = Expectations(needsColouredArea: true)

  @Test("A coloured head of a tenth of the page is enough")
  func coloured() throws {
    let report = try check(poster) {
      $0.area(x: 0, y: 0, width: 105, height: 10.5, colour: TestPDF.teal)
    }
    #expect(report.troubles.isEmpty)
    guard case .area(let share, _)? = report[.colouredArea].first?.fact else {
      Issue.record("no area")
      return
    }
    #expect(abs(share - 0.1) < 0.005)
  }

  @Test("Black on white alone is amber, with a large black area too", arguments: [0.0, 30])
  func blackOnWhite(height: Double) throws {
    let report = try check(poster) {
      $0.text("Noir sur blanc", x: 10, y: 80, size: 20)
      $0.area(x: 0, y: 0, width: 105, height: height)
    }
    #expect(report.troubles == [.colouredArea: .amber])
    let line = try #require(report[.colouredArea].first?.line)
    #expect(line.contains("coloured paper"))
    #expect(line.contains("large dark areas") == (height > 0))
  }

  @Test("Coloured words alone are no coloured area")
  func colouredWords() throws {
    let report = try check(poster) {
      $0.text("Vert", x: 10, y: 20, size: 12, colour: TestPDF.teal)
    }
    #expect(report.troubles == [.colouredArea: .amber])
  }

  @Test("A page full of black words has no dark area, and hatching is one")
  func hatched() throws {
    func dark(_ draw: (inout TestPDF) -> Void) throws -> Double {
      guard case .area(_, let dark)? = try check(poster, draw)[.colouredArea].first?.fact else {
        return -1
      }
      return dark
    }
    // Small pieces as of letters: 1 mm of every 2.5 mm on either axis, 16 %.
    let words = try dark {
      for index in 0..<1_600 {
        let (column, row) = (Double(index % 40), Double(index / 40))
        $0.area(x: 2.5 * column, y: 2.5 * row, width: 1, height: 1)
      }
    }
    #expect(words == 0)
    // Lines 1 mm thick, 2 mm apart, on a third of the page.
    let lines = try dark {
      for line in 0..<17 { $0.area(x: 0, y: 2 * Double(line), width: 105, height: 1) }
    }
    #expect(abs(lines - 0.16) < 0.03)
  }

  @Test("Of a leaflet, one coloured side is enough")
  func twoSides() throws {
    let report = try check(poster) {
      $0.area(x: 0, y: 0, width: 105, height: 30, colour: TestPDF.teal)
      $0.newPage()
      $0.text("Verso", x: 10, y: 20, size: 12)
    }
    #expect(report.troubles.isEmpty)
  }

  @Test("A site that only this computer reaches is amber, and red before a batch")
  func local() throws {
    var known = Expectations(siteAddress: "http://localhost:8080")
    #expect(try check(known) { _ in }.troubles == [.siteAddress: .amber])
    known.isBatch = true
    #expect(try check(known) { _ in }.troubles == [.siteAddress: .red])
    known.siteAddress = "https://entraide.grenoble.fr"
    #expect(try check(known) { _ in }.troubles.isEmpty)
  }

  @Test("What the name service says of the site counts as much as the address")
  func lookup() throws {
    func found(_ lookup: SiteAddress.Lookup, isBatch: Bool = true) throws -> Finding? {
      let known = Expectations(
        siteAddress: "https://entraide.grenoble.fr", siteLookup: lookup, isBatch: isBatch)
      return try check(known) { _ in }[.siteAddress].first
    }
    #expect(try found(.found(["203.0.113.7"]))?.level == .green)
    // One address for everyone is enough.
    #expect(try found(.found(["10.0.0.1", "2001:db8::1"]))?.level == .green)
    let local = try #require(try found(.found(["127.0.0.1", "::1"])))
    #expect(local.level == .red)
    #expect(
      local.message == "https://entraide.grenoble.fr can be reached from this computer only.")
    #expect(try found(.found(["::ffff:127.0.0.1"]))?.message == local.message)
    let near = try #require(try found(.found(["127.0.0.1", "192.168.1.4"]), isBatch: false))
    #expect(near.level == .amber && near.message.contains("from the same network only"))
    let unknown = try #require(try found(.unknown))
    #expect(unknown.level == .red && unknown.message.hasSuffix("there is no such name."))
    #expect(try found(.unknown, isBatch: false)?.level == .amber)
    // No network is nobody's fault: never red.
    let unanswered = try #require(try found(.unanswered))
    #expect(unanswered.level == .amber && unanswered.message.contains("cannot be told"))
  }

  @Test("An address that is told by itself needs no name service")
  func noLookup() throws {
    #expect(SiteAddress.nameToLookUp(in: "https://Entraide.Grenoble.fr.") == "entraide.grenoble.fr")
    for address in [
      "https://8.8.8.8", "https://[2001:db8::1]", "http://localhost", "http://palier.local", "",
    ] {
      #expect(SiteAddress.nameToLookUp(in: address) == nil, "\(address)")
    }
    let known = Expectations(siteAddress: "https://8.8.8.8", siteLookup: .unknown, isBatch: true)
    #expect(try check(known) { _ in }.troubles.isEmpty)
  }

  @Test("The address alone is told in the same words as in a check of the sheet")
  func sameWords() throws {
    for address in ["http://192.168.1.4", "https://entraide.grenoble.fr", "http://e.example.fr"] {
      let known = Expectations(siteAddress: address, isBatch: true)
      let alone = Preflight.finding(onSite: address, lookup: nil, isBatch: true)
      #expect(try check(known) { _ in }[.siteAddress].first == alone)
    }
    #expect(Preflight.finding(onSite: "tel:112", lookup: nil, isBatch: true) == nil)
  }

  @Test(
    "How far an address reaches is told by the address",
    arguments: [
      ("https://entraide.grenoble.fr", SiteAddress.Reach.everyone),
      ("HTTPS://E.EXAMPLE.FR/7K3QX9K", .everyone),
      ("https://8.8.8.8", .everyone), ("https://172.32.0.1", .everyone),
      ("https://[2001:db8::1]/", .everyone),
      ("http://entraide.grenoble.fr", .unencrypted),
      ("http://192.168.1.20:8080", .sameNetwork), ("https://10.0.0.1", .sameNetwork),
      ("https://172.16.0.1", .sameNetwork), ("https://172.31.255.1", .sameNetwork),
      ("https://169.254.1.1", .sameNetwork), ("http://palier.local", .sameNetwork),
      ("http://palier", .sameNetwork), ("http://[fe80::1]", .sameNetwork),
      ("http://[fd12:3456::1]:80", .sameNetwork), ("https://nas.home.arpa.", .sameNetwork),
      ("http://localhost:8080", .sameComputer), ("https://127.0.0.1", .sameComputer),
      ("http://[::1]:8080", .sameComputer), ("http://palier.localhost", .sameComputer),
      ("http://0.0.0.0:8080", .sameComputer),
    ])
  func reach(address: String, reach: SiteAddress.Reach) {
    #expect(SiteAddress.reach(of: address) == reach)
  }

  @Test("Other texts are no addresses", arguments: ["", "tel:0476000000", "Bonjour", "https://"])
  func noAddress(text: String) {
    #expect(SiteAddress.reach(of: text) == nil)
  }

  @Test(
    "The short check leaves out what takes long, and asks for a coloured area as the long one does")
  func short() throws {
    let known = Expectations(
      symbolTexts: [TestSymbol.text], domain: "e.example.fr", imprint: .exactly("Ville"),
      needsColouredArea: true)
    let report = try check(known, depth: .short) {
      $0.area(x: 0, y: 0, width: 105, height: 20, colour: TestPDF.teal)
      $0.symbol(x: 30, y: 30, side: 30)
      $0.text("E.example.fr", x: 10, y: 80, size: 10)
    }
    #expect(report.level == .green)
    #expect(
      report.findings.map(\.check) == [
        .symbolReads, .symbolText, .symbolInGrey, .symbolSize, .moduleSize, .textSize,
        .colouredArea, .domain, .siteAddress,
      ])
    #expect(try check(known, depth: .short) { _ in }.troubles[.symbolText] == .red)
    let unread = try check(known, depth: .short) {
      $0.symbol(x: 30, y: 30, side: 30)
      $0.area(x: 40, y: 40, width: 12, height: 12, colour: TestPDF.white)
      $0.text("E.example.fr", x: 10, y: 80, size: 10)
    }
    #expect(unread.troubles == [.symbolReads: .red, .symbolText: .red, .colouredArea: .amber])
    let full = try check(known) { $0.area(x: 0, y: 0, width: 50, height: 50) }
    let same = try check(known, depth: .short) { $0.area(x: 0, y: 0, width: 50, height: 50) }
    #expect(same[.colouredArea].map(\.line) == full[.colouredArea].map(\.line))
  }

  @Test("A short check is content with one coloured page, wherever the symbols are looked for")
  func shortColour() throws {
    var known = poster
    known.symbolAreas = [[], []]
    let report = try check(known, depth: .short) {
      $0.text("Recto", x: 10, y: 20, size: 12)
      $0.newPage()
      $0.area(x: 0, y: 0, width: 105, height: 30, colour: TestPDF.teal)
    }
    #expect(report.troubles.isEmpty, "\(report.lines)")
  }

  @Test("An empty page of a stranger has nothing amiss")
  func empty() throws {
    let report = try check { _ in }
    #expect(report.lines == ["green: The file needs no fonts."])
    #expect(report.pages == 1)
    #expect(report.title == "Trial")
  }

  @Test("The worst finding is the level, and every line begins with its own")
  func report() throws {
    let report = try check(poster) {
      $0.text("pale", x: 10, y: 20, size: 12, colour: TestPDF.grey(0.8))
    }
    #expect(report.level == .red)
    #expect(
      report.lines.map { String($0.prefix { $0 != ":" }) } == ["green", "red", "amber", "green"])
  }

  @Test("The same trouble on many pages is told once, where it is worst")
  func manyPages() throws {
    let report = try check(Expectations(floors: .leaflet)) {
      for size in [6.0, 5, 7, 8] {
        $0.text("petit", x: 10, y: 20, size: size)
        $0.newPage()
      }
    }
    #expect(
      report[.textSize].map(\.line) == [
        "red: page 2 and 3 others: Text of 5 pt is smaller than 10 pt: “petit”. "
          + "Use a larger paper, or less text, or a larger size in the layout."
      ])
  }

  @Test("What is no PDF file is refused")
  func refused() {
    #expect(throws: PreflightError.notPDF) { try Preflight.check(pdf: []) }
    #expect(throws: PreflightError.notPDF) { try Preflight.check(pdf: Array("%PDF-".utf8)) }
    #expect(throws: PreflightError.page(1)) { try check(width: 100_000, height: 100_000) { _ in } }
  }

  @Test("A file that Palier printed tells its page")
  func origin() {
    let origin = Preflight.origin(of: TestPDF().bytes)
    #expect(origin?.page == "https://e.example.fr/")
    #expect(origin?.keywords == [])
    #expect(Preflight.origin(of: []) == nil)
  }
}
