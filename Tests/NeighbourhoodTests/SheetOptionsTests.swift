import Foundation
import Neighbourhood
import Testing

@Suite("The choices of a sheet") struct SheetOptionsTests {
  private let options = SheetOptions(
    language: "fr", paper: "A4", theme: "lagune", extras: ["labels": "L7160", "flags": "coupon"])

  @Test("are the same in whatever order the further ones were added")
  func equality() {
    var other = SheetOptions(language: "fr", paper: "A4", theme: "lagune")
    #expect(other.extras.isEmpty && other != options)
    other.extras["flags"] = "coupon"
    other.extras["labels"] = "L7160"
    #expect(other == options)
    #expect(other.hashValue == options.hashValue)
  }

  @Test("come back from JSON, and from that of a Palier that knew no further ones")
  func coding() throws {
    let decoder = JSONDecoder()
    let data = try JSONEncoder().encode(options)
    #expect(try decoder.decode(SheetOptions.self, from: data) == options)
    let old = Data(#"{"language": "fr", "paper": "A4", "theme": "lagune"}"#.utf8)
    #expect(try decoder.decode(SheetOptions.self, from: old).extras == [:])
  }
}

@Suite("An edition with a directory") struct DirectoryEditionTests {
  private func edition(_ directory: Int?) -> Edition {
    Edition(
      printed: Date(timeIntervalSince1970: 1_790_000_000), revisions: [:], directory: directory)
  }

  @Test("is out of date once the directory is another")
  func changed() {
    #expect(edition(3).difference(from: [], directory: 3).isNone)
    let difference = edition(3).difference(from: [], directory: 4)
    #expect(difference == EditionDifference(new: 0, changed: 0, gone: 0, directory: true))
    #expect(!difference.isNone)
  }

  @Test("does not care for it where the sheet shows none")
  func none() {
    #expect(edition(nil).difference(from: [], directory: 4).isNone)
    #expect(edition(3).difference(from: []).isNone)
  }
}
