import LayoutEngine
import PageModel
import TestKit
import Testing
import Wording

/// `HTTPS://E.EXAMPLE.FR/7K3QX9K` at Q is 25 modules wide: on 50 mm a module has 2 mm, and the
/// quiet zone of four modules 8 mm.
@Suite("A QR symbol") struct SymbolTests {
  private func sample(_ more: String) -> Sample {
    Sample(
      """
      stack:
        - padding: 20mm
          stack:
            - {qr: HTTPS://E.EXAMPLE.FR/7K3QX9K, size: 50mm, alternative: Code de $name, \(more)}
            - {area: , fill: ink, height: 1mm}
      """
    ).with("name", .text("A"))
  }

  @Test("has its quiet zone on white, reserved before anything else")
  func quietZone() throws {
    try sample("hang: false").expect(
      """
      figure “Code de A”
        fill paper 20.0 20.0 66.0×66.0
        modules 25×25 28.0 28.0 50.0×50.0
      fill ink 20.0 86.0 170.0×1.0
      """)
  }

  @Test("that hangs stands in line itself, its quiet zone in the margins")
  func hang() throws {
    try sample("hang: true").expect(
      """
      figure “Code de A”
        fill paper 12.0 12.0 66.0×66.0
        modules 25×25 20.0 20.0 50.0×50.0
      fill ink 20.0 78.0 170.0×1.0
      """)
  }

  @Test("grows where its modules would be finer than 0.7 mm")
  func tooFine() throws {
    // 33 modules of 0.7 mm are 23.1 mm, and the quiet zone 2.8 mm on each side.
    let address = "HTTPS://ENTRAIDE.SAINT-REMY-EN-BOUZEMONT.EXAMPLE.FR/7K3QX9K"
    try Sample("{qr: \(address), size: 18mm, correction: Q}").expect(
      """
      figure
        fill paper 0.0 0.0 28.7×28.7
        modules 33×33 2.8 2.8 23.1×23.1
      """)
  }

  @Test(
    "is refused below what its kind of sheet needs",
    arguments: [("poster", 60), ("sheet", 30), ("leaflet", 30), ("label", 18)])
  func tooSmall(kind: String, least: Int) throws {
    var sample = Sample("{qr: HTTPS://E.EXAMPLE.FR/7K3QX9K, size: \(least)mm}")
    sample.kind = kind
    #expect(try sample.problems() == [])
    sample = Sample("{qr: HTTPS://E.EXAMPLE.FR/7K3QX9K, size: \(least - 1)mm}")
    sample.kind = kind
    // On a label, 25 modules of 0.7 mm make 17.5 mm of the 17 mm that were asked for.
    let side = kind == "label" ? "17.5" : "\(least - 1)"
    #expect(
      try sample.problems() == ["1: the QR symbol would be \(side) mm wide, less than \(least) mm"])
  }

  @Test("may end with a label that is too low for its whole quiet zone")
  func edge() throws {
    let sample = Sample(
      """
      stack:
        - height: 21mm
          row: [{qr: HTTPS://E.EXAMPLE.FR/7K3QX9K, size: 18mm, quiet: edge, width: auto}]
      """)
    try sample.expect(
      """
      figure
        fill paper 0.0 0.0 23.8×21.0
        modules 25×25 2.9 1.5 18.0×18.0
      """)
  }

  @Test("is refused for an address that no symbol holds")
  func tooLong() throws {
    let sample = Sample("{qr: $name, size: 60mm}")
      .with("name", .text(String(repeating: "a", count: 1664)))
    #expect(try sample.problems() == ["1: no QR symbol holds an address of 1664 bytes"])
  }

  @Test("is refused where it is wider than its room")
  func tooWide() throws {
    let sample = Sample(
      "stack:\n  - {qr: HTTPS://E.EXAMPLE.FR/7K3QX9K, size: 50mm, width: 60mm}")
    #expect(try sample.problems().contains("2: what stands here is 6 mm too wide"))
  }
}

@Suite("Figures and lines") struct FigureTests {
  @Test("a façade is as large as its room allows, in its own proportion")
  func facade() throws {
    let facade = try #require(Facade(lit: Array(repeating: true, count: 20)))
    // 84 : 103 is its proportion: 84 mm wide in a column of that width …
    let byWidth = Sample("stack:\n  - {facade: $front, width: 84mm}").with("front", .facade(facade))
    #expect(try byWidth.dump().contains("fill #F4F9F9 0.0 0.0 84.0×103.0"))
    // … and 42 where it may be no higher than 51.5.
    let byHeight = Sample("stack:\n  - {facade: $front, height: 51.5mm}")
      .with("front", .facade(facade))
    #expect(try byHeight.dump().contains("fill #F4F9F9 0.0 0.0 42.0×51.5"))
  }

  @Test("a picture keeps its proportion")
  func picture() throws {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header: [UInt8] = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 200, 8]
    let picture = try #require(Picture(png: signature + header))
    var sample = Sample("stack:\n  - {image: $logo, width: 30mm}\n  - {image: $logo, height: 10mm}")
    sample.needs = "{logo: picture, people: {who: text}}"
    sample.record.values["logo"] = .picture(picture)
    // 300 × 200 pixels.
    try sample.expect(
      """
      figure
        picture 0.0 0.0 30.0×20.0
      figure
        picture 0.0 20.0 15.0×10.0
      """)
  }

  @Test("a pictogram takes a square")
  func pictogram() throws {
    let sample = Sample(
      """
      stack:
        - {pictogram: pets, size: 10mm}
        - {area: , fill: ink, height: 1mm}
      """)
    try sample.expect(
      """
      text 0.0 8.0 28.3pt “\(Pictogram.pets.character)”
      fill ink 0.0 10.0 210.0×1.0
      """)
  }

  @Test("a rule goes across")
  func rule() throws {
    try Sample("stack:\n  - {rule: accent, thickness: 2mm}").expect("fill accent 0.0 0.0 210.0×2.0")
  }

  @Test("are said in words, in the order of the page; empty where the layout says none")
  func alternatives() throws {
    let facade = try #require(Facade(lit: Array(repeating: false, count: 20)))
    var sample = Sample(
      """
      stack:
        - {facade: $front, width: 40mm, alternative: $front-words}
        - {qr: A, size: 20mm}
        - {qr: B, size: 20mm, alternative: "Vers $name"}
      """
    ).with("front", .facade(facade)).with("name", .text("b"))
    sample.text = "{fr: {front-words: La façade}}"
    #expect(try sample.laidOut().alternatives == ["La façade", "", "Vers b"])
  }
}

@Suite("What machines read") struct MachineReadTests {
  @Test("has no marks of direction in it, in any language")
  func plain() throws {
    var sample = Sample(
      """
      stack:
        - {qr: $name, size: 60mm, link: $name, alternative: Vers $name}
      """
    ).with("name", .text("HTTPS://E.EXAMPLE.FR/7K3QX9K"))
    let latin = try sample.laidOut().pages[0]
    sample.text = "{ar: {hello: a}}"
    sample.language = .arabic
    let arabic = try sample.laidOut().pages[0]
    func symbol(_ page: Page) -> Modules? {
      page.placedItems.compactMap {
        if case .modules(let modules, _) = $0.item { modules } else { nil }
      }
      .first
    }
    #expect(symbol(arabic) == symbol(latin))
    #expect(
      arabic.dump().contains(
        "figure “Vers HTTPS://E.EXAMPLE.FR/7K3QX9K” → HTTPS://E.EXAMPLE.FR/7K3QX9K"))
  }
}
