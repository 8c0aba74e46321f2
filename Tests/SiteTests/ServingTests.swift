import Foundation
import Neighbourhood
import Registry
import ServiceLifecycle
import Synchronization
import Testing

@testable import Site

@Suite("The server")
struct ServingTests {
  static let head = """
    POST /7K3QX9K/offer HTTP/1.1\r\nHost: localhost\r\n\
    Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n
    """
  /// How long a test waits for what must come, on a machine that is busy with all other tests.
  private let patience = Duration.seconds(60)
  static let health = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"

  @Test("tells which port it took")
  func port() async throws {
    try await serving { _, port, _ in
      #expect(port > 0)
      let connection = try Connection(port: port)
      connection.send(Self.health)
      #expect(await connection.receive(within: patience)?.contains("200 OK") == true)
      connection.close()
    }
  }

  @Test("lets the rest of a form come where a visitor asks first")
  func asking() async throws {
    try await serving { site, port, _ in
      let connection = try Connection(port: port)
      let head = Self.head.replacing("Length: 1000\r\n\r\n", with: "Length: 4\r\n")
      connection.send(head + "Expect: 100-continue\r\n\r\n")
      #expect(await connection.receive(within: patience) == "HTTP/1.1 100 Continue\r\n\r\n")
      connection.send("a=bc")
      #expect(await connection.receive(within: patience)?.hasPrefix("HTTP/1.1 422") == true)
      connection.close()
    }
  }

  @Test("tells it after the answers to earlier requests, and not to who does not ask")
  func askingLate() async throws {
    try await serving { site, port, _ in
      let connection = try Connection(port: port)
      let head = Self.head.replacing("Length: 1000\r\n\r\n", with: "Length: 4\r\n")
      connection.send(
        Self.health + head + "\r\na=bc" + Self.health + head + "Expect: 100-Continue\r\n\r\n")
      var all = ""
      while !all.hasSuffix("100 Continue\r\n\r\n"),
        let next = await connection.receive(within: patience), !next.isEmpty
      {
        all += next
      }
      let answers = all.matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.output.1) }
      #expect(answers == ["200", "422", "200", "100"])
      connection.send("a=bc")
      #expect(await connection.receive(within: patience)?.hasPrefix("HTTP/1.1 422") == true)
      connection.close()
    }
  }

  @Test("ends in time though a visitor has sent half of a form, and without an error")
  func shutdown() async throws {
    let connection = Mutex<Connection?>(nil)
    let (site, start) = try await serving(ServingLimits(ending: .milliseconds(300))) {
      site, port, _ in
      let half = try Connection(port: port)
      connection.withLock { $0 = half }
      await begin(Self.head, on: half)
      half.send("kind=offer&")
      return (site, ContinuousClock.now)
    }
    #expect(ContinuousClock.now - start < patience)
    // What the framework says of a service that it had to cancel is not about the visitor.
    #expect(site.log.all.filter { $0.hasPrefix("error: ") && $0.contains("/{code}") } == [])
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
    connection.withLock { $0?.close() }
  }

  @Test(
    "ends a connection on which a request does not arrive whole in time, though bytes trickle in",
    arguments: ["POST /7K3QX9K/offer", "GET /health", "DELETE /7K3QX9K"])
  func receiving(request: String) async throws {
    try await serving(ServingLimits(receiving: .milliseconds(400))) { site, port, _ in
      let connection = try Connection(port: port)
      connection.send(
        Self.head.replacing("POST /7K3QX9K/offer", with: request) + "kind=offer")
      let trickle = Task {
        while !Task.isCancelled {
          connection.send("&")
          try await Task.sleep(for: .milliseconds(50))
        }
      }
      var last = await connection.receive(within: patience)
      while let text = last, !text.isEmpty { last = await connection.receive(within: patience) }
      #expect(last == "")
      trickle.cancel()
      _ = await trickle.result
      connection.close()
      #expect(!site.log.all.contains { $0.hasPrefix("error: ") })
    }
  }

  @Test("takes an upload that was broken off for what it is, and keeps nothing of it")
  func aborted() async throws {
    try await serving { site, port, _ in
      let gone = try Connection(port: port)
      gone.send(Self.head + "kind=offer")
      gone.close()
      let half = try Connection(port: port)
      half.send(Self.head + "kind=offer")
      half.finishSending()
      _ = await half.receive(within: patience)
      half.close()
      let lines = try await eventually { site.log.all.filter { $0.contains("400") }.count >= 4 }
      #expect(lines, "\(site.log.all)")
      #expect(!site.log.all.contains { $0.hasPrefix("error: ") || $0.contains("500") })
      #expect(try await site.registry.listings(ListingFilter()).isEmpty)
    }
  }

  @Test("lets a visitor in while others hold all places and send nothing, or little")
  func connections() async throws {
    try await serving(ServingLimits(connections: 2)) { _, port, _ in
      let (idle, half) = (try Connection(port: port), try Connection(port: port))
      idle.send(Self.health)
      #expect(await idle.receive(within: patience)?.contains("200 OK") == true)
      await begin(Self.head, on: half)
      half.send("kind=offer")
      let (third, fourth) = (try Connection(port: port), try Connection(port: port))
      for visitor in [third, fourth] {
        visitor.send(Self.health)
        #expect(await visitor.receive(within: patience)?.contains("200 OK") == true)
      }
      for gone in [idle, half] {
        #expect(await gone.receive(within: patience) == "")
        gone.close()
      }
      for connection in [third, fourth] { connection.close() }
    }
  }

  @Test("finishes a request that is under way when it is told to end, and records what it counted")
  func finishing() async throws {
    let slow = Mutex<Connection?>(nil)
    let site = try await serving(ServingLimits(ending: patience)) { site, port, group in
      _ = try await self.answer(port: port, "GET /7K3QX9K HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let connection = try Connection(port: port)
      slow.withLock { $0 = connection }
      let body = "kind=offer&receipt="
      await begin(
        Self.head.replacing("Content-Length: 1000", with: "Content-Length: \(body.utf8.count)"),
        on: connection)
      await group.triggerGracefulShutdown()
      try await Task.sleep(for: .milliseconds(300))
      connection.send(body)
      #expect(await connection.receive(within: patience)?.contains("422") == true)
      return site
    }
    slow.withLock { $0?.close() }
    #expect(try await site.registry.scans(of: site.sheet.code) == [TestSite.today: 1])
  }

  @Test("tells how it is doing on a port of its own, and not to visitors")
  func metrics() async throws {
    let site = try await TestSite()
    try await site.add(status: .waiting)
    let (ports, started) = AsyncStream.makeStream(of: Int.self)
    let (metricsPorts, metricsStarted) = AsyncStream.makeStream(of: Int.self)
    let service = site.site.service(
      metrics: MetricsPort(host: "127.0.0.1", port: 0) { _ = metricsStarted.yield($0) }
    ) { started.yield($0) }
    async let running: Void = service.run()
    let port = try #require(await ports.first { _ in true })
    let metricsPort = try #require(await metricsPorts.first { _ in true })
    let request = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"
    #expect(try await answer(port: port, Self.health).contains("200 OK"))
    #expect(try await answer(port: port, request).contains("404"))
    let text = try await answer(port: metricsPort, request)
    #expect(text.contains("text/plain; version=0.0.4"))
    #expect(
      text.contains("palier_requests_total{pattern=\"/health\",method=\"GET\",status=\"200\"} 1"))
    #expect(text.contains("palier_queue_length{queue=\"moderation\"} 1"))
    #expect(!text.contains("7K3QX9K"))
    #expect(try await answer(port: metricsPort, Self.health).contains("404"))
    await service.triggerGracefulShutdown()
    try await running
  }

  private func answer(port: Int, _ request: String) async throws -> String {
    let connection = try Connection(port: port)
    connection.send(request.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
    // Head and body may come in several pieces.
    var text = ""
    while let piece = await connection.receive(within: patience), !piece.isEmpty { text += piece }
    connection.close()
    return text
  }

  /// Sends the head of a request, and waits until the server has begun to answer it.
  private func begin(_ head: String, on connection: Connection) async {
    connection.send(
      head.replacing("\r\n\r\n", with: "\r\nExpect: 100-continue\r\n\r\n"))
    #expect(await connection.receive(within: patience)?.contains("100 Continue") == true)
  }

  /// Serves a site while a test runs, then ends it as a signal would.
  private func serving<Value: Sendable>(
    _ limits: ServingLimits = ServingLimits(),
    _ test: (TestSite, _ port: Int, ServiceGroup) async throws -> Value
  ) async throws -> Value {
    let site = try await TestSite()
    return try await site.serving(limits) { try await test(site, $0, $1) }
  }

  /// Whether something comes true in the end.
  private func eventually(_ condition: () -> Bool) async throws -> Bool {
    for _ in 0..<3000 where !condition() { try await Task.sleep(for: .milliseconds(20)) }
    return condition()
  }
}
