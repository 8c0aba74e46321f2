internal import Neighbourhood
internal import Wording

/// The fields with which a listing is turned down: a common reason, words, or both.
struct RefusalForm {
  /// A reason that many listings are turned down for; its words are for their person.
  enum Reason: String, CaseIterable {
    case commercial, abusive, personal, duplicate, unclear, elsewhere
  }

  /// The ids of its fields begin with this, where a page has several.
  let prefix: String
  let options: [Option]
  /// What was typed besides the reason.
  let remark: String
  let problem: String?

  /// A reason to choose.
  struct Option {
    let value: String
    let text: String
    let isChosen: Bool
  }

  /// Most characters of a moderator's own words.
  static let longestWords = 300

  init(
    _ fields: FormFields = FormFields(), prefix: String = "", problem: String? = nil,
    in language: PageLanguage
  ) {
    self.prefix = prefix
    self.problem = problem
    remark = fields["words"] ?? ""
    options = Reason.allCases.map {
      Option(
        value: $0.rawValue, text: language("refusal.\($0.rawValue)"),
        isChosen: fields["reason"] == $0.rawValue)
    }
  }

  /// What is wrong with the reason that was given, or nil.
  static func problem(_ fields: FormFields, in language: PageLanguage) -> String? {
    let words = CleanText.line(fields["words"] ?? "")
    if words.count > longestWords {
      return language(
        "problem.too-long",
        ["limit": String(longestWords), "characters": String(words.count)])
    }
    let hasReason = fields["reason"].flatMap { Reason(rawValue: $0) } != nil
    return hasReason || !words.isEmpty ? nil : language("moderation.no-reason")
  }

  /// The reason for the person behind a listing, in the language in which they wrote.
  static func words(_ fields: FormFields, in wording: Wording) -> String {
    let reason = fields["reason"].flatMap { Reason(rawValue: $0) }
    return [
      reason.map { wording("refusal.\($0.rawValue)") }, CleanText.line(fields["words"] ?? ""),
    ]
    .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
