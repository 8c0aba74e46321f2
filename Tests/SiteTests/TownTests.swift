import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("The pages about sheets and places") struct TownTests {
  /// The code of a sheet that hangs at another place, printed a day before noon.
  private func second(_ site: TestSite, at address: String = "1 rue Zola, 38000 Grenoble")
    async throws -> Sheet
  {
    let earlier = TestSite.noon.addingTimeInterval(-86_400)
    let run = try await site.registry.reserve(
      PrintOrder(
        destination: .address(try PostalAddress(address), name: nil), layout: "lobby-poster",
        options: SheetOptions(language: "fr", paper: "A4", theme: "lagune")), at: earlier)
    let sheet = try #require(run.sheets.first)
    try await site.registry.confirm(
      run.id, editions: [sheet.code: Edition(printed: earlier, revisions: [:])])
    return sheet
  }

  @Test("are for moderators and admins", arguments: ["/moderation/sheets", "/moderation/places"])
  func closed(path: String) async throws {
    let site = try await TestSite()
    #expect(try await site.get(path).status == 403)
    #expect(try await site.signIn(.operator).get(path).status == 403)
    #expect(try await site.signIn(.referent, at: site.sheet.place).get(path).status == 403)
    for role in [Staff.Role.moderator, .admin] {
      let page = try await site.signIn(role).get(path)
      #expect(page.status == 200 && !page.body.contains(" style="))
      #expect(page.body.contains("Résidence Les Lilas"))
    }
  }

  @Test("tell scans, listings, state and silence of each sheet")
  func sheets() async throws {
    let site = try await TestSite()
    _ = try await second(site)
    try await site.registry.recordScan(of: site.sheet.code, on: TestSite.today.adding(days: -3))
    try await site.add()
    let body = try await site.signIn().get("/moderation/sheets").body
    #expect(body.contains("il y a 3 jours") && body.contains("jamais"))
    #expect(body.contains("1\u{A0}proposition, 0\u{A0}demande"))
    #expect(body.contains("Pas à jour : une annonce nouvelle".replacing(" :", with: "\u{A0}:")))
    #expect(body.contains("À jour"))
  }

  @Test("go by what is asked, and keep to one place where one is asked")
  func order() async throws {
    let site = try await TestSite()
    let other = try await second(site)
    let browser = try await site.signIn()
    func codes(_ query: String) async throws -> [Bool] {
      let body = try await browser.get("/moderation/sheets?\(query)").body
      let positions = [site.sheet.code, other.code].map { code in
        body.range(of: ">\(code.printed)<")?.lowerBound
      }
      guard let first = positions[0] else { return [false] }
      guard let last = positions[1] else { return [true] }
      return [first < last, first > last]
    }
    #expect(try await codes("") == [true, false])
    #expect(try await codes("order=printed&down=0") == [false, true])
    #expect(try await codes("order=address") == [false, true])
    #expect(try await codes("order=nonsense&down=9") == [false, true])
    #expect(try await codes("place=\(site.sheet.place.number)") == [true])
    #expect(try await codes("after=\(site.sheet.code.symbols)") == [false])
    #expect(try await codes("order=wish") == [false])
    try await site.registry.requestReprint(of: site.sheet.code, at: TestSite.noon, by: "Zoé")
    #expect(try await codes("order=wish") == [true])
    #expect(try await browser.get("/moderation/sheets?place=999").status == 404)
    let sorted = try await browser.get("/moderation/sheets?order=scans").body
    #expect(sorted.contains("aria-sort=\"descending\""))
  }

  @Test("list places, find them, and tell how far others are")
  func places() async throws {
    let site = try await TestSite()
    let other = try await second(site)
    let browser = try await site.signIn()
    let all = try await browser.get("/moderation/places").body
    #expect(all.contains("12 rue des Lilas") && all.contains("1 rue Zola"))
    #expect(!all.contains("near="))
    let found = try await browser.get("/moderation/places?q=38000+zola").body
    #expect(found.contains("1 rue Zola") && !found.contains("12 rue des Lilas"))
    #expect(try await browser.get("/moderation/places?q=lyon").body.contains("Aucun lieu"))
    let points = [(site.sheet.place, 45.1885), (other.place, 45.1895)]
    _ = try await site.registry.setCoordinates(
      points.map { place, latitude in
        PlacePosition(
          place: place,
          coordinates: try #require(Coordinates(latitude: latitude, longitude: 5.72)))
      }, at: TestSite.noon)
    // 0.001° of latitude: 111.19 m
    let near = try await browser.get("/moderation/places?near=\(site.sheet.place.number)").body
    #expect(near.contains("111 m") && near.contains("1 rue Zola"))
    #expect(try await browser.get("/moderation/places?near=999").status == 404)
  }
}
