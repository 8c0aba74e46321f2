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

  @Test(
    "does nothing to what is set already",
    arguments: ["Quoi ?", "« a » : b", "l'an...", "3e étage"])
  func twice(typed: String) {
    let once = Typography.set(typed, in: .french)
    #expect(Typography.set(once, in: .french) == once)
  }
}
