import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("A person's own listing") struct OwnListingTests {
  @Test("says something else once it is changed", arguments: Implementation.allCases)
  func change(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time)
      var content = sent.listing.content
      content.details = "Je fais vos courses le samedi."
      let changed = try #require(
        try await registry.change(
          sent.listing.id, key: sent.key, to: content, status: .waiting,
          lastDay: Example.day("2026-12-24"), at: Example.later))
      #expect(changed.content == content)
      #expect(changed.status == .waiting)
      #expect(changed.revision == 2)
      #expect(changed.lastDay == (try Example.day("2026-12-24")))
      #expect(changed.changed == Example.later)
      #expect(try await registry.listing(changed.id, key: sent.key) == changed)
    }
  }

  @Test(
    "keeps its place on the list where only the contact changes",
    arguments: Implementation.allCases)
  func contact(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time)
      var content = sent.listing.content
      content.contact.phone = PhoneNumber("0698765432")
      let changed = try await registry.change(
        sent.listing.id, key: sent.key, to: content, status: .waiting,
        lastDay: sent.listing.lastDay, at: Example.later)
      #expect(changed?.status == .published)
      #expect(changed?.revision == 2)
    }
  }

  @Test("is shown for longer once it is renewed", arguments: Implementation.allCases)
  func renew(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let sent = try await registry.submit(
        Example.submission(at: place, until: "2026-12-01"), at: Example.time)
      let day = try Example.day("2026-12-10")
      #expect(try await registry.shownListings(at: place, on: day).isEmpty)
      let renewed = try await registry.renew(
        sent.listing.id, key: sent.key, until: Example.day("2027-03-01"), at: Example.later)
      #expect(renewed?.revision == 1)
      #expect(renewed?.content.until == nil)
      #expect(try await registry.shownListings(at: place, on: day) == [renewed].compactMap { $0 })
    }
  }

  @Test("is off the list while it is paused", arguments: Implementation.allCases)
  func pause(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let sent = try await registry.submit(Example.submission(at: place), at: Example.time)
      let day = try Example.day("2026-12-01")
      let id = sent.listing.id
      #expect(
        try await registry.setPaused(true, id, key: sent.key, at: Example.later)?.isPaused == true)
      #expect(try await registry.shownListings(at: place, on: day).isEmpty)
      #expect(
        try await registry.setPaused(false, id, key: sent.key, at: Example.later)?.isPaused
          == false)
      #expect(try await registry.shownListings(at: place, on: day).count == 1)
    }
  }

  @Test("is nobody else's, and nothing once it is withdrawn", arguments: Implementation.allCases)
  func others(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time)
      let id = sent.listing.id
      let wrong = try #require(ManageKey(String(repeating: "0", count: 32)))
      let day = try Example.day("2027-01-01")
      let content = Example.content("Autre chose")
      #expect(try await registry.renew(id, key: wrong, until: day, at: Example.later) == nil)
      #expect(try await registry.setPaused(true, id, key: wrong, at: Example.later) == nil)
      #expect(
        try await registry.change(
          id, key: wrong, to: content, status: .published, lastDay: day, at: Example.later) == nil)
      #expect(try await registry.messages(for: id, key: wrong) == nil)
      let withdrawn = try await registry.withdraw(id, key: sent.key, at: Example.later)
      #expect(
        try await registry.change(
          id, key: sent.key, to: content, status: .published, lastDay: day, at: Example.later)
          == withdrawn)
      #expect(
        try await registry.renew(id, key: sent.key, until: day, at: Example.later) == withdrawn)
    }
  }

  @Test(
    "is reminded of its end once, with the key of its person", arguments: Implementation.allCases)
  func reminding(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let sent = try await registry.submit(
        Example.submission(at: place, until: "2026-12-01"), at: Example.time)
      var silent = Example.content("Sans adresse")
      silent.contact.email = nil
      _ = try await registry.submit(
        Example.submission(silent, at: place, receipt: 2, until: "2026-12-01"), at: Example.time)
      _ = try await registry.submit(
        Example.submission(at: place, receipt: 3, status: .waiting, until: "2026-12-01"),
        at: Example.time)
      let day = try Example.day("2026-12-01")
      let first = day.adding(days: -7)
      let later = Example.time.addingTimeInterval(2 * 86_400)
      // What is over already is nobody's to renew in time.
      #expect(
        try await registry.takeEnding(in: day.adding(days: 1)...day.adding(days: 8), at: later)
          .isEmpty)
      #expect(try await registry.takeEnding(in: first...day.adding(days: -1), at: later).isEmpty)
      // Who has just sent it knows when it ends.
      #expect(try await registry.takeEnding(in: first...day, at: Example.later).isEmpty)
      // A day on which nobody was reminded is made up for.
      #expect(
        try await registry.takeEnding(in: first...day.adding(days: 2), at: later)
          == [OwnedListing(listing: sent.listing, key: sent.key)])
      #expect(try await registry.takeEnding(in: first...day.adding(days: 2), at: later).isEmpty)
      _ = try await registry.renew(
        sent.listing.id, key: sent.key, until: day.adding(days: 30), at: Example.later)
      #expect(try await registry.takeEnding(in: first...day.adding(days: 30), at: later).count == 1)
      #expect(try await registry.ownedListing(sent.listing.id)?.key == sent.key)
      #expect(try await registry.ownedListing(Listing.ID(9_999)) == nil)
    }
  }
}

@Suite("A message to the person behind a listing") struct MessageTests {
  private static let content = MessageContent(
    words: "Bonjour, samedi me va.", name: "Œdipe", contact: Contact(email: EmailAddress("o@a.fr")),
    language: "fr")

  @Test("is read by that person only, once", arguments: Implementation.allCases)
  func reading(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time)
      let id = sent.listing.id
      let day = try Example.day("2026-12-01")
      let receipt = try Example.receipt(77)
      for expected in [LeftMessage.kept, .known] {
        #expect(
          try await registry.leave(
            Self.content, for: id, receipt: receipt, on: day, at: Example.later) == expected)
      }
      let messages = try #require(try await registry.messages(for: id, key: sent.key))
      #expect(messages.map(\.content) == [Self.content])
      #expect(messages.first?.sent == Example.later)
      let message = try #require(messages.first?.id)
      #expect(
        try await registry.eraseMessage(message, of: id, key: sent.key, at: Example.later) == true)
      #expect(
        try await registry.eraseMessage(message, of: id, key: sent.key, at: Example.later) == false)
      #expect(try await registry.messages(for: id, key: sent.key)?.isEmpty == true)
    }
  }

  @Test(
    "cannot be left where the listing is not shown, or too many wait",
    arguments: Implementation.allCases)
  func limits(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let sent = try await registry.submit(Example.submission(at: place), at: Example.time)
      let id = sent.listing.id
      let (day, over) = (try Example.day("2026-12-01"), try Example.day("2027-12-01"))
      #expect(
        try await registry.leave(
          Self.content, for: id, receipt: Example.receipt(1), on: over, at: Example.later) == .gone)
      for number in 0..<LeftMessage.most {
        #expect(
          try await registry.leave(
            Self.content, for: id, receipt: Example.receipt(100 + number), on: day,
            at: Example.later) == .kept)
      }
      #expect(
        try await registry.leave(
          Self.content, for: id, receipt: Example.receipt(2), on: day, at: Example.later) == .full)
    }
  }

  @Test("goes when the listing is withdrawn", arguments: Implementation.allCases)
  func withdrawing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time)
      _ = try await registry.leave(
        Self.content, for: sent.listing.id, receipt: Example.receipt(3),
        on: Example.day("2026-12-01"), at: Example.later)
      _ = try await registry.withdraw(sent.listing.id, key: sent.key, at: Example.later)
      #expect(try await registry.messages(for: sent.listing.id, key: sent.key)?.isEmpty == true)
    }
  }
}
