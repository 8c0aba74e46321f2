import Foundation
import Neighbourhood
import Testing

@Suite("Webhooks") struct WebhookTests {
  private static let secret = "0123456789abcdef0123456789abcdef"

  @Test("sign what is sent and when")
  func signature() throws {
    let webhook = try Webhook(url: "https://a.example/hook", secret: Self.secret)
    // printf '1795176000.{"id":"1"}' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
    #expect(
      webhook.signature(of: #"{"id":"1"}"#, at: Date(timeIntervalSince1970: 1_795_176_000.9))
        == "t=1795176000,v1=d3d777df64f57c0bc834ca403733c5ad5490a27c640e5fc657f3b56cbe69bb85")
  }

  @Test(
    "need an address of the web and a secret that nobody guesses",
    arguments: [
      ("ftp://a.example", WebhookTests.secret, Webhook.Problem.notAnAddress),
      ("a.example", WebhookTests.secret, .notAnAddress),
      ("https://", WebhookTests.secret, .notAnAddress),
      ("https://a.example", "short", .shortSecret),
    ])
  func wrong(url: String, secret: String, problem: Webhook.Problem) {
    #expect(throws: problem) { try Webhook(url: url, secret: secret) }
  }

  @Test("keys are long, read as they were written, and kept as a digest only")
  func keys() throws {
    var generator = SystemRandomNumberGenerator()
    let key = APIKey.random(using: &generator)
    #expect(key.text.count == 55 && key != APIKey.random(using: &generator))
    #expect(APIKey(key.text) == key && APIKey(key.text)?.digest.count == 32)
    for text in [
      "", "palier_", String(key.text.dropLast()), key.text + "0",
      "palier_" + String(repeating: "g", count: 48),
    ] {
      #expect(APIKey(text) == nil)
    }
  }
}
