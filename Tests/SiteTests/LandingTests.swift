import Foundation
import HTTPTypes
import Neighbourhood
import PageModel
import Registry
import Testing

@testable import Site

@Suite("The landing page of a sheet")
struct LandingTests {
  @Test(
    "opens without a detour, however its address is written",
    arguments: ["/7K3QX9K", "/7k3qx9k", "/7K3-QX9K", "/7k3-qx9k/", "/7K3%20QX9K"])
  func addresses(path: String) async throws {
    let answer = try await TestSite().get(path)
    #expect(answer.status == 200)
    #expect(answer.body.contains("<h1 dir=\"auto\">Résidence Les Lilas</h1>"))
    #expect(answer.body.contains("12 rue des Lilas, Grenoble"))
  }

  @Test("shows the façade of the sheet, in the colours of the sheet")
  func facade() async throws {
    let site = try await TestSite(theme: "foret")
    let lit = try await site.registry.installationKey().litWindows(for: site.sheet.code)
    let drawing = FacadeDrawing.paths(of: try #require(Facade(lit: lit)), in: .foret)
    let answer = try await site.get("/7K3QX9K")
    #expect(answer.body.contains(drawing))
    #expect(answer.body.contains("\(lit.count { $0 }) fenêtres allumées"))
    #expect(answer.body.contains("viewBox=\"\(FacadeDrawing.viewBox)\" role=\"img\""))
  }

  @Test("lists offers and needs, newest first, and counts them in a sentence")
  func listings() async throws {
    let site = try await TestSite()
    try await site.add(details: "Courses au marché", name: "Nadia")
    try await site.add(.offer, .oddJobs, details: "Petit bricolage", name: "Œdipe")
    try await site.add(.need, .pets, details: "", name: "Mme Roux", onBehalf: true)
    let body = try await site.get("/7K3QX9K").body
    #expect(body.contains("2\u{A0}coups de main proposés et une demande"))
    let newer = try #require(body.range(of: "Petit bricolage"))
    let older = try #require(body.range(of: "Courses au marché"))
    let need = try #require(body.range(of: "On cherche"))
    #expect(newer.lowerBound < older.lowerBound)
    #expect(older.lowerBound < need.lowerBound)
    #expect(body[need.upperBound...].contains("<h3>Animaux</h3>"))
    #expect(body[need.upperBound...].contains("Mme Roux\u{A0}· pour un voisin"))
    #expect(body.contains("href=\"#i-pets\""))
  }

  @Test("leaves out what waits, was refused, or is over")
  func hidden() async throws {
    let site = try await TestSite()
    try await site.add(details: "En attente", status: .waiting)
    try await site.add(details: "Terminée", lastDay: TestSite.today.adding(days: -1))
    let refused = try await site.add(details: "Refusée")
    _ = try await site.registry.refuse(
      [refused.listing.id], reason: "Publicité", at: TestSite.noon)
    let body = try await site.get("/7K3QX9K").body
    #expect(!body.contains("En attente"))
    #expect(!body.contains("Terminée"))
    #expect(!body.contains("Refusée"))
    #expect(body.contains("Rien encore"))
  }

  @Test("gives the two ways on, for whom it is run, and the number to ring")
  func ways() async throws {
    let body = try await TestSite().get("/7K3QX9K").body
    #expect(body.contains("href=\"/7K3QX9K/offer\""))
    #expect(body.contains("href=\"/7K3QX9K/need\""))
    #expect(body.contains("Ville de Grenoble"))
    #expect(body.contains("href=\"tel:0476000000\""))
    #expect(body.contains("Imprimé par nos soins."))
  }

  @Test("says what has changed since the sheet was printed")
  func outOfDate() async throws {
    let site = try await TestSite()
    #expect(!(try await site.get("/7K3QX9K").body.contains("class=\"notice\"")))
    try await site.add()
    try await site.add()
    #expect(
      try await site.get("/7K3QX9K").body.contains(
        "Depuis l’impression de votre affiche\u{A0}: 2\u{A0}annonces nouvelles."))
  }

  @Test("leads from a replaced sheet to the newer one, and says what has changed")
  func replaced() async throws {
    let site = try await TestSite()
    let gone = try await site.add()
    let run = try await site.registry.reserve(
      PrintOrder(
        destination: .replacing(site.sheet.code), layout: "lobby-poster",
        options: site.sheet.options), at: TestSite.noon)
    try await site.registry.confirm(
      run.id,
      editions: [run.sheets[0].code: Edition(printed: TestSite.noon, listings: [gone.listing])])
    let old = try await site.get("/7K3QX9K").body
    #expect(old.contains("Une affiche plus récente existe"))
    #expect(old.contains("<a href=\"/1234568\">123-4568</a>"))
    #expect(old.contains("une annonce nouvelle"))

    _ = try await site.registry.withdraw(gone.listing.id, key: gone.key, at: TestSite.noon)
    try await site.add()
    let new = try await site.get("/1234568").body
    #expect(!new.contains("plus récente"))
    #expect(new.contains("une annonce nouvelle et une retirée"))
  }

  @Test("counts a visit, but not a look at its head, a change of language or the rest of the list")
  func scans() async throws {
    let site = try await TestSite()
    for path in ["/7K3QX9K", "/7k3-qx9k", "/7K3QX9K?lang=en", "/7K3QX9K?all=1"] {
      _ = try await site.get(path)
    }
    _ = try await site.send(.head, "/7K3QX9K")
    #expect(try await site.registry.scans(of: site.sheet.code) == [TestSite.today: 2])
  }

  @Test("puts long words below a heading and short ones into it")
  func details() async throws {
    let site = try await TestSite()
    let long = String(repeating: "Je cherche quelqu'un. ", count: 10)
    try await site.add(.need, .lifts, details: long)
    let body = try await site.get("/7K3QX9K").body
    #expect(body.contains("<h3>Trajets</h3>"))
    #expect(body.contains("Je cherche quelqu’un."))
  }
}
