import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("The page behind the private link")
struct PrivatePageTests {
  @Test("spells out the link and says what comes next")
  func justSent() async throws {
    let site = try await TestSite()
    let sent = try await site.post("/7K3QX9K/offer", TestSite.goodForm)
    let answer = try await site.get(sent.location)
    #expect(answer.status == 200)
    #expect(answer.body.contains("Merci, c’est envoyé"))
    let link = sent.location.replacing("&sent=1", with: "")
    #expect(answer.body.contains(">https://entraide.example.fr\(link)</a>"))
    #expect(answer.body.contains("attend d’être relue"))
    #expect(answer.body.contains("18 février 2027"))
    #expect(answer.body.contains("06\u{A0}12\u{A0}34\u{A0}56\u{A0}78 · nadia@exemple.fr"))
    #expect(answer.body.contains("mailto:nadia@exemple.fr?subject="))
  }

  @Test("is kept by nobody and tells nobody where it was")
  func secrecy() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    let answer = try await site.get(path(sent))
    #expect(answer.header("Cache-Control") == "no-store")
    #expect(answer.header("Referrer-Policy") == "no-referrer")
    #expect(answer.header("X-Robots-Tag") == "noindex")
    #expect(site.log.all == ["GET /listings/{id} 200"])
  }

  @Test(
    "says where the listing stands",
    arguments: [
      (Listing.Status.waiting, "attend d’être relue"), (.published, "Vos voisins la voient"),
    ])
  func status(status: Listing.Status, words: String) async throws {
    let site = try await TestSite()
    #expect(try await site.get(path(try await site.add(status: status))).body.contains(words))
  }

  @Test("gives the reason of a refusal")
  func refused() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    _ = try await site.registry.refuse([sent.listing.id], reason: "Publicité", at: TestSite.noon)
    let body = try await site.get(path(sent)).body
    #expect(body.contains("n’a pas été acceptée"))
    #expect(body.contains("Publicité"))
  }

  @Test("says that a listing is over")
  func over() async throws {
    let site = try await TestSite()
    let sent = try await site.add(lastDay: TestSite.today.adding(days: -1))
    #expect(try await site.get(path(sent)).body.contains("plus montrée depuis le 20 novembre 2026"))
  }

  @Test("takes the listing back and erases the contact")
  func withdrawn() async throws {
    let site = try await TestSite()
    let sent = try await site.add(details: "Courses au marché", name: "Nadia")
    let number = sent.listing.id.number
    let answer = try await site.post("/listings/\(number)/withdraw", ["key": sent.key.text])
    #expect(answer.status == 303)
    let body = try await site.get(answer.location).body
    #expect(body.contains("Votre annonce est retirée"))
    #expect(body.contains("coordonnées sont effacés"))
    #expect(!body.contains("Nadia"))
    #expect(!body.contains("0612345678"))
    #expect(!body.contains("Retirer mon annonce"))
    #expect(try await site.registry.listings(ListingFilter())[0].content.contact.isEmpty)
    #expect(!(try await site.get("/7K3QX9K").body.contains("Courses au marché")))
    let again = try await site.post("/listings/\(number)/withdraw", ["key": sent.key.text])
    #expect(again.status == 303)
  }

  @Test("a wrong key, a wrong number and no key look the same")
  func wrong() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    let number = sent.listing.id.number
    let wrongKey = String(repeating: "0", count: 32)
    let pages = try await [
      site.get("/listings/\(number)?key=\(wrongKey)"),
      site.get("/listings/\(number + 7)?key=\(sent.key.text)"),
      site.get("/listings/\(number)"), site.get("/listings/nobody"),
      site.post("/listings/\(number)/withdraw", ["key": wrongKey]),
    ]
    for page in pages {
      #expect(page.status == 404)
      #expect(withoutRandom(page.body) == withoutRandom(pages[0].body))
    }
  }

  /// A page without the reference, the mark of its style, and the link to itself.
  private func withoutRandom(_ body: String) -> String {
    body.replacing(/référence.{1,12}[0-9A-F]{8}/, with: "").replacing(/nonce="[0-9a-f]+"/, with: "")
      .replacing(/<li><a href=[^>]*>/, with: "")
  }

  private func path(_ sent: Submitted) -> String {
    "/listings/\(sent.listing.id.number)?key=\(sent.key.text)"
  }
}
