internal import Foundation
internal import Neighbourhood
internal import Wording

/// The form in which the code of a sheet is typed.
struct CodeForm {
  let action: String
  /// What was typed before.
  let typed: String
  /// What is wrong with it.
  let problem: String?
  let hasProblem: Bool
  /// The language that the visitor chose, which the form carries on.
  let chosenLanguage: String?

  init(_ language: PageLanguage, typed: String = "", problem: String? = nil) {
    action = SiteAddress.home.path
    self.typed = typed
    self.problem = problem
    hasProblem = problem != nil
    chosenLanguage = language.isChosen ? language.language.code : nil
  }

  /// The part of what was typed that is a code: the last part of a whole address.
  static func code(in text: String) -> String {
    let address = text.prefix { $0 != "?" && $0 != "#" }
    return address.contains("/")
      ? address.split(separator: "/").last.map { String($0) } ?? "" : text
  }

  /// What is wrong with a code, and how to mend it.
  static func problem(_ error: ShortCode.ReadingError, in language: PageLanguage) -> String {
    switch error {
    case .empty: language("code.empty")
    case .wrongLength(let count) where count < ShortCode.length:
      language("code.too-short", count: count)
    case .wrongLength(let count): language("code.too-long", count: count)
    case .unknownSymbol(let symbol):
      language("code.unknown-symbol", ["symbol": String(symbol)])
    case .wrongSymbol: language("code.wrong-symbol")
    }
  }
}
