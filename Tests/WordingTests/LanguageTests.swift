import Testing
import Wording

@Suite("Languages")
struct LanguageTests {
  @Test(
    "are found by their tag, in any case and with a region",
    arguments: [("fr", "fr"), ("FR-ca", "fr"), ("en_GB", "en")])
  func tags(tag: String, code: String) {
    #expect(Language(code: tag)?.code == code)
  }

  @Test("that we do not speak are nil", arguments: ["de", "", "french", "-fr"])
  func unknown(tag: String) {
    #expect(Language(code: tag) == nil)
  }

  @Test(
    "are chosen as the browser wishes (RFC 9110 §12.5.4)",
    arguments: [
      ("fr-FR,fr;q=0.9,en;q=0.8", "fr"), ("de,en;q=0.7,fr;q=0.8", "fr"), ("en, fr", "en"),
      ("en;q=0, fr;q=0.1", "fr"), ("en ; q=0.5 , fr ; q=0.4", "en"), ("fr;q=0.5,en;q=0.5", "fr"),
    ])
  func wishes(header: String, code: String) {
    #expect(Language(acceptLanguage: header)?.code == code)
  }

  @Test(
    "are none where the browser wishes for none of ours",
    arguments: ["", "de", "fr;q=0", ";;,", "*"])
  func noWish(header: String) {
    #expect(Language(acceptLanguage: header) == nil)
  }

  @Test("write a day in full, the first of a month as an ordinal in French")
  func days() throws {
    let french = try Wording.shipped(in: .french)
    let english = try Wording.shipped(in: .english)
    #expect(french.day(year: 2026, month: 11, day: 20) == "20 novembre 2026")
    #expect(french.day(year: 2027, month: 1, day: 1).hasSuffix("janvier 2027"))
    #expect(french.day(year: 2027, month: 1, day: 1).hasPrefix("1"))
    #expect(english.day(year: 2027, month: 1, day: 1) == "1 January 2027")
  }
}
