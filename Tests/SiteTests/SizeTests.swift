import Foundation
import Neighbourhood
import Registry
import Testing
import Wording

@testable import Site

@Suite("The weight of a page")
struct SizeTests {
  @Test(
    "with thirty listings, places nearby and filters is below 30 kB, all in, in every language",
    arguments: Language.all)
  func thirty(language: Language) async throws {
    let site = try await TestSite()
    for number in 0..<30 {
      // One after another as they come: with two ways to be reached, with one, with none shown.
      try await site.add(
        number.isMultiple(of: 2) ? .offer : .need, Neighbourhood.Category.allCases[number % 13],
        details: "Coup de main du samedi numéro \(number)", name: "Voisine \(number), 3e étage",
        email: number % 3 == 0 ? "voisine\(number)@exemple.fr" : nil,
        audience: number % 3 == 2 ? .referent : .neighbours)
    }
    try await addPlaces(near: site)
    let body = try await site.get("/7K3QX9K?lang=\(language.code)").body
    #expect(body.components(separatedBy: "<h3").count == 31)
    #expect(body.components(separatedBy: "/near/").count == NearbyRow.most + 1)
    #expect(body.contains("<form class=\"filter\""))
    #expect(body.utf8.count < 30_000)
    #expect(!body.contains(/(src|href)="https?:/))
  }

  /// More places with a listing around that of the sheet than its page names.
  private func addPlaces(near site: TestSite) async throws {
    func set(_ id: Place.ID, _ latitude: Double) async throws {
      let point = try #require(Coordinates(latitude: latitude, longitude: 5.72))
      _ = try await site.registry.setCoordinates(
        [PlacePosition(place: id, coordinates: point)], at: TestSite.noon)
    }
    try await set(site.sheet.place, 45.19)
    for number in 1...NearbyRow.most + 1 {
      let place = try await site.registry.addPlace(
        at: try PostalAddress("\(number) avenue du Général de Gaulle, 38000 Grenoble"), name: nil)
      try await set(place.id, 45.19 + 0.001 * Double(number))
      try await site.add(at: place.id)
    }
  }

  @Test(
    "with forty offers and forty needs of many words is below 30 kB, with links to all of them",
    arguments: Language.all)
  func wordy(language: Language) async throws {
    let site = try await TestSite()
    for number in 0..<80 {
      try await site.add(
        number.isMultiple(of: 2) ? .offer : .need, Neighbourhood.Category.allCases[number % 13],
        details: String(
          repeating: "Accompagner une personne âgée chez l'ophtalmologiste, le samedi. ", count: 4),
        name: "Marie-Antoinette \(number), 3e", email: "marie-antoinette\(number)@exemple.fr")
    }
    try await addPlaces(near: site)
    let body = try await site.get("/7K3QX9K?lang=\(language.code)").body
    #expect(body.utf8.count < 30_000)
    #expect(body.components(separatedBy: "<h3").count > 12)
    #expect(body.contains("all=1") && body.contains("#offer\"") && body.contains("#need\""))
    let all = try await site.get("/7K3QX9K?all=1&lang=\(language.code)").body
    #expect(all.components(separatedBy: "<h3").count == 81)
  }

  @Test("with four hundred listings stays small, with a link to all of them")
  func many() async throws {
    let site = try await TestSite()
    for number in 0..<400 {
      try await site.add(number.isMultiple(of: 2) ? .offer : .need, details: "Numéro \(number)")
    }
    let some = try await site.get("/7K3QX9K").body
    #expect(some.components(separatedBy: "<h3").count == 61)
    #expect(some.contains("200\u{A0}coups de main proposés"))
    #expect(some.contains("href=\"/7K3QX9K?all=1#offer\""))
    #expect(some.contains("Voir les 200 propositions"))
    let all = try await site.get("/7K3QX9K?all=1").body
    #expect(all.components(separatedBy: "<h3").count == 401)
    #expect(!all.contains("Voir les 200"))
  }

  @Test("of the form is below 30 kB", arguments: Language.all)
  func form(language: Language) async throws {
    let form = try await TestSite().get("/7K3QX9K/need?lang=\(language.code)")
    #expect(form.body.utf8.count < 30_000)
  }
}
