import Testing
import Wording

/// Cardinal plural rules of Unicode CLDR 44 (`common/supplemental/plurals.xml`), for whole numbers.
@Suite("Plural forms")
struct PluralTests {
  /// The samples of CLDR for each form, as the numbers `@integer` lists them, up to a thousand.
  static let samples: [(language: String, category: PluralCategory, numbers: [Int])] = [
    ("fr", .one, [0, 1]), ("fr", .other, Array(2...17) + [100, 1000]),
    ("en", .one, [1]), ("en", .other, [0] + Array(2...16) + [100, 1000]),
    ("de", .one, [1]), ("de", .other, [0] + Array(2...16) + [100, 1000]),
    ("es", .one, [1]), ("es", .other, [0] + Array(2...16) + [100, 1000]),
    ("ca", .one, [1]), ("ca", .other, [0] + Array(2...16) + [100, 1000]),
    ("it", .one, [1]), ("it", .other, [0] + Array(2...16) + [100, 1000]),
    // European Portuguese (pt_PT), not Brazilian, where 0 has the form `one`.
    ("pt", .one, [1]), ("pt", .other, [0] + Array(2...16) + [100, 1000]),
    ("pl", .one, [1]), ("pl", .few, [2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 62, 102]),
    ("pl", .many, [0] + Array(5...19) + [100, 112, 1000]),
    ("ar", .zero, [0]), ("ar", .one, [1]), ("ar", .two, [2]),
    ("ar", .few, Array(3...10) + Array(103...110) + [1003]),
    ("ar", .many, Array(11...26) + [111, 1011]),
    ("ar", .other, [100, 101, 102, 200, 201, 202, 1000]),
  ]

  @Test("are those of Unicode CLDR", arguments: samples)
  func categories(language code: String, category: PluralCategory, numbers: [Int]) throws {
    let language = try #require(Language(code: code))
    for number in numbers { #expect(language.plural(number) == category, "\(code) \(number)") }
    #expect(language.pluralCategories.contains(category))
  }

  @Test("that a language asks for are those that its whole numbers take", arguments: Language.all)
  func complete(language: Language) {
    let taken = Set((0...1000).map(language.plural))
    #expect(taken == Set(language.pluralCategories))
    #expect(Set(PluralTests.samples.map(\.language)).contains((language.base ?? language).code))
  }
}
