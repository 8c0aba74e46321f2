import Foundation
import HTTPTypes
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Limits on forms") struct RateLimitTests {
  private let start = TestSite.noon

  /// Whether one more was let through, or after how many seconds it would be.
  private func wait(_ limits: RateLimits, _ key: String, most: Int, at seconds: Double) -> Int? {
    limits.wait([.init(key, most: most)], at: start + seconds)
  }

  @Test(
    "let through as many as they say, then say how long to wait, and it is enough",
    arguments: [600.0, 3600])
  func waiting(period: Double) throws {
    let limits = RateLimits(period: period)
    for second in 0..<10 { #expect(wait(limits, "a", most: 10, at: Double(second)) == nil) }
    let seconds = try #require(wait(limits, "a", most: 10, at: 10))
    #expect(Double(seconds) > period - 100 && Double(seconds) <= 2 * period)
    #expect(wait(limits, "b", most: 10, at: 10) == nil)
    #expect(wait(limits, "a", most: 10, at: 10 + Double(seconds) - 5) != nil)
    #expect(wait(limits, "a", most: 10, at: 10 + Double(seconds)) == nil)
  }

  @Test("forget within two periods, and survive a clock that is set back")
  func forgetting() {
    let limits = RateLimits(period: 600)
    #expect(wait(limits, "a", most: 1, at: 0) == nil)
    #expect(wait(limits, "a", most: 1, at: 1) != nil)
    #expect(wait(limits, "a", most: 1, at: 1200) == nil)
    #expect(wait(limits, "a", most: 1, at: -86_400) == nil)
  }

  @Test("of several take from all or from none")
  func together() {
    let limits = RateLimits(period: 600)
    func isGranted(_ client: String) -> Bool {
      limits.wait([.init(client, most: 2), .init("all", most: 3)], at: start) == nil
    }
    #expect(isGranted("a") && isGranted("a") && !isGranted("a"))
    // What was refused to one client is there for another.
    #expect(isGranted("b") && !isGranted("b") && !isGranted("c"))
    #expect(wait(limits, "c", most: 1, at: 0) == nil)
  }

  @Test("keep a bounded number of counts, however many send")
  func bounded() {
    let limits = RateLimits(period: 600, mostKeys: 100)
    for sender in 0..<10_000 { _ = limits.wait([.init(sender, most: 5)], at: start) }
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
