import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("The key of a référent") struct ReferentTests {
  private let week = Example.time.addingTimeInterval(7 * 86_400)

  @Test("lets its person in once, at its place", arguments: Implementation.allCases)
  func once(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let key = try await registry.inviteReferent(
        named: "Zoé", at: place, until: week, at: Example.time)
      let zoe = Staff(name: "Zoé", role: .referent, place: place)
      for _ in 0..<2 {
        #expect(try await registry.referent(holding: key, at: Example.later) == zoe)
      }
      let session = try #require(
        try await registry.acceptReferent(holding: key, until: week, at: Example.later))
      #expect(try await registry.session(for: session, at: Example.later) == zoe)
      #expect(try await registry.referent(holding: key, at: Example.later) == nil)
      #expect(
        try await registry.acceptReferent(holding: key, until: week, at: Example.later) == nil)
    }
  }

  @Test("works neither too late nor once there is a newer one", arguments: Implementation.allCases)
  func old(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let old = try await registry.inviteReferent(
        named: "Zoé", at: place, until: week, at: Example.time)
      let other = try await registry.inviteReferent(
        named: "Omar", at: place, until: week, at: Example.time)
      let new = try await registry.inviteReferent(
        named: "ZOE", at: place, until: week, at: Example.time)
      #expect(try await registry.referent(holding: old, at: Example.later) == nil)
      #expect(try await registry.referent(holding: other, at: Example.later)?.name == "Omar")
      #expect(try await registry.referent(holding: new, at: Example.later)?.name == "ZOE")
      #expect(try await registry.referent(holding: new, at: week) == nil)
      #expect(try await registry.acceptReferent(holding: new, until: week, at: week) == nil)
    }
  }

  @Test("is for a place that there is", arguments: Implementation.allCases)
  func nowhere(implementation: Implementation) async throws {
    try await implementation.run { registry in
      await #expect(throws: RegistryError.unknownPlace(Place.ID(77))) {
        try await registry.inviteReferent(
          named: "Zoé", at: Place.ID(77), until: week, at: Example.time)
      }
    }
  }
}
