import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Counting scans") struct CountingTests {
  @Test("happens in memory, and is recorded as one sum")
  func sums() async throws {
    let site = try await TestSite()
    for _ in 0..<3 { site.site.scans.add(site.sheet.code, on: TestSite.today) }
    #expect(try await site.registry.scans(of: site.sheet.code).isEmpty)
    await site.site.recordScans()
    await site.site.recordScans()
    #expect(try await site.registry.scans(of: site.sheet.code) == [TestSite.today: 3])
  }

  @Test("loses nothing where the store does not answer for a while")
  func failing() async throws {
    let site = try await TestSite()
    let broken = try TestSite(site, failingToWrite: .busy)
    broken.site.scans.add(site.sheet.code, on: TestSite.today)
    await broken.site.recordScans()
    #expect(broken.log.all == ["warning: scans were not counted yet: busy"])
    broken.site.scans.add(site.sheet.code, on: TestSite.today)
    #expect(
      broken.site.scans.take() == [
        ScanCount(code: site.sheet.code, day: TestSite.today, count: 2)
      ])
  }
}

@Suite("Pages that were made before") struct PageCacheTests {
  private let cache = PageCache()
  private let day = TestSite.today
  private let page = Reply(body: "<style nonce=\"old\"> x", nonce: "old")

  private func key(_ path: String) throws -> PageCache.Key? {
    PageCache.Key(
      try ShortCode(reading: "7K3QX9K"), on: day, Visit(path: path, browserLanguage: nil))
  }

  @Test("go out again under a new mark for their style")
  func again() throws {
    let (key, mark) = (try key("/7K3QX9K"), ChangeMark(1))
    #expect(cache.reply(key, at: mark) { "new" } == nil)
    cache.keep(page, key, at: mark)
    let reply = try #require(cache.reply(key, at: mark) { "new" })
    #expect(reply.body == "<style nonce=\"new\"> x")
    #expect(reply.nonce == "new")
  }

  @Test("are forgotten with any change, for other sheets too")
  func change() throws {
    cache.keep(page, try key("/7K3QX9K"), at: ChangeMark(1))
    cache.keep(page, try key("/7K3QX9K?lang=en"), at: ChangeMark(1))
    #expect(cache.reply(try key("/7K3QX9K"), at: ChangeMark(2)) { "new" } == nil)
    #expect(cache.reply(try key("/7K3QX9K?lang=en"), at: ChangeMark(1)) { "new" } == nil)
  }

  @Test("differ by what was asked for, and are not kept for what no link of ours asks")
  func keys() throws {
    #expect(try key("/7K3QX9K") != key("/7K3QX9K?all=1"))
    #expect(try key("/7K3QX9K?lang=en") != key("/7K3QX9K?lang=de"))
    #expect(try key("/7K3QX9K?n=1") == nil)
    #expect(cache.reply(nil, at: ChangeMark(1)) { "" } == nil)
  }

  @Test("are not kept where the store cannot tell of changes")
  func unknown() throws {
    cache.keep(page, try key("/7K3QX9K"), at: nil)
    #expect(cache.reply(try key("/7K3QX9K"), at: nil) { "new" } == nil)
  }
}
