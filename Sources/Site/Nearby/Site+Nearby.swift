internal import Neighbourhood
internal import PageModel
internal import Registry
internal import Wording

extension Site {
  /// The places near that of a sheet where something is offered or needed.
  func nearbyPlaces(to place: Place) async throws -> [NearbyPlace] {
    try await registry.placesWithListings(
      near: place.id, within: NearbyRow.farthest, on: today, limit: NearbyRow.most)
  }

  /// What is offered and needed at a place near that of a sheet.
  ///
  /// A code opens the contacts of its own place only. Here neighbours can be written to, and no
  /// number is shown.
  func near(_ id: Place.ID, of code: ShortCode, _ visit: Visit) async throws -> Reply {
    let (sheet, place) = try await place(of: code)
    let language = try language(for: visit, sheet: sheet.options.language)
    guard let near = try await nearbyPlaces(to: place).first(where: { $0.place.id == id }) else {
      throw Failure.notFound
    }
    let listings = try await registry.shownListings(at: id, on: today)
    let rows = ListingRows(
      site: self, language: language, code: code, limit: nil,
      allHref: language.link(.near(code, id)), hidesContacts: true)
    let title = typeset(near.place.title, in: sheet.options.language)
    let content = NearContent(
      place: title,
      address: near.place.name.map { _ in
        typeset(near.place.address.short, in: sheet.options.language)
      },
      distance: NearbyRow.distance(near.metres, in: language),
      backHref: language.link(.sheet(code)), back: typeset(place.title, in: sheet.options.language),
      summary: LandingContent.summary(of: listings, in: language),
      symbols: rows.symbols(for: listings),
      groups: Listing.Kind.allCases.compactMap { rows.group($0, of: listings) })
    return reply(
      Page(
        template: .near, title: title, content: content, language: language,
        theme: Theme(named: sheet.options.theme) ?? settings.theme),
      to: visit)
  }

  /// A listing of a place or of one near it, where neighbours see it today.
  func shownListing(_ id: Listing.ID, at place: Place) async throws -> Listing? {
    let own = try await registry.shownListings(at: place.id, on: today)
    if let listing = own.first(where: { $0.id == id }) { return listing }
    for near in try await nearbyPlaces(to: place) {
      let shown = try await registry.shownListings(at: near.place.id, on: today)
      if let listing = shown.first(where: { $0.id == id }) { return listing }
    }
    return nil
  }
}
