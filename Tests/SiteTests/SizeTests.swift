import Foundation
import Neighbourhood
import Testing
import Wording

@Suite("The weight of a page")
struct SizeTests {
  @Test("with twenty listings is below 30 kB, all in, in every language", arguments: Language.all)
  func twenty(language: Language) async throws {
    let site = try await TestSite()
    for number in 0..<20 {
      try await site.add(
        number.isMultiple(of: 2) ? .offer : .need, Neighbourhood.Category.allCases[number % 13],
        details: "Coup de main du samedi numéro \(number)", name: "Voisine \(number), 3e étage",
        email: "voisine\(number)@exemple.fr")
    }
    let body = try await site.get("/7K3QX9K?lang=\(language.code)").body
    #expect(body.components(separatedBy: "<h3").count == 21)
    #expect(body.utf8.count < 30_000)
    #expect(!body.contains(/(src|href)="https?:/))
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
