import Foundation
import Neighbourhood
import Registry
import Testing
import Wording

@testable import Site

@Suite("The house's own categories") struct HouseCategoryTests {
  /// A site that offers two categories, one of them under a name of its own.
  private func site() async throws -> TestSite {
    var settings = TestSite.settings
    settings.categories = [.computers, .shopping]
    var wordings = try Wording.shipped()
    wordings[.french] = try #require(wordings[.french]).saying(
      ["category.computers": .plain(Phrase("Atelier numérique"))])
    return try await TestSite(settings: settings, wordings: wordings)
  }

  private func categories(in body: String) -> [String] {
    body.components(separatedBy: "name=\"category\" value=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  @Test("are those of moderators too, with that of the listing where it is another")
  func editing() async throws {
    let site = try await site()
    let browser = try await site.signIn()
    for (category, choices) in [
      (Neighbourhood.Category.shopping, ["computers", "shopping"]),
      (.pets, ["computers", "shopping", "pets"]),
    ] {
      let listing = try await site.add(.offer, category, status: .waiting).listing
      let body = try await browser.get("/moderation/listings/\(listing.id.number)/edit").body
      #expect(categories(in: body) == choices)
      #expect(body.contains("Atelier numérique"))
    }
  }

  @Test("are named so in the queue and on the page of a listing")
  func queue() async throws {
    let site = try await site()
    let listing = try await site.add(.offer, .computers, details: "", status: .waiting).listing
    let browser = try await site.signIn()
    for path in ["/moderation", "/moderation/listings/\(listing.id.number)"] {
      #expect(try await browser.get(path).body.contains("Atelier numérique"), "\(path)")
    }
  }

  @Test("are those in which référents and operators enter what they read and hear")
  func entry() async throws {
    let site = try await site()
    let zoe = try await site.signIn(.referent, name: "Zoé", at: site.sheet.place)
    let omar = try await site.signIn(.operator, name: "Omar")
    let line = try await zoe.get("/referent/line/7K3QX9K/1").body
    #expect(categories(in: line) == ["computers", "shopping"])
    #expect(line.contains("Atelier numérique"))
    let call = try await omar.get("/operator").body
    let choices = call.matches(of: /<option value="([a-z]+:[a-z-]+)"/).map { String($0.1) }
    #expect(
      choices == ["offer:computers", "offer:shopping", "need:computers", "need:shopping"])
    #expect(call.contains("Atelier numérique"))
  }
}
