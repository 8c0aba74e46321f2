import Foundation
import Neighbourhood
import PrintShop
import Registry
import TestKit
import Testing

@Suite("Printing several sheets anew") struct ReprintTests {
  @Test("makes one file with every page, and records each sheet as the one that follows")
  func one() async throws {
    let shop = try Shop()
    let poster = try await shop.shop.print(
      .address(try PostalAddress(Shop.address), name: nil), Shop.choices(), at: Shop.time)
    let board = try await shop.shop.print(
      .address(try PostalAddress(Shop.address), name: nil),
      PrintChoices(
        PrintWishes(layout: "neighbour-board", languages: ["fr"]),
        library: LayoutLibrary(folders: [Repository.layouts])), at: Shop.time)
    #expect(poster.pdf.starts(with: Array("%PDF".utf8)))
    try await shop.publish([.example()])
    var sheets: [(sheet: Sheet, choices: PrintChoices)] = []
    for code in [poster.code, board.code] {
      let sheet = try #require(try await shop.registry.sheet(code))
      let choices = try PrintChoices(
        PrintWishes(layout: sheet.layout, options: sheet.options),
        library: LayoutLibrary(folders: [Repository.layouts]))
      sheets.append((sheet, choices))
    }
    try await withTemporaryFolder { folder in
      let path = folder + "/sheets.pdf"
      let printed = try await shop.shop.reprint(sheets, at: Shop.time, to: path)
      #expect(printed.sheets.map(\.old) == [poster.code, board.code])
      #expect(FileManager.default.contents(atPath: path).map { Array($0) } == printed.pdf)
      #expect(try await Program.run("qpdf", ["--check", path]).status == 0)
      #expect(try await Program.run("qpdf", ["--show-npages", path]).output.contains("2"))
      #expect(try await PDFFile(path: path).information()["Tagged"] == "yes")
      for replacement in printed.sheets {
        let sheet = try #require(try await shop.registry.sheet(replacement.new))
        #expect(sheet.replaces == replacement.old)
        #expect(sheet.edition?.revisions.count == 1)
      }
    }
  }

  @Test("leaves nothing of any of them where it fails")
  func failing() async throws {
    let shop = try Shop(failing: .confirming)
    let run = try await shop.registry.reserve(
      PrintOrder(
        destination: .address(try PostalAddress(Shop.address), name: nil), layout: "lobby-poster",
        options: Shop.choices().options), at: Shop.time)
    let sheet = run.sheets[0]
    try await shop.registry.confirm(
      run.id, editions: [sheet.code: Edition(printed: Shop.time, revisions: [:])])
    try await withTemporaryFolder { folder in
      await #expect(throws: PrintError.self) {
        try await shop.shop.reprint(
          [(sheet, Shop.choices())], at: Shop.time, to: folder + "/sheets.pdf")
      }
      let left = try files(in: folder)
      #expect(left.isEmpty)
    }
    #expect(try await shop.registry.successor(of: sheet.code) == nil)
    #expect(try await shop.registry.sheets(at: sheet.place).count == 1)
  }

  @Test("keeps what each sheet says of its structure: roles, words for figures, and links")
  func structure() async throws {
    let shop = try Shop()
    var sheets: [(sheet: Sheet, choices: PrintChoices)] = []
    for (layout, language) in [
      ("lobby-poster", "fr"), ("neighbour-board", "en"), ("sticker", "fr"),
    ] {
      let choices = try PrintChoices(
        PrintWishes(layout: layout, languages: [language]),
        library: LayoutLibrary(folders: [Repository.layouts]))
      let printed = try await shop.shop.print(
        .address(try PostalAddress(Shop.address), name: nil), choices, at: Shop.time)
      sheets.append((try #require(try await shop.registry.sheet(printed.code)), choices))
    }
    try await withTemporaryFolder { folder in
      /// The lines of the tree, as another program reads it, without what differs by page.
      func tree(_ some: [(sheet: Sheet, choices: PrintChoices)]) async throws -> [String] {
        let path = folder + "/sheets.pdf"
        let printed = try await shop.shop.reprint(some, at: Shop.time, to: path)
        #expect(try await Program.run("qpdf", ["--check", path]).status == 0)
        let text = try await Program.output(of: "pdfinfo", ["-struct-text", path])
        let codes = printed.sheets.map(\.new.printed)
        return text.split(separator: "\n").map { line in
          codes.reduce(String(line)) { $0.replacing($1, with: "CODE") }
            .replacing(/Object \d+ \d+/, with: "Object")
        }
      }
      var alone: [String] = []
      for sheet in sheets { alone += try await tree([sheet]) }
      let joined = try await tree(sheets)
      #expect(joined.count > 30)
      #expect(joined == alone)
    }
  }
}
