import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("What is new for those who look after listings") struct NewsTests {
  private let zoe = EmailAddress("zoe@exemple.fr")
  private let halfHour = 1_800.0

  private func signIn(_ registry: any SiteRegistry, _ name: String, at place: Place.ID) async throws
    -> (Staff, AccessToken)
  {
    let staff = Staff(name: name, role: .referent, place: place)
    let session = try await registry.openSession(
      for: staff, until: Example.time + 30 * 86_400, at: Example.time)
    return (staff, session)
  }

  @Test(
    "moderators are told of what waits or is reported, however it came, and of nothing twice",
    arguments: Implementation.allCases)
  func moderators(implementation: Implementation) async throws {
    try await implementation.run { registry in
      func news(_ minutes: Double) async throws -> ModeratorNews? {
        try await registry.takeModeratorNews(
          after: halfHour, at: Example.time + minutes * 60)
      }
      let place = try await registry.examplePlace()
      #expect(try await news(0) == nil)
      let shown = try await registry.submit(
        try Example.submission(at: place), at: Example.time
      ).listing
      #expect(try await news(1) == nil)
      var paper = try Example.submission(at: place, receipt: 2, status: .waiting)
      paper.source = .paper
      paper.actor = "Zoé"
      _ = try await registry.submit(paper, at: Example.time)
      #expect(try await news(2) == ModeratorNews(waiting: 1, reported: 0))
      #expect(try await news(90) == nil)
      // What comes in the half hour after is told at its end.
      _ = try await registry.submit(
        try Example.submission(at: place, receipt: 3, status: .waiting), at: Example.time)
      _ = try await registry.report(
        shown.id, reason: .commercial, words: "", on: try Example.day("2026-10-01"),
        at: Example.time)
      #expect(try await news(91) == ModeratorNews(waiting: 2, reported: 1))
      _ = try await registry.submit(
        try Example.submission(at: place, receipt: 4, status: .waiting), at: Example.time)
      #expect(try await news(100) == nil)
      #expect(try await news(121) == ModeratorNews(waiting: 3, reported: 1))
    }
  }

  @Test(
    "a référent is told of what others list at their place, once, from when they asked for it",
    arguments: Implementation.allCases)
  func referent(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let other = try await registry.print(
        Example.order(at: "9 rue des Lilas, 38000 Grenoble")
      ).place
      let (staff, session) = try await signIn(registry, "Zoé", at: place)
      _ = try await signIn(registry, "Omar", at: other)
      func news(_ minutes: Double) async throws -> [ReferentNews] {
        try await registry.takeReferentNews(after: halfHour, at: Example.time + minutes * 60)
      }
      _ = try await registry.submit(try Example.submission(at: place), at: Example.time)
      try await registry.setNewsAddress(zoe, of: staff, in: session, at: Example.time)
      #expect(try await registry.newsAddress(of: staff, at: Example.time) == zoe)
      #expect(try await news(0).isEmpty)
      _ = try await registry.submit(
        try Example.submission(at: other, receipt: 2), at: Example.time)
      let waiting = try await registry.submit(
        try Example.submission(at: place, receipt: 3, status: .waiting), at: Example.time
      ).listing
      var own = try Example.submission(at: place, receipt: 4)
      own.actor = "Zoé"
      _ = try await registry.submit(own, at: Example.time)
      #expect(try await news(1).isEmpty)
      _ = try await registry.publish([waiting.id], by: "Malika", at: Example.time)
      let told = ReferentNews(
        recipient: try #require(zoe), place: place, listings: 1, messages: 0)
      #expect(try await news(2) == [told])
      #expect(try await news(60).isEmpty)
    }
  }

  @Test(
    "a référent is told of messages to people without a page, and of nobody else's",
    arguments: Implementation.allCases)
  func messages(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let (staff, session) = try await signIn(registry, "Zoé", at: place)
      var content = Example.content()
      content.contact.email = nil
      var paper = try Example.submission(content, at: place)
      paper.source = .paper
      let away = try await registry.submit(paper, at: Example.time).listing
      let site = try await registry.submit(
        try Example.submission(at: place, receipt: 2), at: Example.time
      ).listing
      try await registry.setNewsAddress(zoe, of: staff, in: session, at: Example.time)
      for (number, listing) in [away.id, site.id].enumerated() {
        let message = MessageContent(
          words: "Bonjour", name: "Omar", contact: Contact(email: EmailAddress("o@exemple.fr")),
          language: "fr")
        let left = try await registry.leave(
          message, for: listing, receipt: try Example.receipt(20 + number),
          on: try Example.day("2026-10-01"), at: Example.time)
        #expect(left == .kept)
      }
      let news = try await registry.takeReferentNews(after: halfHour, at: Example.time)
      #expect(news.map(\.messages) == [1])
      #expect(news.map(\.listings) == [0])
    }
  }

  @Test(
    "the address goes when it is taken back, when someone signs out, and when their session ends",
    arguments: Implementation.allCases)
  func endings(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let (staff, session) = try await signIn(registry, "Zoé", at: place)
      func known(_ time: Date = Example.time) async throws -> EmailAddress? {
        try await registry.newsAddress(of: staff, at: time)
      }
      try await registry.setNewsAddress(zoe, of: staff, in: session, at: Example.time)
      try await registry.setNewsAddress(nil, of: staff, in: session, at: Example.time)
      #expect(try await known() == nil)
      try await registry.setNewsAddress(zoe, of: staff, in: session, at: Example.time)
      #expect(try await known(Example.time + 31 * 86_400) == nil)
      // Kept with one session only, wherever else the person is signed in.
      let (_, second) = try await signIn(registry, "Zoé", at: place)
      try await registry.setNewsAddress(zoe, of: staff, in: second, at: Example.time)
      try await registry.closeSession(second)
      #expect(try await known() == nil)
    }
  }

  @Test("an address is found by `palier privacy`", arguments: Implementation.allCases)
  func privacy(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let (staff, session) = try await signIn(registry, "Zoé", at: place)
      try await registry.setNewsAddress(zoe, of: staff, in: session, at: Example.time)
      let found = try await registry.records(
        of: .email(try #require(zoe)), on: try Example.day("2026-10-01"))
      #expect(found.staff.map(\.email) == [zoe])
      #expect(found.staff.map(\.staff) == [staff])
    }
  }
}
