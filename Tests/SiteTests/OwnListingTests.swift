import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("What a person does with their own listing")
struct OwnListingTests {
  @Test("changes it with a form that says what it says")
  func change() async throws {
    let site = try await TestSite()
    let sent = try await site.add(details: "Courses d'épicerie", email: "nadia@exemple.fr")
    let page = try await site.get(path(sent, "/change"))
    #expect(page.status == 200)
    #expect(page.header("Cache-Control") == "no-store")
    #expect(page.body.contains("Courses d&#39;épicerie"))
    #expect(page.body.contains("value=\"06\u{A0}12\u{A0}34\u{A0}56\u{A0}78\""))
    #expect(page.body.contains("value=\"nadia@exemple.fr\""))
    var form = TestSite.goodForm
    form["key"] = sent.key.text
    form["details"] = "Courses, le samedi"
    form["until"] = "31/12/2026"
    let answer = try await site.post("/listings/1/change".of(sent), form)
    #expect(answer.status == 303)
    let listing = try await kept(sent, site)
    #expect(listing.content.details == "Courses, le samedi")
    #expect(listing.content.until?.iso == "2026-12-31")
    #expect(listing.revision == 2)
    #expect(listing.status == .waiting)
    let after = try await site.get(answer.location).body
    #expect(after.contains("votre annonce est modifiée"))
    #expect(after.contains("attend d’être relue"))
  }

  @Test("keeps everything that was typed where something is wrong with it")
  func wrongChange() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    var form = TestSite.goodForm
    form["key"] = sent.key.text
    form["phone"] = "12"
    form["until"] = "2020-01-01"
    form["details"] = "<b>Autre</b>"
    let answer = try await site.post("/listings/1/change".of(sent), form)
    #expect(answer.status == 422)
    #expect(answer.body.contains("value=\"12\""))
    #expect(answer.body.contains("&lt;b&gt;Autre&lt;/b&gt;"))
    #expect(answer.body.components(separatedBy: "aria-invalid=\"true\"").count == 3)
    #expect(answer.body.contains("name=\"key\" value=\"\(sent.key.text)\""))
    #expect(try await kept(sent, site).content == sent.listing.content)
  }

  @Test("is reminded before it ends, and renews it with one tap")
  func renew() async throws {
    let site = try await TestSite()
    let sent = try await site.add(lastDay: TestSite.today.adding(days: 3))
    let page = try await site.get(path(sent)).body
    #expect(page.contains("s’arrête bientôt"))
    #expect(page.contains("Prolonger jusqu’au 18 février 2027"))
    let answer = try await site.post("/listings/1/renew".of(sent), ["key": sent.key.text])
    #expect(try await kept(sent, site).lastDay.iso == "2027-02-18")
    let after = try await site.get(answer.location).body
    #expect(after.contains("votre annonce est prolongée"))
    #expect(!after.contains("Prolonger"))
  }

  @Test("renews it when it is over")
  func renewOver() async throws {
    let site = try await TestSite()
    let sent = try await site.add(lastDay: TestSite.today.adding(days: -20))
    #expect(try await site.get(path(sent)).body.contains("arrivée à son terme"))
    _ = try await site.post("/listings/1/renew".of(sent), ["key": sent.key.text])
    #expect(try await site.get("/7K3QX9K").body.contains("Courses au marché"))
  }

  @Test("is not reminded long before")
  func noReminder() async throws {
    let site = try await TestSite()
    let sent = try await site.add(lastDay: TestSite.today.adding(days: 60))
    #expect(!(try await site.get(path(sent)).body.contains("Prolonger")))
  }

  @Test("pauses it and puts it back")
  func pause() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    _ = try await site.post("/listings/1/pause".of(sent), ["key": sent.key.text])
    #expect(!(try await site.get("/7K3QX9K").body.contains("Courses au marché")))
    let page = try await site.get(path(sent)).body
    #expect(page.contains("En pause"))
    #expect(page.contains("Remettre sur la liste"))
    _ = try await site.post("/listings/1/resume".of(sent), ["key": sent.key.text])
    #expect(try await site.get("/7K3QX9K").body.contains("Courses au marché"))
  }

  @Test("prints the link on a card with a symbol")
  func card() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    let page = try await site.get(path(sent, "/card"))
    #expect(page.body.contains("https://entraide.example.fr\(path(sent))"))
    #expect(page.body.contains("<path d=\"M4 4h7v1h-7z"))
    #expect(page.header("Cache-Control") == "no-store")
  }

  @Test(
    "needs the key for everything",
    arguments: ["change", "card", "renew", "pause", "resume", "erase", "withdraw"])
  func key(action: String) async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    let wrong = String(repeating: "0", count: 32)
    let address = "/listings/1/\(action)".of(sent)
    var form = TestSite.goodForm
    form["key"] = wrong
    form["message"] = "1"
    #expect([404, 405].contains(try await site.get("\(address)?key=\(wrong)").status))
    #expect([404, 405].contains(try await site.post(address, form).status))
    #expect(try await kept(sent, site) == sent.listing)
  }

  @Test("cannot change what is withdrawn")
  func withdrawn() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    _ = try await site.post("/listings/1/withdraw".of(sent), ["key": sent.key.text])
    let page = try await site.get(path(sent, "/change"))
    #expect(page.status == 303)
    let body = try await site.get(page.location).body
    #expect(body.contains("Votre annonce est retirée"))
    #expect(!body.contains("Modifier"))
  }

  private func path(_ sent: Submitted, _ action: String = "") -> String {
    "/listings/\(sent.listing.id.number)\(action)?key=\(sent.key.text)"
  }

  private func kept(_ sent: Submitted, _ site: TestSite) async throws -> Listing {
    try #require(try await site.registry.listing(sent.listing.id, key: sent.key))
  }
}

extension String {
  /// The address with the number of a listing in the place of 1.
  fileprivate func of(_ sent: Submitted) -> String {
    replacing("/1/", with: "/\(sent.listing.id.number)/")
  }
}
