import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("palier maintain") struct MaintainTests {
  /// Noon of 31 January 2100: 31 days after the last day of the listing of the tests.
  private static let after = ["SOURCE_DATE_EPOCH": "4105080000"]

  @Test("erases what is kept no longer, and says how much it was")
  func erases() async throws {
    try await Palier.inFolder { palier in
      let listing = try await palier.submit("Xylophone", to: try await palier.printed())
      let early = try await palier("maintain")
      #expect(early.status == 0 && early.output == "")
      #expect(early.errors == "nothing was due\n")
      let result = try await palier("maintain", "--clock-is-right", environment: Self.after)
      #expect(result.status == 0)
      #expect(result.lines == ["listings whose words and contacts went: 1"])
      for (file, bytes) in try bytesOfFiles(in: palier.folder) {
        for words in ["Xylophone", "0612345678"] {
          #expect(bytes.range(of: Data(words.utf8)) == nil, "\(words) in \(file)")
        }
      }
      let registry = try SQLiteRegistry(path: palier.folder + "/palier.sqlite")
      #expect(try await registry.listing(listing.id)?.isForgotten == true)
    }
  }

  @Test("tells every count as JSON")
  func json() async throws {
    try await Palier.inFolder { palier in
      _ = try await palier.submit("Xylophone", to: try await palier.printed())
      let counts = try await palier(
        "maintain", "--json", "--clock-is-right", environment: Self.after
      )
      .json([String: Int].self)
      #expect(Set(counts.keys) == Set(Forgotten.What.allCases.map(\.rawValue)))
      #expect(counts.filter { $0.value > 0 } == ["listings": 1])
    }
  }

  @Test("touches nothing where the clock was set back, and says so")
  func clock() async throws {
    try await Palier.inFolder { palier in
      let listing = try await palier.submit("Xylophone", to: try await palier.printed())
      let result = try await palier("maintain", environment: ["SOURCE_DATE_EPOCH": "1600000000"])
      #expect(result.status == 1 && result.output == "")
      #expect(result.errors.hasPrefix("error: nothing was erased, as the clock is wrong"))
      #expect(result.errors.contains("hint: set the clock"))
      #expect(result.errors.contains("add --clock-is-right"))
      let registry = try SQLiteRegistry(path: palier.folder + "/palier.sqlite")
      #expect(try await registry.listing(listing.id)?.content.details == "Xylophone")
    }
  }
  @Test("touches nothing where the clock leapt ahead, and says so")
  func leap() async throws {
    try await Palier.inFolder { palier in
      let listing = try await palier.submit("Xylophone", to: try await palier.printed())
      let result = try await palier("maintain", environment: Self.after)
      #expect(result.status == 1 && result.output == "")
      #expect(result.errors.hasPrefix("error: nothing was erased, as the clock may be wrong"))
      #expect(result.errors.contains("hint: if the clock is right, add --clock-is-right"))
      let registry = try SQLiteRegistry(path: palier.folder + "/palier.sqlite")
      #expect(try await registry.listing(listing.id)?.content.details == "Xylophone")
    }
  }
}
