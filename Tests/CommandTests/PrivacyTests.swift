import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("palier privacy") struct PrivacyCommandTests {
  /// A lobby poster with a listing of Quetzal, who stands in the directory as well.
  private func fill(_ palier: Palier) async throws -> (listing: Listing, code: ShortCode) {
    let first = try await palier.printed()
    let registry = try SQLiteRegistry(path: palier.folder + "/palier.sqlite")
    let place = try #require(try await registry.sheet(first)).place
    let content = ListingContent(
      kind: .offer, category: .shopping, mode: .inPerson, details: "Xylophone", name: "Quetzal",
      contact: Contact(
        phone: PhoneNumber("0699887766"), email: EmailAddress("zebre@exemple.fr")),
      audience: .lobby, language: "fr")
    let sent = try await registry.submit(
      Submission(
        content: content, place: place, sheet: first, source: .site,
        receipt: try #require(Receipt(String(repeating: "a", count: 32))), status: .published,
        lastDay: try #require(CalendarDay(iso: "2099-12-31"))), at: Date())
    _ = try await registry.leave(
      MessageContent(
        words: "Merci !", name: "Léo", contact: Contact(phone: PhoneNumber("0611111111")),
        language: "fr"),
      for: sent.listing.id, receipt: try #require(Receipt(String(repeating: "b", count: 32))),
      on: CalendarDay(Date(), in: .current), at: Date())
    try palier.write(
      "Étage;Nom;Téléphone;Accord\n3e;Quetzal Martin;06 99 88 77 66;voisins\n2e;Zoé;;hall\n",
      to: "voisins.csv")
    _ = try await palier("neighbours", "import", "voisins.csv", "--address", Palier.address)
    let file = try #require(try palier.files().first { $0.hasSuffix(".csv") })
    try FileManager.default.removeItem(atPath: palier.folder + "/" + file)
    let second = try await palier("sheets", "reprint", first.printed)
    let code = try #require(
      second.lines.first.flatMap { try? ShortCode(reading: String($0.dropFirst("code: ".count))) })
    return (sent.listing, code)
  }

  private struct Export: Decodable {
    struct Record: Decodable {
      let id: String
      let name, phone: String?
      let messages: [Record]?
    }
    struct Sheet: Decodable {
      let code: String
      let hangs: Bool
      let shows: [String]
      let contact: String
      let replace: String?
    }
    let query: String
    struct Mention: Decodable { let id, field, text: String }
    let records: [Record]
    let mentions: [Mention]
    let sheets: [Sheet]
  }

  @Test("export tells all, for people and for programs, and the sheets that carry it")
  func export() async throws {
    try await Palier.inFolder { palier in
      let (listing, code) = try await fill(palier)
      let result = try await palier("privacy", "export", "+33 6 99 88 77 66")
      #expect(result.status == 0 && result.errors == "")
      for words in [
        "listing \(listing.id.number)", "  name: Quetzal", "  details: Xylophone",
        "      words: Merci !", "neighbour 1", "  name: Quetzal Martin",
        "palier sheets reprint \(code.printed)", "perhaps with contact",
      ] {
        #expect(result.output.contains(words), "\(words)")
      }
      #expect(!result.output.contains("Zoé"))
      let json = try await palier("privacy", "export", "ZEBRE@exemple.fr", "--json")
      let export = try json.json(Export.self)
      #expect(export.records.map(\.id) == ["listing \(listing.id.number)"])
      #expect(export.records.first?.messages?.map(\.name) == ["Léo"])
      #expect(export.sheets.map(\.code) == [code.printed])
      #expect(export.sheets.first?.hangs == true)
      #expect(export.sheets.first?.replace == "palier sheets reprint \(code.printed)")
    }
  }

  @Test("erase leaves no byte of them in any file, and names the sheets to replace")
  func erase() async throws {
    try await Palier.inFolder { palier in
      let (_, code) = try await fill(palier)
      for file in try palier.files() where file.hasSuffix(".pdf") {
        try FileManager.default.removeItem(atPath: palier.folder + "/" + file)
      }
      let marks = ["Quetzal", "Xylophone", "0699887766", "zebre@exemple.fr"]
      func left() throws -> [String] {
        let bytes = try bytesOfFiles(in: palier.folder)
        return marks.filter { mark in bytes.values.contains { $0.range(of: Data(mark.utf8)) != nil }
        }
      }
      #expect(try left() == marks)
      let result = try await palier("privacy", "erase", "06 99 88 77 66", "--yes")
      #expect(result.status == 0 && result.errors == "")
      #expect(result.lines.prefix(2) == ["erased: listing 1", "erased: neighbour 1"])
      #expect(result.output.contains("palier sheets reprint \(code.printed)"))
      #expect(try left() == [])
      let again = try await palier("privacy", "erase", "06 99 88 77 66", "--yes")
      #expect(again.status == 1)
      #expect(again.errors.contains("nothing is kept about"))
    }
  }

  @Test("erase shows what would go unless it is told --yes")
  func asks() async throws {
    try await Palier.inFolder { palier in
      let (listing, _) = try await fill(palier)
      let result = try await palier("privacy", "erase", "0699887766")
      #expect(result.status == 1)
      #expect(result.lines.map { $0.prefix { $0 != " " } } == ["listing", "neighbour"])
      #expect(result.errors.contains("hint: add --yes"))
      let registry = try SQLiteRegistry(path: palier.folder + "/palier.sqlite")
      #expect(try await registry.listing(listing.id)?.content.name == "Quetzal")
    }
  }

  @Test("erase takes only what it is told to where several people have one name")
  func only() async throws {
    try await Palier.inFolder { palier in
      let code = try await palier.printed()
      let one = try await palier.submit("Un", to: code, receipt: "1", phone: "0611111111")
      let two = try await palier.submit("Deux", to: code, receipt: "2", phone: "0622222222")
      let all = try await palier("privacy", "erase", "ana", "--yes")
      #expect(all.status == 1)
      #expect(all.errors.contains("this finds 2 people"))
      let list = "--only listing:\(one.id.number),listing:\(two.id.number)"
      #expect(all.errors.contains(list))
      let wrong = try await palier("privacy", "erase", "ana", "--only", "listing:99,x", "--yes")
      #expect(wrong.status == 1 && wrong.errors.contains("“x” names no record"))
      let result = try await palier(
        "privacy", "erase", "ana", "--only", "listing:\(two.id.number)", "--yes")
      #expect(result.status == 0)
      let registry = try SQLiteRegistry(path: palier.folder + "/palier.sqlite")
      #expect(try await registry.listing(one.id)?.content.name == "Ana")
      #expect(try await registry.listing(two.id)?.status == .withdrawn)
    }
  }

  @Test("tells where others name someone, and erases that only where it is told to")
  func named() async throws {
    try await Palier.inFolder { palier in
      let code = try await palier.printed()
      let naming = try await palier.submit(
        "Voir Quetzal Martin", to: code, receipt: "1", phone: "0611111111")
      let told = try await palier("privacy", "export", "quetzal martin")
      #expect(told.status == 0)
      #expect(told.output.contains("others name them:"))
      #expect(told.output.contains("Voir Quetzal Martin"))
      let json = try await palier("privacy", "export", "quetzal martin", "--json")
      let export = try json.json(Export.self)
      #expect(export.records.isEmpty)
      #expect(export.mentions.map(\.id) == ["listing \(naming.id.number)"])
      #expect(export.mentions.map(\.field) == ["details"])
      let kept = try await palier("privacy", "erase", "Quetzal Martin", "--yes")
      #expect(kept.status == 1 && kept.errors.contains("nothing is theirs"))
      let only = "listing:\(naming.id.number)"
      #expect(kept.errors.contains("--only \(only)"))
      let gone = try await palier("privacy", "erase", "Quetzal Martin", "--only", only, "--yes")
      #expect(gone.status == 0 && gone.output.contains("erased: listing \(naming.id.number)"))
      #expect(try await palier("privacy", "export", "quetzal martin").status == 1)
    }
  }

  @Test("says so where nobody is found or nothing can be looked for", arguments: ["Zoé", "…"])
  func unknown(person: String) async throws {
    try await Palier.inFolder { palier in
      for command in ["export", "erase"] {
        let result = try await palier("privacy", command, person)
        #expect(result.status == 1 && result.output == "")
        #expect(result.errors.contains("“\(person)”") && result.errors.contains("hint:"))
      }
    }
  }
}
