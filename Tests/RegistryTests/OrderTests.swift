import Neighbourhood
import Registry
import Testing

@Suite("A print order") struct OrderTests {
  @Test("may be for several sheets, each with its own code", arguments: Implementation.allCases)
  func count(implementation: Implementation) async throws {
    try await implementation.run { registry in
      var order = try Example.order()
      order.count = 12
      let run = try await registry.reserve(order, at: Example.time)
      #expect(Set(run.sheets.map(\.code)).count == 12)
      for sheet in run.sheets { #expect(try await registry.sheet(sheet.code) == sheet) }
      try await registry.discard(run.id)
      #expect(try await registry.sheet(run.sheets[11].code) == nil)
      order.count = 0
      #expect(try await registry.reserve(order, at: Example.time).sheets.count == 1)
    }
  }

  @Test("has further choices that are kept", arguments: Implementation.allCases)
  func extras(implementation: Implementation) async throws {
    try await implementation.run { registry in
      var order = try Example.order()
      order.options.extras = ["labels": "L7160", "note": "é \"quoted\" / {}"]
      let sheet = try await registry.print(order)
      #expect(sheet.options == order.options)
      #expect(try await registry.sheets().map(\.sheet.options) == [order.options])
    }
  }
}
