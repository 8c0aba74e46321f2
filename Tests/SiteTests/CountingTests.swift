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
