internal import Foundation
internal import HTTPTypes
internal import Neighbourhood
internal import PageModel
internal import Registry

extension Site {
  /// Most listings on a page of the queue.
  static let queuePage = 50
  /// Most reported listings that are shown above it.
  static let mostReported = 20

  /// The queue: what neighbours have reported, and what waits to be looked at.
  ///
  /// - Parameters:
  ///   - signedIn: Who looks.
  ///   - visit: What they want to see.
  ///   - fields: A form that was sent, where it comes back with a problem.
  ///   - problems: What is wrong with it.
  /// - Returns: The page.
  /// - Throws: What the registry throws.
  func queue(
    _ signedIn: SignedIn, _ visit: Visit, fields: FormFields? = nil,
    problems: [ProblemSummary.Item] = []
  ) async throws -> Reply {
    let language = try language(for: visit)
    var filter = QueueFilter(fields ?? visit.query)
    var atProblem: String?
    let at = CleanText.line(fields == nil ? visit.query["at"] ?? "" : "")
    if !at.isEmpty {
      filter.place = try await place(typed: at)?.id
      if filter.place == nil { atProblem = language("moderation.unknown-place") }
    }
    let page =
      atProblem == nil
      ? try await registry.page(of: filter.listings, after: filter.after, limit: Site.queuePage)
      : QueuePage(listings: [], count: 0, hasMore: false)
    let isFirst = filter == QueueFilter(FormFields()) && atProblem == nil
    let reported = isFirst ? try await registry.reportedListings(limit: Site.mostReported) : []
    let shown = page.listings + reported.map(\.listing)
    let cards = ModerationCards(
      language: language, pictograms: pictograms, now: now(), places: try await places(of: shown),
      duplicates: try await registry.duplicates(of: shown),
      outdated: try await registry.outdatedConsents(
        among: shown.map(\.id), before: settings.consentWording), filter: filter,
      ticked: Set(fields?.values(of: "tick") ?? []), isAllTicked: visit.query["tick"] == "all")
    let typed = filter.place.flatMap { cards.places[$0] }?.address.text ?? at
    var items = problems
    // Leads to the first box, which only the page knows.
    if let tick = items.firstIndex(where: { $0.href == "#tick" }), let first = page.listings.first {
      items[tick].href = "#tick-\(first.id.number)"
    }
    if let atProblem { items.append(.init(href: "#at", text: atProblem)) }
    let content = QueueContent(
      bar: StaffBar(signedIn, here: ModerationAddress.queue.address, in: language),
      heading: language("moderation.heading"), lead: lead(page, filter, language),
      notice: notice(visit, language),
      summary: items.isEmpty ? nil : ProblemSummary(items: items, in: language),
      symbols: pictograms.symbols(for: shown.map(\.content.category)),
      reported: reported.map { reported in
        ReportedCard(
          card: cards.card(reported.listing),
          reports: reported.reports.map { ReportLine($0, cards) },
          action: language.link(ModerationAddress.reports(reported.listing.id).address),
          refusal: RefusalForm(prefix: "report-\(reported.listing.id.number)-", in: language))
      },
      hasReports: !reported.isEmpty,
      filterAction: ModerationAddress.queue.address.path, statuses: statuses(filter, language),
      at: typed, atProblem: atProblem,
      everywhere: filter.place == nil
        ? nil : language.link(ModerationAddress.queue.address, filter.at(nil).pairs),
      cards: page.listings.map(cards.card), isEmpty: page.listings.isEmpty,
      empty: language(filter.status == .waiting ? "moderation.nothing-waits" : "moderation.none"),
      hidden: filter.pairs, action: language.link(ModerationAddress.decision.address),
      mark: signedIn.mark, tickProblem: problems.first { $0.href == "#tick" }?.text,
      tickAll: cards.isAllTicked || page.listings.count < 2
        ? nil
        : language.link(
          ModerationAddress.queue.address, filter.pairs + [.init(name: "tick", value: "all")]),
      canPublish: page.listings.contains { $0.status == .waiting || $0.status == .refused },
      canRefuse: page.listings.contains { $0.status == .waiting || $0.status == .published },
      refusal: RefusalForm(
        fields ?? FormFields(), problem: problems.first { $0.href == "#reason" }?.text,
        in: language),
      next: page.hasMore
        ? language.link(
          ModerationAddress.queue.address, filter.from(page.listings.last?.id).pairs) : nil,
      first: filter.after == nil
        ? nil : language.link(ModerationAddress.queue.address, filter.from(nil).pairs))
    return reply(
      Page(
        template: .queue,
        title: items.isEmpty
          ? content.heading : language("site.error-title", ["title": content.heading]),
        content: content, language: language, theme: settings.theme,
        address: ModerationAddress.queue.address,
        status: items.isEmpty ? .ok : .unprocessableContent, isForStaff: true),
      to: visit)
  }

  /// The places of some listings.
  func places(of listings: [Listing]) async throws -> [Place.ID: Place] {
    var places: [Place.ID: Place] = [:]
    for id in Set(listings.map(\.place)) { places[id] = try await registry.place(id) }
    return places
  }

  /// The place that someone means with the code of a sheet or an address.
  private func place(typed text: String) async throws -> Place? {
    if let code = try? ShortCode(reading: CodeForm.code(in: text)),
      let sheet = try await registry.sheet(code)
    {
      return try await registry.place(sheet.place)
    }
    guard let address = try? PostalAddress(text) else { return nil }
    return try await registry.place(at: address)
  }

  private func lead(_ page: QueuePage, _ filter: QueueFilter, _ language: PageLanguage) -> String {
    let phrase = filter.status == .waiting ? "moderation.waiting" : "moderation.matching"
    if page.count == 0 { return language("\(phrase)-none") }
    return page.count < QueuePage.mostCounted
      ? language(phrase, count: page.count) : language("\(phrase)-many")
  }

  private func statuses(_ filter: QueueFilter, _ language: PageLanguage) -> [RefusalForm.Option] {
    let all: [Listing.Status?] = Listing.Status.allCases + [nil]
    return all.map { status in
      let value = status?.rawValue ?? QueueFilter.anyStatus
      return RefusalForm.Option(
        value: value, text: language("standing.\(value)"), isChosen: filter.status == status)
    }
  }

  /// What was just done, as the address says.
  private func notice(_ visit: Visit, _ language: PageLanguage) -> String? {
    guard let done = visit.query["done"], ["published", "refused", "settled"].contains(done) else {
      return nil
    }
    let count = visit.query["n"].flatMap { Int($0) } ?? 0
    let left = visit.query["left"].flatMap { Int($0) } ?? 0
    var words: [String] = []
    if count > 0 { words.append(language("moderation.done-\(done)", count: count)) }
    if left > 0 { words.append(language("moderation.left", count: left)) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
