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

  /// Several things in a row: `2 nouvelles, 1 modifiée et 1 retirée`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + self("site.and") + " " + last
  }
}
