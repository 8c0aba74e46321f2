import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Correcting a listing") struct EditingTests {
  @Test("the form has all that the listing says, and keeps what is changed")
  func edit() async throws {
    let site = try await TestSite()
    let sent = try await site.add(details: "Cours de math", name: "Nadia", status: .waiting)
    let path = "/moderation/listings/\(sent.listing.id.number)/edit"
    let browser = try await site.signIn()
    let form = try await browser.get(path)
    #expect(form.status == 200)
    for words in [
      "Cours de math", "value=\"Nadia\"", "06\u{A0}12", "name=\"revision\" value=\"1\"",
    ] {
      #expect(form.body.contains(words), "\(words)")
    }
    let answer = try await browser.post(path, fields(["details": "Cours de maths"]))
    #expect(answer.location == "/moderation/listings/\(sent.listing.id.number)?done=edited")
    let edited = try #require(try await site.registry.listing(sent.listing.id))
    #expect(edited.content.details == "Cours de maths")
    #expect((edited.revision, edited.status) == (2, .waiting))
    #expect(edited.lastDay == sent.listing.lastDay)
    let late = try await browser.post(path, fields(["details": "Encore"]))
    #expect(late.location.hasSuffix("done=stale"))
    #expect(try await site.registry.listing(sent.listing.id) == edited)
  }

  @Test("one button keeps and publishes")
  func publish() async throws {
    let site = try await TestSite()
    let sent = try await site.add(status: .waiting)
    _ = try await site.signIn().post(
      "/moderation/listings/\(sent.listing.id.number)/edit",
      fields(["details": "Corrigé", "publish": "1"]))
    #expect(try await site.registry.listing(sent.listing.id)?.status == .published)
  }

  @Test("nobody but the person lets more people see the contact")
  func audience() async throws {
    let site = try await TestSite()
    let sent = try await site.add(audience: .neighbours, status: .waiting)
    let path = "/moderation/listings/\(sent.listing.id.number)/edit"
    let browser = try await site.signIn()
    #expect(try await !browser.get(path).body.contains("value=\"lobby\""))
    _ = try await browser.post(path, fields(["audience": "lobby"]))
    #expect(try await site.registry.listing(sent.listing.id)?.content.audience == .neighbours)
  }

  @Test("what is wrong is told above and beside the fields, and nothing is kept")
  func problems() async throws {
    let site = try await TestSite()
    let sent = try await site.add(status: .waiting)
    let answer = try await site.signIn().post(
      "/moderation/listings/\(sent.listing.id.number)/edit",
      fields(["name": "", "phone": "12", "details": "Bonjour"]))
    #expect(answer.status == 422)
    #expect(answer.body.contains("2\u{A0}points à corriger"))
    #expect(answer.body.contains("id=\"phone-problem\""))
    #expect(answer.body.contains("Bonjour"))
    #expect(try await site.registry.listing(sent.listing.id)?.revision == 1)
  }

  @Test("what is withdrawn or unknown has no form")
  func gone() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    _ = try await site.registry.withdraw(sent.listing.id, key: sent.key, at: TestSite.noon)
    let browser = try await site.signIn()
    for path in [
      "listings/\(sent.listing.id.number)/edit", "listings/99", "listings/99/edit", "listings/x",
      "listings", "nothing",
    ] {
      #expect(try await browser.get("/moderation/" + path).status == 404, "\(path)")
    }
    let page = try await browser.get("/moderation/listings/\(sent.listing.id.number)")
    #expect(page.status == 200)
    #expect(page.body.contains("Retirée par la personne"))
  }

  private func fields(_ changes: [String: String]) -> [(String, String)] {
    var fields = TestSite.goodForm
    fields["consent"] = nil
    fields["revision"] = "1"
    return fields.merging(changes) { $1 }.map { ($0.key, $0.value) }
  }
}
