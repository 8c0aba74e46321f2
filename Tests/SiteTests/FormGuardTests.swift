import Foundation
import HTTPTypes
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("A form that a program sends") struct FormGuardTests {
  private func site(_ moderation: SiteSettings.Moderation = .before) async throws -> TestSite {
    var settings = TestSite.settings
    settings.moderation = moderation
    return try await TestSite(settings: settings)
  }

  private func listings(_ site: TestSite) async throws -> [Listing] {
    try await site.registry.listings(ListingFilter(status: .waiting))
      + site.registry.listings(ListingFilter(status: .published))
  }

  @Test(
    "comes back with all that was typed, and goes through once a person sends it",
    arguments: ["offer", "write", "report"])
  func again(kind: String) async throws {
    let site = try await site()
    let sent = try await site.add(audience: .referent)
    let id = sent.listing.id.number
    let (path, form) =
      switch kind {
      case "offer": ("/7K3QX9K/offer", TestSite.goodForm)
      case "write":
        (
          "/7K3QX9K/write/\(id)",
          [
            "message": "Bonjour, samedi me va", "name": "Inès", "phone": "0699887766",
            "receipt": "fedcba9876543210fedcba9876543210", "language": "fr",
          ]
        )
      default: ("/7K3QX9K/report/\(id)", ["reason": "other", "words": "Bonjour, samedi"])
      }
    #expect(try await site.get(path).body.contains("<p class=\"trap\">"))
    let doubtful: [[String: String]] = [
      ["website": "https://spam.example"],
      ["shown": try await site.shownMark(secondsAgo: 1)],
      ["shown": try await site.shownMark(secondsAgo: 90_000)],
      ["shown": try await site.shownMark(secondsAgo: -60)],
    ]
    for more in doubtful + (kind == "offer" ? [] : [["shown": "never"]]) {
      let answer = try await site.post(path, form.merging(more) { $1 })
      #expect(answer.status == 422, "\(more)")
      #expect(answer.body.contains("robot"))
      #expect(answer.body.contains(kind == "offer" ? "Courses au marché" : "Bonjour, samedi"))
      #expect(!answer.body.contains("spam.example"))
    }
    #expect(try await site.post(path, form).status == 303)
  }

  @Test("keeps the time at which it was first shown, so that mending a slip takes none of its own")
  func mending() async throws {
    let site = try await site()
    let mark = try await site.shownMark(secondsAgo: 30)
    var form = TestSite.goodForm
    form["name"] = ""
    form["shown"] = mark
    let answer = try await site.post("/7K3QX9K/offer", form)
    #expect(answer.status == 422)
    #expect(answer.body.contains("name=\"shown\" value=\"\(mark)\""))
  }

  @Test(
    "and was never shown waits for a moderator, even where others do not",
    arguments: ["", "1.00000000000000000000000000000000", "x", "999999999999999999999.0"])
  func forged(mark: String) async throws {
    let site = try await site(.after)
    #expect(try await site.post("/7K3QX9K/offer", TestSite.goodForm).status == 303)
    #expect(try await listings(site).map(\.status) == [.published])
    var form = TestSite.goodForm
    form["receipt"] = "fedcba9876543210fedcba9876543210"
    form["shown"] = mark
    #expect(try await site.post("/7K3QX9K/offer", form).status == 303)
    #expect(try await listings(site).count { $0.status == .waiting } == 1)
  }

  @Test("from a page of another site is refused, whatever form it is")
  func elsewhere() async throws {
    let site = try await site()
    let field = try #require(HTTPField.Name("Sec-Fetch-Site"))
    for path in [
      "/7K3QX9K/offer", "/listings/1/withdraw", "/moderation/decision", "/print/sticker",
    ] {
      for origin in ["cross-site", "same-site"] {
        let answer = try await site.send(
          .post, path,
          headers: [field: origin, .contentType: "application/x-www-form-urlencoded"], body: "a=b")
        #expect(answer.status == 403, "\(path)")
      }
    }
    // Browsers of before 2023 say the origin only.
    let evil = try await site.send(
      .post, "/7K3QX9K/offer",
      headers: [
        .origin: "https://evil.example", .contentType: "application/x-www-form-urlencoded",
      ], body: "a=b")
    #expect(evil.status == 403)
    for origin in ["null", "http://localhost", "HTTPS://localhost"] {
      let answer = try await site.send(
        .post, "/7K3QX9K/offer",
        headers: [.origin: origin, .contentType: "application/x-www-form-urlencoded"], body: "a=b")
      #expect(answer.status == 422, "\(origin)")
    }
    let mark = try await site.shownMark(secondsAgo: 60)
    let fields = TestSite.goodForm.merging(["shown": mark]) { $1 }
    let body = fields.map { "\($0.key)=\(PercentCoding.encoded($0.value))" }.joined(separator: "&")
    let answer = try await site.send(
      .post, "/7K3QX9K/offer",
      headers: [field: "same-origin", .contentType: "application/x-www-form-urlencoded"], body: body
    )
    #expect(answer.status == 303)
  }

  @Test("is read no further than it may be long, nor its head")
  func sizes() async throws {
    let site = try await site()
    var form = TestSite.goodForm
    form["details"] = String(repeating: "a", count: 501)
    #expect(try await site.post("/7K3QX9K/offer", form).status == 422)
    form["details"] = String(repeating: "a", count: 20_000)
    #expect(try await site.post("/7K3QX9K/offer", form).status == 413)
    let heads = [
      "Cookie: " + String(repeating: "a", count: 200_000),
      String(repeating: "X-A: b\r\n", count: 20_000),
    ]
    for head in heads {
      let text = try await site.serving { port, _ in
        let connection = try Connection(port: port)
        connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\(head)\r\n\r\n")
        let text = await connection.receive(within: .seconds(60))
        connection.close()
        return try #require(text)
      }
      #expect(!text.hasPrefix("HTTP/1.1 200"), "\(text.prefix(40))")
    }
  }
}
