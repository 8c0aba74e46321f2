import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Choosing the line that is copied") struct LineChoiceTests {
  /// A second sheet of the same place, printed a day later.
  private func later(_ site: TestSite) async throws -> Sheet {
    let time = TestSite.noon.addingTimeInterval(86_400)
    let run = try await site.registry.reserve(
      PrintOrder(
        destination: .replacing(site.sheet.code), layout: "neighbour-board",
        options: site.sheet.options), at: time)
    let sheet = run.sheets[0]
    try await site.registry.confirm(
      run.id, editions: [sheet.code: Edition(printed: time, revisions: [:])])
    return sheet
  }

  @Test("offers the sheets of the place, the newest first and chosen, by code and printed day")
  func select() async throws {
    let site = try await TestSite()
    let new = try await later(site)
    let elsewhere = try await site.registry.addPlace(at: PostalAddress("1 rue Zola"), name: nil)
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    let body = try await zoe.get("/referent").body
    let options = body.components(separatedBy: "<option value=\"").dropFirst().map {
      String($0.prefix { $0 != "<" })
    }
    #expect(
      options == [
        "\(new.code.symbols)\" selected>\(new.code.printed) · Imprimée le 21 novembre 2026",
        "7K3QX9K\">7K3-QX9K · Imprimée le 20 novembre 2026",
      ])
    let omar = try await site.signIn(.referent, name: "Omar", at: elsewhere.id)
    #expect(try await !omar.get("/referent").body.contains("<select"))
  }

  @Test(
    "leads to the line, or to the one behind the last that was copied",
    arguments: [("07", 7), ("7", 7), (" 12 ", 12), ("", 1)])
  func chosen(number: String, line: Int) async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    let query = "sheet=7K3QX9K&number=\(PercentCoding.encoded(number))"
    let answer = try await zoe.get("/referent/line?\(query)")
    #expect(answer.status == 303 && answer.location == "/referent/line/7K3QX9K/\(line)")
    let form = try await zoe.get(answer.location).body
    let printed = line < 10 ? "0\(line)" : "\(line)"
    #expect(form.contains("value=\"\(printed)\""))
    #expect(form.contains("<option value=\"7K3QX9K\" selected>"))
  }

  @Test(
    "a number that is none comes back beside its field and above", arguments: ["x", "0", "10000"])
  func wrong(number: String) async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    let home = try await zoe.get("/referent/line?sheet=7K3QX9K&number=\(number)")
    let form = try await zoe.post(
      "/referent/line/7K3QX9K/1",
      ReferentTests.line + [("sheet", "7K3QX9K"), ("number", number)])
    for answer in [home, form] {
      #expect(answer.status == 422)
      #expect(answer.body.contains("href=\"#number\"") && answer.body.contains("<title>Erreur"))
      #expect(answer.body.contains("id=\"number-problem\""))
      #expect(answer.body.contains("value=\"\(number)\""))
    }
    #expect(form.body.contains("value=\"Nadia, 3e\""))
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
  }

  @Test("another line can be chosen in the form, and the next one of the same sheet follows")
  func changed() async throws {
    let site = try await TestSite()
    let new = try await later(site)
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    let answer = try await zoe.post(
      "/referent/line/7K3QX9K/1",
      ReferentTests.line + [("sheet", new.code.symbols), ("number", "12")])
    #expect(answer.location == "/referent/line/\(new.code.symbols)/13?sent=12")
    let next = try await zoe.get(answer.location).body
    #expect(next.contains("<option value=\"\(new.code.symbols)\" selected>"))
    #expect(next.contains("value=\"13\""))
    let listing = try #require(try await site.registry.listings(ListingFilter()).first)
    #expect(listing.sheet == new.code && listing.line == 12)
  }

  @Test("a sheet of another place is none")
  func foreign() async throws {
    let site = try await TestSite()
    let elsewhere = try await site.registry.addPlace(at: PostalAddress("1 rue Zola"), name: nil)
    let omar = try await site.signIn(.referent, name: "Omar", at: elsewhere.id)
    #expect(try await omar.get("/referent/line?sheet=7K3QX9K&number=1").status == 404)
    let run = try await site.registry.reserve(
      PrintOrder(
        destination: .address(elsewhere.address, name: nil), layout: "neighbour-board",
        options: site.sheet.options), at: TestSite.noon)
    let own = run.sheets[0].code
    let answer = try await omar.post(
      "/referent/line/\(own.symbols)/1",
      ReferentTests.line + [("sheet", "7K3QX9K"), ("number", "1")])
    #expect(answer.status == 404)
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
  }

  @Test("names what the sheet is, in the language of the page")
  func titles() async throws {
    let printing = try await PrintingSite()
    let code = try await printing.print("neighbour-board")
    let place = try #require(try await printing.registry.sheet(code)).place
    let zoe = try await printing.test.signIn(.referent, name: "Zoé", at: place)
    for (query, title) in [("", "Panneau des voisins"), ("?lang=en", "Neighbour board")] {
      let body = try await zoe.get("/referent" + query).body
      #expect(body.contains("\(code.printed) · \(title) · "))
    }
  }
}
