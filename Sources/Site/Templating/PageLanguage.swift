internal import Neighbourhood
internal import Wording

/// The language of a page, and whether the visitor chose it: then its links carry it on.
struct PageLanguage: Sendable {
  let wording: Wording
  let isChosen: Bool

  var language: Language { wording.language }

  /// A link to another page in the same language.
  func link(_ address: SiteAddress, _ pairs: [FormFields.Pair] = []) -> String {
    let choice = isChosen ? [FormFields.Pair(name: "lang", value: language.code)] : []
    return address.path + FormFields(pairs: pairs + choice).query
  }

  /// The words of a phrase; see ``Wording/Wording/callAsFunction(_:_:count:)``.
  func callAsFunction(_ key: String, _ values: [String: String] = [:], count: Int? = nil)
    -> String
  {
    wording(key, values, count: count)
  }

  /// The words of a phrase, in its form with a number to ring where there are both.
  func withHotline(_ key: String, _ hotline: PhoneNumber?) -> String {
    guard let hotline, wording.phrases["\(key)-hotline"] != nil else { return self(key) }
    return self("\(key)-hotline", ["hotline": hotline.grouped])
  }

  /// The words of a phrase, or nil where there is none.
  func phraseIfAny(_ key: String) -> String? { wording.phrases[key].map { _ in self(key) } }

  /// A name that someone typed, such as that of a place, as a compositor would set it.
  func set(_ name: String) -> String { Typography.set(name, in: language) }

  /// Several things in a row; see ``Wording/Wording/list(_:)``.
  func list(_ items: [String]) -> String { wording.list(items) }

  /// The tag of a person's words, or nil where they are in the language of the page.
  func foreignTag(_ tag: String) -> String? {
    guard let words = Language(code: tag) else { return tag }
    if let base = words.base { return foreignTag(base.code) }
    return words == language.base ?? language ? nil : tag
  }
}
