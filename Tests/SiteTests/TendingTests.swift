import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Listings that are changed or taken back for somebody") struct TendingTests {
  private let fields: [(String, String)] = [
    ("kind", "offer"), ("category", "shopping"), ("mode", "in-person"), ("name", "Nadia, 3e"),
    ("phone", "06 12 34 56 78"), ("audience", "referent"), ("revision", "1"),
  ]

  private func add(
    to site: TestSite, source: Listing.Source = .phone, details: String = "Courses",
    status: Listing.Status = .published, at place: Place.ID? = nil
  ) async throws -> Listing {
    var generator = SystemRandomNumberGenerator()
    return try await site.registry.submit(
      Submission(
        content: ListingContent(
          kind: .offer, category: .shopping, mode: .inPerson, details: details, name: "Nadia, 3e",
          contact: Contact(phone: PhoneNumber("0612345678")), audience: .referent, language: "fr"),
        place: place ?? site.sheet.place, sheet: nil, source: source,
        receipt: .random(using: &generator), status: status,
        lastDay: TestSite.today.adding(days: 30)), at: TestSite.noon
    ).listing
  }

  @Test(
    "are found by the number that the caller was told, or by their telephone number",
    arguments: ["%d", "n° %d", "06 12 34 56 78", "+33 6 12 34 56 78"])
  func found(typed: String) async throws {
    let site = try await TestSite()
    let listing = try await add(to: site)
    let typed = typed.replacing("%d", with: String(listing.id.number))
    let omar = try await site.signIn(.operator, name: "Omar")
    let page = try await omar.get("/operator/listings?find=\(PercentCoding.encoded(typed))")
    #expect(page.status == 200)
    #expect(page.body.contains("href=\"/operator/listings/\(listing.id.number)\""))
    // Whoever calls says who they are; the page does not.
    #expect(!page.body.contains("06\u{A0}12\u{A0}34\u{A0}56\u{A0}78</"))
  }

  @Test("are those that came by telephone or from paper, and not those of the site")
  func others() async throws {
    let site = try await TestSite()
    let listing = try await add(to: site, source: .site)
    let omar = try await site.signIn(.operator, name: "Omar")
    let page = try await omar.get("/operator/listings?find=\(listing.id.number)")
    #expect(page.body.contains("Aucune annonce venue du téléphone"))
    #expect(try await omar.get("/operator/listings/\(listing.id.number)").status == 404)
    let taken = try await omar.post(
      "/operator/listings/\(listing.id.number)/withdraw", [("sure", "1")])
    #expect(taken.status == 404)
    #expect(try await site.registry.listing(listing.id)?.status == .published)
  }

  @Test("are taken back once that is confirmed, all at once, and the history says by whom")
  func withdrawal() async throws {
    let site = try await TestSite()
    let listing = try await add(to: site)
    let omar = try await site.signIn(.operator, name: "Omar")
    let path = "/operator/listings/\(listing.id.number)"
    let unsure = try await omar.post(path + "/withdraw")
    #expect(unsure.status == 422 && unsure.body.contains("href=\"#sure\""))
    #expect(try await site.registry.listing(listing.id)?.status == .published)
    let done = try await omar.post(path + "/withdraw", [("sure", "1")])
    #expect(done.location == "/operator/listings?done=withdrawn&number=\(listing.id.number)")
    #expect(try await omar.get(done.location).body.contains("est retirée"))
    let now = try #require(try await site.registry.listing(listing.id))
    #expect(now.status == .withdrawn && now.content.name.isEmpty)
    #expect(now.content.contact.isEmpty)
    let history = try await site.registry.history(of: listing.id, before: nil, limit: 1)
    #expect(history.map(\.actor) == ["Omar"])
    let claire = try await site.signIn()
    let page = try await claire.get("/moderation/history")
    #expect(page.body.contains("Retirée à la demande de la personne"))
    #expect(try await omar.get(path).status == 404)
  }

  @Test("that say something else are read again where moderators read first, and keep their place")
  func change() async throws {
    let site = try await TestSite()
    let listing = try await add(to: site)
    let zoe = try await site.signIn(.referent, name: "Zoé", at: site.sheet.place)
    let path = "/referent/listings/\(listing.id.number)"
    let form = try await zoe.get(path)
    #expect(form.status == 200 && form.body.contains("Courses"))
    let wrong = try await zoe.post(path, fields.filter { $0.0 != "name" } + [("name", "")])
    #expect(wrong.status == 422)
    let answer = try await zoe.post(path, fields + [("details", "Courses du samedi")])
    #expect(answer.location == "/referent?done=changed&number=\(listing.id.number)")
    let now = try #require(try await site.registry.listing(listing.id))
    #expect(now.content.details == "Courses du samedi" && now.revision == 2)
    #expect(now.status == .waiting)
    // Nobody but the person lets more people see how to reach them.
    let wide = fields.map { $0.0 == "audience" ? ("audience", "lobby") : $0 }
      .map { $0.0 == "revision" ? ("revision", "2") : $0 }
    _ = try await zoe.post(path, wide + [("details", "Courses du samedi")])
    #expect(try await site.registry.listing(listing.id)?.content.audience == .referent)
    let stale = try await zoe.post(path, fields + [("details", "Autre chose")])
    #expect(stale.location.contains("done=stale"))
  }

  @Test("are, for a référent, those of their place")
  func elsewhere() async throws {
    let site = try await TestSite()
    let other = try await site.registry.addPlace(
      at: try PostalAddress("9 rue des Lilas, 38000 Grenoble"), name: nil)
    let listing = try await add(to: site, source: .paper, at: other.id)
    let own = try await add(to: site, source: .paper)
    let zoe = try await site.signIn(.referent, name: "Zoé", at: site.sheet.place)
    #expect(try await zoe.get("/referent/listings/\(listing.id.number)").status == 404)
    #expect(try await zoe.get("/referent/listings/\(own.id.number)").status == 200)
    let home = try await zoe.get("/referent").body
    #expect(home.contains("/referent/listings/\(own.id.number)\""))
    #expect(try await zoe.get("/operator/listings").status == 403)
  }
}
