import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
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

  @Test("need no call: another program's changes are noticed as well")
  func otherPrograms() async throws {
    try await inTemporaryFolder { folder in
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
