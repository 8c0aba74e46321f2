import Foundation
import TestKit
import Testing

/// Categories and a welcome that an organisation sets in palier.yaml.
@Suite("An organisation's own words") struct HouseWordsTests {
  private static let settings = """
    site: https://e.fr
    categories:
      - computers: Atelier numérique
      - shopping: {fr: Courses au marché, en: Market runs}
      - other
    welcome:
      fr: {headline: Rennes s'entraide, pitch: Un palier, c'est déjà un voisinage.}
      en: {headline: Rennes helps}

    """.replacing(
      "pitch: Un palier, c'est déjà un voisinage.",
      with: "pitch: \"Un palier, c'est un voisinage.\"")

  private func words(_ more: String...) async throws -> String {
    try await withTemporaryFolder { folder in
      let palier = Palier(folder: folder)
      try palier.write(Self.settings, to: "palier.yaml")
      let result = try await palier.run(
        ["print"] + more + ["--address", Palier.address, "-o", "a.pdf"])
      try #require(result.status == 0, "\(result.errors)")
      return try await Program.output(of: "pdftotext", ["-layout", folder + "/a.pdf", "-"])
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test("stand on the poster in the language that they are in")
  func poster() async throws {
    let french = try await words("lobby-poster")
    #expect(french.contains("Rennes s’entraide"))
    #expect(french.contains("Un palier, c’est un voisinage."))
    let english = try await words("lobby-poster", "--language", "en")
    #expect(english.contains("Rennes helps"))
    #expect(!english.contains("Un palier, c’est"))
    let german = try await words("lobby-poster", "--language", "de")
    #expect(!german.contains("Rennes"))
  }

  @Test("name the ideas on a card, and leave those that are not offered out")
  func ideas() async throws {
    let card = try await words("tear-off-poster")
    #expect(card.contains("Rennes s’entraide"))
    #expect(!card.contains("Animaux"))
  }

  @Test("are checked: every mistake is told with its place")
  func mistakes() async throws {
    try await withTemporaryFolder { folder in
      let palier = Palier(folder: folder)
      try palier.write(
        """
        categories:
          - shoping
          - pets: {xx: Bêtes}
          - pets
        welcome:
          fr: {headlin: Bonjour}
          en: {pitch: "At $place"}

        """, to: "palier.yaml")
      let result = try await palier.run(["layouts", "list"])
      #expect(result.status != 0)
      for words in [
        "palier.yaml:2:5", "there is no category “shoping”", "shopping", "palier.yaml:3",
        "there is no language “xx”", "“pets” stands here twice", "headline", "no values",
      ] {
        #expect(result.errors.contains(words), "\(words)")
      }
    }
  }
}
