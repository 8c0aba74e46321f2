import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Registry
import Testing
import Wording

@testable import Site

@Suite("The log") struct LogFormatTests {
  private func lines(_ format: LogFormat) async throws -> [String] {
    let log = Lines()
    let test = try await TestSite()
    let site = try Site(
      registry: test.registry, wordings: try Wording.shipped(), settings: TestSite.settings,
      now: { TestSite.noon }, logFormat: format, log: { log.append($0) })
    try await site.application().test(.router) { client in
      _ = try await client.execute(
        uri: "/7K3QX9K/offer?key=secret&lang=fr", method: .get,
        headers: [.userAgent: "Browser \"1\"", .accept: "text/html"])
      _ = try await client.execute(uri: "/nothing/\"here\"", method: .get)
    }
    return log.all
  }

  @Test("is words by default")
  func text() async throws {
    let lines = try await lines(.text)
    #expect(lines.first == "GET /{code}/offer 200")
    #expect(lines.last == "GET (none) 404")
  }

  @Test("is one JSON object a line where asked for, with the same and how long it took")
  func json() async throws {
    for line in try await lines(.json) {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let fields = try #require(value as? [String: Any])
      #expect(fields["time"] as? String == "2026-11-20T12:00:00.000Z")
      #expect(["info", "notice"].contains(fields["level"] as? String))
      #expect(fields["message"] is String)
      guard fields["level"] as? String == "info" else { continue }
      #expect(fields["method"] as? String == "GET")
      #expect([200, 404].contains(fields["status"] as? Int))
      #expect(["/{code}/offer", "(none)"].contains(fields["pattern"] as? String))
      #expect(try #require(fields["milliseconds"] as? Double) >= 0)
    }
  }

  @Test("says nothing of who asks nor of what they ask for", arguments: LogFormat.allCases)
  func privacy(format: LogFormat) async throws {
    let all = try await lines(format).joined(separator: "\n")
    for word in ["secret", "7K3QX9K", "Browser", "here", "127.0.0.1"] {
      #expect(!all.contains(word))
    }
  }

  @Test("escapes what would break a line of JSON")
  func escaping() throws {
    let log = Lines()
    let handler = LineLog(
      level: .info, format: .json, now: { TestSite.noon }, write: { log.append($0) })
    handler.log(
      event: .init(
        level: .error, message: "a\"b\\c\nd\u{1}é", metadata: nil, source: "", file: "",
        function: "", line: 0))
    let line = try #require(log.all.first)
    #expect(!line.contains("\n"))
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    #expect((value as? [String: Any])?["message"] as? String == "a\"b\\c d é")
  }
}
