import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("The queue of moderators") struct QueueTests {
  @Test("is paged, oldest first, with a count", arguments: Implementation.allCases)
  func pages(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      var ids: [Listing.ID] = []
      for number in 1...5 { ids.append(try await add(registry, at: place, number).id) }
      try await add(registry, at: place, 6, status: .published)
      let filter = ListingFilter(place: place, status: .waiting)
      let first = try await registry.page(of: filter, after: nil, limit: 2)
      #expect(first.listings.map(\.id) == Array(ids[0...1]))
      #expect(first.count == 5 && first.hasMore)
      let last = try await registry.page(of: filter, after: ids[2], limit: 2)
      #expect(last.listings.map(\.id) == Array(ids[3...4]))
      #expect(last.count == 5 && !last.hasMore)
      #expect(try await registry.page(of: ListingFilter(), after: nil, limit: 9).count == 6)
      let elsewhere = ListingFilter(place: Place.ID(77))
      #expect(try await registry.page(of: elsewhere, after: nil, limit: 9).listings.isEmpty)
    }
  }

  @Test("edits what was read, and makes a revision of it", arguments: Implementation.allCases)
  func edit(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let listing = try await add(registry, at: try await registry.examplePlace(), 1)
      let content = Example.content("Courses le samedi")
      let day = try Example.day("2026-12-01")
      let edited = try #require(
        try await registry.edit(
          listing.id, revision: 1, to: content, lastDay: day, by: "Claire", at: Example.later))
      #expect(edited.isDone)
      #expect(edited.listing.content == content)
      #expect((edited.listing.revision, edited.listing.status) == (2, .waiting))
      #expect(edited.listing.lastDay == day)
      let late = try #require(
        try await registry.edit(
          listing.id, revision: 1, to: Example.content("Autre"), lastDay: day, by: "Omar",
          at: Example.later))
      #expect(!late.isDone)
      #expect(late.listing == edited.listing)
      let nobody = try await registry.edit(
        Listing.ID(99), revision: 1, to: content, lastDay: day, by: "Omar", at: Example.later)
      #expect(nobody == nil)
      let history = try await registry.history(of: listing.id, before: nil, limit: 9)
      #expect(history.map(\.what) == ["edited", "submitted"])
      #expect(history.map(\.actor) == ["Claire", nil])
    }
  }

  @Test("finds the same contact anywhere, and like words here", arguments: Implementation.allCases)
  func duplicates(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let here = try await registry.examplePlace()
      let there = try await registry.print(
        Example.order(at: "3 place Grenette, 38000 Grenoble")
      ).place
      let one = try await add(
        registry, at: here, 1, "Je promène votre chien le matin", phone: "06 12 34 56 78")
      let sameNumber = try await add(
        registry, at: there, 2, "Devoirs", .homework, phone: "+33 6 12 34 56 78")
      let sameWords = try await add(
        registry, at: here, 3, "le MATIN, je promene votre chien !", phone: "0700000001")
      try await add(
        registry, at: there, 4, "Je promène votre chien le matin", phone: "0700000002")
      try await add(registry, at: here, 5, "Un autre coup de main", phone: "0700000003")
      let refused = try await add(
        registry, at: here, 6, "Je promène votre chien le matin", phone: "0612345678")
      _ = try await registry.refuse([refused.id], reason: "Doublon", at: Example.time)
      let found = try await registry.duplicates(of: [one, sameNumber])
      #expect(found[one.id]?.map(\.listing.id) == [sameNumber.id, sameWords.id])
      #expect(found[one.id]?.map(\.sharesContact) == [true, false])
      #expect(found[sameNumber.id]?.map(\.listing.id) == [one.id])
    }
  }

  @Test("merges two into one, and forgets the other", arguments: Implementation.allCases)
  func merge(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let kept = try await add(registry, at: place, 1)
      let other = try await add(registry, at: place, 2)
      _ = try await registry.refuse([other.id], reason: "Ana, non", by: "Omar", at: Example.time)
      #expect(
        try await registry.merge(other.id, into: kept.id, by: "Claire", at: Example.later))
      let gone = try #require(try await registry.listing(other.id))
      #expect(gone.status == .withdrawn && gone.content.contact.isEmpty)
      #expect(try await registry.listing(kept.id) == kept)
      let history = try await registry.history(of: other.id, before: nil, limit: 9)
      #expect(history.map(\.what) == ["merged", "refused", "submitted"])
      #expect(history.map(\.note) == [String(kept.id.number), nil, nil])
      for (one, two) in [(other.id, kept.id), (kept.id, other.id), (kept.id, kept.id)] {
        #expect(try await !registry.merge(one, into: two, by: "Claire", at: Example.later))
      }
    }
  }

  @Test("says who did what, newest first, in pages", arguments: Implementation.allCases)
  func history(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let listing = try await add(registry, at: place, 1)
      _ = try await registry.publish([listing.id], by: "Claire", at: Example.time)
      _ = try await registry.publish([listing.id], by: "Claire", at: Example.time)
      _ = try await registry.refuse([listing.id], reason: "Non", by: "Omar", at: Example.later)
      let all = try await registry.history(of: nil, before: nil, limit: 9)
      #expect(all.map(\.what) == ["refused", "published"])
      #expect(all.map(\.actor) == ["Omar", "Claire"])
      #expect(all.map(\.note) == ["Non", nil])
      #expect(all.map(\.time) == [Example.later, Example.time])
      #expect(try await registry.history(of: nil, before: nil, limit: 1) == [all[0]])
      #expect(try await registry.history(of: nil, before: all[0].id, limit: 9) == [all[1]])
    }
  }

  @discardableResult
  private func add(
    _ registry: any Registry, at place: Place.ID, _ number: Int,
    _ details: String = "Je fais vos courses.", _ category: Neighbourhood.Category = .shopping,
    phone: String = "0612345678", status: Listing.Status = .waiting
  ) async throws -> Listing {
    var content = Example.content(details)
    content.category = category
    content.contact = Contact(phone: PhoneNumber(phone))
    return try await registry.submit(
      Example.submission(content, at: place, receipt: number, status: status), at: Example.time
    ).listing
  }
}
