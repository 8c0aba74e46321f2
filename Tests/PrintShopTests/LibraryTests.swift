import Foundation
import LayoutLanguage
import Neighbourhood
import PrintShop
import SourceTree
import TestKit
import Testing

@Suite("The layouts that can be printed") struct LibraryTests {
  private static let fine = """
    layout: fine
    title: {fr: Simple}
    papers: {A4: 1}
    needs: {place: text}
    text: {fr: {hello: Bonjour}}
    page: {text: $place}
    """

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test("are named after their files, and the earlier folder counts")
  func folders() async throws {
    try await withTemporaryFolder { first in
      try await withTemporaryFolder { second in
        let other = Self.fine.replacing("Simple", with: "Autre")
        try write(other, to: second + "/fine.yaml")
        try write(
          other.replacing("layout: fine", with: "layout: other"), to: second + "/other.yaml")
        try write(Self.fine, to: first + "/fine.yaml")
        try write("no layout", to: first + "/README.md")
        let library = LayoutLibrary(folders: [first, second, "/nowhere"])
        #expect(library.names == ["fine", "other"])
        #expect(try library.layout(named: "fine")?.titles.values.first == "Simple")
        #expect(try library.layout(named: "none") == nil)
      }
    }
  }

  @Test(
    "ask only for fields that a sheet has, of their types",
    arguments: [
      (
        "{place: text, plce: text}", "“needs” asks for “plce”, which no sheet has",
        "did you mean “place”?"
      ),
      ("{place: text, facade: text}", "“facade” is a facade, not a text", nil),
      (
        "{place: text, hotline: text}", "“hotline” may be absent",
        "write “hotline: text?” under “needs”"
      ),
      ("{place: text, offers: {wat: text}}", "“offers” is a list, not a list", nil),
    ] as [(String, String, String?)])
  func fields(needs: String, message: String, hint: String?) async throws {
    try await withTemporaryFolder { folder in
      try write(
        Self.fine.replacing("{place: text}", with: needs), to: folder + "/fine.yaml")
      let error = #expect(throws: Diagnostics.self) {
        try LayoutLibrary.layout(at: folder + "/fine.yaml")
      }
      #expect(error?.list == [Diagnostic(at: nil, message, hint: hint)])
    }
  }

  @Test("call themselves as their files are called")
  func misnamed() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.fine, to: folder + "/other.yaml")
      let error = #expect(throws: Diagnostics.self) {
        try LayoutLibrary.layout(at: folder + "/other.yaml")
      }
      #expect(error?.list.map(\.message) == ["the layout calls itself “fine”"])
    }
  }

  @Test("are UTF-8, with or without a byte-order mark")
  func encoding() async throws {
    try await withTemporaryFolder { folder in
      try write("\u{FEFF}" + Self.fine, to: folder + "/fine.yaml")
      #expect(try LayoutLibrary.layout(at: folder + "/fine.yaml").name == "fine")
      try Data([0x6C, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: folder + "/fine.yaml"))
      let error = #expect(throws: Diagnostics.self) {
        try LayoutLibrary.layout(at: folder + "/fine.yaml")
      }
      #expect(error?.list.map(\.message) == ["this file is not UTF-8"])
    }
  }

  @Test("are refused with every choice that does not exist")
  func choices() throws {
    let error = #expect(throws: PrintError.self) {
      try Shop.choices("loby-poster", paper: "A8", theme: "lagun", language: "xx")
    }
    for words in [
      "there is no layout “loby-poster”\n  hint: did you mean “lobby-poster”?",
      "there is no paper “A8”\n  hint: did you mean “A4”?",
      "there is no theme “lagun”\n  hint: did you mean “lagune”?",
      "there is no language “xx”\n  hint: one of: fr, fr-x-falc, en, es, ca, pt, it, de, pl, ar",
    ] {
      #expect(error?.description.contains(words) == true, "\(words)")
    }
  }

  @Test("an example has as many listings as asked for, the same every time", arguments: [0, 5, 60])
  func example(count: Int) throws {
    let day = try #require(CalendarDay(iso: "2026-11-20"))
    let content = try #require(
      PrintShop.Content.example(listings: count, language: "fr", day: day))
    #expect(content.listings.count == count)
    #expect(content == PrintShop.Content.example(listings: count, language: "fr", day: day))
  }
}
