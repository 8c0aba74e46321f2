import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Deliveries on the site") struct RoundTests {
  private func batch(_ site: TestSite) async throws -> BatchReservation {
    let order = BatchOrder(
      layout: "leaflet",
      options: SheetOptions(language: "fr", paper: "A5", theme: "lagune"), hangs: false,
      folder: "Output",
      bundles: [
        .init(
          title: "Chemin rural dit de la Croix-aux-Bœufs", town: "38000 Grenoble",
          extent: "1–27, 2–34 bis", addresses: 1, sheets: 2),
        .init(title: "rue des Lilas", town: "38000 Grenoble", extent: "2", addresses: 1, sheets: 1),
      ],
      sheets: .init(
        Array(
          repeating: .init(
            address: try PostalAddress("1 rue des Lilas, 38000 Grenoble"), name: nil), count: 3)),
      day: TestSite.today)
    return try await site.registry.reserveBatch(order, at: TestSite.noon) { _ in }
  }

  @Test(
    "show on a slip's page what is in the bundle, and let it be reported as delivered and taken back"
  )
  func slip() async throws {
    let site = try await TestSite()
    let made = try await batch(site)
    let code = made.bundles[0].symbols
    let page = try await site.get("/\(code)")
    #expect(page.status == 200)
    #expect(page.body.contains("Liasse 1 sur 2"))
    #expect(page.body.contains("Croix-aux-Bœufs"))
    #expect(page.body.contains("1–27, 2–34 bis"))
    #expect(page.body.contains("Pas encore distribué."))
    let answer = try await site.post("/\(code)/done", [:])
    #expect(answer.status == 303)
    #expect(answer.location == "/\(code)")
    #expect(try await site.registry.bundle(made.bundles[0])?.done != nil)
    let after = try await site.get("/\(code)")
    #expect(after.body.contains("Merci"))
    #expect(after.body.contains("name=\"undo\""))
    _ = try await site.post("/\(code)/done", ["undo": "1"])
    #expect(try await site.registry.bundle(made.bundles[0])?.done == nil)
    #expect(try await site.get("/\(code)/done").location == "/\(code)")
    #expect(try await site.post("/0000000/done", [:]).status == 404)
  }

  @Test("show the façade of the batch on the page of each of its sheets")
  func facade() async throws {
    let site = try await TestSite()
    let made = try await batch(site)
    try await site.registry.confirmBatch(made.run, at: TestSite.noon)
    func facade(_ code: ShortCode) async throws -> Substring? {
      let text = try await site.get("/\(code.symbols)").body
      guard let start = text.range(of: "<svg"), let end = text.range(of: "</svg>") else {
        return nil
      }
      return text[start.lowerBound..<end.upperBound]
    }
    let first = try #require(try await facade(made.codes[0]))
    #expect(try await facade(made.codes[2]) == first)
  }

  @Test("are told to moderators by batch and bundle")
  func rounds() async throws {
    let site = try await TestSite()
    let browser = try await site.signIn(.moderator)
    #expect(try await browser.get("/moderation/rounds").body.contains("palier batch"))
    let made = try await batch(site)
    try await site.registry.setBundle(made.bundles[1], done: TestSite.noon)
    let page = try await browser.get("/moderation/rounds")
    #expect(page.body.contains("1 liasse distribuée sur 2"))
    #expect(page.body.contains("Croix-aux-Bœufs"))
    #expect(page.body.contains("pas encore"))
    #expect(try await site.get("/moderation/rounds").status == 403)
  }
}
