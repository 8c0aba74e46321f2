import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing

@testable import Site

@Suite("What a proxy says") struct RouteTests {
  private func route(
    peer: String, trusted: [String] = ["127.0.0.1", "10.0.0.0/8", "::1"],
    _ fields: [(String, String)]
  ) throws -> Route {
    var head = HTTPRequest(method: .get, scheme: "http", authority: "palier:8080", path: "/")
    for (name, value) in fields {
      head.headerFields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
    }
    return Route(
      Request(head: head, body: RequestBody(buffer: ByteBuffer())), peer: NetworkAddress(peer),
      trusted: try trusted.map { try #require(NetworkRange($0)) })
  }

  private static let said = [
    ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "https"),
    ("X-Forwarded-Host", "entraide.example.fr"),
  ]

  @Test("counts where it is trusted")
  func trusted() throws {
    let route = try route(peer: "127.0.0.1", Self.said)
    #expect(route.client == NetworkAddress("192.0.2.7"))
    #expect(route.isSecure)
    #expect(route.host == "entraide.example.fr")
  }

  @Test("counts for nothing where it is not", arguments: ["192.0.2.99", "11.0.0.1", "2001:db8::1"])
  func untrusted(peer: String) throws {
    let route = try route(peer: peer, Self.said)
    #expect(route.client == NetworkAddress(peer))
    #expect(!route.isSecure)
    #expect(route.host == "palier:8080")
    #expect(!route.isUntrustedProxy)
  }

  @Test("is noticed where nobody said to trust it, if it is on this computer")
  func noticed() throws {
    #expect(try route(peer: "127.0.0.1", trusted: [], Self.said).isUntrustedProxy)
    #expect(try !route(peer: "127.0.0.1", trusted: [], []).isUntrustedProxy)
  }

  @Test(
    "is believed from the near end on, and only as far as it is ours",
    arguments: [
      // What the visitor wrote stands first; each proxy adds whom it heard from.
      (["1.2.3.4, 192.0.2.7"], "192.0.2.7"),
      (["1.2.3.4", "192.0.2.7, 10.1.1.1"], "192.0.2.7"),
      (["10.9.9.9, 192.0.2.7, 10.1.1.1, 10.2.2.2"], "192.0.2.7"),
      (["192.0.2.7:55000"], "192.0.2.7"), (["[2001:db8::7]:443"], "2001:db8::7"),
      (["rubbish"], "127.0.0.1"), (["rubbish, 10.1.1.1"], "10.1.1.1"), ([""], "127.0.0.1"),
    ])
  func chain(values: [String], client: String) throws {
    let route = try route(peer: "127.0.0.1", values.map { ("X-Forwarded-For", $0) })
    #expect(route.client == NetworkAddress(client))
  }

  @Test("is an address or none", arguments: ["", "1.2.3", "1.2.3.4.5", "x", "1.2.3.4/8", "::g"])
  func noAddress(text: String) { #expect(NetworkAddress(text) == nil) }

  @Test(
    "is no range", arguments: ["", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "/8", "::1/129"])
  func noRange(text: String) { #expect(NetworkRange(text) == nil) }

  @Test(
    "is in a range or beside it",
    arguments: [
      ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.0", false),
      ("192.168.128.0/17", "192.168.200.1", true), ("192.168.128.0/17", "192.168.127.1", false),
      ("0.0.0.0/0", "1.2.3.4", true), ("0.0.0.0/0", "::1", false), ("::1", "::1", true),
      ("127.0.0.1", "::ffff:127.0.0.1", true), ("2001:db8::/32", "2001:db8:1::1", true),
      ("2001:db8::/32", "2001:db9::1", false),
    ])
  func ranges(range: String, address: String, isIn: Bool) throws {
    let address = try #require(NetworkAddress(address))
    #expect(try #require(NetworkRange(range)).contains(address) == isIn)
  }
}
