import Foundation
import Neighbourhood
import Testing

@Suite("A calendar day") struct CalendarDayTests {
  @Test(
    "is read and written as ISO 8601 has it",
    arguments: ["2026-11-20", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func iso(text: String) {
    #expect(CalendarDay(iso: text)?.iso == text)
  }

  @Test(
    "is refused where there is no such day",
    arguments: [
      "", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
      "0000-01-01", "2026-1-5", "26-01-05", "2026/01/05", "20260105", "2026-01-05T00", "-026-01-05",
      "2026-+1-05", "2026-01-+5", "+026-01-05", "٢٠٢٦-٠١-٠٥", " 2026-01-05",
    ])
  func noDay(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(
    "counts on over months and leap years",
    arguments: [
      ("2026-11-20", 90, "2027-02-18"), ("2026-11-20", -400, "2025-10-16"),
      ("2024-02-28", 2, "2024-03-01"), ("2025-02-28", 1, "2025-03-01"),
      ("1999-12-31", 18_300, "2050-02-06"), ("2026-11-20", 0, "2026-11-20"),
    ])
  func adding(start: String, days: Int, end: String) throws {
    let day = try #require(CalendarDay(iso: start))
    #expect(day.adding(days: days).iso == end)
    #expect(day.adding(days: days).adding(days: -days) == day)
  }

  @Test func dependsOnTheTimeZone() throws {
    // 2026-11-20 23:30 UTC
    let date = Date(timeIntervalSince1970: 1_795_217_400)
    #expect(CalendarDay(date, in: .gmt).iso == "2026-11-20")
    #expect(
      CalendarDay(date, in: try #require(TimeZone(identifier: "Europe/Paris"))).iso == "2026-11-21")
  }

  @Test func daysAreInOrder() throws {
    let texts = ["2025-12-31", "2026-01-02", "2026-02-01", "2026-02-10", "2027-01-01"]
    let days = try texts.map { try #require(CalendarDay(iso: $0)) }
    #expect(days.reversed().sorted() == days)
  }
}

@Suite("A calendar day as people write it") struct WrittenDayTests {
  @Test(
    "is read with its day first",
    arguments: [
      ("31/12/2026", "2026-12-31"), ("1.2.2026", "2026-02-01"), ("01-02-2026", "2026-02-01"),
      ("5 6 2026", "2026-06-05"),
    ])
  func written(text: String, iso: String) {
    #expect(CalendarDay(written: text)?.iso == iso)
  }

  @Test(
    "is refused where there is no such day",
    arguments: ["31/02/2026", "12/31/2026", "1/2/26", "2026/12/31", "31/12", "", "demain"])
  func noDay(text: String) {
    #expect(CalendarDay(written: text) == nil)
  }

  @Test func distance() throws {
    let day = try #require(CalendarDay(iso: "2026-12-31"))
    #expect(day.days(until: day.adding(days: 40)) == 40)
    #expect(day.days(until: day.adding(days: -2)) == -2)
  }
}
