import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("What was withdrawn") struct SQLiteErasureTests {
  @Test("is in no byte of the file or of its log", arguments: [0, 3])
  func erased(readers: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path, readers: readers)
      let place = try await registry.examplePlace()
      var sent: [Submitted] = []
      // Among others and changed now and then, so that pages split and rows move.
      for number in 0..<300 {
        let content =
          number % 2 == 0 ? Withdrawn.content(number) : Example.content("Annonce \(number)")
        sent.append(
          try await registry.submit(
            Example.submission(content, at: place, receipt: number), at: Example.time))
      }
      for number in stride(from: 0, to: 300, by: 4) {
        sent[number] = try await registry.submit(
          Example.submission(Withdrawn.content(number + 1_000), at: place, receipt: number),
          at: Example.time)
      }
      #expect(try Withdrawn.marksFound(in: folder) == Withdrawn.marks)
      for number in stride(from: 0, to: 300, by: 2) {
        let withdrawn = try await registry.withdraw(
          sent[number].listing.id, key: sent[number].key, at: Example.later)
        #expect(withdrawn?.status == .withdrawn)
      }
      #expect(try Withdrawn.marksFound(in: folder) == [])
      #expect(try await registry.listings(ListingFilter(status: .published)).count == 150)
    }
  }
}
