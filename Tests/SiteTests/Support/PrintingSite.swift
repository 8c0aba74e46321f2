import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Neighbourhood
import PageModel
import PrintShop
import Registry
import TestKit
import Wording

@testable import Site

/// A site with a desk where sheets are printed, over a registry in memory.
struct PrintingSite {
  let registry: MemoryRegistry
  let shop: PrintShop
  let library = LayoutLibrary(folders: [Repository.layouts])
  let test: TestSite

  init(
    limits: PrintDesk.Limits = PrintDesk.Limits(), settings: SiteSettings = TestSite.settings
  ) async throws {
    let registry = MemoryRegistry()
    self.registry = registry
    shop = PrintShop(
      registry: registry, wordings: try Wording.shipped(),
      house: House(
        organisation: "Ville de Grenoble", hotline: PhoneNumber("0476000000"),
        imprint: "Ville de Grenoble", site: try SiteOrigin("https://entraide.example.fr")),
      fontConfiguration: Repository.fonts, timeZone: .gmt)
    let desk = PrintDesk(shop: shop, library: library, theme: .lagune, limits: limits)
    test = try await TestSite(over: registry, desk: desk, settings: settings)
  }

  /// Prints a sheet as `palier print` does, and tells its code.
  @discardableResult func print(
    _ layout: String = "lobby-poster", languages: [String] = ["fr"],
    at address: String = "12 rue des Lilas, 38000 Grenoble"
  ) async throws -> ShortCode {
    let choices = try PrintChoices(
      PrintWishes(layout: layout, languages: languages), library: library)
    return try await shop.print(
      .address(try PostalAddress(address), name: PlaceName("Résidence Les Lilas")), choices,
      at: TestSite.noon
    ).code
  }

  /// Publishes an offer at the place of a sheet.
  func offer(_ details: String, at code: ShortCode, phone: String = "0612345678") async throws {
    var generator = SystemRandomNumberGenerator()
    guard let sheet = try await registry.sheet(code) else { return }
    _ = try await registry.submit(
      Submission(
        content: ListingContent(
          kind: .offer, category: .shopping, mode: .inPerson, details: details, name: "Nadia",
          contact: Contact(phone: PhoneNumber(phone)), audience: .lobby, language: "fr"),
        place: sheet.place, sheet: code, source: .site, receipt: .random(using: &generator),
        status: .published, lastDay: TestSite.today.adding(days: 30)),
      at: TestSite.noon)
  }
}

extension TestSite {
  /// A site over a registry with a desk.
  init(
    over registry: any SiteRegistry, desk: PrintDesk?, settings: SiteSettings = TestSite.settings
  ) async throws {
    self.registry = registry
    sheet = Sheet(
      code: try ShortCode(reading: "7K3QX9K"), place: Place.ID(1), layout: "lobby-poster",
      options: SheetOptions(language: "fr", paper: "A4", theme: "lagune"), created: TestSite.noon)
    site = try Site(
      registry: registry, wordings: try Wording.shipped(), settings: settings,
      pictograms: TestSite.pictograms, desk: desk, now: { TestSite.noon })
  }

  /// What the site answers, as bytes.
  func bytes(_ path: String, _ fields: [String: String]? = nil)
    async throws -> (status: Int, type: String?, data: [UInt8])
  {
    let body = fields.map {
      $0.map { PercentCoding.encoded($0.key) + "=" + PercentCoding.encoded($0.value) }
        .joined(separator: "&")
    }
    return try await site.application().test(.router) { client in
      let response = try await client.execute(
        uri: path, method: body == nil ? .get : .post,
        headers: body == nil ? [:] : [.contentType: "application/x-www-form-urlencoded"],
        body: body.map { ByteBuffer(string: $0) })
      return (
        response.status.code, response.headers[.contentType], Array(response.body.readableBytesView)
      )
    }
  }
}
