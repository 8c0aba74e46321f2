import Testing
import Wording

@Suite("Languages")
struct LanguageTests {
  @Test("are ten, French first")
  func all() {
    #expect(
      Language.all.map(\.code).sorted()
        == ["ar", "ca", "de", "en", "es", "fr", "fr-x-falc", "it", "pl", "pt"])
    #expect(Language.all.first == .french)
    #expect(Language.all.filter(\.isRightToLeft) == [.arabic])
  }

  @Test(
    "are found by their tag, in any case and with a region",
    arguments: [
      ("fr", "fr"), ("FR-ca", "fr"), ("en_GB", "en"), ("pt-BR", "pt"), ("ar-MA", "ar"),
      ("ca-valencia", "ca"), ("fr-x-falc", "fr-x-falc"), ("FR-X-FALC", "fr-x-falc"),
      ("falc", "fr-x-falc"), ("FALC", "fr-x-falc"), ("fr-x-other", "fr"),
    ])
  func tags(tag: String, code: String) {
    #expect(Language(code: tag)?.code == code)
  }

  @Test("that we do not speak are nil", arguments: ["nl", "", "french", "-fr", "x-falc"])
  func unknown(tag: String) {
    #expect(Language(code: tag) == nil)
  }

  @Test(
    "are chosen as the browser wishes (RFC 9110 §12.5.4)",
    arguments: [
      ("fr-FR,fr;q=0.9,en;q=0.8", "fr"), ("nl,en;q=0.7,fr;q=0.8", "fr"), ("en, fr", "en"),
      ("en;q=0, fr;q=0.1", "fr"), ("en ; q=0.5 , fr ; q=0.4", "en"), ("fr;q=0.5,en;q=0.5", "fr"),
      ("ar-DZ, fr;q=0.9", "ar"), ("pt-BR", "pt"), ("fr-x-falc, en;q=0.5", "en"),
    ])
  func wishes(header: String, code: String) {
    #expect(Language(acceptLanguage: header)?.code == code)
  }

  @Test(
    "are none where the browser wishes for none of ours",
    arguments: ["", "nl", "fr;q=0", ";;,", "*", "fr-x-falc"])
  func noWish(header: String) {
    #expect(Language(acceptLanguage: header) == nil)
  }

  @Test("that are variants know what they are variants of")
  func variants() {
    #expect(Language.easyFrench.base == .french)
    #expect(Language.all.filter { $0.base != nil } == [.easyFrench])
  }
}
