import Foundation
import Neighbourhood
import PageModel
import PrintShop
import TestKit
import Testing
import Wording

@testable import Site

@Suite("A sheet as text") struct TwinTests {
  private static let languages = ["fr", "fr-x-falc", "ar", "pl"]

  /// Every layout and recipe, each in a few languages.
  private static let sheets: [(layout: String, languages: [String])] =
    LayoutLibrary(folders: [Repository.layouts]).names.flatMap { name in
      languages.map { (name, [$0]) }
    } + [("lobby-poster", ["fr", "ar"]), ("leaflet", ["fr", "ar"])]

  @Test("says every word of the sheet in its order, and is well formed", arguments: sheets)
  func words(layout: String, languages: [String]) async throws {
    let printing = try await PrintingSite()
    let choices = try PrintChoices(
      PrintWishes(layout: layout, languages: languages), library: printing.library)
    let content = try #require(
      PrintShop.Content.example(listings: 5, language: languages[0], day: TestSite.today))
    let pages = try printing.shop.pages(of: content, choices)
    let wording = try Wording.shipped(in: try #require(Language(code: languages[0])))
    let html = TwinWriter(wording: wording, origin: printing.shop.origin).html(pages)
    let read = HTMLReading(html)
    #expect(read.problems == [])
    var rest = read.words[...]
    let lines = pages.flatMap { TwinTests.lines(of: $0.items, isRead: false) }
    let isAnyRead = lines.contains { $0.isRead }
    #expect(isAnyRead)
    for line in lines {
      for word in HTMLReading.words(in: line.text) {
        guard line.isRead else {
          #expect(read.words.contains(word), "\(word) of a strip")
          continue
        }
        guard let index = rest.firstIndex(of: word) else {
          Issue.record("“\(word)” of “\(line.text)” is missing or out of order")
          return
        }
        rest = rest[(index + 1)...]
      }
    }
  }

  /// The lines that a page shows but for pictograms, and whether something gives them a role.
  private static func lines(
    of items: [PageItem], isRead: Bool
  ) -> [(text: String, isRead: Bool)] {
    items.flatMap { item -> [(text: String, isRead: Bool)] in
      switch item {
      case .text(let text, _):
        guard text.paragraph.runs.contains(where: { $0.style.typeface != .pictogram }) else {
          return []
        }
        return [(text.lines.map(\.text).joined(separator: " "), isRead)]
      case .group(let group):
        let hasRole = group.role.map { $0 != .list && $0 != .item && $0 != .document } ?? false
        return lines(of: group.items, isRead: isRead || hasRole)
      default: return []
      }
    }
  }

  @Test("is a page with one heading above all, in the language of the sheet")
  func page() async throws {
    let printing = try await PrintingSite()
    let code = try await printing.print(languages: ["fr", "ar"])
    try await printing.offer("Courses & <b>marché</b>", at: code)
    let page = try await printing.test.get("/\(code.symbols)/sheet")
    #expect(page.status == 200)
    #expect(page.body.components(separatedBy: "<h1").count == 2)
    #expect(page.body.contains("<article class=\"twin\" lang=\"fr\" dir=\"ltr\">"))
    #expect(page.body.contains("lang=\"ar\" dir=\"rtl\""))
    #expect(page.body.contains("Courses &amp; &lt;b&gt;marché&lt;/b&gt;"))
    #expect(page.body.contains("href=\"/\(code.symbols)\""))
    #expect(page.body.contains(code.printed))
    #expect(page.body.contains("Imprimée le 20 novembre 2026. Depuis, la liste a changé"))
    let landing = try await printing.test.get("/\(code.symbols)").body
    #expect(landing.contains("href=\"/\(code.symbols)/sheet\""))
  }

  @Test("says that paper and list agree")
  func same() async throws {
    let printing = try await PrintingSite()
    let code = try await printing.print("neighbour-board")
    let body = try await printing.test.get("/\(code.symbols)/sheet?lang=en").body
    #expect(body.contains("It says the same as the list of today."))
    #expect(body.contains("ligne libre, à remplir à la main"))
    #expect(body.contains("aria-label=\"Case à cocher\""))
  }

  @Test("is nowhere without a desk, nor for a code that is none")
  func none() async throws {
    #expect(try await TestSite().get("/7K3QX9K/sheet").status == 404)
    #expect(try await PrintingSite().test.get("/7K3QX9K/sheet").status == 404)
    #expect(try await !TestSite().get("/7K3QX9K").body.contains("/sheet"))
  }
}

/// Reads a piece of HTML strictly: what is not closed, not escaped or misplaced is a problem.
struct HTMLReading {
  private(set) var words: [String] = []
  private(set) var problems: [String] = []

  /// Where each element may stand directly, where that is limited.
  private static let parents: [String: Set<String>] = [
    "li": ["ul"], "tr": ["table"], "td": ["tr"], "th": ["tr"],
  ]
  /// What may stand in a line of text only.
  private static let phrasing: Set<String> = ["strong", "span", "a", "br"]

  init(_ html: String) {
    var open: [String] = []
    var text = ""
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start] + " "
      guard let end = rest[start...].firstIndex(of: ">") else {
        problems.append("a tag that does not end")
        break
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.prefix { $0 != " " })
      if name.hasPrefix("/") {
        if open.last == String(name.dropFirst()) {
          open.removeLast()
        } else {
          problems.append("\(name) closes \(open.last ?? "nothing")")
        }
      } else if name != "br" {
        let parent = open.last ?? ""
        if let allowed = Self.parents[name], !allowed.contains(parent) {
          problems.append("\(name) in \(parent)")
        }
        if ["p", "h2", "h3"].contains(where: open.contains), !Self.phrasing.contains(name) {
          problems.append("\(name) in \(open)")
        }
        if ["ul", "table", "tr"].contains(parent), Self.parents[name] == nil {
          problems.append("\(name) in \(parent)")
        }
        if name == "a", open.contains("a") { problems.append("a link in a link") }
        if name == "h1" { problems.append("a heading of the page") }
        open.append(name)
      }
    }
    text += rest
    if !open.isEmpty { problems.append("\(open) stay open") }
    var plain = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] { plain = plain.replacing(entity, with: character) }
    words = Self.words(in: plain)
  }

  /// Words without invisible characters, signs and the ellipsis at which a line was cut off; a word
  /// may be broken at a hyphen or a dot, so those part words here.
  static func words(in text: String) -> [String] {
    let isCut = text.hasSuffix("…")
    let visible = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .format ? "\u{1}" : scalar
        }.filter { $0 != "\u{1}" }))
    let words = visible.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return isCut ? words.dropLast() : words
  }
}
