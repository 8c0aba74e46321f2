import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Pages that were made before") struct PageCacheTests {
  private let cache = PageCache()
  private let day = TestSite.today
  private let page = Reply(body: "<style nonce=\"old\"> x", nonce: "old")

  private func key(_ path: String) throws -> PageCache.Key? {
    PageCache.Key(
      try ShortCode(reading: "7K3QX9K"), on: day, Visit(path: path, browserLanguage: nil))
  }

  /// What a page of a new site shows.
  private func source(_ site: TestSite) async throws -> PageCache.Source {
    PageCache.Source(
      shown: try #require(try await site.registry.shownSheet(site.sheet.code, on: day)), nearby: [])
  }

  @Test("go out again under a new mark for their style")
  func again() async throws {
    let (key, mark) = (try key("/7K3QX9K"), ChangeMark(1))
    let source = try await source(TestSite())
    #expect(cache.reply(key, at: mark) { "new" } == nil)
    cache.keep(page, key, showing: source, at: mark)
    let reply = try #require(cache.reply(key, at: mark) { "new" })
    #expect(reply.body == "<style nonce=\"new\"> x")
    #expect(reply.nonce == "new")
  }

  @Test("go out after a change only where they show the same, for other sheets too")
  func change() async throws {
    let site = try await TestSite()
    let before = try await source(site)
    cache.keep(page, try key("/7K3QX9K"), showing: before, at: ChangeMark(1))
    cache.keep(page, try key("/7K3QX9K?lang=en"), showing: before, at: ChangeMark(1))
    #expect(cache.reply(try key("/7K3QX9K"), at: ChangeMark(2)) { "new" } == nil)
    #expect(cache.reply(try key("/7K3QX9K?lang=en"), at: ChangeMark(2)) { "new" } == nil)

    let same = try await source(site)
    let again = cache.reply(try key("/7K3QX9K"), showing: same, at: ChangeMark(2)) { "new" }
    #expect(again?.body == "<style nonce=\"new\"> x")
    #expect(cache.reply(try key("/7K3QX9K"), at: ChangeMark(2)) { "new" } != nil)

    try await site.add()
    let after = try await source(site)
    #expect(cache.reply(try key("/7K3QX9K"), showing: after, at: ChangeMark(3)) { "" } == nil)
  }

  @Test("are forgotten where they were not found to be right since the last change")
  func forgetting() async throws {
    let source = try await source(TestSite())
    cache.keep(page, try key("/7K3QX9K"), showing: source, at: ChangeMark(1))
    cache.keep(page, try key("/7K3QX9K?lang=en"), showing: source, at: ChangeMark(2))
    cache.forgetOthers(than: ChangeMark(2))
    #expect(
      cache.reply(try key("/7K3QX9K"), showing: source, at: ChangeMark(2)) { "" } == nil)
    #expect(cache.reply(try key("/7K3QX9K?lang=en"), at: ChangeMark(2)) { "new" } != nil)
    cache.forgetOthers(than: nil)
    #expect(cache.reply(try key("/7K3QX9K?lang=en"), at: ChangeMark(2)) { "new" } == nil)
  }

  @Test("differ by what was asked for, and are not kept for what no link of ours asks")
  func keys() throws {
    #expect(try key("/7K3QX9K") != key("/7K3QX9K?all=1"))
    #expect(try key("/7K3QX9K?lang=en") != key("/7K3QX9K?lang=de"))
    #expect(try key("/7K3QX9K?n=1") == nil)
    #expect(cache.reply(nil, at: ChangeMark(1)) { "" } == nil)
  }

  @Test("are not kept where the store cannot tell of changes")
  func unknown() async throws {
    cache.keep(page, try key("/7K3QX9K"), showing: try await source(TestSite()), at: nil)
    #expect(cache.reply(try key("/7K3QX9K"), at: nil) { "new" } == nil)
  }
}

@Suite("Rows that were made before") struct RowCacheTests {
  @Test("are forgotten after nobody asked for them for a while")
  func forgetting() {
    let lately = Lately<Int, Int>(most: 2)
    var made = 0
    func value(_ key: Int) -> Int {
      lately.value(for: key) {
        made += 1
        return made
      }
    }
    #expect([value(1), value(1)] == [1, 1])
    lately.age()
    #expect(value(1) == 1)
    lately.age()
    lately.age()
    #expect(value(1) == 2)
  }

  @Test("take no more room than they were given")
  func limit() {
    let lately = Lately<Int, Int>(most: 2)
    for key in 1...5 { _ = lately.value(for: key) { key } }
    #expect([4, 5].map { lately.value(for: $0) { 0 } } == [4, 5])
    #expect([1, 2].map { lately.value(for: $0) { 0 } } == [0, 0])
  }

  @Test("show another text as soon as the listing says another, and none once it is withdrawn")
  func changes() async throws {
    let site = try await TestSite()
    let sent = try await site.add()
    let path = "/\(site.sheet.code.symbols)"
    #expect(try await site.get(path).body.contains("tel:0612345678"))
    _ = try await site.registry.withdraw(sent.listing.id, key: sent.key, at: site.site.now())
    #expect(!(try await site.get(path).body.contains("tel:0612345678")))
  }
}
