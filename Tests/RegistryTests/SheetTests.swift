import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("Sheets and places") struct SheetTests {
  @Test("are nil where there are none", arguments: Implementation.allCases)
  func none(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let code = try Example.code("7K3QX9K")
      #expect(try await registry.sheet(code) == nil)
      #expect(try await registry.place(Place.ID(77)) == nil)
      #expect(try await registry.successor(of: code) == nil)
      #expect(try await registry.scans(of: code).isEmpty)
      #expect(try await registry.places().isEmpty)
      #expect(try await registry.sheets().isEmpty)
    }
  }

  @Test("are listed by address and by time", arguments: Implementation.allCases)
  func order(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let old = try await registry.print(Example.order(at: "rue Émile"))
      let new = try await registry.print(Example.order(at: "Rue du Lac"), at: Example.later)
      let same = try await registry.print(Example.order(at: "rue Zola"), at: Example.later)
      #expect(
        try await registry.places().map(\.address.text) == ["Rue du Lac", "rue Émile", "rue Zola"])
      #expect(try await registry.sheets().map(\.sheet) == [same, new, old])
    }
  }

  @Test("a new sheet takes the place of an old one", arguments: Implementation.allCases)
  func replacing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let old = try await registry.print(Example.order(name: "Les Lilas"))
      let run = try await registry.reserve(
        Example.order(replacing: old.code), at: Example.later)
      let new = try #require(run.sheets.first)
      #expect(run.place.id == old.place)
      #expect(run.place.name == "Les Lilas")
      #expect(new.replaces == old.code)
      #expect(new.layout == "neighbour-board")
      #expect(try await registry.sheet(new.code)?.replaces == old.code)
    }
  }

  @Test("nothing takes the place of a sheet that is none", arguments: Implementation.allCases)
  func replacingNothing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let code = try Example.code("7K3QX9K")
      await #expect(throws: RegistryError.unknownSheet(code)) {
        try await registry.reserve(Example.order(replacing: code), at: Example.time)
      }
    }
  }

  @Test("the successor is the newest printed one, over others", arguments: Implementation.allCases)
  func successor(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let first = try await registry.print(Example.order())
      let reserved = try await registry.reserve(
        Example.order(replacing: first.code), at: Example.time)
      #expect(try await registry.successor(of: first.code) == nil)

      // Printed over one that never was.
      let between = try #require(reserved.sheets.first)
      let second = try await registry.print(Example.order(replacing: between.code))
      #expect(try await registry.successor(of: first.code) == second)
      let third = try await registry.print(
        Example.order(replacing: second.code), at: Example.later)
      #expect(try await registry.successor(of: first.code) == third)
      #expect(try await registry.successor(of: between.code) == third)
      #expect(try await registry.successor(of: third.code) == nil)

      // A second branch, printed last.
      let fourth = try await registry.print(
        Example.order(replacing: first.code), at: Example.later.addingTimeInterval(1))
      #expect(try await registry.successor(of: first.code) == fourth)
      #expect(try await registry.successor(of: second.code) == third)
    }
  }

  @Test("openings of a page are counted by day", arguments: Implementation.allCases)
  func scans(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let one = try await registry.print(Example.order()).code
      let other = try await registry.print(Example.order()).code
      let (monday, tuesday) = (try Example.day("2026-11-23"), try Example.day("2026-11-24"))
      for day in [monday, tuesday, monday, monday] {
        try await registry.recordScan(of: one, on: day)
      }
      try await registry.recordScan(of: other, on: monday)
      #expect(try await registry.scans(of: one) == [monday: 3, tuesday: 1])
      #expect(try await registry.scans(of: other) == [monday: 1])
    }
  }

  @Test("openings of no sheet are not counted", arguments: Implementation.allCases)
  func scansOfNothing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let code = try Example.code("7K3QX9K")
      await #expect(throws: RegistryError.unknownSheet(code)) {
        try await registry.recordScan(of: code, on: Example.day("2026-11-23"))
      }
    }
  }

  @Test("a print is out of date when its listings change", arguments: Implementation.allCases)
  func difference(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let day = try Example.day("2026-11-20")
      let one = try await registry.submit(
        Example.submission(at: place, receipt: 1), at: Example.time)
      let two = try await registry.submit(
        Example.submission(at: place, receipt: 2), at: Example.time)
      let sheet = try await registry.print(
        Example.order(), showing: [one.listing, two.listing])
      #expect(try await registry.difference(of: sheet, on: day)?.isNone == true)

      _ = try await registry.submit(
        Example.submission(Example.content("Autre chose."), at: place, receipt: 1),
        at: Example.later)
      _ = try await registry.withdraw(two.listing.id, key: two.key, at: Example.later)
      _ = try await registry.submit(Example.submission(at: place, receipt: 3), at: Example.later)
      #expect(
        try await registry.difference(of: sheet, on: day)
          == EditionDifference(new: 1, changed: 1, gone: 1))
      let reserved = try await registry.reserve(Example.order(), at: Example.time)
      let unprinted = try #require(reserved.sheets.first)
      #expect(try await registry.difference(of: unprinted, on: day) == nil)
    }
  }
}
