import Neighbourhood
import Testing

@Suite("Clean text") struct CleanTextTests {
  @Test(
    "is one line with single spaces and none at the ends",
    arguments: [
      ("  Ana \n\t Lopez\r\n", "Ana Lopez"), ("\u{A0}\u{2003}\u{2028}", ""), ("a\u{202F}b", "a b"),
    ])
  func spaces(text: String, line: String) {
    #expect(CleanText.line(text) == line)
  }

  @Test func isComposed() {
    #expect(Array(CleanText.line("e\u{301}").unicodeScalars) == ["é"])
    #expect(Array(CleanText.line("e\u{200B}\u{301}").unicodeScalars) == ["é"])
  }

  @Test(
    "has no character that is invisible or turns the text round",
    arguments: [
      "\u{0}", "\u{7}", "\u{202E}", "\u{2066}", "\u{200E}", "\u{FEFF}", "\u{200B}", "\u{AD}",
    ])
  func invisible(character: String) {
    #expect(CleanText.line("An\(character)a") == "Ana")
    #expect(CleanText.line(" \(character) ") == "")
  }

  @Test func keepsEmojiAndTheJoinersThatScriptsNeed() {
    #expect(CleanText.line("👩🏽‍🚒 🏴󠁧󠁢󠁳󠁣󠁴󠁿") == "👩🏽‍🚒 🏴󠁧󠁢󠁳󠁣󠁴󠁿")
    #expect(CleanText.line("می\u{200C}خواهم") == "می\u{200C}خواهم")
    #expect(CleanText.line("\u{200D} \u{200C}") == "")
  }

  @Test func hasNoCharacterWithMoreMarksThanAScriptHas() {
    let tower = "a" + String(repeating: "\u{316}", count: 5_000)
    #expect(CleanText.line(tower).unicodeScalars.count == CleanText.mostScalars)
  }

  @Test(
    "stays as it is once it is clean", arguments: ["12 rue des Lilas", "été", "حي الزهور", "👨‍👩‍👧‍👦 ok"])
  func stable(text: String) {
    #expect(CleanText.line(CleanText.line(text)) == CleanText.line(text))
    #expect(CleanText.line(text) == text)
  }
}
