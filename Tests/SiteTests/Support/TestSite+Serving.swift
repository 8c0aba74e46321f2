import Foundation
import ServiceLifecycle
import Testing

@testable import Site

extension TestSite {
  /// Serves a site while a test runs, then ends it as a signal would.
  func serving<Value: Sendable>(
    _ limits: ServingLimits = ServingLimits(),
    _ test: (_ port: Int, ServiceGroup) async throws -> Value
  ) async throws -> Value {
    let (ports, started) = AsyncStream.makeStream(of: Int.self)
    let service = site.service(limits: limits) { started.yield($0) }
    async let running: Void = service.run()
    let port = try #require(await ports.first { _ in true })
    let value = try await test(port, service)
    await service.triggerGracefulShutdown()
    try await running
    return value
  }
}

extension Connection {
  /// Sends a form to a site on this computer, and tells the head of what it answers.
  static func post(
    _ path: String, _ fields: [String: String] = [:], saying headers: [String], port: Int
  ) async throws -> String {
    let body = fields.map { "\($0.key)=\(PercentCoding.encoded($0.value))" }
      .joined(separator: "&")
    let lines =
      [
        "POST \(path) HTTP/1.1", "Host: localhost", "Connection: close",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: \(body.utf8.count)",
      ] + headers
    let connection = try Connection(port: port)
    connection.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    let text = await connection.receive(within: .seconds(60)) ?? ""
    connection.close()
    return text.components(separatedBy: "\r\n\r\n")[0]
  }
}
