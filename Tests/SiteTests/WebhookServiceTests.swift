import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Neighbourhood
import NIOCore
import Registry
import ServiceLifecycle
import Synchronization
import Testing

@testable import Site

@Suite("Webhooks") struct WebhookServiceTests {
  private static let secret = "0123456789abcdef0123456789abcdef"

  @Test("reach a server that is down first, in order, signed, and nothing is lost")
  func downFirst() async throws {
    let port = try freePort()
    let (site, webhook) = try await site(port)
    let service = ServiceGroup(
      services: [
        WebhookService(site: site.site, interval: .milliseconds(20), patience: .zero)
      ], logger: site.site.logger)
    let running = Task { try await service.run() }
    #expect(try await eventually { try await Self.isKnown(webhook, to: site.registry) })
    let first = try await site.add(details: "Un")
    #expect(
      try await eventually { site.log.all.contains { $0.contains("did not take notice") } })
    let second = try await site.add(details: "Deux")
    _ = try await site.registry.withdraw(first.listing.id, key: first.key, at: TestSite.noon)

    let received = Received()
    let server = Task {
      try await Self.server(port, received).runService(gracefulShutdownSignals: [])
    }
    #expect(try await eventually { received.bodies.count >= 3 })
    await service.triggerGracefulShutdown()
    try await running.value
    server.cancel()
    _ = await server.result

    struct Body: Decodable {
      struct Listing: Decodable { let details: String }
      let id, type: String
      let listingId: Int64
      let listing: Listing?
    }
    let bodies = try received.bodies.map {
      try JSONDecoder().decode(Body.self, from: Data($0.text.utf8))
    }
    #expect(bodies.first?.type == "listing.published")
    #expect(bodies.count { $0.type == "listing.withdrawn" } == 1)
    #expect(Set(bodies.map(\.id)).count == bodies.count)
    #expect(
      bodies.contains { $0.listingId == second.listing.id.number && $0.listing?.details == "Deux" })
    for body in received.bodies {
      #expect(body.signature == webhook.signature(of: body.text, at: TestSite.noon))
      #expect(!body.text.contains("0612345678") && !body.text.contains("Nadia"))
    }
  }

  @Test("are given up after a week without an answer, with a line in the log")
  func givenUp() async throws {
    let (site, webhook) = try await site(try freePort())
    var state = try #require(try await site.registry.webhooks([webhook.url]).first)
    // Eight days ago, and nothing arrived since.
    let old = TestSite.noon.addingTimeInterval(-8 * 86_400)
    let sent = try await site.add(status: .waiting)
    _ = try await site.registry.publish([sent.listing.id], at: old)
    state.failingSince = old
    state.attempts = 20
    try await site.registry.remember(state)
    let service = ServiceGroup(
      services: [WebhookService(site: site.site, interval: .milliseconds(20))],
      logger: site.site.logger)
    let running = Task { try await service.run() }
    #expect(
      try await eventually {
        site.log.all.contains { $0.hasPrefix("error: ") && $0.contains("are dropped") }
      })
    await service.triggerGracefulShutdown()
    try await running.value
    let after = try #require(try await site.registry.webhooks([webhook.url]).first)
    #expect(after.position > state.position)
    #expect(try await site.registry.notice(after: after.position) == nil)
  }

  @Test("tell once that a listing is over, and nothing of what it said")
  func ends() async throws {
    let port = try freePort()
    let (site, webhook) = try await site(port)
    _ = try await site.registry.webhooks([webhook.url])
    let sent = try await site.add(details: "Hier", lastDay: TestSite.today.adding(days: -1))
    let received = Received()
    let server = Task {
      try await Self.server(port, received).runService(gracefulShutdownSignals: [])
    }
    // A site that is started again finds what was told before.
    for _ in 0..<2 {
      let service = ServiceGroup(
        services: [
          WebhookService(site: site.site, interval: .milliseconds(20), patience: .zero)
        ], logger: site.site.logger)
      let running = Task { try await service.run() }
      #expect(try await eventually { Set(received.bodies.map(\.text)).count >= 2 })
      try await Task.sleep(for: .milliseconds(300))
      await service.triggerGracefulShutdown()
      try await running.value
    }
    server.cancel()
    _ = await server.result
    // On a busy machine one may be sent again, under the same number and in the same words.
    #expect(Set(received.bodies.map(\.text)).count == 2)
    let last = try #require(received.bodies.last).text
    #expect(last.contains("\"listing.withdrawn\""))
    #expect(last.contains("\"listingId\":\(sent.listing.id.number)"))
    for body in received.bodies {
      #expect(["Hier", "Nadia", "0612345678"].allSatisfy { !body.text.contains($0) })
    }
  }

  private func site(_ port: Int) async throws -> (TestSite, Webhook) {
    let webhook = try Webhook(url: "http://127.0.0.1:\(port)/hook", secret: Self.secret)
    var settings = TestSite.settings
    settings.webhooks = [webhook]
    return (try await TestSite(settings: settings), webhook)
  }

  private static func isKnown(_ webhook: Webhook, to registry: any SiteRegistry) async throws
    -> Bool
  {
    // Asking with the same addresses changes nothing; a new one would begin at the last notice.
    try await registry.webhooks([webhook.url]).count == 1
  }

  private func eventually(_ isSo: () async throws -> Bool) async throws -> Bool {
    for _ in 0..<2400 {
      if try await isSo() { return true }
      try await Task.sleep(for: .milliseconds(25))
    }
    return false
  }

  /// A port on which nobody listens.
  private func freePort() throws -> Int {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(socket, raw, size) == 0 && getsockname(socket, raw, &size) == 0
      }
    }
    try #require(result)
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// A server of another platform, which keeps what it is told.
  private static func server(_ port: Int, _ received: Received) -> Application<
    RouterResponder<BasicRequestContext>
  > {
    let router = Router()
    router.post("hook") { request, _ -> HTTPResponse.Status in
      let body = try await request.body.collect(upTo: 100_000)
      let signature = HTTPField.Name("Palier-Signature").flatMap { request.headers[$0] }
      received.take(String(buffer: body), signature ?? "")
      return .ok
    }
    return Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
  }
}

/// What another platform was told.
private final class Received: Sendable {
  private let taken = Mutex<[(text: String, signature: String)]>([])

  var bodies: [(text: String, signature: String)] { taken.withLock { $0 } }

  func take(_ text: String, _ signature: String) {
    taken.withLock { $0.append((text, signature)) }
  }
}
