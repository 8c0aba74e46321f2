import Foundation
import Neighbourhood
import Registry
import Synchronization
import Testing
import Wording

@testable import Site

@Suite("What a site forgets by itself") struct ForgettingTests {
  @Test("is told to the log in numbers only")
  func log() async throws {
    let site = try await TestSite()
    try await site.add(details: "Xylophone", lastDay: TestSite.today.adding(days: -31))
    try await site.add(details: "Xylophone", lastDay: TestSite.today.adding(days: -30))
    #expect(await site.site.keepHouse())
    #expect(site.log.all.contains { $0.contains("forgotten: listings 1") })
    #expect(site.log.all.allSatisfy { !$0.contains("Xylophone") && !$0.contains("Nadia") })
    let lines = site.log.all.count
    #expect(await site.site.keepHouse())
    #expect(site.log.all.count == lines)
  }

  @Test("waits, with a line in the log, where the store does not answer")
  func failing() async throws {
    let site = try await TestSite(failing: .busy)
    #expect(await site.site.keepHouse() == false)
    #expect(site.log.all.contains { $0.contains("nothing is forgotten for now") })
  }

  @Test("waits, with a line in the log, where the clock was set back")
  func clock() async throws {
    let site = try await TestSite()
    try await site.add()
    let back = try Site(
      registry: site.registry, wordings: Wording.shipped(), settings: TestSite.settings,
      now: { TestSite.noon - 2 * 86_400 }, log: { site.log.append($0) })
    #expect(await back.keepHouse() == false)
    #expect(
      site.log.all.contains { $0.contains("the clock is wrong") && $0.contains("2026-11-20") })
  }

  @Test("waits half a day where the clock leapt ahead, and starts anew where it is set meanwhile")
  func leap() async throws {
    let site = try await TestSite()
    let sent = try await site.add(lastDay: TestSite.today.adding(days: 5))
    let now = Mutex(TestSite.noon + 60 * 86_400)
    let ahead = try Site(
      registry: site.registry, wordings: Wording.shipped(), settings: TestSite.settings,
      now: { now.withLock { $0 } }, log: { site.log.append($0) })
    let start = ContinuousClock.now
    func keepHouse(hour: Double, clock hours: Double) async -> Bool {
      now.withLock { $0 = TestSite.noon + 60 * 86_400 + hours * 3_600 }
      return await ahead.keepHouse(at: start + .seconds(hour * 3_600))
    }
    func isKept() async throws -> Bool {
      try await site.registry.listing(sent.listing.id)?.content.name.isEmpty == false
    }
    let told = { site.log.all.count { $0.contains("the clock may be wrong") } }
    #expect(await keepHouse(hour: 0, clock: 0) == false)
    #expect(await keepHouse(hour: 6, clock: 6) == false)
    #expect(told() == 1)
    // Set by two days: all begins anew.
    #expect(await keepHouse(hour: 7, clock: 55) == false)
    #expect(await keepHouse(hour: 13, clock: 61) == false)
    #expect(try await isKept())
    #expect(told() == 2)
    #expect(await keepHouse(hour: 19, clock: 67))
    #expect(try await isKept() == false)
    #expect(told() == 2)
  }

  @Test("leaves a page that says so in every language", arguments: Language.all)
  func page(language: Language) async throws {
    let site = try await TestSite()
    let sent = try await site.add(lastDay: TestSite.today.adding(days: -40))
    _ = await site.site.keepHouse()
    let path = "/listings/\(sent.listing.id.number)?key=\(sent.key.text)&lang=\(language.code)"
    let page = try await site.get(path)
    let wording = try Wording.shipped(in: language)
    #expect(page.status == 200)
    #expect(page.body.contains("<h1>"))
    #expect(!page.body.contains(wording("manage.heading-withdrawn")))
    #expect(!page.body.contains("Courses au marché"))
    #expect(!page.body.contains("<button class=\"quiet\">"))
  }

  @Test("leaves nothing to renew, to change or to print")
  func nothingToDo() async throws {
    let site = try await TestSite()
    let sent = try await site.add(lastDay: TestSite.today.adding(days: -40))
    _ = await site.site.keepHouse()
    let path = "/listings/\(sent.listing.id.number)"
    let answer = try await site.post(path + "/renew", ["key": sent.key.text])
    #expect(answer.status == 303 && !answer.location.contains("done"))
    let page = try await site.get(path + "?key=\(sent.key.text)").body
    #expect(page.contains("Votre annonce est terminée"))
    #expect(page.contains("n’a pas été prolongée"))
  }

  @Test("is done at the start and on each new day, and again where it could not be done")
  func daily() async throws {
    let state = Mutex((day: 1, done: [Int]()))
    let service = Daily(
      interval: .milliseconds(1),
      today: {
        CalendarDay(
          Date(timeIntervalSince1970: state.withLock { Double($0.day) } * 86_400), in: .gmt)
      },
      work: {
        state.withLock { state in
          state.done.append(state.day)
          return state.done.count != 1
        }
      })
    let running = Task { await service.run() }
    for count in 2...4 {
      while state.withLock({ $0.done.count }) < count {
        try await Task.sleep(for: .milliseconds(1))
      }
      state.withLock { $0.day += 1 }
    }
    running.cancel()
    await running.value
    #expect(Array(state.withLock { $0.done }.prefix(4)) == [1, 1, 2, 3])
  }
}
