import Testing

@testable import AddressFiles

@Suite("House numbers") struct HouseNumberTests {
  @Test("go in the order in which one walks past")
  func order() {
    let walk = ["2", "2 bis", "2 ter", "2 quater", "2 A", "2 B", "2-4", "4", "10", "10 bis"]
    let numbers = walk.compactMap { HouseNumber(reading: $0) }
    #expect(numbers.count == walk.count)
    for order in [numbers.shuffled(), numbers.reversed()] {
      #expect(order.sorted().map(\.text) == walk)
    }
  }

  @Test(
    "are written in one way",
    arguments: [
      ("12", "12"), ("12bis", "12 bis"), ("12 BIS", "12 bis"), ("12 Ter", "12 ter"),
      ("12b", "12 B"), ("12-14", "12-14"), ("12/14", "12-14"), ("12 à 14", "12-14"), ("0", "0"),
      ("007", "7"), ("3 a1", "3 A1"),
    ])
  func written(text: String, expected: String) {
    #expect(HouseNumber(reading: text)?.text == expected)
  }

  @Test(
    "are none where they are something else",
    arguments: ["", "bis", "12 rue", "123456", "-3", "1.5"])
  func none(text: String) {
    #expect(HouseNumber(reading: text) == nil)
  }
}
