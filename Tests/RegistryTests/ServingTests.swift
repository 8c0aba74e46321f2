import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("What a busy site asks of a registry") struct ServingTests {
  @Test(
    "shows of a sheet what each of the single questions shows", arguments: Implementation.allCases)
  func shownSheet(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let day = try Example.day("2026-11-20")
      let first = try await registry.print(try Example.order())
      let listing = try await registry.submit(
        try Example.submission(at: first.place), at: Example.time
      ).listing
      _ = try await registry.submit(
        try Example.submission(at: first.place, receipt: 2, status: .waiting), at: Example.time)
      let second = try await registry.print(
        Example.order(replacing: first.code), showing: [listing], at: Example.later)

      let old = try #require(try await registry.shownSheet(first.code, on: day))
      #expect(old.sheet == first)
      #expect(old.place.id == first.place)
      #expect(old.listings == [listing])
      #expect(old.successor == second.code)
      #expect(old.difference?.new == 1)
      let new = try #require(try await registry.shownSheet(second.code, on: day))
      #expect(new.successor == nil)
      #expect(new.difference?.new == 0)
      let after = try await registry.shownSheet(first.code, on: try Example.day("2026-12-21"))
      #expect(after?.listings == [])
      #expect(try await registry.shownSheet(try Example.code("ZZZZZZS"), on: day) == nil)
    }
  }

  @Test(
    "adds scans to those counted before, and leaves out those of no sheet",
    arguments: Implementation.allCases)
  func scans(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (monday, tuesday) = (try Example.day("2026-11-23"), try Example.day("2026-11-24"))
      let sheet = try await registry.print(try Example.order())
      try await registry.recordScan(of: sheet.code, on: monday)
      try await registry.recordScans([
        ScanCount(code: sheet.code, day: monday, count: 3),
        ScanCount(code: try Example.code("ZZZZZZS"), day: monday, count: 9),
        ScanCount(code: sheet.code, day: tuesday, count: 2),
      ])
      #expect(try await registry.scans(of: sheet.code) == [monday: 4, tuesday: 2])
    }
  }

  @Test("says how much waits", arguments: Implementation.allCases)
  func queues(implementation: Implementation) async throws {
    try await implementation.run { registry in
      #expect(try await registry.queueLengths() == QueueLengths(waitingListings: 0, mail: 0))
      let sheet = try await registry.print(try Example.order())
      for (number, status) in [Listing.Status.waiting, .waiting, .published].enumerated() {
        _ = try await registry.submit(
          try Example.submission(at: sheet.place, receipt: number, status: status),
          at: Example.time)
      }
      try await registry.enqueue(
        OutgoingMail(
          recipient: try #require(EmailAddress("ana@exemple.fr")), subject: "Oui", body: "Non"),
        at: Example.time)
      #expect(try await registry.queueLengths() == QueueLengths(waitingListings: 2, mail: 1))
    }
  }

  @Test("gives another mark after each change, whoever makes it, and the same one else")
  func marks() async throws {
    try await withTemporaryFolder { folder in
      let site = try SQLiteRegistry(path: folder + "/a", readers: 2)
      let command = try SQLiteRegistry(path: folder + "/a")
      let first = try #require(try await site.changeMark())
      #expect(try await site.changeMark() == first)
      let sheet = try await site.print(try Example.order())
      let second = try #require(try await site.changeMark())
      #expect(second != first)
      _ = try await site.shownSheet(sheet.code, on: try Example.day("2026-11-20"))
      #expect(try await site.changeMark() == second)
      _ = try await command.submit(try Example.submission(at: sheet.place), at: Example.time)
      #expect(try await site.changeMark() != second)
      #expect(try await command.changeMark() == nil)
    }
  }

  @Test("keeps each of many changes that come at once, and fails only those that fail")
  func together() async throws {
    try await withTemporaryFolder { folder in
      let registry = try SQLiteRegistry(path: folder + "/a", readers: 2)
      let place = try await registry.print(try Example.order()).place
      let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<200 {
          // Every third is for a place that there is not.
          let target = number % 3 == 0 ? Place.ID(99) : place
          let submission = try Example.submission(at: target, receipt: number)
          group.addTask {
            do throws(RegistryError) {
              return try await registry.submit(submission, at: Example.time).outcome == .created
            } catch {
              #expect(error == .unknownPlace(target))
              return false
            }
          }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(outcomes == 133)
      let reopened = try SQLiteRegistry(path: folder + "/a")
      #expect(try await reopened.listings(ListingFilter()).count == 133)
    }
  }
}
