import Foundation
import Neighbourhood
import PrintShop
import Registry
import TestKit
import Testing

@Suite("Paper and site in sync") struct EditionTests {
  @Test("a sheet is up to date until a listing comes or goes, and a reprint is so again")
  func reprint() async throws {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      let registry = shop.registry
      let day = try #require(CalendarDay(iso: "2026-11-20"))
      let first = try await shop.publish([.example("Bricolage")])
      let old = try await shop.print(to: PrintOutput(pdf: folder + "/old.pdf"))
      let sheet = try #require(try await registry.sheet(old.code))
      #expect(sheet.edition?.revisions == [first[0].id: 1])
      #expect(try await registry.difference(of: sheet, on: day)?.isNone == true)

      try await shop.publish([.example("Couture"), .example("Lecture", kind: .need)], from: 2)
      _ = try await registry.refuse(first.map(\.id), reason: "Fini", at: Shop.time)
      #expect(
        try await registry.difference(of: sheet, on: day)
          == EditionDifference(new: 2, changed: 0, gone: 1))

      let new = try await shop.shop.print(
        .replacing(old.code), Shop.choices(), to: PrintOutput(pdf: folder + "/new.pdf"),
        at: Shop.time.addingTimeInterval(60))
      let successor = try #require(try await registry.successor(of: old.code))
      #expect(new.code != old.code)
      #expect(successor.code == new.code)
      #expect(successor.replaces == old.code)
      #expect(successor.place == sheet.place)
      #expect(try await registry.difference(of: successor, on: day)?.isNone == true)

      let (before, after) = (
        try await PDFFile(path: folder + "/old.pdf").text(),
        try await PDFFile(path: folder + "/new.pdf").text()
      )
      #expect(before.contains("Bricolage") && !before.contains("Couture"))
      #expect(after.contains("Couture") && after.contains("Lecture"))
      #expect(!after.contains("Bricolage"))
      #expect(after.contains(new.code.printed) && !after.contains(old.code.printed))
    }
  }

  @Test("listings that found no room count as part of the edition")
  func left() async throws {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      try await shop.publish((0..<60).map { .example("Aide \($0)") })
      let printed = try await shop.print(to: PrintOutput(pdf: folder + "/a.pdf"))
      let sheet = try #require(try await shop.registry.sheet(printed.code))
      #expect(printed.left > 0)
      #expect(sheet.edition?.revisions.count == 60)
    }
  }

  @Test("a second print for one address is for one place")
  func samePlace() async throws {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      let output = PrintOutput(pdf: folder + "/a.pdf")
      let first = try await shop.print(to: output)
      let second = try await shop.print(at: "12 RUE DES LILAS, 38000 grenoble", to: output)
      #expect(first.code != second.code)
      #expect(try await shop.registry.places().count == 1)
      #expect(try await shop.registry.sheets().count == 2)
    }
  }
}
