import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("How sheets are doing") struct StatisticsTests {
  @Test("tells scans, listings and what has changed", arguments: Implementation.allCases)
  func one(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sheet = try await registry.print(Example.order(name: "Les Lilas"))
      let today = try Example.day("2026-11-21")
      for day in ["2026-11-03", "2026-11-01", "2026-11-03"] {
        try await registry.recordScan(of: sheet.code, on: Example.day(day))
      }
      _ = try await registry.submit(
        Example.submission(at: sheet.place, sheet: sheet.code), at: Example.time)
      let page = try await registry.sheetStatistics(SheetQuery(), on: today)
      let statistics = try #require(page.entries.first)
      #expect(page.entries.count == 1 && !page.hasEarlier && !page.hasLater)
      #expect(statistics.sheet == sheet && statistics.place.name == "Les Lilas")
      #expect(statistics.scans == 3 && statistics.lastScan?.iso == "2026-11-03")
      #expect(statistics.offers == 1 && statistics.needs == 0)
      #expect(statistics.difference == EditionDifference(new: 1, changed: 0, gone: 0))
      #expect(statistics.isOutOfDate && statistics.replacedBy == nil)
    }
  }

  @Test("marks the silent ones", arguments: Implementation.allCases)
  func silence(implementation: Implementation) async throws {
    try await implementation.run { registry in
      // Printed on 21 September 2026.
      let sheet = try await registry.print(Example.order())
      func isSilent(_ day: String) async throws -> Bool? {
        try await registry.sheetStatistics(SheetQuery(), on: Example.day(day)).entries.first?
          .isSilent(on: Example.day(day), in: .gmt)
      }
      #expect(try await isSilent("2026-10-04") == false)
      #expect(try await isSilent("2026-10-05") == true)
      try await registry.recordScan(of: sheet.code, on: Example.day("2026-10-01"))
      #expect(try await isSilent("2026-10-14") == false)
      #expect(try await isSilent("2026-10-15") == true)
    }
  }

  @Test("leaves out what hangs no more, but for a place", arguments: Implementation.allCases)
  func hanging(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let today = try Example.day("2026-11-21")
      let old = try await registry.print(Example.order())
      let new = try await registry.print(Example.order(replacing: old.code), at: Example.later)
      let gone = try await registry.print(Example.order(at: "Ailleurs"))
      try await registry.markTakenDown(gone.code, at: Example.later, by: "Zoé")
      try await registry.markTakenDown(
        gone.code, at: Example.later.addingTimeInterval(9), by: nil)
      _ = try await registry.reserve(Example.order(at: "Pas imprimé"), at: Example.time)
      let hanging = try await registry.sheetStatistics(SheetQuery(), on: today)
      #expect(hanging.entries.map(\.sheet.code) == [new.code])
      let there = try await registry.sheetStatistics(SheetQuery(place: old.place), on: today)
      #expect(there.entries.map(\.sheet.code) == [new.code, old.code])
      #expect(there.entries.last?.replacedBy == new.code)
      let elsewhere = try await registry.sheetStatistics(SheetQuery(place: gone.place), on: today)
      #expect(elsewhere.entries.map(\.sheet.takenDown) == [Example.later])
      #expect(try await registry.sheet(gone.code)?.takenDown == Example.later)
    }
  }

  @Test(
    "goes by what is asked, page by page", arguments: Implementation.allCases,
    SheetQuery.Order.allCases)
  func order(implementation: Implementation, order: SheetQuery.Order) async throws {
    try await implementation.run { registry in
      let today = try Example.day("2026-11-21")
      // Each by another order: of address, of moments, of numbers of scans, of last days.
      let plans: [(address: String, seconds: Double, days: [String])] = [
        ("C", 1, ["2026-11-05"]), ("A", 5, []), ("E", 2, ["2026-11-09", "2026-11-09"]),
        ("B", 3, ["2026-11-02", "2026-11-03", "2026-11-04"]), ("D", 4, []),
      ]
      var sheets: [Sheet] = []
      for plan in plans {
        let sheet = try await registry.print(
          Example.order(at: "Rue \(plan.address)"),
          at: Example.time.addingTimeInterval(plan.seconds))
        for day in plan.days { try await registry.recordScan(of: sheet.code, on: Example.day(day)) }
        sheets.append(sheet)
      }
      for (number, index) in [4, 0, 1, 2, 3].enumerated() {
        try await registry.requestReprint(
          of: sheets[index].code, at: Example.later.addingTimeInterval(Double(number)), by: nil)
      }
      let expected =
        switch order {
        case .printed: [0, 2, 3, 4, 1]
        case .scans: [1, 4, 0, 2, 3]
        case .lastScan: [1, 4, 3, 0, 2]
        case .address: [1, 3, 0, 4, 2]
        case .wish: [4, 0, 1, 2, 3]
        }
      for isDescending in [false, true] {
        let codes = (isDescending ? expected.reversed() : expected).map { sheets[$0].code }
        func page(_ start: PageStart<ShortCode>) async throws -> Paged<SheetStatistics> {
          try await registry.sheetStatistics(
            SheetQuery(order: order, isDescending: isDescending, start: start, limit: 2), on: today)
        }
        let first = try await page(.first)
        #expect(first.entries.map(\.sheet.code) == Array(codes[0..<2]))
        #expect(!first.hasEarlier && first.hasLater)
        let second = try await page(.after(codes[1]))
        #expect(second.entries.map(\.sheet.code) == Array(codes[2..<4]))
        #expect(second.hasEarlier && second.hasLater)
        let third = try await page(.after(codes[3]))
        #expect(third.entries.map(\.sheet.code) == [codes[4]])
        #expect(third.hasEarlier && !third.hasLater)
        let back = try await page(.before(codes[4]))
        #expect(back.entries.map(\.sheet.code) == Array(codes[2..<4]))
        #expect(back.hasEarlier && back.hasLater)
        let start = try await page(.before(codes[2]))
        #expect(start.entries.map(\.sheet.code) == Array(codes[0..<2]) && !start.hasEarlier)
      }
    }
  }

  @Test("counts scans by day for all sheets of a place", arguments: Implementation.allCases)
  func daily(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let one = try await registry.print(Example.order())
      let other = try await registry.print(Example.order())
      let elsewhere = try await registry.print(Example.order(at: "Ailleurs"))
      let days = try ["2026-11-01", "2026-11-02", "2026-11-03"].map(Example.day)
      for (sheet, day) in [
        (one, days[0]), (one, days[1]), (one, days[1]), (other, days[2]), (elsewhere, days[1]),
      ] {
        try await registry.recordScan(of: sheet.code, on: day)
      }
      #expect(
        try await registry.dailyScans(at: one.place, from: days[1], to: days[2])
          == [one.code: [days[1]: 2], other.code: [days[2]: 1]])
      #expect(
        try await registry.dailyScans(at: Place.ID(77), from: days[0], to: days[2]).isEmpty)
    }
  }

  @Test("tells which lines of a sheet were entered", arguments: Implementation.allCases)
  func lines(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sheet = try await registry.print(Example.order())
      let other = try await registry.print(Example.order())
      func enter(_ line: Int?, of sheet: Sheet, receipt: Int) async throws -> Submitted {
        var submission = try Example.submission(
          at: sheet.place, sheet: sheet.code, receipt: receipt)
        submission.source = .paper
        submission.line = line
        return try await registry.submit(submission, at: Example.time)
      }
      _ = try await enter(7, of: sheet, receipt: 1)
      let withdrawn = try await enter(8, of: sheet, receipt: 2)
      _ = try await enter(nil, of: sheet, receipt: 3)
      _ = try await enter(9, of: other, receipt: 4)
      _ = try await registry.withdraw(
        withdrawn.listing.id, key: withdrawn.key, at: Example.later)
      #expect(try await registry.enteredLines(of: sheet.code) == [7])
    }
  }

  @Test("keeps the wish for a reprint until there is one", arguments: Implementation.allCases)
  func wish(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let today = try Example.day("2026-11-21")
      let sheet = try await registry.print(Example.order())
      func wish() async throws -> Date? {
        try await registry.sheetStatistics(SheetQuery(place: sheet.place), on: today).entries
          .first { $0.sheet.code == sheet.code }?.reprintAsked
      }
      #expect(try await wish() == nil)
      try await registry.requestReprint(of: sheet.code, at: Example.time, by: "Zoé")
      try await registry.requestReprint(of: sheet.code, at: Example.later, by: "Zoé")
      #expect(try await wish() == Example.time)
      _ = try await registry.print(Example.order(at: "Sans demande"))
      let wished = try await registry.sheetStatistics(SheetQuery(order: .wish), on: today)
      #expect(wished.entries.map(\.sheet.code) == [sheet.code])
      try await registry.print(Example.order(replacing: sheet.code), at: Example.later)
      #expect(try await wish() == nil)
      try await registry.requestReprint(of: sheet.code, at: Example.later, by: "Zoé")
      #expect(try await wish() == nil)
    }
  }

  @Test("says where there is no such sheet", arguments: Implementation.allCases)
  func unknown(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let code = try Example.code("7K3QX9K")
      await #expect(throws: RegistryError.unknownSheet(code)) {
        try await registry.markTakenDown(code, at: Example.time, by: nil)
      }
      await #expect(throws: RegistryError.unknownSheet(code)) {
        try await registry.requestReprint(of: code, at: Example.time, by: nil)
      }
      let page = try await registry.sheetStatistics(
        SheetQuery(start: .after(code)), on: Example.day("2026-11-21"))
      #expect(page.entries.isEmpty)
    }
  }
}
