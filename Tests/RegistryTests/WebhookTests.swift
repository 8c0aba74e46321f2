import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("Notices for webhooks") struct WebhookTests {
  @Test(
    "tell what neighbours begin to see, see otherwise, and see no more",
    arguments: Implementation.allCases)
  func notices(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let state = try #require(try await registry.webhooks(["https://a.example"]).first)
      var position = state.position
      func next() async throws -> Notice? {
        let notice = try await registry.notice(after: position)
        position = notice?.id ?? position
        return notice
      }
      let sent = try await registry.submit(
        Example.submission(at: place, status: .waiting), at: Example.time)
      #expect(try await next() == nil)
      _ = try await registry.publish([sent.listing.id], at: Example.later)
      let first = try #require(try await next())
      #expect(first.what == .published && first.listing == sent.listing.id)
      #expect(first.place == place && first.time == Example.later)
      _ = try await registry.submit(
        Example.submission(Example.content("Autre chose"), at: place), at: Example.later)
      #expect(try await next()?.what == .changed)
      _ = try await registry.publish([sent.listing.id], at: Example.later)
      #expect(try await next() == nil)
      _ = try await registry.withdraw(sent.listing.id, key: sent.key, at: Example.later)
      #expect(try await next()?.what == .withdrawn)
      #expect(try await next() == nil)
    }
  }

  @Test(
    "begin with what happens from now on, and wait for the slowest",
    arguments: Implementation.allCases)
  func positions(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      func submit(_ number: Int) async throws {
        _ = try await registry.submit(
          Example.submission(at: place, receipt: number), at: Example.time)
      }
      try await submit(1)
      let urls = ["https://a.example", "https://b.example"]
      var states = try await registry.webhooks(urls)
      #expect(states.map(\.url) == urls)
      #expect(try await registry.notice(after: states[0].position) == nil)
      try await submit(2)
      let notice = try #require(try await registry.notice(after: states[0].position))
      states[0].position = notice.id
      states[1].attempts = 3
      states[1].failingSince = Example.time
      states[1].nextAttempt = Example.later
      for state in states { try await registry.remember(state) }
      #expect(try await registry.webhooks(urls) == states)
      #expect(try await registry.notice(after: states[1].position) == notice)
      #expect(try await registry.lastNotice(before: Example.later) == notice)
      #expect(try await registry.lastNotice(before: Example.time) == nil)
      // The slow one is gone, and with it the notice that only it waited for.
      #expect(try await registry.webhooks([urls[0]]) == [states[0]])
      #expect(try await registry.webhooks(urls)[1].position >= notice.id)
    }
  }

  @Test(
    "tell once of a listing that is over, and again once it goes on",
    arguments: Implementation.allCases)
  func ends(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let state = try #require(try await registry.webhooks(["https://a.example"]).first)
      var position = state.position
      func all() async throws -> [Notice] {
        var notices: [Notice] = []
        while let notice = try await registry.notice(after: position) {
          notices.append(notice)
          position = notice.id
        }
        return notices
      }
      let (last, after) = (try Example.day("2026-12-20"), try Example.day("2026-12-21"))
      let shown = try await registry.submit(Example.submission(at: place), at: Example.time)
      let longer = try await registry.submit(
        Example.submission(at: place, receipt: 2, until: "2027-01-20"), at: Example.time)
      _ = try await registry.submit(
        Example.submission(at: place, receipt: 3, status: .waiting), at: Example.time)
      #expect(try await all().map(\.what) == [.published, .published])

      try await registry.noticeEnds(before: last, at: Example.later)
      #expect(try await all().isEmpty)
      try await registry.noticeEnds(before: after, at: Example.later)
      try await registry.noticeEnds(before: after, at: Example.later)
      let over = try await all()
      #expect(over.map(\.what) == [.withdrawn])
      #expect(over.first?.listing == shown.listing.id && over.first?.place == place)
      #expect(over.first?.time == Example.later)

      // It goes on, and ends again.
      let renewed = try await registry.renew(
        shown.listing.id, key: shown.key, until: try Example.day("2027-01-10"), at: Example.later)
      #expect(renewed != nil)
      #expect(try await all().map(\.what) == [.published])
      try await registry.noticeEnds(before: try Example.day("2027-02-01"), at: Example.later)
      #expect(try await all().map(\.listing) == [shown.listing.id, longer.listing.id])
      // Who heard that it is gone does not hear it twice.
      _ = try await registry.withdraw(shown.listing.id, key: shown.key, at: Example.later)
      #expect(try await all().isEmpty)
    }
  }

  @Test("are not made where nobody listens")
  func nobody() async throws {
    try await withTemporaryFolder { folder in
      let registry = try SQLiteRegistry(path: folder + "/palier.sqlite")
      let place = try await registry.examplePlace()
      _ = try await registry.submit(Example.submission(at: place), at: Example.time)
      try await registry.noticeEnds(before: try Example.day("2027-01-01"), at: Example.later)
      #expect(try await registry.notice(after: 0) == nil)
      let state = try #require(try await registry.webhooks(["https://a.example"]).first)
      try await registry.noticeEnds(before: try Example.day("2027-01-01"), at: Example.later)
      #expect(try await registry.notice(after: state.position) == nil)
    }
  }

  @Test("need no call: another program's changes are noticed as well")
  func otherPrograms() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path)
      let place = try await registry.examplePlace()
      let state = try #require(try await registry.webhooks(["https://a.example"]).first)
      _ = try await SQLiteRegistry(path: path).submit(
        Example.submission(at: place), at: Example.time)
      #expect(try await registry.notice(after: state.position)?.what == .published)
    }
  }
}
