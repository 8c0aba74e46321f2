import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Places near that of a sheet")
struct NearbyTests {
  /// Two places 200 m apart, with a listing at the second whose number neighbours may see.
  private func site() async throws -> (site: TestSite, near: Place, listing: Listing) {
    let site = try await TestSite()
    let near = try await site.registry.addPlace(
      at: try PostalAddress("14 rue des Lilas, 38000 Grenoble"), name: PlaceName("Les Érables"))
    try await set(site.sheet.place, 45.19, 5.72, site)
    try await set(near.id, 45.1918, 5.72, site)
    let sent = try await site.registry.submit(
      Submission(
        content: ListingContent(
          kind: .offer, category: .pets, mode: .inPerson, details: "Promener un chien",
          name: "Ana", contact: Contact(phone: PhoneNumber("0699887766")), audience: .lobby,
          language: "fr"),
        place: near.id, sheet: nil, source: .site,
        receipt: try #require(Receipt(String(repeating: "a", count: 32))), status: .published,
        lastDay: TestSite.today.adding(days: 10)), at: TestSite.noon)
    return (site, near, sent.listing)
  }

  private func set(_ id: Place.ID, _ latitude: Double, _ longitude: Double, _ site: TestSite)
    async throws
  {
    let point = try #require(Coordinates(latitude: latitude, longitude: longitude))
    _ = try await site.registry.setCoordinates(
      [PlacePosition(place: id, coordinates: point)], at: TestSite.noon)
  }

  @Test("are named on its page with their distance, and their numbers stay hidden")
  func near() async throws {
    let (site, near, listing) = try await site()
    let landing = try await site.get("/7K3QX9K").body
    #expect(landing.contains("Près d’ici"))
    #expect(landing.contains("à 200 m") || landing.contains("à 200\u{A0}m"))
    let address = "/7K3QX9K/near/\(near.id.number)"
    #expect(landing.contains("href=\"\(address)\""))
    let page = try await site.get(address)
    #expect(page.status == 200)
    #expect(page.body.contains("Promener un chien"))
    #expect(!page.body.contains("0699887766"))
    let write = "/7K3QX9K/write/\(listing.id.number)"
    #expect(page.body.contains("href=\"\(write)\""))
    #expect(try await site.get(write).status == 200)
    let report = "/7K3QX9K/report/\(listing.id.number)"
    #expect(page.body.contains("href=\"\(report)\""))
    #expect(try await site.get(report).body.contains("Promener un chien"))
    #expect(try await site.post(report, ["reason": "wrong"]).status == 303)
    #expect(try await site.registry.reports(about: listing.id).map(\.reason) == [.wrong])
  }

  @Test("are nothing that is far away or that nobody located")
  func far() async throws {
    let (site, near, listing) = try await site()
    try await set(near.id, 45.30, 5.72, site)
    #expect(!(try await site.get("/7K3QX9K").body.contains("Près d’ici")))
    #expect(try await site.get("/7K3QX9K/near/\(near.id.number)").status == 404)
    #expect(try await site.get("/7K3QX9K/write/\(listing.id.number)").status == 410)
    #expect(try await site.get("/7K3QX9K/report/\(listing.id.number)").status == 410)
  }

  @Test("are those of the same street and postcode where nobody located the sheet's own")
  func street() async throws {
    let site = try await TestSite()
    for (address, words) in [
      ("14 bis rue des Lilas, 38000 Grenoble", "Promener un chien"),
      ("16 rue des Lilas, 69003 Lyon", "Une autre ville"),
      ("3 rue des Acacias, 38000 Grenoble", "Une autre rue"),
    ] {
      let place = try await site.registry.addPlace(at: try PostalAddress(address), name: nil)
      try await site.add(details: words, at: place.id)
    }
    // Nothing is listed there.
    _ = try await site.registry.addPlace(
      at: try PostalAddress("18 rue des Lilas, 38000 Grenoble"), name: nil)
    let landing = try await site.get("/7K3QX9K").body
    #expect(landing.contains("dans la même rue"))
    #expect(landing.components(separatedBy: "/near/").count == 2)
    let href = try #require(landing.firstMatch(of: /\/7K3QX9K\/near\/[0-9]+/)).0
    #expect(try await site.get(String(href)).body.contains("Promener un chien"))
  }

  @Test("are those where something is listed, however many others are nearer")
  func empty() async throws {
    let (site, near, _) = try await site()
    for number in 20...30 {
      let place = try await site.registry.addPlace(
        at: try PostalAddress("\(number) rue des Lilas, 38000 Grenoble"), name: nil)
      try await set(place.id, 45.19 + 0.00001 * Double(number), 5.72, site)
    }
    let landing = try await site.get("/7K3QX9K").body
    #expect(landing.components(separatedBy: "/near/").count == 2)
    #expect(landing.contains("/near/\(near.id.number)\""))
  }
}
