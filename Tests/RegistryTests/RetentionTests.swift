import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("Forgetting") struct RetentionTests {
  /// The last day of the example is 20 December 2026.
  static let lastDay = "2026-12-20"

  private func forget(_ registry: any SiteRegistry, on iso: String) async throws -> Forgotten {
    let day = try Example.day(iso)
    let time = try #require(ISO8601DateFormatter().date(from: iso + "T12:00:00Z"))
    let upkeep = try await registry.forget(.standard, on: day, at: time, clock: .affirmed)
    guard case .done(let forgotten) = upkeep else {
      Issue.record("the clock is said to be wrong")
      return Forgotten()
    }
    return forgotten
  }

  @Test(
    "takes all that a listing says thirty days after its last day, and not before",
    arguments: Implementation.allCases,
    [Listing.Status.waiting, .published, .refused])
  func words(implementation: Implementation, status: Listing.Status) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace(), status: status), at: Example.time)
      #expect(try await forget(registry, on: "2027-01-19")[.listings] == 0)
      #expect(try await registry.listing(sent.listing.id)?.content.name == "Ana")
      #expect(try await forget(registry, on: "2027-01-20")[.listings] == 1)
      let listing = try #require(try await registry.listing(sent.listing.id, key: sent.key))
      #expect(listing.status == .withdrawn && listing.isForgotten)
      #expect(listing.content.name.isEmpty && listing.content.details.isEmpty)
      #expect(listing.content.contact.isEmpty && listing.refusal == nil)
      #expect(try await forget(registry, on: "2027-01-20").counts.isEmpty)
    }
  }

  @Test("takes nothing of a listing that was renewed", arguments: Implementation.allCases)
  func renewed(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time)
      _ = try await registry.renew(
        sent.listing.id, key: sent.key, until: Example.day("2027-03-01"), at: Example.later)
      #expect(try await forget(registry, on: "2027-01-20").counts.isEmpty)
      #expect(try await registry.listing(sent.listing.id)?.content.name == "Ana")
    }
  }

  @Test(
    "tells a listing that was taken back from one that ended", arguments: Implementation.allCases)
  func takenBack(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time)
      _ = try await registry.withdraw(sent.listing.id, key: sent.key, at: Example.later)
      #expect(try await forget(registry, on: "2027-02-01").counts.isEmpty)
      #expect(try await registry.listing(sent.listing.id)?.isForgotten == false)
    }
  }

  @Test(
    "leaves nothing of a listing a year after its last day, and its sheet knows",
    arguments: Implementation.allCases)
  func traces(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let ended = try await registry.submit(Example.submission(at: place), at: Example.time)
      let withdrawn = try await registry.submit(
        Example.submission(at: place, receipt: 2), at: Example.time)
      let sheet = try await registry.print(
        Example.order(), showing: [ended.listing, withdrawn.listing])
      _ = try await registry.withdraw(withdrawn.listing.id, key: withdrawn.key, at: Example.later)
      #expect(try await forget(registry, on: "2027-12-20")[.traces] == 0)
      let forgotten = try await forget(registry, on: "2027-12-21")
      #expect(forgotten[.traces] == 2)
      for sent in [ended, withdrawn] {
        #expect(try await registry.listing(sent.listing.id) == nil)
      }
      let day = try Example.day("2027-12-21")
      #expect(try await registry.difference(of: sheet, on: day)?.gone == 2)
      // No other listing ever gets the number of one that is on paper.
      let new = try await registry.submit(
        Example.submission(at: place, receipt: 3), at: Example.later)
      #expect(new.listing.id > withdrawn.listing.id)
    }
  }

  @Test("tells webhooks once of a listing that it takes", arguments: Implementation.allCases)
  func notices(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let state = try #require(try await registry.webhooks(["https://a.example"]).first)
      _ = try await registry.submit(Example.submission(at: place), at: Example.time)
      _ = try await registry.submit(
        Example.submission(at: place, receipt: 2, until: "2026-12-31"), at: Example.time)
      try await registry.noticeEnds(before: Example.day("2026-12-25"), at: Example.later)
      _ = try await forget(registry, on: "2027-02-01")
      try await registry.noticeEnds(before: Example.day("2027-02-01"), at: Example.later)
      _ = try await forget(registry, on: "2028-02-01")
      var (position, told) = (state.position, [String]())
      while let notice = try await registry.notice(after: position) {
        told.append("\(notice.what.rawValue)")
        position = notice.id
      }
      #expect(told == ["published", "published", "withdrawn", "withdrawn"])
    }
  }

  @Test(
    "takes messages, e-mails and entries of directories in time",
    arguments: Implementation.allCases)
  func others(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let time = try #require(ISO8601DateFormatter().date(from: "2026-11-20T12:00:00Z"))
      let place = try await registry.examplePlace()
      let sent = try await registry.submit(
        Example.submission(at: place, until: "2027-06-01"), at: time)
      _ = try await registry.leave(
        MessageContent(
          words: "Bonjour", name: "Léo", contact: Contact(phone: PhoneNumber("0611223344")),
          language: "fr"),
        for: sent.listing.id, receipt: Example.receipt(9), on: Example.day("2026-11-20"), at: time)
      try await registry.enqueue(
        OutgoingMail(
          recipient: try #require(EmailAddress("ana@exemple.fr")), subject: "A", body: "B",
          listing: nil), at: time)
      _ = try await registry.replaceNeighbours(
        at: PostalAddress("12 rue des Lilas, 38000 Grenoble"), name: nil,
        with: [NeighbourContent(floor: nil, name: "Ana", consent: .lobby)],
        on: Example.day("2026-11-20"), at: time)
      #expect(try await forget(registry, on: "2026-11-23").counts.isEmpty)
      #expect(try await forget(registry, on: "2026-11-24").counts == [.mail: 1])
      #expect(try await forget(registry, on: "2026-12-20").counts.isEmpty)
      #expect(try await forget(registry, on: "2026-12-21").counts == [.messages: 1])
      let last = try Example.day("2026-11-20").adding(months: Neighbour.months)
      #expect(try await registry.directory(at: place, on: last).neighbours.count == 1)
      let after = last.adding(days: 1)
      let revision = try await registry.directory(at: place, on: after).revision
      #expect(try await forget(registry, on: after.iso)[.neighbours] == 1)
      #expect(try await registry.directory(at: place, on: after).revision == revision)
    }
  }

  @Test(
    "takes the names of staff who have left out of what they did a year ago",
    arguments: Implementation.allCases)
  func staff(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace(), until: "2029-01-01"), at: Example.time)
      for (name, role) in [("Léa", Staff.Role.moderator), ("Sam", .operator)] {
        _ = try await registry.invite(
          Staff(name: name, role: role), until: Example.later, at: Example.time)
        _ = try await registry.refuse(
          [sent.listing.id], reason: name, by: name, at: Example.later)
      }
      _ = try await registry.removeModerator(named: "LEA", at: Example.later)
      _ = try await forget(registry, on: "2027-09-01")
      #expect(
        Set(try await registry.history(of: nil, before: nil, limit: 99).compactMap(\.actor))
          == ["Léa", "Sam"])
      #expect(try await forget(registry, on: "2027-10-01")[.staffNames] >= 1)
      let left = try await registry.history(of: nil, before: nil, limit: 99)
      #expect(Set(left.compactMap(\.actor)) == ["Sam"])
      let decisions = try await registry.history(of: sent.listing.id, before: nil, limit: 99)
        .filter { $0.what == "refused" }
      #expect(decisions.map(\.actor) == ["Sam", nil])
      #expect(try await forget(registry, on: "2027-10-01").counts.isEmpty)
    }
  }

  @Test("takes sessions, links and keys that have ended", arguments: Implementation.allCases)
  func passes(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let (lea, end) = (Staff(name: "Léa", role: .moderator), Example.later)
      _ = try await registry.invite(lea, until: end, at: Example.time)
      _ = try await registry.inviteReferent(named: "Zoé", at: place, until: end, at: Example.time)
      _ = try await registry.openSession(for: lea, until: end, at: Example.time)
      let open = try await registry.openSession(
        for: lea, until: end.addingTimeInterval(86_400), at: Example.time)
      let upkeep = try await registry.forget(
        .standard, on: Example.day("2026-09-22"), at: end)
      var expected = Forgotten()
      for what in [Forgotten.What.sessions, .invitations, .referentKeys] { expected[what] = 1 }
      #expect(upkeep == .done(expected))
      #expect(try await registry.session(for: open, at: end) != nil)
    }
  }

  @Test("takes notices that all webhooks have had", arguments: Implementation.allCases)
  func oldNotices(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      var state = try #require(try await registry.webhooks(["https://a.example"]).first)
      for number in 1...3 {
        _ = try await registry.submit(
          Example.submission(at: place, receipt: number), at: Example.time)
      }
      let second = try #require(
        try await registry.notice(
          after: registry.notice(after: state.position)?.id ?? state.position))
      state.position = second.id
      try await registry.remember(state)
      #expect(try await forget(registry, on: "2026-11-01")[.notices] == 2)
      #expect(try await registry.notice(after: state.position) != nil)
    }
  }

  @Test("takes nothing where the clock was set back", arguments: Implementation.allCases)
  func clock(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace(), until: "2020-01-01"), at: Example.time)
      let back = Example.time - 86_401
      let upkeep = try await registry.forget(.standard, on: Example.day("2026-09-20"), at: back)
      #expect(upkeep == .clockBehind(newest: Example.time))
      #expect(try await registry.listing(sent.listing.id)?.content.name == "Ana")
      let day = try Example.day("2026-09-20")
      guard case .done = try await registry.forget(.standard, on: day, at: back + 1) else {
        Issue.record("a day is not too much")
        return
      }
    }
  }
  @Test(
    "takes nothing where the clock leapt ahead, until it is affirmed",
    arguments: Implementation.allCases)
  func leap(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace(), until: "2026-10-01"), at: Example.time)
      let ahead = Example.time + 10 * 86_400 + 1
      let day = try Example.day("2027-12-01")
      let upkeep = try await registry.forget(.standard, on: day, at: ahead)
      #expect(upkeep == .clockAhead(newest: Example.time))
      #expect(try await registry.listing(sent.listing.id)?.content.name == "Ana")
      let sure = try await registry.forget(.standard, on: day, at: ahead, clock: .affirmed)
      guard case .done(let forgotten) = sure else {
        Issue.record("an affirmed clock is believed")
        return
      }
      #expect(forgotten[.traces] == 1)
      // Known from then on, though nothing else was recorded.
      let week = try await registry.forget(.standard, on: day, at: ahead + 7 * 86_400)
      #expect(week == .done(Forgotten()))
    }
  }

  @Test(
    "goes on after a clock that was a year ahead was affirmed", arguments: Implementation.allCases)
  func rightAgain(implementation: Implementation) async throws {
    try await implementation.run { registry in
      _ = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time + 365 * 86_400)
      let day = try Example.day("2026-11-20")
      guard
        case .clockBehind = try await registry.forget(.standard, on: day, at: Example.time),
        case .done = try await registry.forget(
          .standard, on: day, at: Example.time, clock: .affirmed)
      else {
        Issue.record("it is behind until it is affirmed")
        return
      }
      let next = try await registry.forget(.standard, on: day, at: Example.time + 86_400)
      #expect(next == .done(Forgotten()))
    }
  }
}
