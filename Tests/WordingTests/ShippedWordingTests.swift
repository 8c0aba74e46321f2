import Testing
import Wording

@Suite("The wordings that Palier ships")
struct ShippedWordingTests {
  @Test("have the same keys and values in every language")
  func keysAndValues() throws {
    let wordings = try Wording.shipped()
    let french = try #require(wordings[.french])
    for (language, wording) in wordings {
      let missing = Set(french.phrases.keys).subtracting(wording.phrases.keys)
      let extra = Set(wording.phrases.keys).subtracting(french.phrases.keys)
      #expect(missing.isEmpty, "\(language.code) lacks \(missing.sorted())")
      #expect(extra.isEmpty, "only \(language.code) has \(extra.sorted())")
      for (key, phrase) in wording.phrases {
        // "One" may be said in words, so that only some forms name the number.
        let names = phrase.names.subtracting(["count"])
        #expect(names == french.phrases[key]?.names.subtracting(["count"]), "\(key)")
      }
    }
  }

  @Test("count the same things in every language")
  func counted() throws {
    let wordings = try Wording.shipped()
    func counted(_ language: Language) -> Set<String> {
      Set(
        (wordings[language]?.phrases ?? [:]).filter {
          if case .plural = $0.value { true } else { false }
        }.keys)
    }
    for language in Language.all { #expect(counted(language) == counted(.french)) }
  }

  @Test(
    "say nothing in straight quotes, with three dots, or with a wrong space",
    arguments: Language.all)
  func typography(language: Language) throws {
    let wording = try Wording.shipped(in: language)
    for (key, phrase) in wording.phrases {
      for form in forms(of: phrase) {
        let text = form.text { "$\($0)" }
        #expect(!text.contains("'") && !text.contains("..."), "\(key)")
        #expect(!text.contains("  ") && !text.hasSuffix(" ") && !text.isEmpty, "\(key)")
        if language == .french { #expect(!text.contains(/\ [;!?»:]/), "\(key)") }
      }
    }
  }

  private func forms(of phrase: CountedPhrase) -> [Phrase] {
    switch phrase {
    case .plain(let phrase): [phrase]
    case .plural(let forms): Array(forms.values)
    }
  }
}
