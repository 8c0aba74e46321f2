import Foundation
import Neighbourhood
import PageModel
import Preflight
import PrintShop
import Registry
import TestKit
import Testing
import Wording

@Suite("The card with a référent's key") struct KeyCardTests {
  static let library = LayoutLibrary(folders: [Repository.layouts])
  private static let day = CalendarDay(Shop.time, in: .gmt)

  private func card(
    name: String? = "Résidence Les Lilas", address: String = Shop.address,
    for person: String = "Zoé Martin"
  ) throws -> KeyCard {
    KeyCard(
      place: Place(id: Place.ID(1), name: name, address: try PostalAddress(address)), name: person,
      key: try #require(AccessToken("0123456789abcdef0123456789abcdef")),
      until: Self.day.adding(days: 30))
  }

  private func shop(_ house: House) throws -> PrintShop {
    PrintShop(
      registry: MemoryRegistry(), wordings: try Wording.shipped(), house: house,
      fontConfiguration: Repository.fonts, timeZone: .gmt)
  }

  @Test("has room for little and for much, in every language and theme", arguments: Language.all)
  func every(language: Language) throws {
    let layout = try #require(try Self.library.keyCard(languages: [language]))
    let short = House(site: try SiteOrigin("https://entraide.example.fr"))
    let long = House(site: try SiteOrigin("https://entraide.saint-remy-en-bouzemont.example.fr"))
      .completed(with: .longest)
    let cards = [
      (short, try card(name: nil, address: "1 rue A, Y", for: "سلمى")), (long, try card()),
      (
        long,
        try card(
          name: "Résidence intergénérationnelle Les Hauts-de-Sœur-Emmanuelle",
          address: "1128 quater, chemin rural dit de la Croix-aux-Bœufs, 51320 "
            + "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
          for: "Marie-Antoinette de La Rochefoucauld-Œ.")
      ),
      (short, try card(name: "دار السلام")),
    ]
    for (index, (house, card)) in cards.enumerated() {
      for theme in [Theme.lagune, .encre] {
        let report = try shop(house).draw(
          card, layout, in: language, theme: theme, day: Self.day
        ).report
        #expect(report.level == .green, "\(language.code) \(index) \(report.lines)")
      }
    }
  }

  @Test("leads to the page of the key, in capitals, and says for whom and until when")
  func read() async throws {
    let layout = try #require(try Self.library.keyCard(languages: [.french]))
    try await withTemporaryFolder { folder in
      let file = PDFFile(path: folder + "/key.pdf")
      _ = try Shop().shop.write(
        try card(), layout, in: .french, theme: .lagune, day: Self.day, to: file.path)
      #expect(
        try await file.symbol(grey: true)
          == "HTTPS://ENTRAIDE.EXAMPLE.FR/REFERENT/KEY/0123456789ABCDEF0123456789ABCDEF")
      let words = try await file.text()
      for said in [
        "Résidence Les Lilas", "12 rue des Lilas, Grenoble", "Pour Zoé Martin",
        "jusqu’au 20 décembre 2026", "Ville de Grenoble vous en donne une autre",
        "0123456789abcdef0123456789abcdef",
      ] {
        #expect(words.contains(said), "\(words)")
      }
      #expect(try await file.information()["Tagged"] == "yes")
      #expect(try await file.information()["Pages"] == "1")
      let report = try Preflight.check(
        pdf: [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path))),
        expectations: Expectations.read(
          from: [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path))),
          library: Self.library))
      #expect(report.level == .green, "\(report.lines)")
    }
  }

  @Test("is no sheet: nothing prints it by its name")
  func noSheet() {
    #expect(!Self.library.names.contains(KeyCard.layout))
    #expect(!Self.library.cards().contains { $0.name == KeyCard.layout })
  }
}
