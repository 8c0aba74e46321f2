import Foundation
import HTTPTypes
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Whoever goes through codes") struct GuessingTests {
  /// The statuses that a visitor gets for some paths, over a real connection.
  private func statuses(
    of paths: [String], most: Int = 3, saying headers: [String] = [], trusted: Bool = false
  ) async throws -> [String] {
    var settings = TestSite.settings
    settings.limits.client = most
    settings.trustedProxies = trusted ? [NetworkRange("127.0.0.1")].compactMap(\.self) : []
    let site = try await TestSite(settings: settings)
    return try await site.serving { port, _ in
      var got: [String] = []
      for (index, path) in paths.enumerated() {
        let connection = try Connection(port: port)
        let said = headers.isEmpty ? "" : "X-Forwarded-For: \(headers[index % headers.count])\r\n"
        connection.send(
          "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(said)Connection: close\r\n\r\n")
        let text = await connection.receive(within: .seconds(60)) ?? ""
        connection.close()
        got.append(String(text.dropFirst("HTTP/1.1 ".count).prefix(3)))
      }
      return got
    }
  }

  @Test("is stopped after a few, and then gets no sheet either, on whatever page")
  func stopped() async throws {
    let got = try await statuses(of: [
      "/7K3QX9K", "/1234568", "/?code=ABCDEFP", "/api/v1/sheets/ZZZZZZS", "/1234568", "/7K3QX9K",
      "/7K3QX9K/offer", "/7K3QX9K/sheet", "/?code=7K3QX9K", "/api/v1/sheets/7K3QX9K", "/",
      "/health",
    ])
    #expect(
      got == ["200", "404", "404", "404", "429", "429", "429", "429", "429", "429", "200", "200"])
  }

  @Test("is not whoever slips: the check symbol finds that before any sheet is looked for")
  func slips() async throws {
    let got = try await statuses(of: Array(repeating: "/7K3QX9J", count: 6) + ["/7K3QX9K"])
    #expect(got == Array(repeating: "404", count: 6) + ["200"])
  }

  @Test("gains nothing by saying to come from elsewhere, unless a proxy of ours says so")
  func forwarded() async throws {
    let paths = ["/1234568", "/ABCDEFP", "/ZZZZZZS", "/1234568", "/7K3QX9K"]
    let visitors = (1...5).map { "192.0.2.\($0)" }
    #expect(
      try await statuses(of: paths, saying: visitors) == ["404", "404", "404", "429", "429"])
    #expect(
      try await statuses(of: paths, saying: visitors, trusted: true)
        == ["404", "404", "404", "404", "200"])
    // What the visitor wrote stands before what the proxy adds.
    #expect(
      try await statuses(of: paths, saying: visitors.map { "\($0), 198.51.100.7" }, trusted: true)
        == ["404", "404", "404", "429", "429"])
  }

  @Test("and finds one sees no more than hangs in the lobby and neighbours agreed to show")
  func found() async throws {
    let site = try await TestSite()
    try await site.add(
      details: "Courses", name: "Zébulon", phone: "0611111111", email: "secret@exemple.fr",
      audience: .referent)
    try await site.add(details: "Pas encore lue", name: "Attente", status: .waiting)
    for path in ["/7K3QX9K", "/7K3QX9K?all=1", "/7K3QX9K/sheet", "/api/v1/sheets/7K3QX9K"] {
      let body = try await site.get(path).body
      for word in ["0611111111", "06 11", "secret@exemple.fr", "Attente", "Pas encore lue"] {
        #expect(!body.contains(word), "\(path): \(word)")
      }
    }
  }
}
