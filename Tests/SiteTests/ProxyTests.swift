import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Behind a proxy, and before one") struct ProxyTests {
  private static let trusted = [NetworkRange("127.0.0.1")].compactMap(\.self)
  private static let poster = ["address": "3 rue du Lac, 38000 Grenoble", "language": "fr"]

  private func said(of visitor: String, proto: String = "https") -> [String] {
    ["X-Forwarded-For: \(visitor)", "X-Forwarded-Proto: \(proto)"]
  }

  @Test(
    "the cookie of a session is kept to encrypted connections where this one is, or the site's are",
    arguments: [
      (nil, true, "https", true), (nil, true, "http", false), (nil, false, "https", false),
      ("http://192.168.1.7:8080", true, "https", true),
      ("http://192.168.1.7:8080", false, "https", false),
      ("https://entraide.example.fr", true, "http", true),
      ("https://entraide.example.fr", false, "http", true),
    ])
  func cookie(address: String?, isTrusted: Bool, proto: String, isSecure: Bool) async throws {
    var settings = TestSite.settings
    settings.site = address.flatMap { URL(string: $0) }
    settings.trustedProxies = isTrusted ? Self.trusted : []
    let site = try await TestSite(settings: settings)
    let token = try await site.registry.invite(
      Staff(name: "Claire", role: .moderator), until: TestSite.noon + 60, at: TestSite.noon)
    let head = try await site.serving { port, _ in
      try await Connection.post(
        "/moderation/invitation/\(token.text)", saying: said(of: "192.0.2.7", proto: proto),
        port: port)
    }
    let cookie = head.components(separatedBy: "\r\n").first {
      $0.lowercased().hasPrefix("set-cookie: palier-session=")
    }
    #expect(try #require(cookie).contains("Secure") == isSecure)
  }

  @Test("each visitor behind a trusted proxy may print; whoever else says so is one visitor")
  func prints() async throws {
    for (isTrusted, statuses) in [(true, ["200", "429", "200"]), (false, ["200", "429", "429"])] {
      var limits = PrintDesk.Limits()
      limits.printsEach = 1
      var settings = TestSite.settings
      settings.trustedProxies = isTrusted ? Self.trusted : []
      let printing = try await PrintingSite(limits: limits, settings: settings)
      let got = try await printing.test.serving { port, _ in
        var got: [String] = []
        for visitor in ["192.0.2.7", "192.0.2.7", "192.0.2.8"] {
          let head = try await Connection.post(
            "/print/sticker", Self.poster, saying: said(of: visitor), port: port)
          got.append(String(head.dropFirst("HTTP/1.1 ".count).prefix(3)))
        }
        return got
      }
      #expect(got == statuses, "trusted: \(isTrusted)")
    }
  }

  @Test("a flood of reports by one visitor is stopped, and another visitor is heard")
  func reports() async throws {
    var settings = TestSite.settings
    settings.trustedProxies = Self.trusted
    settings.limits.client = 2
    let site = try await TestSite(settings: settings)
    let path = "/7K3QX9K/report/\(try await site.add().listing.id.number)"
    let shown = try await site.shownMark(secondsAgo: 60)
    let got = try await site.serving { port, _ in
      var got: [String] = []
      for visitor in ["192.0.2.7", "192.0.2.7", "192.0.2.7", "192.0.2.8"] {
        let head = try await Connection.post(
          path, ["reason": "wrong", "shown": shown], saying: said(of: visitor), port: port)
        got.append(String(head.dropFirst("HTTP/1.1 ".count).prefix(3)))
      }
      return got
    }
    #expect(got == ["303", "303", "429", "303"])
  }
}
