import Neighbourhood
import Registry
import Testing

@Suite("Listings") struct ListingTests {
  @Test("are kept as they were sent", arguments: Implementation.allCases)
  func submit(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sheet = try await registry.print(Example.order())
      let submission = try Example.submission(at: sheet.place, sheet: sheet.code, status: .waiting)
      let sent = try await registry.submit(submission, at: Example.time)
      #expect(sent.outcome == .created)
      let expected = Listing(
        id: sent.listing.id, place: sheet.place, sheet: sheet.code, source: .site,
        content: Example.content(), status: .waiting, revision: 1, created: Example.time,
        lastDay: try Example.day("2026-12-20"))
      #expect(sent.listing == expected)
      #expect(try await registry.listings(ListingFilter()) == [sent.listing])
    }
  }

  @Test("keep every choice and every text", arguments: Implementation.allCases)
  func everything(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      var number = 0
      func send(_ change: (inout Submission) -> Void) async throws {
        number += 1
        var submission = try Example.submission(at: place, receipt: number)
        change(&submission)
        let sent = try await registry.submit(submission, at: Example.time)
        let kept = try await registry.listing(sent.listing.id, key: sent.key)
        #expect(kept?.content == submission.content)
        #expect(kept?.source == submission.source)
        #expect(kept?.status == submission.status)
      }
      for kind in Listing.Kind.allCases { try await send { $0.content.kind = kind } }
      for mode in Listing.Mode.allCases { try await send { $0.content.mode = mode } }
      for category in Category.allCases { try await send { $0.content.category = category } }
      for audience in Audience.allCases { try await send { $0.content.audience = audience } }
      for source in Listing.Source.allCases { try await send { $0.source = source } }
      for status in [Listing.Status.waiting, .published] { try await send { $0.status = status } }
      let until = try Example.day("2026-12-01")
      try await send { $0.content.until = until }
      try await send { $0.content.onBehalf = true }
      try await send { $0.content.contact.email = nil }
      try await send { $0.content.contact = Contact(phone: PhoneNumber("+123456789012345")) }
      try await send { $0.content.details = String(repeating: "👩🏽‍🚒", count: 500) }
      try await send { $0.content.details = "'; DROP TABLE listing; -- \"حي الزهور\"" }
      try await send { $0.content.name = String(repeating: "é", count: 40) }
    }
  }

  @Test("need a place, and do without an unknown sheet", arguments: Implementation.allCases)
  func unknown(implementation: Implementation) async throws {
    try await implementation.run { registry in
      await #expect(throws: RegistryError.unknownPlace(Place.ID(77))) {
        try await registry.submit(Example.submission(at: Place.ID(77)), at: Example.time)
      }
      let place = try await registry.examplePlace()
      let unknown = try Example.code("7K3QX9K")
      let sent = try await registry.submit(
        Example.submission(at: place, sheet: unknown), at: Example.time)
      #expect(sent.listing.sheet == nil)
    }
  }

  @Test("are one listing where the same form is sent twice", arguments: Implementation.allCases)
  func twice(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let first = try await registry.submit(Example.submission(at: place), at: Example.time)
      let again = try await registry.submit(
        Example.submission(at: place, status: .waiting, until: "2027-01-01"), at: Example.later)
      #expect(again.outcome == .unchanged)
      #expect(again.listing == first.listing)
      #expect(again.key == first.key)
      #expect(try await registry.listings(ListingFilter()).count == 1)
    }
  }

  @Test("change where the form says something else", arguments: Implementation.allCases)
  func changed(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let first = try await registry.submit(Example.submission(at: place), at: Example.time)
      _ = try await registry.refuse([first.listing.id], reason: "Trop court", at: Example.time)
      let changed = try await registry.submit(
        Example.submission(
          Example.content("Mieux."), at: place, status: .waiting, until: "2027-01-01"),
        at: Example.later)
      #expect(changed.outcome == .changed)
      #expect(changed.key == first.key)
      #expect(changed.listing.id == first.listing.id)
      #expect(changed.listing.content.details == "Mieux.")
      #expect(changed.listing.status == .waiting)
      #expect(changed.listing.refusal == nil)
      #expect(changed.listing.revision == 2)
      #expect(changed.listing.created == Example.time)
      #expect(changed.listing.lastDay.iso == "2027-01-01")
      #expect(try await registry.listings(ListingFilter()) == [changed.listing])
    }
  }

  @Test(
    "stay as they are where a form with other words may not change them",
    arguments: Implementation.allCases)
  func refused(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      var submission = try Example.submission(at: place)
      submission.mayChange = false
      let first = try await registry.submit(submission, at: Example.time)
      #expect(first.outcome == .created)
      #expect(try await registry.submit(submission, at: Example.later).outcome == .unchanged)
      submission.content = Example.content("Mieux.")
      let refused = try await registry.submit(submission, at: Example.later)
      #expect(refused.outcome == .refused)
      #expect(refused.listing == first.listing)
      #expect(try await registry.listings(ListingFilter()) == [first.listing])
    }
  }

  @Test("open to their own key only", arguments: Implementation.allCases)
  func manageKey(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let one = try await registry.submit(
        Example.submission(at: place, receipt: 1), at: Example.time)
      let two = try await registry.submit(
        Example.submission(at: place, receipt: 2), at: Example.time)
      let key = try await registry.installationKey()
      #expect(try one.key == key.manageKey(for: Example.receipt(1)))
      #expect(try await registry.listing(one.listing.id, key: one.key) == one.listing)
      #expect(try await registry.listing(one.listing.id, key: two.key) == nil)
      #expect(try await registry.listing(Listing.ID(77), key: one.key) == nil)
      #expect(try await registry.withdraw(one.listing.id, key: two.key, at: Example.time) == nil)
      #expect(try await registry.listing(one.listing.id, key: one.key) == one.listing)
    }
  }

  @Test(
    "are shown while published and until their last day, oldest first",
    arguments: Implementation.allCases)
  func shown(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let other = try await registry.print(Example.order(at: "Ailleurs")).place
      func send(_ receipt: Int, to place: Place.ID, _ status: Listing.Status, _ until: String)
        async throws -> Listing.ID
      {
        try await registry.submit(
          Example.submission(at: place, receipt: receipt, status: status, until: until),
          at: Example.time
        ).listing.id
      }
      let first = try await send(9, to: place, .published, "2026-11-21")
      let second = try await send(2, to: place, .published, "2026-11-20")
      _ = try await send(3, to: place, .waiting, "2026-11-21")
      _ = try await send(4, to: other, .published, "2026-11-21")
      func shown(on day: String) async throws -> [Listing.ID] {
        try await registry.shownListings(at: place, on: Example.day(day)).map(\.id)
      }
      #expect(try await shown(on: "2026-11-20") == [first, second])
      #expect(try await shown(on: "2026-11-21") == [first])
      #expect(try await shown(on: "2026-11-22") == [])
    }
  }

  @Test("are found by place and status, newest first", arguments: Implementation.allCases)
  func filter(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let other = try await registry.print(Example.order(at: "Ailleurs")).place
      var ids: [Listing.ID] = []
      for (number, (where_, status)) in [
        (place, Listing.Status.waiting), (place, .published), (other, .waiting),
      ].enumerated() {
        let submission = try Example.submission(at: where_, receipt: number, status: status)
        ids.append(try await registry.submit(submission, at: Example.time).listing.id)
      }
      func found(_ filter: ListingFilter) async throws -> [Listing.ID] {
        try await registry.listings(filter).map(\.id)
      }
      #expect(try await found(ListingFilter()) == [ids[2], ids[1], ids[0]])
      #expect(try await found(ListingFilter(place: place)) == [ids[1], ids[0]])
      #expect(try await found(ListingFilter(status: .waiting)) == [ids[2], ids[0]])
      #expect(try await found(ListingFilter(place: place, status: .waiting)) == [ids[0]])
      #expect(try await found(ListingFilter(status: .refused)) == [])
    }
  }
}
