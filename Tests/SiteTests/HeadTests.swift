import HTTPTypes
import Testing

@testable import Site

@Suite("The head of every answer")
struct HeadTests {
  @Test(
    "lets nothing in from elsewhere",
    arguments: [
      "/", "/7K3QX9K", "/7K3QX9K/offer", "/7K3QX9A", "/nothing", "/health", "/robots.txt",
    ])
  func security(path: String) async throws {
    let answer = try await TestSite().get(path)
    let policy = try #require(answer.header("Content-Security-Policy"))
    for part in [
      "default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ] {
      #expect(policy.contains(part))
    }
    #expect(!policy.contains("unsafe"))
    #expect(!policy.contains("script"))
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
    #expect(answer.header("Referrer-Policy") == "no-referrer")
    #expect(answer.header("Set-Cookie") == nil)
    #expect(!answer.body.contains("<script"))
    #expect(!answer.body.contains("src="))
  }

  @Test("lets the page's own style in by a mark that is new each time")
  func nonce() async throws {
    let site = try await TestSite()
    let marks = try await [site.get("/"), site.get("/")].map { answer in
      let policy = try #require(answer.header("Content-Security-Policy"))
      let mark = try #require(answer.body.firstMatch(of: /<style nonce="([0-9a-f]{32})">/)).output.1
      #expect(policy.contains("style-src 'nonce-\(mark)'"))
      return String(mark)
    }
    #expect(marks[0] != marks[1])
  }

  @Test("keeps browsers to encrypted connections, where a proxy of ours says that this is one")
  func transport() async throws {
    for (isTrusted, proto) in [(true, "https"), (true, "http"), (false, "https")] {
      var settings = TestSite.settings
      settings.trustedProxies = isTrusted ? [NetworkRange("127.0.0.1")].compactMap(\.self) : []
      let head = try await TestSite(settings: settings).serving { port, _ in
        try await Connection.post(
          "/7K3QX9K/offer",
          saying: ["X-Forwarded-For: 192.0.2.7", "X-Forwarded-Proto: \(proto)"], port: port)
      }
      let isSaid = head.lowercased().contains("strict-transport-security: max-age=31536000")
      #expect(isSaid == (isTrusted && proto == "https"))
    }
  }

  @Test("is the same without the body")
  func head() async throws {
    let site = try await TestSite()
    let (get, head) = (try await site.get("/7K3QX9K"), try await site.send(.head, "/7K3QX9K"))
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(head.header("Content-Length") == get.header("Content-Length"))
    #expect(head.header("Content-Type") == "text/html; charset=utf-8")
  }

  @Test("keeps all but the first page out of search engines")
  func robots() async throws {
    let site = try await TestSite()
    #expect(try await site.get("/").header("X-Robots-Tag") == nil)
    #expect(try await site.get("/7K3QX9K").header("X-Robots-Tag") == "noindex")
    #expect(try await site.get("/robots.txt").body.contains("Disallow: /"))
    #expect(try await site.get("/favicon.ico").status == 204)
  }
}
