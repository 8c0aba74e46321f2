internal import Neighbourhood
internal import Registry

/// What the queue of moderators shows.
struct QueueContent {
  let bar: StaffBar
  let heading: String
  let lead: String
  let notice: String?
  let summary: ProblemSummary?
  let symbols: String
  let reported: [ReportedCard]
  let hasReports: Bool
  let filterAction: String
  let statuses: [RefusalForm.Option]
  let at: String
  let atProblem: String?
  /// The address of the queue without a place, where it is of one place.
  let everywhere: String?
  let cards: [ModerationCard]
  let isEmpty: Bool
  let empty: String
  let hidden: [FormFields.Pair]
  let action: String
  let mark: String
  /// What is said where nothing was ticked.
  let tickProblem: String?
  let tickAll: String?
  let canPublish: Bool
  let canRefuse: Bool
  let refusal: RefusalForm
  let next: String?
  let first: String?
}

/// A listing that neighbours have reported.
struct ReportedCard {
  let card: ModerationCard
  let reports: [ReportLine]
  let action: String
  let refusal: RefusalForm
}

/// One report in words.
struct ReportLine {
  let reason: String
  let words: String?
  let age: String

  init(_ report: ListingReport, _ cards: ModerationCards) {
    reason = cards.language("moderation.reported-\(report.reason.rawValue)")
    words = report.words.isEmpty ? nil : cards.language.set(report.words)
    age = cards.age(of: report.sent)
  }
}
