import Foundation
import GRDB
import Neighbourhood
import Registry
import TestKit
import Testing

@testable import RegistrySQLite

@Suite("What people agreed to") struct ConsentTests {
  private func record(_ listing: Listing) -> PersonRecord {
    PersonRecord(.listing, listing.id.number)
  }

  private func words(_ consents: [GivenConsent]) -> [String] {
    consents.map { "\($0.field.rawValue) \($0.audience.rawValue) \($0.wording)" }.sorted()
  }

  @Test(
    "is noted with each listing: field, audience, words, when and how",
    arguments: Implementation.allCases)
  func submitting(implementation: Implementation) async throws {
    try await implementation.run { registry in
      var submission = try await Example.submission(at: registry.examplePlace())
      submission.source = .paper
      submission.wording = 3
      let sent = try await registry.submit(submission, at: Example.time)
      let consents = try await registry.consents(to: record(sent.listing))
      #expect(
        words(consents)
          == ["details lobby 3", "email neighbours 3", "name lobby 3", "phone neighbours 3"])
      #expect(consents.allSatisfy { $0.given == Example.time && $0.source == .paper })
      #expect(consents.allSatisfy { $0.language == "fr" })
    }
  }

  @Test("is of the new words once they agree again", arguments: Implementation.allCases)
  func agreeing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let one = try await registry.submit(Example.submission(at: place), at: Example.time)
      let two = try await registry.submit(
        Example.submission(at: place, receipt: 2), at: Example.time)
      let ids = [one.listing.id, two.listing.id]
      #expect(try await registry.outdatedConsents(among: ids, before: 1).isEmpty)
      #expect(try await registry.outdatedConsents(among: ids, before: 2) == Set(ids))
      #expect(try await registry.outdatedConsents(among: [], before: 2).isEmpty)
      let wrong = try await registry.agree(
        one.listing.id, key: two.key, wording: 2, language: "ar", at: Example.later)
      #expect(wrong == nil)
      _ = try await registry.agree(
        one.listing.id, key: one.key, wording: 2, language: "ar", at: Example.later)
      #expect(try await registry.outdatedConsents(among: ids, before: 2) == [ids[1]])
      let consents = try await registry.consents(to: record(one.listing))
      #expect(consents.count == 4)
      #expect(consents.allSatisfy { $0.given == Example.later && $0.language == "ar" })
    }
  }

  @Test("is noted in the same step as what they change", arguments: Implementation.allCases)
  func changing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time)
      var content = sent.listing.content
      content.contact = Contact(phone: content.contact.phone)
      for (number, text) in ["Autre chose", "Autre chose", "Encore"].enumerated() {
        content.details = text
        _ = try await registry.change(
          sent.listing.id, key: sent.key, to: content, status: .published,
          lastDay: sent.listing.lastDay,
          agreeing: number == 2 ? nil : Agreement(wording: 2 + number, language: "pl"),
          at: Example.later)
        let consents = try await registry.consents(to: record(sent.listing))
        let version = min(2 + number, 3)
        #expect(
          words(consents)
            == ["details lobby \(version)", "name lobby \(version)", "phone neighbours \(version)"])
        #expect(consents.allSatisfy { $0.language == "pl" && $0.given == Example.later })
      }
    }
  }

  @Test("goes with the listing", arguments: Implementation.allCases)
  func going(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let sent = try await registry.submit(Example.submission(at: place), at: Example.time)
      let other = try await registry.submit(
        Example.submission(at: place, receipt: 2), at: Example.time)
      _ = try await registry.withdraw(sent.listing.id, key: sent.key, at: Example.later)
      _ = try await registry.forget(
        .standard, on: Example.day("2027-03-01"), at: Example.later)
      for listing in [sent.listing, other.listing] {
        #expect(try await registry.consents(to: record(listing)).isEmpty)
      }
      _ = try await registry.agree(
        sent.listing.id, key: sent.key, wording: 2, language: "fr", at: Example.later)
      #expect(try await registry.consents(to: record(sent.listing)).isEmpty)
    }
  }

  @Test(
    "is noted with each directory, and goes with its entries", arguments: Implementation.allCases)
  func directories(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (day, address) = (
        try Example.day("2026-11-20"), try PostalAddress("12 rue des Lilas, 38000 Grenoble")
      )
      func replace(_ consent: Consent) async throws -> PersonRecord {
        let (_, directory) = try await registry.replaceNeighbours(
          at: address, name: nil,
          with: [
            NeighbourContent(
              floor: nil, name: "Ana Martin", contact: Contact(phone: PhoneNumber("0612345678")),
              consent: consent)
          ], on: day, at: Example.time)
        return PersonRecord(.neighbour, try #require(directory.neighbours.first).id.number)
      }
      let first = try await replace(Consent(name: .lobby, phone: .neighbours))
      let consents = try await registry.consents(to: first)
      #expect(words(consents) == ["name lobby 1", "phone neighbours 1"])
      #expect(consents.allSatisfy { $0.source == .import && $0.given == Example.time })
      let second = try await replace(Consent(name: .neighbours))
      #expect(words(try await registry.consents(to: second)) == ["name neighbours 1"])
      _ = try await registry.withdrawNeighbour(Neighbour.ID(second.number), at: Example.later)
      #expect(try await registry.consents(to: second).isEmpty)
    }
  }

  @Test("is in what people are told", arguments: Implementation.allCases)
  func telling(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: registry.examplePlace()), at: Example.time)
      let found = try await registry.records(
        of: try #require(PersonQuery("ana@exemple.fr")), on: Example.day("2026-11-20"))
      #expect(found.consents[record(sent.listing)]?.count == 4)
    }
  }

  @Test("is known of listings and entries that came before it was noted")
  func migration() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let old = try SQLiteRegistry(path: path)
      let sent = try await old.submit(
        Example.submission(at: old.examplePlace()), at: Example.time)
      let (_, directory) = try await old.replaceNeighbours(
        at: PostalAddress("12 rue des Lilas, 38000 Grenoble"), name: nil,
        with: [NeighbourContent(floor: nil, name: "Léo", consent: .lobby)],
        on: Example.day("2026-11-20"), at: Example.time)
      let neighbour = PersonRecord(.neighbour, try #require(directory.neighbours.first).id.number)
      let before = try await old.consents(to: record(sent.listing))
      try await old.database.write { db in
        try db.execute(
          sql: """
            DROP TABLE consent;
            DELETE FROM grdb_migrations WHERE identifier = '2026-08 consent';
            """)
      }
      let new = try SQLiteRegistry(path: path)
      #expect(Set(try await new.consents(to: record(sent.listing))) == Set(before))
      let entry = try await new.consents(to: neighbour)
      #expect(words(entry) == ["name lobby 1"])
      let day = CalendarDay(try #require(entry.first).given, in: .gmt)
      #expect(day.iso == "2026-11-20")
    }
  }
}
