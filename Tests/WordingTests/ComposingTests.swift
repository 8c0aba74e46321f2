import Testing
import Wording

@Suite("Days and lists")
struct ComposingTests {
  @Test(
    "a day is written as its language writes it",
    arguments: [
      ("fr", 2026, 11, 20, "20 novembre 2026"), ("fr", 2027, 1, 1, "1ᵉʳ janvier 2027"),
      ("fr-x-falc", 2027, 1, 1, "1ᵉʳ janvier 2027"), ("en", 2027, 1, 1, "1 January 2027"),
      ("es", 2026, 11, 20, "20 de noviembre de 2026"),
      ("ca", 2026, 11, 20, "20 de novembre de 2026"), ("ca", 2027, 4, 1, "1 d’abril de 2027"),
      ("ca", 2027, 8, 11, "11 d’agost de 2027"), ("ca", 2026, 10, 3, "3 d’octubre de 2026"),
      ("pt", 2026, 11, 20, "20 de novembro de 2026"), ("it", 2026, 12, 1, "1º dicembre 2026"),
      ("de", 2026, 11, 20, "20. November 2026"), ("pl", 2026, 11, 20, "20 listopada 2026"),
    ])
  func days(code: String, year: Int, month: Int, day: Int, words: String) throws {
    let wording = try Wording.shipped(in: try #require(Language(code: code)))
    #expect(wording.day(year: year, month: month, day: day) == words)
  }

  @Test("an Arabic day has Western digits, and is isolated as one in a sentence (UAX #9)")
  func arabicDay() throws {
    let arabic = try Wording.shipped(in: .arabic)
    let day = arabic.day(year: 2026, month: 11, day: 20)
    #expect(day == "20 نوفمبر 2026")
    #expect(arabic("status.over", ["day": day]).contains("\u{2068}20 نوفمبر 2026\u{2069}"))
  }

  @Test(
    "things in a row are joined as their language joins them",
    arguments: [
      ("fr", [], ""), ("fr", ["a"], "a"), ("fr", ["a", "b"], "a et b"),
      ("fr", ["a", "b", "c"], "a, b et c"), ("de", ["a", "b", "c", "d"], "a, b, c und d"),
      ("ca", ["a", "b"], "a i b"),
    ] as [(String, [String], String)])
  func lists(code: String, items: [String], words: String) throws {
    let wording = try Wording.shipped(in: try #require(Language(code: code)))
    #expect(wording.list(items) == words)
  }

  @Test("Arabic joins with its own comma, and with an “and” that touches the next word")
  func arabicList() throws {
    #expect(try Wording.shipped(in: .arabic).list(["أ", "ب", "ج"]) == "أ، ب وج")
  }

  @Test("values are isolated where the language runs from right to left (UAX #9)")
  func isolates() throws {
    let arabic = try Wording.shipped(in: .arabic)
    #expect(arabic("code.unknown", ["code": "123‑4568"]).contains("\u{2068}123‑4568\u{2069}"))
    #expect(!(try Wording.shipped(in: .french)("code.unknown", ["code": "x"])).contains("\u{2068}"))
  }
}
