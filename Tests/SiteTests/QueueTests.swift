import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("The queue of moderators, on the site") struct QueueTests {
  @Test("is for moderators and admins", arguments: Staff.Role.allCases)
  func roles(role: Staff.Role) async throws {
    let site = try await TestSite()
    let browser = try await site.signIn(role, at: site.sheet.place)
    let isAllowed = role == .moderator || role == .admin
    for path in ["/moderation", "/moderation/history"] {
      let answer = try await browser.get(path)
      #expect(answer.status == (isAllowed ? 200 : 403))
      #expect(answer.header("Cache-Control") == "no-store")
      #expect(try await site.get(path).status == 403)
    }
  }

  @Test("shows what waits, oldest first, without contacts")
  func waiting() async throws {
    let site = try await TestSite()
    let first = try await site.add(details: "Première", status: .waiting)
    try await site.add(.need, details: "Deuxième", email: "nadia@exemple.fr", status: .waiting)
    try await site.add(details: "Déjà là", phone: "0700000009")
    let body = try await site.signIn().get("/moderation").body
    let one = try #require(body.range(of: "Première"))
    let two = try #require(body.range(of: "Deuxième"))
    #expect(one.lowerBound < two.lowerBound)
    #expect(!body.contains("Déjà là"))
    #expect(!body.contains("0612345678") && !body.contains("06\u{A0}12"))
    #expect(!body.contains("nadia@exemple.fr"))
    for words in [
      "2 annonces attendent", "Proposition", "Courses", "Résidence Les Lilas", "par le site",
      "depuis moins d’une heure",
    ] {
      #expect(body.contains(words), "\(words)")
    }
    let page = try await site.signIn().get("/moderation/listings/\(first.listing.id.number)").body
    #expect(page.contains("06\u{A0}12\u{A0}34\u{A0}56\u{A0}78"))
  }

  @Test("is paged by fifty")
  func pages() async throws {
    let site = try await TestSite()
    for number in 1...53 { try await site.add(details: "Numéro \(number)", status: .waiting) }
    let browser = try await site.signIn()
    let first = try await browser.get("/moderation").body
    #expect(first.components(separatedBy: "<h3").count == 51)
    #expect(first.contains("53 annonces attendent"))
    let next = try #require(first.firstMatch(of: /href="(\/moderation\?after=\d+)"/))
    let second = try await browser.get(String(next.1)).body
    #expect(second.components(separatedBy: "<h3").count == 4)
    #expect(second.contains("Numéro 51") && !second.contains("Les suivantes"))
    #expect(second.contains("Revenir au début"))
  }

  @Test(
    "is filtered by where listings stand",
    arguments: [("", "Une"), ("?status=published", "Deux"), ("?status=refused", "Trois")])
  func status(query: String, words: String) async throws {
    let site = try await TestSite()
    try await site.add(details: "Une", status: .waiting)
    try await site.add(details: "Deux")
    let refused = try await site.add(details: "Trois")
    _ = try await site.registry.refuse([refused.listing.id], reason: "Non", at: TestSite.noon)
    let browser = try await site.signIn()
    #expect(titles(try await browser.get("/moderation" + query).body) == [words])
    #expect(titles(try await browser.get("/moderation?status=all").body).count == 3)
  }

  @Test(
    "is filtered by place, by the code of a sheet or by its address",
    arguments: [
      "7k3-qx9k", "https://entraide.example.fr/7K3QX9K", "12, rue des lilas 38000 GRENOBLE",
    ])
  func place(typed: String) async throws {
    let site = try await TestSite()
    try await site.add(details: "Ici", status: .waiting)
    let browser = try await site.signIn()
    let path = "/moderation?status=waiting&at=" + PercentCoding.encoded(typed)
    let answer = try await browser.get(path)
    #expect(answer.status == 200)
    #expect(titles(answer.body) == ["Ici"])
    let wrong = try await browser.get("/moderation?at=nulle+part")
    #expect(wrong.status == 422)
    #expect(wrong.body.contains("Nous ne connaissons pas ce lieu"))
    #expect(titles(wrong.body).isEmpty)
    #expect(titles(try await browser.get("/moderation?place=77").body).isEmpty)
  }

  @Test("shows beside a listing those that may be the same")
  func duplicates() async throws {
    let site = try await TestSite()
    let one = try await site.add(details: "Je promène votre chien", status: .waiting)
    let two = try await site.add(details: "Je promene votre CHIEN", phone: "0700000000")
    let body = try await site.signIn().get("/moderation").body
    #expect(body.contains("Presque les mêmes mots que la n°\u{A0}\(two.listing.id.number)"))
    #expect(!body.contains("Mêmes coordonnées"))
    #expect(one.listing.id != two.listing.id)
  }

  @Test("escapes what neighbours wrote")
  func escaping() async throws {
    let site = try await TestSite()
    try await site.add(details: "<script>x</script>", name: "<b>", status: .waiting)
    let body = try await site.signIn().get("/moderation").body
    #expect(!body.contains("<script") && !body.contains("<b>"))
  }

  @Test("speaks English to those who do not read French")
  func english() async throws {
    let site = try await TestSite()
    let browser = try await site.signIn()
    #expect(try await browser.get("/moderation?lang=en").body.contains("All is read."))
    let german = try await browser.get("/moderation?lang=de").body
    #expect(german.contains("All is read."))
  }

  private func titles(_ body: String) -> [String] {
    body.matches(of: /<h3[^>]*><a[^>]*>([^<]*)</).map { String($0.1) }
  }
}
