import Foundation
import HTTPTypes
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Limits on forms") struct RateLimitTests {
  private let start = TestSite.noon

  @Test("let through as many as they say, then say how long to wait, and it is enough")
  func waiting() throws {
    let limits = RateLimits()
    for second in 0..<10 {
      #expect(limits.wait("a", most: 10, at: start + Double(second)) == nil)
    }
    let seconds = try #require(limits.wait("a", most: 10, at: start + 10))
    #expect(seconds > 500 && seconds <= 1200)
    #expect(limits.wait("b", most: 10, at: start + 10) == nil)
    #expect(limits.wait("a", most: 10, at: start + 10 + Double(seconds) - 5) != nil)
    #expect(limits.wait("a", most: 10, at: start + 10 + Double(seconds)) == nil)
  }

  @Test("forget within two periods, and survive a clock that is set back")
  func forgetting() {
    let limits = RateLimits()
    #expect(limits.wait("a", most: 1, at: start) == nil)
    #expect(limits.wait("a", most: 1, at: start + 1) != nil)
    #expect(limits.wait("a", most: 1, at: start + 2 * RateLimits.period) == nil)
    #expect(limits.wait("a", most: 1, at: start - 86_400) == nil)
  }

  @Test("keep a bounded number of counts, however many send")
  func bounded() {
    let limits = RateLimits(mostKeys: 100)
    for sender in 0..<10_000 { _ = limits.wait(sender, most: 5, at: start) }
    #expect(limits.size <= 200)
  }

  @Test("show the form again with all that was typed, and keep nothing")
  func form() async throws {
    var settings = TestSite.settings
    settings.limits.sheet = 2
    let site = try await TestSite(settings: settings)
    for number in 1...2 {
      var form = TestSite.goodForm
      form["receipt"] = "0123456789abcdef0123456789abcde\(number)"
      #expect(try await site.post("/7K3QX9K/offer", form).status == 303)
    }
    let answer = try await site.post("/7K3QX9K/offer", TestSite.goodForm)
    #expect(answer.status == 429)
    #expect((Int(answer.header("Retry-After") ?? "") ?? 0) > 0)
    #expect(answer.body.contains("value=\"Nadia\""))
    #expect(answer.body.contains("Courses au march"))
    #expect(answer.body.contains("Beaucoup d’envois"))
    #expect(try await site.registry.listings(ListingFilter()).count == 2)
    // Looking costs nothing, and another sheet has limits of its own.
    #expect(try await site.get("/7K3QX9K").status == 200)
  }

  @Test("count a household as one, and its neighbours apart")
  func households() throws {
    let addresses = try ["192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8::2", "2001:db8:0:1::1"]
      .map { try #require(NetworkAddress($0)).household }
    #expect(addresses[0] != addresses[1])
    #expect(addresses[2] == addresses[3])
    #expect(addresses[2] != addresses[4])
  }
}
