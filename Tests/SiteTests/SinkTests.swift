import Exchange
import Foundation
import FoundationXML
import HTTPTypes
import Logging
import Mail
import Neighbourhood
import PrintShop
import Registry
import TableFile
import TestKit
import Testing

@testable import Site

@Suite("Nasty texts do no harm, wherever they end up: in") struct SinkTests {
  /// A site that shows every nasty text as the words of a listing, and as its name.
  private func site() async throws -> TestSite {
    let site = try await TestSite()
    for (index, text) in try NastyText.all().enumerated() {
      var form = TestSite.goodForm
      form["details"] = String(text.prefix(400))
      form["name"] = String(text.prefix(40))
      form["receipt"] = String(format: "%032x", index)
      let answer = try await site.post("/7K3QX9K/offer", form)
      // Where nothing is left of a name, the form says so.
      #expect([303, 422].contains(answer.status), "\(text.debugDescription)")
    }
    let waiting = try await site.registry.listings(ListingFilter(status: .waiting))
    #expect(waiting.count > 50)
    _ = try await site.registry.publish(waiting.map(\.id), at: TestSite.noon)
    return site
  }

  @Test("the store and pages")
  func pages() async throws {
    let site = try await site()
    for listing in try await site.registry.listings(ListingFilter(status: .published)) {
      let texts = [listing.content.details, listing.content.name]
      #expect(!texts.joined().unicodeScalars.contains(where: NastyText.isUnwanted))
    }
    let body = try await site.get("/7K3QX9K?all=1").body
    for tag in body.matches(of: /<[a-zA-Z][^>]*>/) {
      let outside = String(tag.output).replacing(/="[^"]*"/, with: "")
      #expect(!outside.contains(/\son[a-z]+/), "\(tag.output)")
    }
    for name in ["<script", "<img", "<b>", "<!--<", "</textarea><"] {
      #expect(!body.contains(name), "\(name)")
    }
    for link in body.matches(of: /(?:href|action|src)="([^"]*)"/) {
      let address = link.output.1
      // Our own icon.
      if address.hasPrefix("data:image/svg+xml,%3Csvg") { continue }
      let isOurs = (address.hasPrefix("/") && !address.hasPrefix("//")) || address.hasPrefix("#")
      #expect(isOurs || address.hasPrefix("tel:") || address.hasPrefix("mailto:"), "\(address)")
    }
  }

  @Test("a feed")
  func atom() async throws {
    let body = try await site().get("/feed.atom").body
    let feed = try XMLDocument(xmlString: body)
    let names = Set(try feed.nodes(forXPath: "//*").compactMap(\.name))
    let known: Set = [
      "feed", "title", "id", "updated", "link", "author", "name", "entry", "published", "category",
      "summary",
    ]
    #expect(names.isSubset(of: known), "\(names.subtracting(known))")
    #expect(try feed.nodes(forXPath: "//*[local-name()='entry']").count == Site.longestFeed)
  }

  @Test(
    "JSON, also within a page", arguments: ["listings.jsonld", "listings.json", "listings.geojson"])
  func json(name: String) async throws {
    let body = try await site().get("/api/v1/\(name)").body
    #expect(!body.contains("<"))
    #expect(try JSONSerialization.jsonObject(with: Data(body.utf8)) is [String: Any])
    #expect(body.contains("\\u003cscript>alert(1)\\u003c/script>"))
  }

  @Test("a table, where no field is a formula")
  func csv() async throws {
    let body = try await site().get("/api/v1/listings.csv").body
    let table = try Table(reading: Data(body.utf8))
    #expect(table.rows.count > 50 && table.problems.isEmpty)
    for row in table.rows {
      for field in row.fields where !field.isEmpty && Double(field) == nil {
        #expect(!"=+-@\t\r＝＋－＠".contains(field[field.startIndex]), "\(field)")
      }
    }
    for text in try NastyText.all() {
      let field = TableField.text(text)
      #expect(
        !"=+-@\t\r\n＝＋－＠".unicodeScalars.contains(field.unicodeScalars.first { $0 != "\"" } ?? "a"))
    }
  }

  @Test("a PDF file, its text and its title")
  func pdf() async throws {
    let site = try await PrintingSite()
    let code = try await site.print(at: "3 <b>(rue)</b> /JS (app.alert), 38000 Grenoble")
    for (index, text) in try NastyText.all().enumerated() where index % 6 == 0 {
      try await site.offer(String(text.prefix(60)), at: code)
    }
    try await site.offer("<b>gras</b> <span foreground='red'>&amp;</span>", at: code)
    try await withTemporaryFolder { folder in
      let choices = try PrintChoices(
        PrintWishes(layout: "lobby-poster", languages: ["fr"]), library: site.library)
      let sheet = try await site.shop.print(
        .address(try PostalAddress("3 <b>(rue)</b> /JS (app.alert), 38000 Grenoble"), name: nil),
        choices, to: PrintOutput(pdf: folder + "/a.pdf"), at: TestSite.noon)
      #expect(sheet.code != code)
      try await Program.output(of: "qpdf", ["--check", folder + "/a.pdf"])
      let text = try await Program.output(of: "pdftotext", ["-raw", folder + "/a.pdf", "-"])
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("<b>(rue)</b> /JS (app.alert)"))
      let plain = try await Program.output(of: "qpdf", ["--qdf", folder + "/a.pdf", "-"])
      for name in ["/JavaScript", "/OpenAction", "/Launch", "/SubmitForm"] {
        #expect(!plain.contains(name))
      }
    }
  }

  @Test("the name of a file")
  func fileNames() throws {
    for text in try NastyText.all() {
      let field = Reply.attachment("affiche.pdf", text)
      #expect(
        field.wholeMatch(
          of: /attachment; filename="affiche\.pdf"; filename\*=UTF-8''[A-Za-z0-9%._~-]*/) != nil)
    }
  }

  @Test("the log, one line each", arguments: LogFormat.allCases)
  func log(format: LogFormat) throws {
    for text in try NastyText.all() {
      let lines = Lines()
      let handler = LineLog(level: .info, format: format, now: { TestSite.noon }) {
        lines.append($0)
      }
      handler.log(
        event: .init(
          level: .error, message: "\(text)", metadata: ["method": "\(text)"], source: "", file: "",
          function: "", line: 0))
      let line = try #require(lines.all.first)
      #expect(lines.all.count == 1)
      #expect(
        !line.unicodeScalars.contains(where: NastyText.isUnwanted), "\(text.debugDescription)")
      if format == .json {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(value?["level"] as? String == "error")
      }
    }
  }

  @Test("the head of a message")
  func mail() throws {
    for text in try NastyText.all() {
      #expect(throws: MailMessage.BadAddress.self) {
        try MailMessage(
          from: "a@b.fr", to: "c@d.fr\r\n\(text)", subject: "", body: "", date: TestSite.noon,
          mark: "1")
      }
      let message = try MailMessage(
        from: "a@b.fr", called: text, to: "c@d.fr", subject: text, body: text,
        date: TestSite.noon, mark: text)
      let parts = message.text.components(separatedBy: "\r\n\r\n")
      let names = parts[0].components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }
        .map { String($0.prefix { $0 != ":" }) }
      #expect(
        names == [
          "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version",
          "Content-Type", "Content-Transfer-Encoding",
        ], "\(text.debugDescription)")
      #expect(
        message.text.utf8.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A) })
    }
  }
}
