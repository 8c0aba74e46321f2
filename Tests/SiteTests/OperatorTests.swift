import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("The page of those who answer the hotline") struct OperatorTests {
  static let call: [(String, String)] = [
    ("code", "7k3 qx9k"), ("what", "need:lifts"), ("name", "Mme Roux"),
    ("phone", "04 76 12 34 56"), ("audience", "referent"), ("consent", "1"),
    ("receipt", "0123456789abcdef0123456789abcdef"),
  ]

  @Test(
    "is for operators, moderators and admins",
    arguments: [
      (Staff.Role.operator, 200), (.moderator, 200), (.admin, 200), (.referent, 403),
    ])
  func roles(role: Staff.Role, status: Int) async throws {
    let site = try await TestSite()
    #expect(try await site.get("/operator").status == 403)
    #expect(try await site.signIn(role, at: site.sheet.place).get("/operator").status == status)
  }

  @Test("four answers and a tick are a listing; then what to tell the caller, and an empty form")
  func kept() async throws {
    let site = try await TestSite()
    let omar = try await site.signIn(.operator, name: "Omar")
    let answer = try await omar.post("/operator", Self.call)
    #expect(answer.status == 303)
    let listing = try #require(try await site.registry.listings(ListingFilter()).first)
    #expect(listing.source == .phone && listing.sheet == site.sheet.code && listing.line == nil)
    #expect(listing.content.kind == .need && listing.content.audience == .referent)
    let page = try await omar.get(answer.location)
    #expect(page.body.contains("sous le numéro \(listing.id.number)"))
    // Thirty days from 20 November.
    #expect(page.body.contains("20 décembre 2026"))
    #expect(page.body.contains("rappelez le 04\u{A0}76\u{A0}00\u{A0}00\u{A0}00"))
    #expect(!page.body.contains("Mme Roux"))
    // The same call sent twice is one listing.
    #expect(try await omar.post("/operator", Self.call).location == answer.location)
    #expect(try await site.registry.listings(ListingFilter()).count == 1)
  }

  @Test("who shows at once says so to the caller")
  func atOnce() async throws {
    var settings = TestSite.settings
    settings.moderation = .after
    settings.hotline = nil
    let site = try await TestSite(settings: settings)
    let omar = try await site.signIn(.operator)
    let page = try await omar.get(try await omar.post("/operator", Self.call).location)
    #expect(page.body.contains("dès maintenant") && page.body.contains("rappelez-nous"))
  }

  @Test("without a code the place is found by postcode and street, and nothing typed is lost")
  func search() async throws {
    let site = try await TestSite()
    let other = try await site.registry.addPlace(
      at: PostalAddress("14 rue des Lilas, 38000 Grenoble"), name: nil)
    let omar = try await site.signIn(.operator)
    var call = Self.call.map { $0.0 == "code" ? ("code", "38000 lilas") : $0 }
    let found = try await omar.post("/operator", call)
    #expect(found.status == 200)
    #expect(found.body.contains("12 rue des Lilas") && found.body.contains("14 rue des Lilas"))
    #expect(found.body.contains("value=\"Mme Roux\""))
    #expect(found.body.contains("value=\"need:lifts\" selected"))
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
    call += [("place", String(other.id.number)), ("searched", "38000 lilas")]
    #expect(try await omar.post("/operator", call).status == 303)
    let listing = try #require(try await site.registry.listings(ListingFilter()).first)
    #expect(listing.place == other.id && listing.sheet == nil)
  }

  @Test("the one place with these words is taken at once")
  func only() async throws {
    let site = try await TestSite()
    let omar = try await site.signIn(.operator)
    let call = Self.call.map { $0.0 == "code" ? ("code", "38000, 12 lilas") : $0 }
    #expect(try await omar.post("/operator", call).status == 303)
    let listing = try #require(try await site.registry.listings(ListingFilter()).first)
    #expect(listing.place == site.sheet.place)
  }

  @Test("a search without result says how to search on")
  func nothing() async throws {
    let site = try await TestSite()
    let omar = try await site.signIn(.operator)
    let answer = try await omar.post("/operator", [("code", "69001 zola")])
    #expect(answer.status == 200 && answer.body.contains("Aucun lieu ne porte ces mots"))
  }

  @Test(
    "what is wrong with the code stands beside it and on top",
    arguments: [
      ("", "code postal et la rue"), ("7K3QX9J", "n’est pas le bon"), ("1234568", "Aucune affiche"),
    ])
  func code(text: String, words: String) async throws {
    let site = try await TestSite()
    let omar = try await site.signIn(.operator)
    let call = Self.call.map { $0.0 == "code" ? ("code", text) : $0 }
    let answer = try await omar.post("/operator", call)
    #expect(answer.status == 422)
    #expect(answer.body.contains("id=\"code-problem\"") && answer.body.contains(words))
    #expect(answer.body.contains("href=\"#code\""))
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
  }

  @Test("all that is missing is told at once, and without consent nothing is kept")
  func missing() async throws {
    let site = try await TestSite()
    let omar = try await site.signIn(.operator)
    let answer = try await omar.post("/operator", [("code", "")])
    #expect(answer.status == 422)
    for field in ["code", "what", "name", "phone", "audience", "consent"] {
      #expect(answer.body.contains("href=\"#\(field)\""), "\(field)")
    }
    #expect(answer.body.contains("Lisez à la personne"))
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
  }

  @Test("another call with a used form is not taken for the first")
  func used() async throws {
    let site = try await TestSite()
    let omar = try await site.signIn(.operator)
    _ = try await omar.post("/operator", Self.call)
    let second = Self.call.map { $0.0 == "name" ? ("name", "M. Petit") : $0 }
    let answer = try await omar.post("/operator", second)
    #expect(answer.status == 422 && answer.body.contains("déjà servi pour un autre appel"))
    #expect(answer.body.contains("value=\"M. Petit\""))
    #expect(!answer.body.contains("0123456789abcdef0123456789abcdef"))
  }
}
