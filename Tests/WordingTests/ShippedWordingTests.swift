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
        if (language.base ?? language) == .french { #expect(!text.contains(/\ [;!?»:]/), "\(key)") }
      }
    }
  }

  @Test("say something in every language, and not what French says", arguments: Language.all)
  func translated(language: Language) throws {
    guard language.base == nil, language != .french else { return }
    let french = try Wording.shipped(in: .french)
    let wording = try Wording.shipped(in: language)
    for (key, phrase) in wording.phrases where form(phrase).contains(/\p{L}+ \p{L}+ \p{L}+/) {
      #expect(phrase != french.phrases[key], "\(language.code) \(key)")
    }
  }

  @Test("are short in easy French: no sentence has more than fifteen words")
  func easySentences() throws {
    let easy = try Wording.shipped(in: .easyFrench)
    let french = try Wording.shipped(in: .french)
    let own = easy.phrases.filter { $0.value != french.phrases[$0.key] }
    #expect(own.count > 100)
    for (key, phrase) in own {
      for form in forms(of: phrase) {
        for sentence in form.text({ "$\($0)" }).split(whereSeparator: { ".?!\n".contains($0) }) {
          #expect(sentence.split(separator: " ").count <= 15, "\(key): \(sentence)")
        }
      }
    }
  }

  @Test("name the number in Arabic only where the form is of more than one number")
  func arabicNumbers() throws {
    for (key, phrase) in try Wording.shipped(in: .arabic).phrases {
      guard case .plural(let forms) = phrase, forms[.few]?.names.contains("count") == true else {
        continue
      }
      #expect(forms[.other]?.names.contains("count") == true, "\(key)")
      #expect(forms[.many]?.names.contains("count") == true, "\(key)")
    }
  }

  private func form(_ phrase: CountedPhrase) -> String {
    forms(of: phrase).first?.text { _ in "" } ?? ""
  }

  private func forms(of phrase: CountedPhrase) -> [Phrase] {
    switch phrase {
    case .plain(let phrase): [phrase]
    case .plural(let forms): Array(forms.values)
    }
  }
}
