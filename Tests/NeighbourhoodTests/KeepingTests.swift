import Foundation
import Neighbourhood
import Testing

@Suite("What is kept") struct KeepingTests {
  @Test("goes thirty days after the last day of a listing, and its trace a year after")
  func listings() throws {
    let today = try #require(CalendarDay(iso: "2027-03-31"))
    let keeping = Keeping.standard
    #expect(keeping.firstDayOfWords(on: today).iso == "2027-03-01")
    #expect(keeping.renewable(until: keeping.firstDayOfWords(on: today)) == today)
    #expect(keeping.firstDayOfTraces(on: today).iso == "2026-03-31")
  }

  @Test("goes thirty days after a message, three after an e-mail, and names after a year")
  func moments() {
    let now = Date(timeIntervalSince1970: 1_000 * 86_400)
    #expect(Keeping.standard.firstMessage(at: now).timeIntervalSince1970 == 970 * 86_400)
    #expect(Keeping.standard.firstMail(at: now).timeIntervalSince1970 == 997 * 86_400)
    // A year of the Gregorian calendar has 365.25 days but for three in four centuries.
    #expect(Keeping.standard.firstStaffName(at: now).timeIntervalSince1970 == 634.75 * 86_400)
  }
}
