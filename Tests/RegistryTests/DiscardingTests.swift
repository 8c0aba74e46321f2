import Neighbourhood
import Registry
import Testing

@Suite("Giving up a run") struct DiscardingTests {
  @Test("leaves neither sheet nor place", arguments: Implementation.allCases)
  func discard(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let run = try await registry.reserve(Example.order(), at: Example.time)
      let code = try #require(run.sheets.first).code
      try await registry.recordScan(of: code, on: Example.day("2026-11-20"))
      try await registry.discard(run.id)
      #expect(try await registry.sheet(code) == nil)
      #expect(try await registry.places().isEmpty)
      #expect(try await registry.scans(of: code).isEmpty)
      await #expect(throws: RegistryError.unknownPrintRun) {
        try await registry.confirm(run.id, editions: [:])
      }
    }
  }

  @Test(
    "does nothing the second time, or where there is no run", arguments: Implementation.allCases)
  func again(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let run = try await registry.reserve(Example.order(), at: Example.time)
      try await registry.discard(run.id)
      let other = try await registry.print(Example.order())
      try await registry.discard(run.id)
      try await registry.discard(PrintRun.ID(77))
      #expect(try await registry.sheets().map(\.sheet) == [other])
    }
  }

  @Test("never touches a run that was printed", arguments: Implementation.allCases)
  func printed(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let run = try await registry.reserve(Example.order(), at: Example.time)
      let code = try #require(run.sheets.first).code
      try await registry.confirm(
        run.id, editions: [code: Edition(printed: Example.time, revisions: [:])])
      try await registry.discard(run.id)
      #expect(try await registry.sheets().map(\.sheet.code) == [code])
    }
  }

  @Test("leaves a place where other sheets hang", arguments: Implementation.allCases)
  func sharedPlace(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let first = try await registry.reserve(Example.order(), at: Example.time)
      let second = try await registry.reserve(Example.order(), at: Example.time)
      try await registry.discard(first.id)
      #expect(try await registry.places() == [first.place])
      try await registry.discard(second.id)
      #expect(try await registry.places().isEmpty)
    }
  }

  @Test("leaves a listing that came in through the sheet", arguments: Implementation.allCases)
  func listing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let run = try await registry.reserve(Example.order(), at: Example.time)
      let code = try #require(run.sheets.first).code
      let sent = try await registry.submit(
        Example.submission(at: run.place.id, sheet: code), at: Example.time)
      #expect(sent.listing.sheet == code)
      try await registry.discard(run.id)
      #expect(try await registry.places() == [run.place])
      let listing = try #require(try await registry.listing(sent.listing.id, key: sent.key))
      #expect(listing.sheet == nil)
      #expect(listing.content == sent.listing.content)
    }
  }

  @Test(
    "leaves a sheet that was to take the place of the one given up",
    arguments: Implementation.allCases)
  func replacement(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let run = try await registry.reserve(Example.order(), at: Example.time)
      let code = try #require(run.sheets.first).code
      let next = try await registry.print(Example.order(replacing: code))
      #expect(next.replaces == code)
      try await registry.discard(run.id)
      #expect(try await registry.sheet(next.code)?.replaces == nil)
      #expect(try await registry.places() == [run.place])
    }
  }
}
