internal import Neighbourhood
internal import PageModel
internal import PrintShop
internal import Registry

extension Site {
  /// The landing page of a sheet: what is offered and needed at its place.
  ///
  /// - Parameters:
  ///   - code: The code of the sheet.
  ///   - visit: What the visitor wants.
  ///   - isCounted: Whether the visit counts as one scan of the sheet.
  /// - Returns: The page.
  /// - Throws: ``Failure/unknownCode(_:)``, or what the registry throws.
  func landing(of code: ShortCode, _ visit: Visit, isCounted: Bool) async throws -> Reply {
    let today = today
    let key = PageCache.Key(code, on: today, visit)
    // Asked before the page is made: a change that comes meanwhile must not be missed.
    let mark = try await registry.changeMark()
    let reply: Reply
    if let kept = pages.reply(key, at: mark, nonce: { randomText(digits: 32) }) {
      reply = kept
    } else if let source = try await landingSource(of: code, on: today) {
      if let kept = pages.reply(
        key, showing: source, at: mark, nonce: { randomText(digits: 32) })
      {
        reply = kept
      } else {
        reply = try await lightReply(of: code, source, visit)
        pages.keep(reply, key, showing: source, at: mark)
      }
    } else if let bundle = try await registry.bundle(code) {
      reply = self.reply(try await slip(of: bundle, visit), to: visit)
    } else {
      throw Failure.unknownCode(code)
    }
    if isCounted, visit.query.pairs.isEmpty { scans.add(code, on: today) }
    return reply
  }

  /// Forgets what was kept of pages and is out of date, or has not been asked for lately: what a
  /// person withdraws does not stay in memory either.
  func forgetOldPages() async {
    // Where the store does not answer, nothing is known to be right.
    pages.forgetOthers(than: (try? await registry.changeMark()) ?? nil)
    rows.age()
  }

  /// All that the landing page of a sheet shows of the store; nil where there is no such sheet.
  func landingSource(
    of code: ShortCode, on today: CalendarDay
  ) async throws -> PageCache.Source? {
    guard let shown = try await registry.shownSheet(code, on: today) else { return nil }
    return PageCache.Source(shown: shown, nearby: try await nearbyPlaces(to: shown.place))
  }

  /// The landing page with as many rows as it may weigh: fewer where they have many words.
  private func lightReply(
    of code: ShortCode, _ source: PageCache.Source, _ visit: Visit
  ) async throws -> Reply {
    var limit = ListingRows.usualLimit
    while true {
      let page = try await landingPage(of: code, source, visit, limit: limit)
      let reply = self.reply(page, to: visit)
      let weight = reply.body.utf8.count + (settings.logo?.png.count ?? 0)
      let isLight = weight < Site.mostPageBytes
      if isLight || limit <= 5 || visit.query["all"] == "1" { return reply }
      limit = limit * 3 / 4
    }
  }

  /// What a page may weigh on a bad connection, with all that is loaded for it.
  private static let mostPageBytes = 30_000

  /// The landing page that shows this.
  func landingPage(
    of code: ShortCode, _ source: PageCache.Source, _ visit: Visit,
    limit: Int = ListingRows.usualLimit
  ) async throws -> Page {
    let shown = source.shown
    let (sheet, place, listings) = (shown.sheet, shown.place, shown.listings)
    let language = try language(for: visit, sheet: sheet.options.language)
    let theme = Theme(named: sheet.options.theme) ?? settings.theme
    let facade = try await facade(of: sheet.facade, in: theme)

    let isWhole = visit.query["all"] == "1"
    let choice = ListingChoice(visit.query)
    let chosen = listings.filter(choice.includes)
    let rows = ListingRows(
      site: self, language: language, code: code,
      limit: isWhole ? nil : limit,
      allHref: language.link(.sheet(code), choice.pairs + [.init(name: "all", value: "1")]))
    let title = typeset(place.title, in: sheet.options.language)
    let address = place.name == nil ? place.address.city : place.address.short
    let nearby = source.nearby.map { NearbyRow($0, code: code, in: language) }
    let content = LandingContent(
      code: code.printed, place: title, isLongName: LandingContent.isLong(title),
      address: address.map { typeset($0, in: sheet.options.language) },
      facade: facade.paths, viewBox: FacadeDrawing.viewBox,
      facadeLabel: language("landing.facade", count: facade.litWindows),
      summary: LandingContent.summary(of: listings, in: language),
      notice: notice(about: shown, in: language),
      offerHref: language.link(.form(code, .offer)),
      needHref: language.link(.form(code, .need)),
      symbols: rows.symbols(for: chosen),
      filter: ListingFilterForm(choice, among: listings, code: code, language: language),
      isNothingChosen: chosen.isEmpty && !choice.isAny,
      groups: Listing.Kind.allCases.compactMap { rows.group($0, of: chosen) },
      nearby: nearby, hasNearby: !nearby.isEmpty,
      isEmpty: listings.isEmpty, twinHref: canPrint ? language.link(.twin(code)) : nil)
    return Page(
      template: .landing, title: "\(title) · \(code.printed)", content: content,
      language: language, theme: theme)
  }

  /// The façade of a sheet, which is always the same.
  private func facade(of code: ShortCode, in theme: Theme) async throws -> FacadeDrawing {
    let key = try await registry.installationKey()
    return try facades.value(for: FacadeDrawing.Key(code: code, theme: theme)) {
      let lit = key.litWindows(for: code)
      guard let facade = Facade(lit: lit) else { throw Failure.broken("a façade of odd windows") }
      return FacadeDrawing(
        paths: FacadeDrawing.paths(of: facade, in: theme), litWindows: lit.count { $0 })
    }
  }

  /// The sheet of a code and where it hangs.
  func place(of code: ShortCode) async throws -> (Sheet, Place) {
    guard let hanging = try await registry.hangingSheet(code) else {
      throw Failure.unknownCode(code)
    }
    return hanging
  }

  /// What a visitor should know about a sheet that is not of today.
  private func notice(about shown: ShownSheet, in language: PageLanguage) -> SheetNotice? {
    let changes = shown.difference.flatMap { SheetNotice.words(for: $0, in: language) }
    if let newer = shown.successor {
      return SheetNotice(
        text: language("notice.newer"), code: newer.printed,
        href: language.link(.sheet(newer)),
        changes: changes.map { language("notice.since", ["changes": $0]) })
    }
    return changes.map {
      SheetNotice(
        text: language("notice.since", ["changes": $0]), code: nil, href: nil, changes: nil)
    }
  }
}
