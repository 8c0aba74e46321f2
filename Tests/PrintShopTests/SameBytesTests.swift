import Foundation
import Neighbourhood
import PrintShop
import TestKit
import Testing

@Suite("A sheet printed twice") struct SameBytesTests {
  private func printed(at time: Date = Shop.time) async throws -> [Data] {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      try await shop.publish([.example(), .example("سلمى", kind: .need, name: "œuvre")])
      _ = try await shop.print(
        to: PrintOutput(pdf: folder + "/a.pdf", png: folder + "/a.png"), time: time)
      return try ["a.pdf", "a.png"].map {
        try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))
      }
    }
  }

  @Test("with the same inputs, code and date is the same to the byte")
  func same() async throws {
    #expect(try await printed() == printed())
  }

  @Test("at another hour of the day is still the same")
  func otherHour() async throws {
    #expect(try await printed() == printed(at: Shop.time.addingTimeInterval(3_600)))
  }

  @Test("on another day is another")
  func otherDay() async throws {
    let (first, second) = (
      try await printed(), try await printed(at: Shop.time.addingTimeInterval(86_400))
    )
    #expect(first[0] != second[0])
    #expect(first[1] != second[1])
  }
}
