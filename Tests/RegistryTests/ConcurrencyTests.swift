import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("Many callers") struct ConcurrencyTests {
  @Test("lose nothing and meet no error", arguments: Implementation.allCases)
  func oneRegistry(implementation: Implementation) async throws {
    try await implementation.run { registry in
      try await work(in: [registry, registry])
      try await expectAll(in: registry)
    }
  }

  @Test("share one file", arguments: [(0, 0), (0, 3), (3, 3)])
  func oneFile(readers: (Int, Int)) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      async let command = SQLiteRegistry(path: path, readers: readers.0)
      async let site = SQLiteRegistry(path: path, readers: readers.1)
      let both = try await [command, site]
      #expect(try await both[0].installationKey() == both[1].installationKey())
      try await work(in: both)
      try await expectAll(in: both[0])
      try await expectAll(in: both[1])
    }
  }

  @Test("send one form at the same time, and make one listing", arguments: Implementation.allCases)
  func sameReceipt(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let submission = try Example.submission(at: try await registry.examplePlace())
      let outcomes = try await withThrowingTaskGroup(of: Submitted.Outcome.self) { group in
        for _ in 0..<20 {
          group.addTask { try await registry.submit(submission, at: Example.time).outcome }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0 == .created } == 1)
      #expect(outcomes.count { $0 == .unchanged } == 19)
    }
  }

  @Test("take nothing of each other where some fail", arguments: Implementation.allCases)
  func someFail(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let failed = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<60 {
          let isWrong = number % 7 == 3
          let submission = try Example.submission(
            at: isWrong ? Place.ID(999) : place, receipt: number, status: .waiting)
          group.addTask {
            do throws(RegistryError) {
              return try await registry.submit(submission, at: Example.time).outcome != .created
            } catch {
              #expect(error == .unknownPlace(Place.ID(999)))
              return true
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(failed == 9)
      #expect(try await registry.queueLengths().waitingListings == 51)
    }
  }

  @Test("finish what they began though they are cancelled", arguments: Implementation.allCases)
  func cancelled(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        let run = try await registry.reserve(Example.order(), at: Example.time)
        try await registry.discard(run.id)
        return try await registry.print(Example.order())
      }
      let sheet = try await task.value
      #expect(try await registry.sheets().map(\.sheet) == [sheet])
    }
  }

  private static let tasks = 8
  private static let rounds = 25

  /// Prints, submits, counts and reads, from many tasks, over some registries of one store.
  private func work(in registries: [any Registry]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<Self.tasks {
        let registry = registries[task % registries.count]
        group.addTask {
          for round in 0..<Self.rounds {
            let sheet = try await registry.print(Example.order(at: "\(round) rue du Lac"))
            _ = try await registry.submit(
              Example.submission(
                at: sheet.place, sheet: sheet.code, receipt: task * Self.rounds + round),
              at: Example.time)
            try await registry.recordScan(of: sheet.code, on: Example.day("2026-11-20"))
            _ = try await registry.shownListings(at: sheet.place, on: Example.day("2026-11-20"))
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private func expectAll(in registry: any Registry) async throws {
    let all = Self.tasks * Self.rounds
    #expect(try await registry.places().count == Self.rounds)
    #expect(try await registry.sheets().count == all)
    #expect(try await registry.listings(ListingFilter()).count == all)
    #expect(Set(try await registry.sheets().map(\.sheet.code)).count == all)
  }
}
