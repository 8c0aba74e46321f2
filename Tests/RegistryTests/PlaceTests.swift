import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("One place") struct PlaceTests {
  @Test("is found by its address, however it is written", arguments: Implementation.allCases)
  func byAddress(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sheet = try await registry.print(Example.order(at: "12 rue Émile-Zola, 38000 Grenoble"))
      try await registry.print(Example.order(at: "14 rue Émile-Zola, 38000 Grenoble"))
      let found = try await registry.place(at: PostalAddress("12, RUE EMILE ZOLA 38000 grenoble"))
      #expect(found?.id == sheet.place)
      #expect(try await registry.place(at: PostalAddress("16 rue Émile-Zola")) == nil)
    }
  }

  @Test("tells its printed sheets, newest first", arguments: Implementation.allCases)
  func sheets(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let old = try await registry.print(Example.order())
      let new = try await registry.print(Example.order(), at: Example.later)
      try await registry.print(Example.order(at: "rue Zola"))
      _ = try await registry.reserve(Example.order(), at: Example.later)
      #expect(try await registry.sheets(at: old.place) == [new, old])
      #expect(try await registry.sheets(at: Place.ID(77)) == [])
    }
  }

  @Test("tells which sheets to print anew", arguments: Implementation.allCases)
  func stale(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let day = try Example.day("2026-11-20")
      let bare = try await registry.print(Example.order())
      let replaced = try await registry.print(Example.order())
      let listing = try await registry.submit(
        Example.submission(at: bare.place), at: Example.time
      ).listing
      try await registry.print(
        Example.order(replacing: replaced.code), showing: [listing], at: Example.later)
      #expect(try await registry.staleSheets(at: bare.place, on: day) == [bare])
    }
  }

  @Test("counts its runs as printed together or not at all", arguments: Implementation.allCases)
  func together(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let runs = [
        try await registry.reserve(Example.order(), at: Example.time),
        try await registry.reserve(Example.order(), at: Example.time),
      ]
      let edition = Edition(printed: Example.time, revisions: [:])
      let codes = runs.flatMap(\.sheets).map(\.code)
      await #expect(throws: RegistryError.unknownSheet(codes[0])) {
        try await registry.confirm([
          runs[0].id: [codes[0]: edition], runs[1].id: [codes[0]: edition],
        ])
      }
      #expect(try await registry.sheets().isEmpty)
      try await registry.confirm([runs[0].id: [codes[0]: edition], runs[1].id: [codes[1]: edition]])
      #expect(try await registry.sheets().count == 2)
      await #expect(throws: RegistryError.unknownPrintRun) {
        try await registry.confirm([PrintRun.ID(99): [:]])
      }
    }
  }
}
