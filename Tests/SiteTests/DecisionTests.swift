import Foundation
import Neighbourhood
import Registry
import Testing
import Wording

@testable import Site

@Suite("Decisions of moderators") struct DecisionTests {
  @Test("one button publishes one listing, whatever else is ticked")
  func one() async throws {
    let site = try await TestSite()
    let ids = try await waiting(site, 2)
    let answer = try await site.signIn().post(
      "/moderation/decision",
      [("tick", "\(ids[1])-1"), ("publish", "\(ids[0])-1"), ("action", "refuse")])
    #expect(answer.status == 303)
    #expect(answer.location == "/moderation?done=published&n=1&left=0")
    #expect(try await standing(site, ids) == [.published, .waiting])
    let page = try await site.signIn().get(answer.location).body
    #expect(page.contains("Une annonce publiée."))
  }

  @Test("what is ticked is published together, in someone’s name")
  func bulk() async throws {
    let site = try await TestSite()
    let ids = try await waiting(site, 3)
    let answer = try await site.signIn(name: "Claire").post(
      "/moderation/decision",
      [
        ("tick", "\(ids[0])-1"), ("tick", "\(ids[2])-1"), ("action", "publish"),
        ("place", "\(site.sheet.place.number)"),
      ])
    #expect(answer.location.contains("place=\(site.sheet.place.number)&done=published&n=2"))
    #expect(try await standing(site, ids) == [.published, .waiting, .published])
    let history = try await site.registry.history(of: nil, before: nil, limit: 9)
    #expect(history.map(\.actor) == ["Claire", "Claire"])
  }

  @Test("a refusal gives the reason in the language of the person")
  func refuse() async throws {
    let site = try await TestSite()
    let one = try await site.add(status: .waiting)
    let two = try await site.add(details: "Shopping", status: .waiting, language: "en")
    _ = try await site.signIn().post(
      "/moderation/decision",
      [
        ("tick", "\(one.listing.id.number)-1"), ("tick", "\(two.listing.id.number)-1"),
        ("action", "refuse"), ("reason", "commercial"), ("words", " Merci. "),
      ])
    let french = try await site.registry.listing(one.listing.id)
    #expect(french?.status == .refused)
    #expect(french?.refusal?.contains("publicité") == true)
    #expect(french?.refusal?.hasSuffix(" Merci.") == true)
    let english = try await site.registry.listing(two.listing.id)
    #expect(english?.refusal?.contains("advertising") == true)
    let page = try await site.get("/listings/\(one.listing.id.number)?key=\(one.key.text)").body
    #expect(page.contains("publicité"))
  }

  @Test("nothing ticked and no reason are both told, and what was typed stays")
  func problems() async throws {
    let site = try await TestSite()
    let ids = try await waiting(site, 2)
    let browser = try await site.signIn()
    let nothing = try await browser.post("/moderation/decision", [("action", "refuse")])
    #expect(nothing.status == 422)
    #expect(nothing.body.contains("2\u{A0}points à corriger"))
    #expect(nothing.body.contains("Cochez au moins une annonce"))
    let words = String(repeating: "a", count: 301)
    let long = try await browser.post(
      "/moderation/decision",
      [("tick", "\(ids[0])-1"), ("action", "refuse"), ("words", words)])
    #expect(long.status == 422)
    #expect(long.body.contains("value=\"\(ids[0])-1\" checked"))
    #expect(!long.body.contains("value=\"\(ids[1])-1\" checked"))
    #expect(long.body.contains(words))
    let listing = try await browser.post(
      "/moderation/decision",
      [("tick", "\(ids[0])-1"), ("action", "refuse"), ("from", "listing")])
    #expect(listing.status == 422)
    #expect(listing.body.contains("Annonce n°\u{A0}\(ids[0])"))
    #expect(try await standing(site, ids) == [.waiting, .waiting])
  }

  @Test("a listing that has changed since it was read is left alone")
  func changed() async throws {
    let site = try await TestSite()
    let sent = try await site.add(status: .waiting)
    var content = sent.listing.content
    content.details = "Tout autre chose"
    _ = try await site.registry.change(
      sent.listing.id, key: sent.key, to: content, status: .waiting,
      lastDay: sent.listing.lastDay, at: TestSite.noon)
    let answer = try await site.signIn().post(
      "/moderation/decision",
      [("tick", "\(sent.listing.id.number)-1"), ("action", "publish")])
    #expect(answer.location == "/moderation?done=published&n=0&left=1")
    #expect(try await site.registry.listing(sent.listing.id)?.status == .waiting)
    #expect(
      try await site.signIn().get(answer.location).body.contains("restée comme elle était"))
  }

  @Test("a form without the mark of the session decides nothing")
  func foreignForm() async throws {
    let site = try await TestSite()
    let ids = try await waiting(site, 1)
    let browser = try await site.signIn()
    for path in [
      "/moderation/decision", "/moderation/merge", "/moderation/reports/\(ids[0])",
      "/moderation/listings/\(ids[0])/edit",
    ] {
      let answer = try await browser.post(
        path, [("mark", ""), ("tick", "\(ids[0])-1"), ("action", "publish")])
      #expect(answer.status == 403)
      #expect(try await site.post(path, ["mark": browser.mark]).status == 403)
    }
    #expect(try await standing(site, ids) == [.waiting])
  }

  @Test("of two listings one is kept, and the contact of the other is erased")
  func merge() async throws {
    let site = try await TestSite()
    let ids = try await waiting(site, 2)
    let browser = try await site.signIn()
    let page = try await browser.get("/moderation/listings/\(ids[0])").body
    #expect(page.contains("name=\"keep\" value=\"\(ids[0])-\(ids[1])\""))
    let answer = try await browser.post(
      "/moderation/merge", [("keep", "\(ids[1])-\(ids[0])")])
    #expect(answer.location == "/moderation/listings/\(ids[1])?done=merged")
    #expect(try await standing(site, ids) == [.withdrawn, .waiting])
    #expect(
      try await browser.get(answer.location).body.contains(
        "Gardée\u{202F}; la n°\u{A0}\(ids[0]), en double, est retirée"))
    let again = try await browser.post("/moderation/merge", [("keep", "\(ids[1])-\(ids[0])")])
    #expect(again.location.hasSuffix("done=not-merged"))
  }

  @Test("every deed has its words in the history")
  func history() async throws {
    let site = try await TestSite()
    let ids = try await waiting(site, 1)
    let browser = try await site.signIn(name: "Claire <3")
    _ = try await browser.post(
      "/moderation/decision",
      [("tick", "\(ids[0])-1"), ("action", "refuse"), ("words", "Pas ici")])
    _ = try await browser.post("/moderation/decision", [("publish", "\(ids[0])-1")])
    let body = try await browser.get("/moderation/history").body
    let refused = try #require(body.range(of: "Annonce refusée"))
    let published = try #require(body.range(of: "Annonce publiée"))
    #expect(published.lowerBound < refused.lowerBound)
    #expect(body.contains("Claire &lt;3"))
    #expect(body.contains("20 novembre 2026"))
    #expect(body.contains("Pas ici"))
    #expect(body.contains("href=\"/moderation/listings/\(ids[0])\""))
    let own = try await browser.get("/moderation/listings/\(ids[0])").body
    #expect(own.contains("Annonce envoyée"))
  }

  private func waiting(_ site: TestSite, _ count: Int) async throws -> [Int64] {
    var ids: [Int64] = []
    for _ in 0..<count { ids.append(try await site.add(status: .waiting).listing.id.number) }
    return ids
  }

  private func standing(_ site: TestSite, _ ids: [Int64]) async throws -> [Listing.Status?] {
    var found: [Listing.Status?] = []
    for id in ids { found.append(try await site.registry.listing(Listing.ID(id))?.status) }
    return found
  }
}
