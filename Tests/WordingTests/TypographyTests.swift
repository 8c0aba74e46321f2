import Testing
import Wording

@Suite("Typography")
struct TypographyTests {
  @Test(
    "sets French as the Imprimerie nationale has it",
    arguments: [
      ("l'an", "l’an"), ("Quoi ?", "Quoi\u{202F}?"), ("Quoi?", "Quoi\u{202F}?"),
      ("Ici : là", "Ici\u{A0}: là"), ("Oui ; non !", "Oui\u{202F}; non\u{202F}!"),
      ("« Bonjour »", "«\u{202F}Bonjour\u{202F}»"), ("«Bonjour»", "«\u{202F}Bonjour\u{202F}»"),
      ("Attendez...", "Attendez…"), ("https://a.fr/?b", "https://a.fr/?b"), ("14:30", "14:30"),
    ])
  func french(typed: String, set: String) {
    #expect(Typography.set(typed, in: .french) == set)
  }

  @Test("leaves the spaces of English alone")
  func english() {
    #expect(Typography.set("Don't... why? Yes: so!", in: .english) == "Don’t… why? Yes: so!")
  }

  @Test("sets easy French as French")
  func easyFrench() {
    #expect(Typography.set("Quoi ?", in: .easyFrench) == "Quoi\u{202F}?")
  }

  @Test(
    "gives a pair of straight quotation marks those of the language",
    arguments: [
      ("fr", "Un \"ami\".", "Un «\u{202F}ami\u{202F}»."), ("en", "A \"friend\".", "A “friend”."),
      ("de", "Ein \"Freund\".", "Ein „Freund“."), ("pl", "Mój \"druh\".", "Mój „druh”."),
      ("es", "Un \"amigo\"", "Un «amigo»"), ("it", "(\"sì\")", "(«sì»)"),
      ("ar", "\"نعم\"؟", "«نعم»؟"), ("en", "a 5\" nail, 6\" long", "a 5\" nail, 6\" long"),
      ("en", "a=\"b\"", "a=\"b\""), ("en", "\"a\" \"b\"", "“a” “b”"),
    ])
  func quotes(code: String, typed: String, set: String) throws {
    #expect(Typography.set(typed, in: try #require(Language(code: code))) == set)
  }

  @Test("leaves other quotation marks as they are typed", arguments: ["“a”", "«a»", "„a“"])
  func typedQuotes(text: String) throws {
    for code in ["es", "ca", "it", "pt", "de", "pl", "en", "ar"] {
      #expect(Typography.set(text, in: try #require(Language(code: code))) == text)
    }
  }

  @Test("has no spaces of French elsewhere", arguments: Language.all)
  func spaces(language: Language) {
    guard (language.base ?? language) != .french else { return }
    #expect(Typography.set("So: «yes» ; no !", in: language) == "So: «yes» ; no !")
  }

  @Test("binds a Polish word of one letter to the next")
  func polish() throws {
    let polish = try #require(Language(code: "pl"))
    #expect(Typography.set("W domu i w parku", in: polish) == "W\u{A0}domu i\u{A0}w\u{A0}parku")
    #expect(Typography.set("I", in: polish) == "I")
  }

  @Test(
    "does nothing to what is set already",
    arguments: ["Quoi ?", "« a » : b", "l'an...", "3e étage", "un \"mot\""])
  func twice(typed: String) {
    for language in Language.all {
      let once = Typography.set(typed, in: language)
      #expect(Typography.set(once, in: language) == once)
    }
  }
}
