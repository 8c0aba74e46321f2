import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Printing anew what is out of date") struct DueTests {
  /// A browser of a moderator, and a place with a sheet that is out of date.
  private func stale() async throws -> (PrintingSite, TestSite.Browser, code: ShortCode, Place.ID) {
    let printing = try await PrintingSite()
    let code = try await printing.print()
    try await printing.print(at: "1 rue Zola, 38000 Grenoble")
    try await printing.offer("Courses au marché", at: code)
    let place = try #require(try await printing.registry.sheet(code)).place
    return (printing, try await printing.test.signIn(), code, place)
  }

  @Test("shows the places that need it, each with what is wrong and a button")
  func page() async throws {
    let (_, browser, code, place) = try await stale()
    let body = try await browser.get("/moderation/out-of-date").body
    #expect(body.contains(code.printed) && body.contains("une annonce nouvelle"))
    #expect(body.contains("Réimprimer une affiche (PDF)"))
    #expect(body.contains("name=\"place\" value=\"\(place.number)\""))
    #expect(!body.contains("1 rue Zola"))
    let one = try await browser.get("/moderation/sheets?place=\(place.number)").body
    #expect(one.contains("Réimprimer une affiche (PDF)"))
    #expect(try await browser.get("/moderation/sheets").body.contains("/moderation/out-of-date"))
  }

  @Test("sends one file for a place, and nothing is left to print there")
  func print() async throws {
    let (printing, browser, code, place) = try await stale()
    let form = [("place", String(place.number))]
    let answer = try await browser.post("/moderation/out-of-date", form)
    #expect(answer.status == 200 && answer.header("Content-Type") == "application/pdf")
    #expect(answer.header("Content-Disposition")?.hasPrefix("attachment") == true)
    #expect(try await printing.registry.successor(of: code) != nil)
    #expect(try await browser.get("/moderation/out-of-date").body.contains("sont à jour"))
    let again = try await browser.post("/moderation/out-of-date", form)
    #expect(again.status == 303)
    #expect(try await browser.get(again.location).body.contains("plus rien à réimprimer"))
  }

  @Test("counts a sheet for which someone asked, and none that hangs no more")
  func wished() async throws {
    let (printing, browser, code, place) = try await stale()
    try await printing.registry.markTakenDown(code, at: TestSite.noon, by: nil)
    #expect(try await browser.get("/moderation/out-of-date").body.contains("sont à jour"))
    let fresh = try await printing.print(at: "1 rue Zola, 38000 Grenoble")
    try await printing.registry.requestReprint(of: fresh, at: TestSite.noon, by: "Zoé")
    let body = try await browser.get("/moderation/out-of-date").body
    #expect(body.contains("1 rue Zola") && body.contains("Réimpression demandée"))
    let zola = try #require(try await printing.registry.sheet(fresh)).place
    #expect(zola != place)
    let form = [("place", String(zola.number))]
    #expect(try await browser.post("/moderation/out-of-date", form).status == 200)
    #expect(try await browser.get("/moderation/out-of-date").body.contains("sont à jour"))
  }

  @Test("goes through many places, a stretch at a time")
  func many() async throws {
    let printing = try await PrintingSite()
    for number in 1...23 {
      let place = try await printing.registry.addPlace(
        at: PostalAddress("\(number + 100) rue Zola, 38000 Grenoble"), name: nil)
      let run = try await printing.registry.reserve(
        PrintOrder(
          destination: .address(place.address, name: nil), layout: "lobby-poster",
          options: printing.test.sheet.options), at: TestSite.noon)
      try await printing.registry.confirm(
        run.id,
        editions: [
          run.sheets[0].code: Edition(printed: TestSite.noon, revisions: [Listing.ID(99): 1])
        ])
    }
    let browser = try await printing.test.signIn()
    let first = try await browser.get("/moderation/out-of-date").body
    #expect(first.components(separatedBy: "name=\"place\"").count == 21)
    let after = try #require(first.firstMatch(of: /href="(\/moderation\/out-of-date\?after=\d+)"/))
    let rest = try await browser.get(String(after.1)).body
    #expect(rest.components(separatedBy: "name=\"place\"").count == 4)
  }

  @Test("is for moderators, with the mark of their session")
  func closed() async throws {
    let (printing, browser, _, place) = try await stale()
    let form = [("place", String(place.number))]
    let omar = try await printing.test.signIn(.operator, name: "Omar")
    #expect(try await omar.get("/moderation/out-of-date").status == 403)
    #expect(try await omar.post("/moderation/out-of-date", form).status == 403)
    let foreign = form + [("mark", "0")]
    #expect(try await browser.post("/moderation/out-of-date", foreign).status == 403)
    #expect(try await browser.post("/moderation/out-of-date", [("place", "99")]).status == 404)
    #expect(try await browser.post("/moderation/out-of-date").status == 404)
    #expect(try await printing.registry.sheets().count == 2)
  }
}
