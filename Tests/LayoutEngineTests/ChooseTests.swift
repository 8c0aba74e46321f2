import Testing

@Suite("A choice") struct ChooseTests {
  @Test("takes the first that shows everything")
  func first() throws {
    let sample = Sample(
      """
      choose:
        - stack: [{area: , fill: strong, height: 300mm}]
        - stack: [{area: , fill: accent, height: 10mm}]
        - stack: [{area: , fill: dark, height: 10mm}]
      """)
    try sample.expect("fill accent 0.0 0.0 210.0×10.0")
  }

  @Test("else takes the one that shows most, and of equals the first")
  func most() throws {
    let list = "list: $people, each: {text: $who, style: brick}, more: {text: $count}"
    let sample = Sample(
      """
      choose:
        - stack: [{\(list), height: 30mm}]
        - stack: [{\(list), height: 60mm}, {area: , fill: accent, height: 1mm}]
        - stack: [{\(list), height: 60mm}, {area: , fill: dark, height: 1mm}]
        - stack: [{\(list), height: 40mm}]
      """
    ).people(9)
    #expect(try sample.dump().hasSuffix("fill accent 0.0 60.0 210.0×1.0"))
  }

  @Test("rather counts than fails")
  func countsRather() throws {
    let sample = Sample(
      """
      choose:
        - stack: [{area: , fill: strong, height: 300mm}]
        - stack: [{list: $people, height: 30mm, each: {text: $who, style: brick}, more: {text: $count}}]
        - stack: [{area: , fill: strong, height: 300mm}]
      """
    ).people(9)
    #expect(try sample.lines().first == "A")
  }

  @Test("passes over those whose conditions do not hold")
  func conditions() throws {
    let sample = Sample(
      """
      choose:
        - when: name
          stack: [{area: , fill: strong, height: 10mm}]
        - stack: [{area: , fill: accent, height: 10mm}]
      """)
    try sample.expect("fill accent 0.0 0.0 210.0×10.0")
  }

  @Test("of nothing but failures tells those of the last, which tries hardest")
  func allFail() throws {
    let sample = Sample(
      """
      choose:
        - stack: [{area: , fill: strong, height: 300mm}]
        - stack: [{area: , fill: strong, height: 298mm}]
      """)
    #expect(try sample.problems() == ["3: what stands here is 1 mm too tall"])
  }
}
