import Foundation
import Neighbourhood
import PrintShop
import Registry
import TestKit
import Testing

@testable import Site

@Suite("Printing in the browser") struct PrintPageTests {
  private let good = [
    "address": "3 rue du Lac, 38000 Grenoble", "name": "Le Lac", "code": "", "language": "fr",
    "second": "", "paper": "A4", "theme": "brique",
  ]

  @Test("begins with a picture of every layout and recipe")
  func gallery() async throws {
    let printing = try await PrintingSite()
    let page = try await printing.test.get("/print")
    #expect(page.status == 200)
    for name in printing.library.names {
      let slug = name.replacing(":", with: "-")
      #expect(page.body.contains("href=\"/print/\(slug)\""), "\(name)")
      #expect(page.body.contains("src=\"/print/pictures/\(slug).png?language=fr\""), "\(name)")
    }
    #expect(!page.body.contains("<script"))
    #expect(try await printing.test.get("/").body.contains("href=\"/print\""))
  }

  @Test("shows pictures that browsers may keep")
  func picture() async throws {
    let printing = try await PrintingSite()
    let answer = try await printing.test.bytes("/print/pictures/sticker.png")
    #expect(answer.type == "image/png")
    #expect(answer.data.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let head = try await printing.test.get("/print/pictures/sticker.png")
    #expect(head.header("Cache-Control") == "public, max-age=604800")
    #expect(try await printing.test.get("/print/pictures/nothing.png").status == 404)
  }

  @Test("records nothing for a look at the sheet")
  func preview() async throws {
    let printing = try await PrintingSite()
    let query = "?address=3%20rue%20du%20Lac,%20Grenoble&name=Le%20Lac"
    let page = try await printing.test.get("/print/lobby-poster" + query)
    #expect(page.body.contains("/print/lobby-poster/preview.png?address=3%20rue%20du%20Lac"))
    #expect(page.body.contains("pas encore valable"))
    let answer = try await printing.test.bytes("/print/lobby-poster/preview.png" + query)
    #expect(answer.type == "image/png")
    #expect(try await printing.registry.places().isEmpty)
    #expect(try await printing.registry.sheets().isEmpty)
  }

  @Test("prints and records one sheet, and sends it as a file to keep")
  func download() async throws {
    let printing = try await PrintingSite()
    let answer = try await printing.test.post("/print/lobby-poster", good)
    #expect(answer.status == 200)
    #expect(answer.header("Content-Type") == "application/pdf")
    #expect(answer.header("Cache-Control") == "no-store")
    let sheets = try await printing.registry.sheets()
    let sheet = try #require(sheets.first)
    #expect(sheets.count == 1)
    #expect(sheet.place.name == "Le Lac")
    #expect(sheet.sheet.options.theme == "brique")
    #expect(sheet.sheet.edition?.printed == TestSite.noon)
    let disposition = answer.header("Content-Disposition") ?? ""
    #expect(disposition.hasPrefix("attachment; filename=\"lobby-poster-"))
    #expect(disposition.contains("filename*=UTF-8''Affiche%20de%20hall%20"))
    #expect(disposition.contains(sheet.sheet.code.printed))
    let landing = try await printing.test.get("/\(sheet.sheet.code.symbols)")
    #expect(landing.body.contains("Le Lac"))
  }

  @Test("tells everything that is wrong beside the fields, and records nothing")
  func problems() async throws {
    let printing = try await PrintingSite()
    var form = good
    form["address"] = "38000"
    form["name"] = String(repeating: "a", count: 70)
    form["code"] = "12"
    form["paper"] = "A9"
    form["theme"] = "<b>"
    let answer = try await printing.test.post("/print/lobby-poster", form)
    #expect(answer.status == 422)
    for field in ["address", "name", "code", "paper", "theme"] {
      #expect(answer.body.contains("href=\"#\(field)\""), "\(field)")
    }
    for field in ["address", "name", "code", "paper"] {
      #expect(answer.body.contains("id=\"\(field)-problem\""), "\(field)")
    }
    #expect(!answer.body.contains("<b>"))
    #expect(try await printing.registry.sheets().isEmpty)
  }

  @Test("refuses large print where it has no room")
  func largePrint() async throws {
    let printing = try await PrintingSite()
    var form = good
    form["paper"] = "A3 landscape"
    form["large"] = "1"
    let answer = try await printing.test.post("/print/lobby-poster", form)
    #expect(answer.status == 422)
    #expect(answer.body.contains("id=\"paper-problem\""))
  }

  @Test("leads to neighbours only those who have a code of theirs")
  func neighbours() async throws {
    let printing = try await PrintingSite()
    let code = try await printing.print(at: "3 rue du Lac, 38000 Grenoble")
    try await printing.offer("Courses", at: code)
    #expect(try await printing.test.post("/print/lobby-poster", good).status == 422)
    let elsewhere = try await printing.print(at: "5 rue du Lac")
    var form = good
    form["code"] = elsewhere.printed
    #expect(try await printing.test.post("/print/lobby-poster", form).status == 422)
    form["code"] = code.printed
    #expect(try await printing.test.post("/print/lobby-poster", form).status == 200)
    #expect(try await printing.registry.sheets().count == 3)
  }

  @Test("has an end for one client, said in words, with the time to wait")
  func limits() async throws {
    var limits = PrintDesk.Limits()
    limits.printsEach = 1
    let printing = try await PrintingSite(limits: limits)
    #expect(try await printing.test.post("/print/lobby-poster", good).status == 200)
    let answer = try await printing.test.post("/print/lobby-poster", good)
    #expect(answer.status == 429)
    // One an hour: the hour after the one in which it was printed must have passed, too.
    #expect(answer.header("Retry-After") == "7200")
    #expect(answer.body.contains("Un peu trop à la fois"))
    #expect(try await printing.registry.sheets().count == 1)
  }

  @Test("is told in words where it is not done", arguments: ["/print", "/print/lobby-poster"])
  func none(path: String) async throws {
    let answer = try await TestSite().get(path)
    #expect(answer.status == 404)
    #expect(answer.body.contains("On n’imprime pas sur ce site"))
    #expect(try await !TestSite().get("/").body.contains("href=\"/print\""))
  }

  @Test("prints anew what is out of date at a place, in one file")
  func reprint() async throws {
    let printing = try await PrintingSite()
    let old = try await printing.print()
    let place = try #require(try await printing.registry.sheet(old)).place
    #expect(try await printing.test.site.reprintedPlace(place) == nil)
    try await printing.offer("Courses au marché", at: old)
    let reply = try #require(try await printing.test.site.reprintedPlace(place))
    #expect(reply.data?.starts(with: Array("%PDF".utf8)) == true)
    let successor = try await printing.registry.successor(of: old)
    #expect(successor?.edition?.revisions.count == 1)
    #expect(try await printing.test.site.reprintedPlace(place) == nil)
  }
}
