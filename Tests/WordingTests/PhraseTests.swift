import SourceTree
import Testing
import Wording

@Suite("Phrases")
struct PhraseTests {
  @Test("put values in their places")
  func values() {
    let phrase = Phrase("Édition du $edition, $$5, **$place.name** !")
    #expect(phrase.names == ["edition", "place.name"])
    #expect(phrase.text { $0 == "edition" ? "20 mai" : "ici" } == "Édition du 20 mai, $5, ici !")
    #expect(phrase.spans.map(\.isStrong) == [false, true, false])
  }

  @Test("take a dot or hyphen into a name only where a letter follows")
  func names() {
    #expect(Phrase("Au $day. Et $a-b, $c-").names == ["day", "a-b", "c"])
    #expect(Phrase("5 $ et $1").names.isEmpty)
  }

  @Test(
    "have a form for each number",
    arguments: [(0, "fr"), (1, "fr"), (2, "fr"), (0, "en"), (1, "en")])
  func plural(count: Int, code: String) throws {
    let language = try #require(Language(code: code))
    let file = SourceFile(path: "x.yaml", text: "n:\n  one: $count sheet\n  other: $count sheets\n")
    let wording = try Wording(file: file, language: language)
    // French says "0 feuille", English "0 sheets" (CLDR 44).
    let isOne = count == 1 || code == "fr" && count == 0
    #expect(wording("n", count: count) == (isOne ? "\(count) sheet" : "\(count) sheets"))
  }

  @Test("that lack a form, or have one that is none, are refused with their place")
  func wrongForms() throws {
    let file = SourceFile(path: "fr.yaml", text: "a:\n  one: x\nb: [1]\n")
    let problems = try #require(throws: Diagnostics.self) {
      try Wording(file: file, language: .french)
    }
    #expect(
      problems.list.map(\.message) == [
        "this counted phrase lacks the form “other”",
        "a phrase must be words or a mapping, not a list",
      ])
    #expect(problems.list.map { $0.position?.line } == [2, 3])
  }

  @Test("that do not exist show their key")
  func missing() throws {
    #expect(try Wording.shipped(in: .french)("no.such") == "no.such")
  }
}
