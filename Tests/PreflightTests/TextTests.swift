import Preflight
import Testing

@Suite("Words on a page")
struct TextTests {
  private let leaflet = Expectations(floors: .leaflet)

  @Test("Text of 10 pt is right on a leaflet, 5 pt is red and told")
  func size() throws {
    #expect(try check(leaflet) { $0.text("Bonjour", x: 10, y: 20, size: 10) }.troubles.isEmpty)
    let small = try check(leaflet) {
      $0.text("Bonjour", x: 10, y: 20, size: 10)
      $0.text("petites lettres", x: 10, y: 40, size: 5)
    }
    #expect(small.troubles == [.textSize: .red])
    #expect(
      small[.textSize].map(\.fact) == [
        .textSize(5, least: 10, words: ["petites", "lettres"])
      ])
    #expect(
      small.lines.contains {
        $0.hasPrefix("red: page 1: Text of 5 pt is smaller than 10 pt: “petites lettres”.")
      })
    // 10 mm + 40 mm, less the height of letters.
    let place = try #require(small[.textSize].first?.place)
    #expect(abs(place.x - 10) < 0.5 && (37...40).contains(place.y))
  }

  @Test("Where the kind of sheet is not known, text under 7.5 pt is amber")
  func unknownKind() throws {
    #expect(
      try check { $0.text("petit", x: 10, y: 20, size: 6) }.troubles == [.textSize: .amber])
    #expect(try check { $0.text("petit", x: 10, y: 20, size: 7.5) }.troubles.isEmpty)
  }

  @Test("Letters raised within a word do not count as small text")
  func raised() throws {
    let report = try check(leaflet) {
      // Letters of 12 pt are 7.2 pt apart: 2.54 mm.
      $0.text("3", x: 10, y: 20, size: 12)
      $0.text("e", x: 12.54, y: 19, size: 7)
    }
    #expect(report.troubles.isEmpty, "\(report.lines)")
  }

  @Test("Text of 1.9:1 is red, and told")
  func weak() throws {
    // 1.05 ÷ (L + 0.05) = 1.9 where L = 0.503, which is grey 0.737.
    let report = try check(leaflet) {
      $0.text("pale", x: 10, y: 20, size: 12, colour: TestPDF.grey(0.737))
    }
    #expect(report.troubles == [.contrast: .red])
    guard case .contrast(let ratio, 4.5, ["pale"])? = report[.contrast].first?.fact else {
      Issue.record("\(report[.contrast])")
      return
    }
    #expect(abs(ratio - 1.9) < 0.03)
  }

  @Test(
    "Text of 3.5:1 is right from 18 pt, and from 14 pt where bold",
    arguments: [
      (12.0, TestPDF.Font.bricks, false), (14, .bricks, false), (17, .bricks, false),
      (18, .bricks, true), (12, .boldBricks, false), (14, .boldBricks, true),
    ])
  func large(size: Double, font: TestPDF.Font, passes: Bool) throws {
    // 1.05 ÷ (L + 0.05) = 3.5 where L = 0.25, which is grey 0.537.
    let report = try check(leaflet) {
      $0.text("gris", x: 10, y: 20, size: size, colour: TestPDF.grey(0.537), font: font)
    }
    #expect(report.troubles == (passes ? [:] : [.contrast: .red]))
  }

  @Test("What is behind the text counts, not the paper")
  func ground() throws {
    func onTeal(_ colour: TestPDF.Colour) throws -> [Check: Level] {
      try check(leaflet) {
        $0.area(x: 0, y: 0, width: 105, height: 40, colour: TestPDF.teal)
        $0.text("sur fond", x: 10, y: 20, size: 12, colour: colour)
      }.troubles
    }
    #expect(try onTeal(TestPDF.white).isEmpty)
    #expect(try onTeal(TestPDF.black) == [.contrast: .red])
    #expect(try onTeal(TestPDF.teal) == [.contrast: .red])
  }

  @Test("Black text that is nearly see-through is weak")
  func seeThrough() throws {
    let report = try check(leaflet) {
      $0.text("voile", x: 10, y: 20, size: 12, opacity: 20)
    }
    #expect(report.troubles == [.contrast: .red])
  }

  @Test("Words that must be printed are found across lines, hyphens, spaces and capitals")
  func printed() throws {
    let wanted = Expectations(
      domain: "entraide.grenoble.fr", imprint: .exactly("Ville de Grenoble, avec vos voisins"),
      privacy: .exactly("coordonn\u{E9}es"))
    let there = try check(wanted) {
      $0.text("Entraide.Grenoble.fr", x: 10, y: 20, size: 10)
      $0.text("Ville de Gre\u{AD}noble,\u{A0}avec", x: 10, y: 30, size: 10)
      $0.text("vos voisins", x: 10, y: 35, size: 10)
      $0.text("coor-", x: 10, y: 50, size: 10)
      $0.text("donn\u{E9}es", x: 10, y: 55, size: 10)
    }
    #expect(there.troubles.isEmpty, "\(there.lines)")
    let lacking = try check(wanted) { $0.text("entraide", x: 10, y: 20, size: 10) }
    #expect(lacking.troubles == [.domain: .red, .imprint: .red, .privacy: .red])
  }

  @Test("Where the words are not known, any usual ones do, and without them it is amber")
  func usualWords() throws {
    let usual = Expectations(
      imprint: .anyOf(["Imprime par nos soins", "IPNS"]), privacy: .anyOf(["coordonn\u{E9}es"]))
    let there = try check(usual) {
      $0.text("imprime par", x: 10, y: 20, size: 10)
      $0.text("nos soins", x: 10, y: 25, size: 10)
      $0.text("Vos coordonn\u{E9}es", x: 10, y: 30, size: 10)
    }
    #expect(there.troubles.isEmpty, "\(there.lines)")
    let lacking = try check(usual) { $0.text("Bonjour", x: 10, y: 20, size: 10) }
    #expect(lacking.troubles == [.imprint: .amber, .privacy: .amber])
    #expect(
      lacking[.imprint].map(\.line) == [
        "amber: The imprint was not found: no words such as “Imprime par nos soins”. "
          + "Print who answers for the sheet (law of 29 July 1881, article 3)."
      ])
  }

  @Test(
    "What is all in capitals is a word of its own",
    arguments: [("I.P.N.S.", true), ("ripnss", false)])
  func capitals(text: String, isFound: Bool) throws {
    let known = Expectations(imprint: .anyOf(["IPNS"]))
    let report = try check(known) { $0.text(text, x: 10, y: 20, size: 10) }
    #expect(report.troubles == (isFound ? [:] : [.imprint: .amber]))
  }

  @Test("A file without text is told so rather than blamed")
  func noText() throws {
    let known = Expectations(
      asksForDomain: true, imprint: .anyOf(["IPNS"]), privacy: .anyOf(["RGPD"]))
    let report = try check(known) { $0.symbol(x: 30, y: 30, side: 30) }
    #expect(report.troubles == [.domain: .amber, .imprint: .amber, .privacy: .amber])
    for check in [Check.domain, .imprint, .privacy] {
      let line = try #require(report[check].first?.line)
      #expect(line.contains("cannot be told: no text can be read"), "\(line)")
    }
  }

  @Test("The domain that a symbol leads to is typed beside it, on sheets of others too")
  func domainOfSymbol() throws {
    let known = Expectations(asksForDomain: true)
    func troubles(_ text: String) throws -> [Check: Level] {
      try check(known) {
        $0.symbol(x: 30, y: 30, side: 30)
        $0.text(text, x: 10, y: 80, size: 10)
      }.troubles
    }
    #expect(try troubles("e.example.fr").isEmpty)
    #expect(try troubles("bonjour") == [.domain: .amber])
    #expect(try check(known) { $0.text("bonjour", x: 10, y: 80, size: 10) }.troubles.isEmpty)
  }

  @Test("Strips may have smaller text than the poster that they hang from")
  func strips() throws {
    let known = Expectations(
      floors: .poster, strips: .init(areas: [.init(x: 0, y: 80, width: 105, height: 25)]))
    let right = try check(known) {
      $0.text("grand", x: 10, y: 20, size: 14)
      $0.text("petit", x: 10, y: 90, size: 8)
    }
    #expect(right.troubles.isEmpty, "\(right.lines)")
    #expect(right[.textSize].map(\.fact) == [.textSize(8, least: 7.5, words: [])])
    let wrong = try check(known) {
      $0.text("petit", x: 10, y: 20, size: 8)
      $0.text("minuscule", x: 10, y: 90, size: 7)
    }
    #expect(
      wrong[.textSize].map(\.fact) == [
        .textSize(8, least: 14, words: ["petit", "minuscule"])
      ])
    let symbols = try check(known) { $0.symbol(x: 30, y: 80, side: 20) }
    #expect(symbols.troubles.isEmpty, "\(symbols.lines)")
    #expect(try check(known) { $0.symbol(x: 30, y: 30, side: 20) }.troubles == [.symbolSize: .red])
  }

  @Test("A font that is not in the file is red, and named")
  func fonts() throws {
    let report = try check(leaflet) {
      $0.text("ailleurs", x: 10, y: 20, size: 12, font: .notEmbedded)
    }
    #expect(report.troubles == [.fonts: .red])
    #expect(report[.fonts].map(\.fact) == [.fonts(embedded: 0, missing: ["Helvetica"])])
  }
}
