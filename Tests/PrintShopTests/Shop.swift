import Foundation
import Neighbourhood
import PrintShop
import Registry
import Synchronization
import TestKit
import Testing
import Wording

/// A print shop with a registry in memory, real fonts, and codes that are the same on every run.
struct Shop {
  static let time = Date(timeIntervalSince1970: 1_795_168_800)  // 20 November 2026, 10:00 UTC
  static let address = "12 rue des Lilas, 38000 Grenoble"

  let registry: MemoryRegistry
  let shop: PrintShop

  /// A shop, perhaps with a registry that fails at something, or with other fonts.
  init(failing failure: Failure? = nil, fonts: String = Repository.fonts) throws {
    let generator = Mutex(SeededGenerator(seed: 1))
    let registry = MemoryRegistry(
      key: InstallationKey(bytes: Data(repeating: 7, count: 32)),
      codes: CodeSource { generator.withLock { ShortCode.random(using: &$0) } })
    self.registry = registry
    shop = PrintShop(
      registry: failure.map { FailingRegistry(registry, $0) } ?? registry,
      wordings: try Wording.shipped(),
      house: House(
        organisation: "Ville de Grenoble", hotline: PhoneNumber("0476000000"),
        imprint: "Ville de Grenoble", site: try SiteOrigin("https://entraide.example.fr")),
      fontConfiguration: fonts, timeZone: .gmt)
  }

  /// A layout with its paper, theme and language.
  static func choices(
    _ layout: String = "lobby-poster", paper: String = "A4", theme: String = "lagune",
    language: String = "fr", layouts: String = Repository.layouts
  ) throws -> PrintChoices {
    try PrintChoices(
      PrintWishes(layout: layout, paper: paper, theme: theme, languages: [language]),
      library: LayoutLibrary(folders: [layouts]))
  }

  /// Publishes listings at the place of an address, which is made where there is none.
  @discardableResult
  func publish(
    _ contents: [ListingContent], at address: String = address, from receipt: Int = 1
  ) async throws -> [Listing] {
    let run = try await registry.reserve(
      PrintOrder(
        destination: .address(try PostalAddress(address), name: nil), layout: "lobby-poster",
        options: Shop.choices().options), at: Shop.time)
    var listings: [Listing] = []
    for (index, content) in contents.enumerated() {
      let digits = String(receipt + index, radix: 16)
      let mark = try #require(Receipt(String(repeating: "0", count: 32 - digits.count) + digits))
      let submission = Submission(
        content: content, place: run.place.id, sheet: nil, source: .site, receipt: mark,
        status: .published, lastDay: try #require(CalendarDay(iso: "2026-12-20")))
      listings.append(try await registry.submit(submission, at: Shop.time).listing)
    }
    return listings
  }

  /// Prints a sheet for the place of an address.
  func print(
    at address: String = address, name: String? = "Résidence Les Lilas",
    _ choices: PrintChoices? = nil, to output: PrintOutput, time: Date = time
  ) async throws -> PrintShop.Printed {
    let destination = PrintOrder.Destination.address(
      try PostalAddress(address), name: try name.flatMap { try PlaceName($0) })
    return try await shop.print(
      destination, try choices ?? Shop.choices(), to: output, at: time)
  }
}

extension ListingContent {
  /// An offer to help, unless something else is said.
  static func example(
    _ details: String = "Courses au marché", kind: Listing.Kind = .offer, name: String = "Ana, 3e",
    phone: String = "0612345678", email: String? = nil, audience: Audience = .neighbours
  ) -> ListingContent {
    ListingContent(
      kind: kind, category: kind == .offer ? .shopping : .pets, mode: .inPerson, details: details,
      name: name,
      contact: Contact(phone: PhoneNumber(phone), email: email.flatMap { EmailAddress($0) }),
      audience: audience, language: "fr")
  }
}
