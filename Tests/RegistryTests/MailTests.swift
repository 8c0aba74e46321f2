import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("Messages on their way out") struct MailTests {
  private func mail(_ subject: String = "Bonjour", listing: Listing.ID? = nil) throws
    -> OutgoingMail
  {
    OutgoingMail(
      recipient: try #require(EmailAddress("ana@exemple.fr")), subject: subject, body: "À bientôt.",
      listing: listing)
  }

  @Test(
    "are due at once, oldest first, and for one caller at a time",
    arguments: Implementation.allCases)
  func due(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (now, lease) = (Example.time, Example.later)
      for subject in ["1", "2", "3"] { try await registry.enqueue(try mail(subject), at: now) }
      let taken = try await registry.takeDueMail(at: now, until: lease, limit: 2)
      #expect(taken.map(\.mail.subject) == ["1", "2"])
      #expect(taken.map(\.attempts) == [1, 1])
      #expect(taken.first?.mail == (try mail("1")))
      #expect(taken.first?.created == now)
      let rest = try await registry.takeDueMail(at: now, until: lease, limit: 9)
      #expect(rest.map(\.mail.subject) == ["3"])
      #expect(try await registry.takeDueMail(at: now, until: lease, limit: 9) == [])
      // Whoever took them never came back.
      let again = try await registry.takeDueMail(at: lease, until: lease + 60, limit: 9)
      #expect(again.map(\.mail.subject) == ["1", "2", "3"])
      #expect(again.map(\.attempts) == [2, 2, 2])
    }
  }

  @Test(
    "go when sent or given up, wait when they failed, and go when they are old",
    arguments: Implementation.allCases)
  func endings(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let now = Example.time
      for subject in ["sent", "failed", "given up"] {
        try await registry.enqueue(try mail(subject), at: now)
      }
      let taken = try await registry.takeDueMail(at: now, until: now + 60, limit: 9)
      try await registry.mailWasSent(taken[0].id)
      try await registry.mailFailed(taken[1].id, next: now + 600)
      try await registry.mailFailed(taken[2].id, next: nil)
      #expect(try await registry.takeDueMail(at: now + 599, until: now + 660, limit: 9) == [])
      let later = try await registry.takeDueMail(at: now + 600, until: now + 660, limit: 9)
      #expect(later.map(\.mail.subject) == ["failed"])
      #expect(try await registry.queueLengths().mail == 1)
    }
  }

  @Test("go with the listing that they are about", arguments: Implementation.allCases)
  func withdrawn(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.print(try Example.order()).place
      let submitted = try await registry.submit(try Example.submission(at: place), at: Example.time)
      try await registry.enqueue(
        try mail("gone", listing: submitted.listing.id), at: Example.time)
      try await registry.enqueue(try mail("stays"), at: Example.time)
      _ = try await registry.withdraw(submitted.listing.id, key: submitted.key, at: Example.later)
      let left = try await registry.takeDueMail(at: Example.later, until: .distantFuture, limit: 9)
      #expect(left.map(\.mail.subject) == ["stays"])
    }
  }
}
