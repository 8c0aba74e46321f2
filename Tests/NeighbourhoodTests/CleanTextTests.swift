import Neighbourhood
import TestKit
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
      "\u{3164}", "\u{2800}", "\u{180E}",
    ])
  func invisible(character: String) {
    #expect(CleanText.line("An\(character)a") == "Ana")
    #expect(CleanText.line(" \(character) ") == "")
  }

  @Test("has nothing unwanted of any nasty text, however often it is cleaned")
  func nasty() throws {
    for text in try NastyText.all() {
      let line = CleanText.line(text)
      #expect(
        !line.unicodeScalars.contains(where: NastyText.isUnwanted), "\(text.debugDescription)")
      #expect(CleanText.line(line) == line, "\(text.debugDescription)")
    }
  }

  @Test("has no joiner or tag that joins nothing")
  func joiners() {
    #expect(CleanText.line("pass\u{200D}word\u{200C}") == "password")
    #expect(CleanText.line("Ana\u{E0041}\u{E0042}") == "Ana")
    #expect(CleanText.line("👩\u{200D}\u{200D}👧") == "👩\u{200D}👧")
  }

  @Test func keepsEmojiAndTheJoinersThatScriptsNeed() {
    #expect(CleanText.line("👩🏽‍🚒 🏴󠁧󠁢󠁳󠁣󠁴󠁿") == "👩🏽‍🚒 🏴󠁧󠁢󠁳󠁣󠁴󠁿")
    #expect(CleanText.line("می\u{200C}خواهم") == "می\u{200C}خواهم")
    #expect(CleanText.line("\u{200D} \u{200C}") == "")
    #expect(CleanText.line("שָׁלוֹם") == "שָׁלוֹם")
  }

  @Test("is empty where nothing can be seen", arguments: ["\u{301}", "\u{FE0F}", "\u{E0041}", "ᅟ"])
  func unseen(text: String) {
    #expect(CleanText.line(text) == "")
  }

  @Test func hasNoCharacterWithMoreMarksThanAScriptHas() {
    let tower = "a" + String(repeating: "\u{316}", count: 5_000)
    #expect(CleanText.line(tower).unicodeScalars.count == 1 + CleanText.mostMarks)
    // Thai, with a consonant, a tone and fifteen more.
    let thai = "ก" + String(repeating: "\u{E47}", count: 15)
    #expect(CleanText.line(thai).unicodeScalars.count == 1 + CleanText.mostMarks)
  }

  @Test(
    "stays as it is once it is clean", arguments: ["12 rue des Lilas", "été", "حي الزهور", "👨‍👩‍👧‍👦 ok"])
  func stable(text: String) {
    #expect(CleanText.line(CleanText.line(text)) == CleanText.line(text))
    #expect(CleanText.line(text) == text)
  }
}
