import Neighbourhood
import PrintShop
import Registry
import TestKit
import Testing

@Suite("How someone can be reached") struct ContactTests {
  private func text(_ contents: ListingContent...) async throws -> String {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      try await shop.publish(contents)
      _ = try await shop.print(to: PrintOutput(pdf: folder + "/a.pdf"))
      return try await PDFFile(path: folder + "/a.pdf").text()
    }
  }

  @Test("is printed only where everyone in the lobby may know", arguments: Audience.allCases)
  func phone(audience: Audience) async throws {
    let text = try await text(
      .example(phone: "0611223344", email: "ana@exemple.fr", audience: audience))
    #expect(text.contains("Ana, 3"))
    #expect(text.contains("06 11 22 33 44") == (audience == .lobby))
    #expect(!text.contains("0611223344"))
    #expect(!text.contains("ana@exemple.fr"))
    #expect(text.contains("par le site") == (audience != .lobby))
  }

  @Test("is the e-mail address where there is no number")
  func email() async throws {
    let text = try await text(.example(phone: "", email: "ana@exemple.fr", audience: .lobby))
    #expect(text.contains("ana@exemple.fr"))
  }

  @Test("can be copied from the file, however long the address is and where its line ends")
  func longEmail() async throws {
    let address = "prenom.compose.nom-de-famille-compose@association.quartier-des-lilas.example.fr"
    let text = try await text(.example(phone: "", email: address, audience: .lobby))
    #expect(text.replacing(" ", with: "").contains(address))
  }

  @Test("stays in the store with listings that are not shown")
  func notShown() async throws {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      let listings = try await shop.publish([
        .example("Bricolage", phone: "0611223344", audience: .lobby)
      ])
      _ = try await shop.registry.refuse(listings.map(\.id), reason: "Non", at: Shop.time)
      _ = try await shop.print(to: PrintOutput(pdf: folder + "/a.pdf"))
      let text = try await PDFFile(path: folder + "/a.pdf").text()
      #expect(!text.contains("Bricolage, ") && !text.contains("06 11 22 33 44"))
      #expect(text.contains("Soyez la première personne"))
    }
  }
}
