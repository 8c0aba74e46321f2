import Neighbourhood
import Registry
import Testing

@Suite("Moderation and withdrawal") struct ModerationTests {
  @Test("publishing shows what waits or was refused", arguments: Implementation.allCases)
  func publish(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let one = try await waiting(registry, 1)
      let two = try await waiting(registry, 2)
      _ = try await registry.refuse([two.listing.id], reason: "Doublon", at: Example.time)
      let moderated = try await registry.publish(
        [two.listing.id, one.listing.id], at: Example.later)
      #expect(moderated.done.map(\.id) == [two.listing.id, one.listing.id])
      #expect(moderated.done.allSatisfy { $0.status == .published && $0.refusal == nil })
      #expect(moderated.done.allSatisfy { $0.revision == 1 })
      #expect(try await registry.listings(ListingFilter(status: .published)).count == 2)
    }
  }

  @Test("refusing keeps the reason, and the last one given", arguments: Implementation.allCases)
  func refuse(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await waiting(registry, 1)
      let id = sent.listing.id
      _ = try await registry.publish([id], at: Example.time)
      let refused = try await registry.refuse([id], reason: "Publicité", at: Example.later)
      #expect(refused.done.map(\.refusal) == ["Publicité"])
      #expect(refused.done.map(\.revision) == [1])
      #expect(try await registry.listing(id, key: sent.key)?.status == .refused)
      _ = try await registry.refuse([id], reason: "Publicité pour un magasin", at: Example.later)
      #expect(
        try await registry.listing(id, key: sent.key)?.refusal == "Publicité pour un magasin")
    }
  }

  @Test("a decision says what it could not do", arguments: Implementation.allCases)
  func report(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let one = try await waiting(registry, 1)
      let gone = try await waiting(registry, 2)
      _ = try await registry.withdraw(gone.listing.id, key: gone.key, at: Example.time)
      let ids = [Listing.ID(77), gone.listing.id, one.listing.id, one.listing.id]
      for moderated in [
        try await registry.publish(ids, at: Example.time),
        try await registry.publish(ids, at: Example.later),
        try await registry.refuse(ids, reason: "Non", at: Example.later),
      ] {
        #expect(moderated.done.map(\.id) == [one.listing.id])
        #expect(moderated.unknown == [Listing.ID(77)])
        #expect(moderated.withdrawn == [gone.listing.id])
      }
      #expect(
        try await registry.listing(gone.listing.id, key: gone.key)?.status == .withdrawn)
    }
  }

  @Test("withdrawing erases contact, name and details", arguments: Implementation.allCases)
  func withdraw(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await waiting(registry, 1)
      let id = sent.listing.id
      _ = try await registry.refuse([id], reason: "Ana, dites-nous plus", at: Example.time)
      let withdrawn = try #require(
        try await registry.withdraw(id, key: sent.key, at: Example.later))
      #expect(withdrawn.status == .withdrawn)
      #expect(withdrawn.content.contact.isEmpty)
      #expect(withdrawn.content.name == "")
      #expect(withdrawn.content.details == "")
      #expect(withdrawn.refusal == nil)
      #expect(withdrawn.content.category == .shopping)
      #expect(withdrawn.revision == 1)
      #expect(try await registry.listing(id, key: sent.key) == withdrawn)
      #expect(try await registry.withdraw(id, key: sent.key, at: Example.later) == withdrawn)
    }
  }

  @Test(
    "what was withdrawn does not come back when the form is sent again",
    arguments: Implementation.allCases)
  func sentAgain(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await waiting(registry, 1)
      let withdrawn = try await registry.withdraw(
        sent.listing.id, key: sent.key, at: Example.time)
      for content in [Example.content(), Example.content("Encore moi.")] {
        let again = try await registry.submit(
          Example.submission(content, at: sent.listing.place), at: Example.later)
        #expect(again.outcome == .unchanged)
        #expect(again.listing == withdrawn)
      }
    }
  }

  private func waiting(_ registry: any Registry, _ receipt: Int) async throws -> Submitted {
    try await registry.submit(
      Example.submission(
        at: try await registry.examplePlace(), receipt: receipt, status: .waiting),
      at: Example.time)
  }
}
