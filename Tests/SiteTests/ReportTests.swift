import Foundation
import Neighbourhood
import Registry
import Testing
import Wording

@testable import Site

@Suite("Reporting a listing") struct ReportTests {
  @Test("each row of the landing page leads to it")
  func link() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    let path = "/7K3QX9K/report/\(sent.listing.id.number)"
    #expect(try await site.get("/7K3QX9K").body.contains("href=\"\(path)\""))
    let page = try await site.get(path)
    #expect(page.status == 200)
    #expect(page.body.contains("Courses au marché"))
    #expect(!page.body.contains("0612345678"))
  }

  @Test("the form exists in every language", arguments: Language.all)
  func languages(language: Language) async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    let page = try await site.get(
      "/7K3QX9K/report/\(sent.listing.id.number)?lang=\(language.code)")
    #expect(page.body.components(separatedBy: "type=\"radio\"").count == 5)
    #expect(!page.body.contains("report."))
  }

  @Test("what is sent stands above the queue, with nothing of who sent it")
  func send() async throws {
    let site = try await TestSite()
    let sent = try await site.add(details: "Parfums pas chers")
    let path = "/7K3QX9K/report/\(sent.listing.id.number)"
    let answer = try await site.post(
      path, ["reason": "commercial", "words": " Il vend <cher> "])
    #expect(answer.location == path + "?sent=1")
    #expect(try await site.get(answer.location).body.contains("Merci de l’avoir dit"))
    let queue = try await site.signIn().get("/moderation").body
    #expect(queue.contains("Signalé par des voisins"))
    #expect(queue.contains("Parfums pas chers"))
    #expect(queue.contains("Il vend &lt;cher&gt;"))
    #expect(site.log.all.contains("POST /{code}/report/{id} 303"))
  }

  @Test("something must be chosen, and said where it is something else")
  func problems() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    let path = "/7K3QX9K/report/\(sent.listing.id.number)"
    for (fields, problem) in [
      (["words": "Bonjour"], "Choisissez ce qui ne va pas"),
      (["reason": "other", "words": " "], "Dites en quelques mots"),
      (
        ["reason": "wrong", "words": String(repeating: "é", count: 301)],
        "300 caractères au plus, il y en a 301"
      ),
    ] {
      let answer = try await site.post(path, fields)
      #expect(answer.status == 422)
      #expect(answer.body.contains(problem))
      #expect(answer.body.contains(fields["words"] ?? ""))
    }
    #expect(try await site.registry.reports(about: sent.listing.id).isEmpty)
  }

  @Test("only what the page of the sheet shows can be reported")
  func hidden() async throws {
    let site = try await TestSite()
    let sent = try await site.add(status: .waiting)
    for path in ["/7K3QX9K/report/\(sent.listing.id.number)", "/7K3QX9K/report/99"] {
      #expect(try await site.get(path).status == 410)
      #expect(try await site.post(path, ["reason": "wrong"]).status == 410)
    }
  }

  @Test("a report is settled with the listing left, or taken off the list")
  func settle() async throws {
    let site = try await TestSite()
    let one = try await site.add()
    let two = try await site.add(details: "Autre chose", phone: "0700000000")
    let browser = try await site.signIn()
    for sent in [one, two] {
      _ = try await site.post("/7K3QX9K/report/\(sent.listing.id.number)", ["reason": "wrong"])
    }
    let left = try await browser.post(
      "/moderation/reports/\(one.listing.id.number)", [("action", "dismiss")])
    #expect(left.location == "/moderation?done=settled&n=1")
    let wordless = try await browser.post(
      "/moderation/reports/\(two.listing.id.number)", [("action", "refuse")])
    #expect(wordless.status == 422)
    _ = try await browser.post(
      "/moderation/reports/\(two.listing.id.number)",
      [("action", "refuse"), ("reason", "elsewhere")])
    #expect(try await site.registry.listing(one.listing.id)?.status == .published)
    #expect(try await site.registry.listing(two.listing.id)?.status == .refused)
    #expect(try await !browser.get("/moderation").body.contains("Signalé par des voisins"))
  }
}
