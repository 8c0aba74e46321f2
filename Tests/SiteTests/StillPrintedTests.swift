import Foundation
import Neighbourhood
import Registry
import Testing
import Wording

@testable import Site

@Suite("A listing that was taken back, and is on paper") struct StillPrintedTests {
  /// A site with a listing, and a newer sheet that shows it.
  private func printed(audience: Audience = .neighbours) async throws -> (
    site: TestSite, sent: Submitted, code: ShortCode
  ) {
    let site = try await TestSite()
    let sent = try await site.add(audience: audience)
    let run = try await site.registry.reserve(
      PrintOrder(
        destination: .replacing(site.sheet.code), layout: "lobby-poster",
        options: site.sheet.options), at: TestSite.noon)
    let code = try #require(run.sheets.first?.code)
    try await site.registry.confirm(
      run.id, editions: [code: Edition(printed: TestSite.noon, listings: [sent.listing])])
    return (site, sent, code)
  }

  private func page(_ site: TestSite, _ sent: Submitted, _ language: String = "fr") async throws
    -> String
  {
    let path = "/listings/\(sent.listing.id.number)?key=\(sent.key.text)&lang=\(language)"
    return try await site.get(path).body
  }

  @Test("names the sheet to its person, with the day on which it was printed")
  func person() async throws {
    let (site, sent, code) = try await printed()
    #expect(!(try await page(site, sent).contains(code.printed)))
    _ = try await site.post(
      "/listings/\(sent.listing.id.number)/withdraw", ["key": sent.key.text])
    _ = try await site.registry.withdraw(sent.listing.id, key: sent.key, at: TestSite.noon)
    let after = try await page(site, sent)
    #expect(after.contains(code.printed))
    #expect(after.contains("encore sur une feuille imprimée"))
    #expect(after.contains("imprimée le 20 novembre 2026"))
    #expect(!after.contains("Vos coordonnées peuvent"))
  }

  @Test("says so in every language", arguments: Language.all)
  func languages(language: Language) async throws {
    let (site, sent, code) = try await printed(audience: .lobby)
    _ = try await site.registry.withdraw(sent.listing.id, key: sent.key, at: TestSite.noon)
    let body = try await page(site, sent, language.code)
    #expect(body.contains(code.printed))
    #expect(body.contains("id=\"still-printed\""))
  }

  @Test("says that the contact may be on it where the lobby may see it")
  func contact() async throws {
    let (site, sent, _) = try await printed(audience: .lobby)
    _ = try await site.registry.withdraw(sent.listing.id, key: sent.key, at: TestSite.noon)
    #expect(try await page(site, sent).contains("Vos coordonnées peuvent"))
  }

  @Test("names no sheet that hangs no more")
  func takenDown() async throws {
    let (site, sent, code) = try await printed()
    _ = try await site.registry.withdraw(sent.listing.id, key: sent.key, at: TestSite.noon)
    try await site.registry.markTakenDown(code, at: TestSite.noon, by: nil)
    #expect(!(try await page(site, sent).contains(code.printed)))
  }
}
