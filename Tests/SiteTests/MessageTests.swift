import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Writing to a neighbour")
struct MessageTests {
  private static let form = [
    "message": "Bonjour, samedi me va <bien>.", "name": "Œdipe d'Alès", "phone": "",
    "email": "oedipe@exemple.fr", "language": "fr", "receipt": "fedcba9876543210fedcba9876543210",
  ]

  @Test("leaves message and contact on the person's own page, and nowhere else")
  func relay() async throws {
    let site = try await TestSite()
    let sent = try await site.add(
      phone: "0699887766", email: "secret@exemple.fr", audience: .referent)
    let address = "/7K3QX9K/write/\(sent.listing.id.number)"
    #expect(try await site.get("/7K3QX9K").body.contains("href=\"\(address)\""))
    let page = try await site.get(address)
    #expect(page.status == 200)
    #expect(page.body.contains("Écrire à Nadia"))
    #expect(page.body.contains("Courses au marché"))
    #expect(!page.body.contains("secret@exemple.fr") && !page.body.contains("0699"))
    let answer = try await site.post(address, Self.form)
    #expect(answer.status == 303)
    #expect(try await site.get(answer.location).body.contains("Votre message attend Nadia"))
    _ = try await site.post(address, Self.form)

    let own = "/listings/\(sent.listing.id.number)?key=\(sent.key.text)"
    let body = try await site.get(own).body
    #expect(body.contains("Un message pour vous"))
    #expect(body.contains("Bonjour, samedi me va &lt;bien&gt;."))
    #expect(body.contains("Œdipe d&#39;Alès") || body.contains("Œdipe d’Alès"))
    #expect(body.contains("mailto:oedipe@exemple.fr"))
    for path in ["/7K3QX9K", address, "/7K3QX9K?all=1"] {
      let other = try await site.get(path).body
      #expect(!other.contains("oedipe@") && !other.contains("samedi me va"))
    }
    #expect(!site.log.all.joined().contains("oedipe"))

    let message = try #require(
      try await site.registry.messages(for: sent.listing.id, key: sent.key)?.first)
    _ = try await site.post(
      "/listings/\(sent.listing.id.number)/erase",
      ["key": sent.key.text, "message": String(message.id.number)])
    #expect(!(try await site.get(own).body.contains("samedi me va")))
  }

  @Test("says all that is wrong, beside the fields and above them")
  func problems() async throws {
    let site = try await TestSite()
    let sent = try await site.add(audience: .referent)
    let answer = try await site.post(
      "/7K3QX9K/write/\(sent.listing.id.number)",
      ["message": "", "name": "", "email": "nadia", "receipt": Self.form["receipt"] ?? ""])
    #expect(answer.status == 422)
    #expect(answer.body.contains("3\u{A0}points à corriger"))
    #expect(answer.body.contains("href=\"#message\""))
    #expect(answer.body.contains("value=\"nadia\""))
    #expect(answer.body.components(separatedBy: "aria-invalid=\"true\"").count == 4)
  }

  @Test("is for listings that the sheet's page shows, and else says that they are gone")
  func gone() async throws {
    let site = try await TestSite()
    let waiting = try await site.add(status: .waiting)
    let over = try await site.add(lastDay: TestSite.today.adding(days: -1))
    for id in [waiting.listing.id.number, over.listing.id.number, 999] {
      let answer = try await site.get("/7K3QX9K/write/\(id)")
      #expect(answer.status == 410)
      #expect(answer.body.contains("n’est plus là"))
      #expect(answer.body.contains("href=\"/7K3QX9K\""))
      #expect(try await site.post("/7K3QX9K/write/\(id)", Self.form).status == 410)
    }
    #expect(try await site.get("/1234568/write/1").status == 404)
  }
}

@Suite("Choosing which listings are shown")
struct ListingFilterTests {
  @Test("by what they are about and where, without leaving the page")
  func choosing() async throws {
    let site = try await TestSite()
    for (number, category) in Neighbourhood.Category.allCases.prefix(7).enumerated() {
      try await site.add(number.isMultiple(of: 2) ? .offer : .need, category, details: "N\(number)")
    }
    let all = try await site.get("/7K3QX9K").body
    #expect(all.contains("<select id=\"category\""))
    #expect(!all.contains("Tout montrer"))
    let some = try await site.get("/7K3QX9K?category=medicine&mode=").body
    #expect(some.contains("<option value=\"medicine\" selected>"))
    #expect(some.contains(">N1<") && !some.contains(">N0<"))
    #expect(some.contains("Tout montrer"))
    let none = try await site.get("/7K3QX9K?category=medicine&mode=remote").body
    #expect(none.contains("Rien de ce genre"))
    #expect(try await site.get("/7K3QX9K?category=x&mode=y").body.contains(">N0<"))
    #expect(try await site.registry.scans(of: site.sheet.code)[TestSite.today] == 1)
  }

  @Test("is not offered where there are few")
  func few() async throws {
    let site = try await TestSite()
    try await site.add()
    #expect(!(try await site.get("/7K3QX9K").body.contains("<select")))
  }
}
