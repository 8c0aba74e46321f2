import Testing

/// On A4: 210 × 297 mm.
///
/// Rows stand in a stack, so that their height is that of their content.
@Suite("A row") struct RowTests {
  @Test("gives fixed, automatic and shared widths, with gaps between")
  func tracks() throws {
    // Shares: 210 − 3 gaps of 5 − 30 − 5 bricks of 5 = 140 mm, of which 1/4 and 3/4.
    let sample = Sample(
      """
      stack:
        - row:
            - {area: , fill: strong, width: 30mm, height: 10mm}
            - {text: abcde, style: brick, fill: tint, width: auto}
            - {area: , fill: accent, width: 1fr, height: 10mm}
            - {area: , fill: dark, width: 3fr, height: 10mm}
          gap: 5mm
      """)
    try sample.expect(
      """
      fill strong 0.0 0.0 30.0×10.0
      paragraph
        fill tint 35.0 0.0 25.0×10.0
        text 35.0 8.0 28.3pt “abcde”
      fill accent 65.0 0.0 35.0×10.0
      fill dark 105.0 0.0 105.0×10.0
      """)
  }

  @Test("shares its width equally among blocks that say nothing")
  func shares() throws {
    let sample = Sample(
      """
      stack:
        - row:
            - {area: , fill: strong, height: 10mm}
            - {area: , fill: accent, height: 10mm}
          gap: 10mm
      """)
    try sample.expect(
      """
      fill strong 0.0 0.0 100.0×10.0
      fill accent 110.0 0.0 100.0×10.0
      """)
  }

  @Test("places lower blocks where they are told to stand")
  func align() throws {
    let sample = Sample(
      """
      stack:
        - row:
            - {area: , fill: strong, width: 10mm, height: 30mm}
            - {area: , fill: accent, width: 10mm, height: 10mm, align: start}
            - {area: , fill: dark, width: 10mm, height: 10mm, align: centre}
            - {area: , fill: ink, width: 10mm, height: 10mm, align: end}
      """)
    try sample.expect(
      """
      fill strong 0.0 0.0 10.0×30.0
      fill accent 10.0 0.0 10.0×10.0
      fill dark 20.0 10.0 10.0×10.0
      fill ink 30.0 20.0 10.0×10.0
      """)
  }

  @Test("stretches the fill of its blocks to its own height")
  func fill() throws {
    let sample = Sample(
      """
      stack:
        - row:
            - {area: , fill: strong, width: 10mm, height: 30mm}
            - {text: abc, style: brick, fill: tint, width: 20mm}
            - {text: abc, style: brick, fill: tint, width: 20mm, align: start}
      """)
    try sample.expect(
      """
      fill strong 0.0 0.0 10.0×30.0
      paragraph
        fill tint 10.0 0.0 20.0×30.0
        text 10.0 8.0 28.3pt “abc”
      paragraph
        fill tint 30.0 0.0 20.0×10.0
        text 30.0 8.0 28.3pt “abc”
      """)
  }

  @Test("says by how much its blocks are too wide together")
  func tooWide() throws {
    let sample = Sample(
      """
      stack:
        - row:
            - {area: , fill: strong, width: 200mm, height: 10mm}
            - {area: , fill: accent, width: 12mm, height: 10mm}
      """)
    #expect(try sample.problems().contains("2: what stands here is 2 mm too wide"))
  }

  @Test("says which word is wider than its column")
  func wordTooWide() throws {
    let sample = Sample(
      """
      stack:
        - row:
            - {text: abcde, style: brick, width: 20mm}
      """)
    #expect(try sample.problems() == ["3: what stands here is 5 mm too wide"])
  }
}

@Suite("A grid") struct GridTests {
  @Test("fills its columns row by row, each row as high as its highest cell")
  func cells() throws {
    // Columns: 30; 4 bricks of 5 = 20; the rest of 210 − 2 gaps of 10 = 140.
    let sample = Sample(
      """
      stack:
        - columns: [30mm, auto, 1fr]
          gap: 5mm 10mm
          grid:
            - {area: , fill: strong, height: 10mm}
            - {text: ab, style: brick}
            - {area: , fill: accent, height: 20mm}
            - {area: , fill: dark, height: 10mm}
            - {text: abcd, style: brick}
      """)
    try sample.expect(
      """
      fill strong 0.0 0.0 30.0×10.0
      paragraph
        text 40.0 8.0 28.3pt “ab”
      fill accent 70.0 0.0 140.0×20.0
      fill dark 0.0 25.0 30.0×10.0
      paragraph
        text 40.0 33.0 28.3pt “abcd”
      """)
  }

  @Test("says by how much it is too tall")
  func tooTall() throws {
    let sample = Sample(
      """
      columns: [1fr]
      grid:
        - {area: , fill: strong, height: 200mm}
        - {area: , fill: strong, height: 100mm}
      """)
    #expect(try sample.problems() == ["2: what stands here is 3 mm too tall"])
  }
}
