internal import Foundation
internal import Neighbourhood
internal import PageModel
internal import Registry
internal import Wording

extension Site {
  /// Who did what, newest first.
  func history(_ signedIn: SignedIn, _ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
    let before = visit.query["before"].flatMap { Int64($0) }
    let found = try await registry.history(of: nil, before: before, limit: Site.queuePage + 1)
    let entries = found.prefix(Site.queuePage)
    let address = ModerationAddress.history.address
    let content = HistoryContent(
      bar: StaffBar(signedIn, here: ModerationAddress.history.address, in: language),
      heading: language("history.heading"),
      entries: entries.map { HistoryLine($0, settings.timeZone, language, isOfOne: false) },
      isEmpty: entries.isEmpty,
      next: found.count > entries.count
        ? entries.last.map {
          language.link(address, [.init(name: "before", value: String($0.id))])
        } : nil,
      first: before == nil ? nil : language.link(address))
    return reply(
      Page(
        template: .history, title: content.heading, content: content, language: language,
        theme: settings.theme, isForStaff: true),
      to: visit)
  }
}

/// What the page of the history shows.
struct HistoryContent {
  let bar: StaffBar
  let heading: String
  let entries: [HistoryLine]
  let isEmpty: Bool
  let next: String?
  let first: String?
}

/// One line of the history.
struct HistoryLine {
  let when: String
  /// The moment for machines.
  let moment: String
  let actor: String?
  let what: String
  let reason: String?
  let href: String?
  let link: String?

  /// A line.
  ///
  /// - Parameters:
  ///   - entry: What was done.
  ///   - timeZone: Where the installation is.
  ///   - language: The language of the page.
  ///   - isOfOne: Whether all lines are about one listing, which then needs no name.
  init(_ entry: HistoryEntry, _ timeZone: TimeZone, _ language: PageLanguage, isOfOne: Bool) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.hour, .minute], from: entry.time)
    let digits = [parts.hour, parts.minute].map { number in
      let text = String(number ?? 0)
      return text.count < 2 ? "0" + text : text
    }
    when = language(
      "history.when",
      [
        "day": language.day(CalendarDay(entry.time, in: timeZone)),
        "time": digits.joined(separator: ":"),
      ])
    moment = entry.time.ISO8601Format()
    actor = entry.actor.map(language.wording.isolated)
    let phrases = language.wording.phrases
    let own = "history.\(entry.what)"
    // What a person does as a rule, done for them by someone of the staff.
    let key = entry.actor != nil && phrases[own + "-for"] != nil ? own + "-for" : own
    let isKnown = phrases[key] != nil
    what =
      isKnown
      ? language(key, ["number": entry.note ?? "?"])
      : language("history.else", ["what": entry.what])
    reason = entry.what == "refused" ? entry.note : nil
    href =
      isOfOne ? nil : entry.listing.map { language.link(ModerationAddress.listing($0).address) }
    link =
      isOfOne
      ? nil
      : entry.listing.map { language("moderation.number", ["number": String($0.number)]) }
  }
}
