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
      domain: "entraide.grenoble.fr", imprint: "Ville de Grenoble, avec vos voisins",
      privacy: "coordonn\u{E9}es")
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

  @Test("A font that is not in the file is red, and named")
  func fonts() throws {
    let report = try check(leaflet) {
      $0.text("ailleurs", x: 10, y: 20, size: 12, font: .notEmbedded)
    }
    #expect(report.troubles == [.fonts: .red])
    #expect(report[.fonts].map(\.fact) == [.fonts(embedded: 0, missing: ["Helvetica"])])
  }
}
