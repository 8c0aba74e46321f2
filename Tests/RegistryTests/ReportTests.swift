import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("Reports of neighbours") struct ReportTests {
  @Test("are kept once, and of listings that are shown", arguments: Implementation.allCases)
  func once(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let listing = try await add(registry, 1)
      let waiting = try await add(registry, 2, status: .waiting)
      for (reason, words) in [
        (ListingReport.Reason.commercial, ""), (.commercial, ""), (.wrong, "Parti"),
        (.wrong, "Absent"),
      ] {
        #expect(try await report(registry, listing.id, reason, words))
      }
      #expect(try await !report(registry, waiting.id, .wrong, ""))
      #expect(try await !report(registry, Listing.ID(99), .wrong, ""))
      let reports = try await registry.reports(about: listing.id)
      #expect(reports.map(\.reason) == [.commercial, .wrong, .wrong])
      #expect(reports.map(\.words) == ["", "Parti", "Absent"])
    }
  }

  @Test("are no more than twenty of one listing", arguments: Implementation.allCases)
  func most(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let listing = try await add(registry, 1)
      for number in 0..<25 {
        #expect(try await report(registry, listing.id, .other, "Numéro \(number)"))
      }
      #expect(try await registry.reports(about: listing.id).count == 20)
    }
  }

  @Test("come by listing, the first reported first", arguments: Implementation.allCases)
  func listings(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let one = try await add(registry, 1)
      let two = try await add(registry, 2)
      _ = try await report(registry, two.id, .wrong, "")
      _ = try await report(registry, one.id, .wrong, "")
      _ = try await report(registry, two.id, .abusive, "")
      let all = try await registry.reportedListings(limit: 9)
      #expect(all.map(\.listing.id) == [two.id, one.id])
      #expect(all.map { $0.reports.map(\.reason) } == [[.wrong, .abusive], [.wrong]])
      #expect(try await registry.reportedListings(limit: 1).map(\.listing.id) == [two.id])
    }
  }

  @Test("are settled by hand, or with the listing", arguments: Implementation.allCases)
  func settled(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let one = try await add(registry, 1)
      let two = try await add(registry, 2)
      for listing in [one, two] { _ = try await report(registry, listing.id, .wrong, "Parti") }
      try await registry.dismissReports(about: one.id, by: "Claire", at: Example.later)
      _ = try await registry.refuse([two.id], reason: "Non", by: "Claire", at: Example.later)
      #expect(try await registry.reportedListings(limit: 9).isEmpty)
      #expect(try await registry.listing(one.id)?.status == .published)
      let history = try await registry.history(of: two.id, before: nil, limit: 9)
      #expect(history.map(\.what) == ["reports-dismissed", "refused", "reported", "submitted"])
      try await registry.dismissReports(about: one.id, by: "Claire", at: Example.later)
      #expect(try await registry.history(of: one.id, before: nil, limit: 9).count == 3)
    }
  }

  @Test("go with the listing that its person withdraws", arguments: Implementation.allCases)
  func withdrawn(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sent = try await registry.submit(
        Example.submission(at: try await registry.examplePlace()), at: Example.time)
      _ = try await report(registry, sent.listing.id, .wrong, "Parti")
      _ = try await registry.withdraw(sent.listing.id, key: sent.key, at: Example.later)
      #expect(try await registry.reportedListings(limit: 9).isEmpty)
    }
  }

  private func add(
    _ registry: any Registry, _ number: Int, status: Listing.Status = .published
  ) async throws -> Listing {
    try await registry.submit(
      Example.submission(
        at: try await registry.examplePlace(), receipt: number, status: status),
      at: Example.time
    ).listing
  }

  private func report(
    _ registry: any SiteRegistry, _ id: Listing.ID, _ reason: ListingReport.Reason, _ words: String
  ) async throws -> Bool {
    try await registry.report(
      id, reason: reason, words: words, on: try Example.day("2026-11-20"), at: Example.time)
  }
}
