internal import Logging
internal import Neighbourhood
internal import PageModel
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
    let (sheet, place) = try await place(of: code)
    let language = try language(for: visit, sheet: sheet.options.language)
    let theme = Theme(named: sheet.options.theme) ?? settings.theme
    let listings = try await registry.shownListings(at: place.id, on: today)
    let lit = try await registry.installationKey().litWindows(for: code)
    guard let facade = Facade(lit: lit) else { throw Failure.broken("a façade of odd windows") }
    if isCounted, visit.query.pairs.isEmpty { await count(code, on: today) }

    let isWhole = visit.query["all"] == "1"
    let choice = ListingChoice(visit.query)
    let chosen = listings.filter(choice.includes)
    let rows = ListingRows(
      language: language, pictograms: pictograms, code: code,
      limit: isWhole ? nil : ListingRows.usualLimit,
      allHref: language.link(.sheet(code), choice.pairs + [.init(name: "all", value: "1")]))
    let title = typeset(place.title, in: sheet.options.language)
    let address = place.name == nil ? place.address.city : place.address.short
    let nearby = try await nearbyPlaces(to: place).map { NearbyRow($0, code: code, in: language) }
    let content = LandingContent(
      code: code.printed, place: title, isLongName: LandingContent.isLong(title),
      address: address.map { typeset($0, in: sheet.options.language) },
      facade: FacadeDrawing.paths(of: facade, in: theme), viewBox: FacadeDrawing.viewBox,
      facadeLabel: language("landing.facade", count: lit.count { $0 }),
      summary: LandingContent.summary(of: listings, in: language),
      notice: try await notice(about: sheet, on: today, in: language),
      offerHref: language.link(.form(code, .offer)),
      needHref: language.link(.form(code, .need)),
      symbols: rows.symbols(for: chosen),
      filter: ListingFilterForm(choice, among: listings, code: code, language: language),
      isNothingChosen: chosen.isEmpty && !choice.isAny,
      groups: Listing.Kind.allCases.compactMap { rows.group($0, of: chosen) },
      nearby: nearby, hasNearby: !nearby.isEmpty,
      isEmpty: listings.isEmpty)
    return reply(
      Page(
        template: .landing, title: "\(title) · \(code.printed)", content: content,
        language: language, theme: theme),
      to: visit)
  }

  /// The sheet of a code and where it hangs.
  func place(of code: ShortCode) async throws -> (Sheet, Place) {
    guard let sheet = try await registry.sheet(code),
      let place = try await registry.place(sheet.place)
    else { throw Failure.unknownCode(code) }
    return (sheet, place)
  }

  /// Counts a scan; a page is worth more than the count of it, so that a failure is only noted.
  private func count(_ code: ShortCode, on day: CalendarDay) async {
    do {
      try await registry.recordScan(of: code, on: day)
    } catch {
      logger.warning("a scan was not counted: \(error)")
    }
  }

  /// What a visitor should know about a sheet that is not of today.
  private func notice(
    about sheet: Sheet, on day: CalendarDay, in language: PageLanguage
  ) async throws -> SheetNotice? {
    let difference = try await registry.difference(of: sheet, on: day)
    let changes = difference.flatMap { SheetNotice.words(for: $0, in: language) }
    if let newer = try await registry.successor(of: sheet.code) {
      return SheetNotice(
        text: language("notice.newer"), code: newer.code.printed,
        href: language.link(.sheet(newer.code)),
        changes: changes.map { language("notice.since", ["changes": $0]) })
    }
    return changes.map {
      SheetNotice(
        text: language("notice.since", ["changes": $0]), code: nil, href: nil, changes: nil)
    }
  }
}
