internal import Foundation
internal import HTTPTypes
internal import Neighbourhood
internal import PageModel
internal import Registry
internal import Wording

extension Site {
  /// Most entries of a listing's history that its page shows.
  static let listingHistory = 50
  /// Most listings alike that its page shows.
  private static let mostTwins = 10

  /// One listing with all that is known about it, and what can be done with it.
  ///
  /// - Parameters:
  ///   - id: The listing.
  ///   - signedIn: Who looks.
  ///   - visit: What they want to see.
  ///   - fields: A form that was sent, where it comes back with a problem.
  ///   - problems: What is wrong with it.
  /// - Returns: The page.
  /// - Throws: ``Failure/notFound``, or what the registry throws.
  func staffListing(
    _ id: Listing.ID, _ signedIn: SignedIn, _ visit: Visit, fields: FormFields? = nil,
    problems: [ProblemSummary.Item] = []
  ) async throws -> Reply {
    guard let listing = try await registry.listing(id) else { throw Failure.notFound }
    let language = try language(for: visit)
    let duplicates = try await registry.duplicates(of: [listing])
    let others = (duplicates[id] ?? []).prefix(Site.mostTwins).map(\.listing)
    let cards = ModerationCards(
      language: language, pictograms: pictograms, now: now(),
      places: try await places(of: [listing] + others), duplicates: duplicates,
      outdated: try await registry.outdatedConsents(
        among: [id], before: settings.consentWording))
    let history = try await registry.history(of: id, before: nil, limit: Site.listingHistory)
    let reports = try await registry.reports(about: id)
    let isOpen = listing.status != .withdrawn
    let carrying =
      listing.isShown(on: today) ? [] : try await registry.sheets(carrying: listing.id)
    let content = StaffListingContent(
      bar: StaffBar(signedIn, in: language),
      heading: language("moderation.listing", ["number": String(id.number)]),
      back: language.link(ModerationAddress.queue.address),
      notice: visit.query["done"].flatMap { done in
        ["merged", "not-merged", "edited", "stale"].contains(done)
          ? language("moderation.done-\(done)") : nil
      },
      summary: problems.isEmpty ? nil : ProblemSummary(items: problems, in: language),
      symbols: pictograms.symbols(for: [listing.content.category]), card: cards.card(listing),
      facts: isOpen ? StaffListingContent.facts(listing, language) : [],
      stillPrinted: StillPrinted(
        carrying, in: "moderation", timeZone: settings.timeZone, language),
      outOfDate: language.link(TownAddress.due.address), refusalReason: listing.refusal,
      isOpen: isOpen,
      edit: language.link(ModerationAddress.editing(id).address),
      decision: language.link(ModerationAddress.decision.address),
      reports: reports.map { ReportLine($0, cards) }, hasReports: !reports.isEmpty,
      settle: language.link(ModerationAddress.reports(id).address),
      merging: language.link(ModerationAddress.merging.address),
      duplicates: others.map { other in
        StaffListingContent.Pair(
          card: cards.card(other), keepThis: "\(id.number)-\(other.id.number)",
          keepOther: "\(other.id.number)-\(id.number)")
      },
      hasDuplicates: !others.isEmpty, mark: signedIn.mark,
      refusal: RefusalForm(
        fields ?? FormFields(), problem: problems.first { $0.href == "#reason" }?.text,
        in: language),
      entries: history.map { HistoryLine($0, settings.timeZone, language, isOfOne: true) })
    return reply(
      Page(
        template: .staffListing,
        title: problems.isEmpty
          ? content.heading : language("site.error-title", ["title": content.heading]),
        content: content, language: language, theme: settings.theme,
        address: ModerationAddress.listing(id).address,
        status: problems.isEmpty ? .ok : .unprocessableContent, isForStaff: true),
      to: visit)
  }
}

/// What the page of one listing shows to the staff.
struct StaffListingContent {
  let bar: StaffBar
  let heading: String
  let back: String
  let notice: String?
  let summary: ProblemSummary?
  let symbols: String
  let card: ModerationCard
  let facts: [ListingPageContent.Fact]
  /// The sheets on which it still stands where neighbours see it no more.
  let stillPrinted: StillPrinted?
  /// Where they are printed anew.
  let outOfDate: String
  let refusalReason: String?
  let isOpen: Bool
  let edit: String
  let decision: String
  let reports: [ReportLine]
  let hasReports: Bool
  let settle: String
  let merging: String
  let duplicates: [Pair]
  let hasDuplicates: Bool
  let mark: String
  let refusal: RefusalForm
  let entries: [HistoryLine]

  /// Another listing that may be the same, and the two ways to make one of them.
  struct Pair {
    let card: ModerationCard
    let keepThis: String
    let keepOther: String
  }

  /// What the person said besides their words.
  static func facts(_ listing: Listing, _ language: PageLanguage)
    -> [ListingPageContent.Fact]
  {
    let content = listing.content
    let contact = [content.contact.phone?.grouped, content.contact.email?.text].compactMap {
      $0.map(language.wording.isolated)
    }
    return [
      .init(
        name: language("manage.name"),
        value: language.wording.isolated(typeset(content.name, in: content.language))),
      .init(name: language("manage.mode"), value: language("mode.\(content.mode.rawValue)")),
      .init(name: language("manage.contact"), value: contact.joined(separator: " · ")),
      .init(
        name: language("manage.audience"),
        value: language("audience.\(content.audience.rawValue)")),
      .init(name: language("manage.last-day"), value: language.day(listing.lastDay)),
    ]
  }
}
