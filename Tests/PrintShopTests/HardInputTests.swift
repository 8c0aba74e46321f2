import Neighbourhood
import PrintShop
import TestKit
import Testing

/// What people really type.
struct HardInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var address = Shop.address
  var name: String? = "Résidence Les Lilas"
  var listing = ListingContent.example()
  /// Words that stand in the text of the file, spaces plain.
  var expected: [String] = []

  static let all = [
    HardInput(
      testDescription: "apostrophes and œ", address: "3 allée de l'Œillet, 38100 Grenoble",
      name: "L'Orée d'Août", listing: .example("Cœur d'artichaut", name: "M. N'Guyen"),
      expected: ["L’Orée d’Août", "allée de l’Œillet", "Cœur d’artichaut", "M. N’Guyen"]),
    HardInput(
      testDescription: "Arabic everywhere", address: "شارع الحرية 12, 38000 غرونوبل",
      name: "إقامة الليلك",
      listing: .example("مساعدة في التسوق", name: "سلمى", audience: .lobby)),
    HardInput(testDescription: "Hebrew", listing: .example("עזרה בקניות", name: "נועה")),
    HardInput(
      testDescription: "a street of 60 characters",
      address: "118 boulevard du Maréchal de Lattre de Tassigny et des Forces, 38000 Grenoble",
      name: nil, expected: ["118 boulevard du Maréchal de Lattre de Tassigny et des Forces"]),
    HardInput(
      testDescription: "an address of 152 characters",
      address: "Bâtiment C, escalier 4, " + String(repeating: "lieu-dit Les Prés ", count: 6)
        + "38000 Saint-Martin-d", name: nil),
    HardInput(
      testDescription: "an address of 152 characters without a space",
      address: String(repeating: "a", count: 152), name: nil),
    HardInput(
      testDescription: "a name of 60 wide characters", name: String(repeating: "W", count: 60)),
    HardInput(
      testDescription: "details of 500 characters",
      listing: .example(String(repeating: "promener le chien ", count: 27) + "le soir, merci")),
    HardInput(
      testDescription: "details of 500 characters without a space",
      listing: .example(String(repeating: "m", count: 500))),
    HardInput(
      testDescription: "Chinese and Japanese", name: "漢字",
      listing: .example("買い物を手伝います", name: "美咲"), expected: ["漢字", "買い物を手伝います", "美咲"]),
    HardInput(
      testDescription: "nothing that a font has", name: "🌻",
      listing: .example("👍🏽", name: "👨‍👩‍👧‍👦"), expected: ["12 rue des Lilas, Grenoble", "un voisin"]),
    HardInput(
      testDescription: "emoji", name: "Les Lilas 🌻",
      listing: .example("Jardinage 🌱🪴", name: "Zoé 👩‍👩‍👧"), expected: ["Les Lilas", "Jardinage", "Zoé"]),
    HardInput(
      testDescription: "a name of 40 characters without a space",
      listing: .example(name: String(repeating: "W", count: 40), audience: .lobby)),
    HardInput(
      testDescription: "an e-mail address of 60 characters",
      listing: .example(
        phone: "", email: String(repeating: "w", count: 48) + "@exemple.net", audience: .lobby)),
    HardInput(
      testDescription: "signs of layouts and of XML", name: "$place **fort** <b> & \\",
      listing: .example("100 % gratuit, $0 ; <i>oui</i> & non", name: "A_$code"),
      expected: ["$place **fort** <b> & \\", "A_$code"]),
    HardInput(
      testDescription: "accents made of several characters",
      listing: .example("e\u{301}te\u{301}"), expected: ["été"]),
  ]
}

@Suite("Hard input") struct HardInputTests {
  @Test("is printed on every paper", arguments: HardInput.all, ["A4", "A3", "Letter"])
  func printed(input: HardInput, paper: String) async throws {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      var need = input.listing
      need.kind = .need
      try await shop.publish([input.listing, need], at: input.address)
      _ = try await shop.print(
        at: input.address, name: input.name, Shop.choices(paper: paper),
        to: PrintOutput(pdf: folder + "/a.pdf"))
      let file = PDFFile(path: folder + "/a.pdf")
      try await Program.output(of: "qpdf", ["--check", file.path])
      let text = try await file.text()
      for words in input.expected { #expect(text.contains(words), "\(words)") }
    }
  }

  @Test("tells which characters no font has, and leaves them out")
  func missing() async throws {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      let printed = try await shop.print(
        name: "Les Lilas \u{1F9FF}", to: PrintOutput(pdf: folder + "/a.pdf"))
      #expect(printed.missingCharacters == ["\u{1F9FF}"])
      #expect(try await PDFFile(path: folder + "/a.pdf").text().contains("Les Lilas"))
    }
  }
}
