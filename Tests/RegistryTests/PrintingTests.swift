import Foundation
import Neighbourhood
import Registry
import Synchronization
import Testing

@Suite("Printing") struct PrintingTests {
  @Test("keeps one secret for the installation", arguments: Implementation.allCases)
  func key(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let key = try await registry.installationKey()
      #expect(try await registry.installationKey() == key)
    }
  }

  @Test(
    "gives out a code that can be scanned but is not printed", arguments: Implementation.allCases)
  func reserve(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let run = try await registry.reserve(Example.order(name: "Les Lilas"), at: Example.time)
      let sheet = try #require(run.sheets.first)
      #expect(run.sheets.count == 1)
      #expect(run.place.name == "Les Lilas")
      #expect(run.place.address.text == "12 rue des Lilas, 38000 Grenoble")
      #expect(sheet.place == run.place.id)
      #expect(sheet.layout == "lobby-poster")
      #expect(sheet.options == Example.options)
      #expect(sheet.created == Example.time)
      #expect(sheet.edition == nil)
      #expect(try await registry.sheet(sheet.code) == sheet)
      #expect(try await registry.place(run.place.id) == run.place)
      #expect(try await registry.sheets().isEmpty)
    }
  }

  @Test("finds a place by its address, however that is written", arguments: Implementation.allCases)
  func samePlace(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let first = try await registry.print(Example.order(name: "Les Lilas"))
      let second = try await registry.print(Example.order(at: "12 RUE DES LILAS 38000 Grenoble"))
      #expect(second.place == first.place)
      #expect(try await registry.place(first.place)?.name == "Les Lilas")
      try await registry.print(Example.order(name: "Les Glycines"))
      #expect(try await registry.places().map(\.name) == ["Les Glycines"])
      #expect(
        try await registry.places().map(\.address.text) == ["12 rue des Lilas, 38000 Grenoble"])
    }
  }

  @Test(
    "draws again where a code is in use, and gives up in the end",
    arguments: Implementation.allCases)
  func codes(implementation: Implementation) async throws {
    let used = try Example.code("7K3QX9K")
    let free = try Example.code("0000000")
    let draws = Mutex([used, used, used, free])
    let codes = CodeSource { draws.withLock { $0.count > 1 ? $0.removeFirst() : free } }
    try await implementation.run(codes: codes) { registry in
      let first = try await registry.print(Example.order())
      let second = try await registry.print(Example.order())
      #expect([first.code, second.code] == [used, free])
      await #expect(throws: RegistryError.noFreeCode) {
        try await registry.reserve(Example.order(at: "Ailleurs"), at: Example.time)
      }
      #expect(try await registry.places().count == 1)
    }
  }

  @Test("records what a sheet shows once it is printed", arguments: Implementation.allCases)
  func confirm(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let run = try await registry.reserve(Example.order(), at: Example.time)
      let code = try #require(run.sheets.first).code
      let edition = Edition(
        printed: Example.later, revisions: [Listing.ID(3): 1, Listing.ID(5): 4])
      try await registry.confirm(run.id, editions: [code: edition])
      #expect(try await registry.sheet(code)?.edition == edition)
      #expect(try await registry.sheets().map(\.sheet.code) == [code])
      #expect(try await registry.sheets().map(\.place) == [run.place])
    }
  }

  @Test("records a run as printed once", arguments: Implementation.allCases)
  func confirmTwice(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let run = try await registry.reserve(Example.order(), at: Example.time)
      let code = try #require(run.sheets.first).code
      let edition = Edition(printed: Example.time, revisions: [Listing.ID(1): 1])
      try await registry.confirm(run.id, editions: [code: edition])
      let other = Edition(printed: Example.later, revisions: [:])
      try await registry.confirm(run.id, editions: [code: other])
      #expect(try await registry.sheet(code)?.edition == edition)
    }
  }

  @Test("knows only its own runs and their sheets", arguments: Implementation.allCases)
  func unknownRun(implementation: Implementation) async throws {
    try await implementation.run { registry in
      await #expect(throws: RegistryError.unknownPrintRun) {
        try await registry.confirm(PrintRun.ID(77), editions: [:])
      }
      let foreign = try await registry.print(Example.order())
      let run = try await registry.reserve(Example.order(), at: Example.time)
      let code = try #require(run.sheets.first).code
      let edition = Edition(printed: Example.time, revisions: [:])
      await #expect(throws: RegistryError.unknownSheet(foreign.code)) {
        try await registry.confirm(run.id, editions: [code: edition, foreign.code: edition])
      }
      #expect(try await registry.sheet(code)?.edition == nil)
    }
  }

  @Test("keeps moments to the millisecond", arguments: Implementation.allCases)
  func moments(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let time = Example.time.addingTimeInterval(0.1234567)
      let sheet = try await registry.print(Example.order(), at: time)
      let kept = Date(timeIntervalSince1970: 1_790_000_000.123)
      #expect(sheet.created == kept)
      #expect(sheet.edition?.printed == kept)
    }
  }
}
