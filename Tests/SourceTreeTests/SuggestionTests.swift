import SourceTree
import Testing

@Suite("The nearest name")
struct SuggestionTests {
  static let themes = ["lagune", "brique", "prune", "foret", "encre"]

  @Test(
    "is the one with the fewest letters to change",
    arguments: [
      ("lagun", "lagune"), ("Lagune", "lagune"), ("lagnue", "lagune"), ("prnue", "prune"),
      ("forêt", "foret"), ("bri", "brique"),
    ])
  func near(written: String, meant: String) {
    #expect(Suggestion.nearest(to: written, among: SuggestionTests.themes) == meant)
  }

  @Test("is none where nothing is near", arguments: ["", "purple", "xyz"])
  func far(written: String) {
    #expect(Suggestion.nearest(to: written, among: SuggestionTests.themes) == nil)
  }

  @Test("is offered in a hint, or all of them are")
  func hints() {
    #expect(Suggestion.hint(for: "lagun", among: ["lagune"]) == "did you mean “lagune”?")
    #expect(Suggestion.hint(for: "xyz", among: ["a4", "a3"]) == "one of: a4, a3")
  }
}
