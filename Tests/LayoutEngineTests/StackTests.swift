import LayoutEngine
import Testing

/// On A4: 210 × 297 mm.
@Suite("A stack") struct StackTests {
  @Test("gives fixed, automatic and shared heights, with gaps between")
  func tracks() throws {
    // Shares: 297 − 3 gaps of 1 − 20 − 10 for the text = 264 mm, of which 1/3 and 2/3.
    let sample = Sample(
      """
      stack:
        - {area: , fill: strong, height: 20mm}
        - {text: abc, style: brick}
        - {area: , fill: accent, height: 1fr}
        - {area: , fill: dark, height: 2fr}
      gap: 1mm
      """)
    try sample.expect(
      """
      fill strong 0.0 0.0 210.0×20.0
      paragraph
        text 0.0 29.0 28.3pt “abc”
      fill accent 0.0 32.0 210.0×88.0
      fill dark 0.0 121.0 210.0×176.0
      """)
  }

  @Test("places narrower blocks where they are told to stand")
  func align() throws {
    let sample = Sample(
      """
      stack:
        - {area: , fill: strong, width: 30mm, height: 10mm}
        - {area: , fill: accent, width: 30mm, height: 10mm, align: centre}
        - {area: , fill: dark, width: 30mm, height: 10mm, align: end}
      """)
    try sample.expect(
      """
      fill strong 0.0 0.0 30.0×10.0
      fill accent 90.0 10.0 30.0×10.0
      fill dark 180.0 20.0 30.0×10.0
      """)
  }

  @Test("keeps padding free inside its fill")
  func padding() throws {
    // Padding in the order of CSS: 1 above, 2 right, 3 below, 4 left.
    let sample = Sample(
      """
      stack:
        - padding: 1mm 2mm 3mm 4mm
          fill: tint
          stack:
            - {area: , fill: strong, height: 10mm}
      """)
    try sample.expect(
      """
      fill tint 0.0 0.0 210.0×14.0
      fill strong 4.0 1.0 204.0×10.0
      """)
  }

  @Test("says by how much it is too tall, and where")
  func tooTall() throws {
    let sample = Sample(
      """
      stack:
        - {area: , fill: strong, height: 200mm}
        - {area: , fill: strong, height: 100mm}
      gap: 2mm
      """)
    #expect(try sample.problems() == ["1: what stands here is 5 mm too tall"])
  }

  @Test("says which block is taller than the room it was given")
  func blockTooTall() throws {
    let sample = Sample(
      """
      stack:
        - {text: abc, style: brick}
        - {text: abc, style: brick, height: 8mm}
      """)
    #expect(try sample.problems().contains("3: what stands here is 2 mm too tall"))
  }

  @Test("says which block is wider than it")
  func blockTooWide() throws {
    let sample = Sample(
      """
      stack:
        - {area: , fill: strong, width: 220mm, height: 10mm}
      """)
    #expect(try sample.problems() == ["2: what stands here is 10 mm too wide"])
  }

  @Test("multiplies every length by the scale of its paper")
  func scale() throws {
    var sample = Sample(
      """
      stack:
        - {area: , fill: strong, width: 30mm, height: 10mm}
        - {text: abc, style: brick, padding: 2mm}
      gap: 1mm
      """)
    sample.scale = 1.5
    try sample.expect(
      """
      fill strong 0.0 0.0 45.0×15.0
      paragraph
        text 3.0 31.5 42.5pt “abc”
      """)
  }

  @Test("leaves out blocks and their gaps where a condition does not hold")
  func conditions() throws {
    let page = """
      stack:
        - {area: , fill: strong, height: 10mm, when: name}
        - {area: , fill: accent, height: 10mm, when: "!name"}
        - {area: , fill: dark, height: 10mm, when: "people name"}
        - {area: , fill: ink, height: 10mm}
      gap: 1mm
      """
    let strong = "fill strong 0.0 0.0 210.0×10.0"
    try Sample(page).expect(
      """
      fill accent 0.0 0.0 210.0×10.0
      fill ink 0.0 11.0 210.0×10.0
      """)
    try Sample(page).with("name", .text("Ana")).expect(
      """
      \(strong)
      fill ink 0.0 11.0 210.0×10.0
      """)
    try Sample(page).with("name", .text("Ana")).people(1).expect(
      """
      \(strong)
      fill dark 0.0 11.0 210.0×10.0
      fill ink 0.0 22.0 210.0×10.0
      """)
    // Empty words, none and an empty list count as absent.
    #expect(try Sample(page).with("name", .text("")).dump() == Sample(page).dump())
  }
}
