internal import Exchange
internal import Foundation
internal import HTTPTypes
internal import Neighbourhood
internal import Registry

extension Site {
  /// Most entries of a list.
  static let longestList = 100
  /// Most listings of an export.
  static let longestExport = 2_000
  /// Most entries of a feed.
  static let longestFeed = 50

  private struct List<Item: Encodable>: Encodable {
    let items: [Item]
    let next: String?
  }

  /// Some places, by number.
  func places(_ query: FormFields) async throws -> Reply {
    var reading = QueryReading(query)
    let after = reading.value("cursor", "the number of a place") { Place.ID(written: $0) }
    let limit = reading.limit(Site.longestList)
    try reading.finish()
    let found = try await registry.places(after: after, limit: limit + 1)
    return try list(
      found.prefix(limit).map(PublicPlace.init),
      next: found.count > limit ? found.prefix(limit).last.map { String($0.id.number) } : nil,
      "places", query)
  }

  /// Some printed sheets, by code.
  func sheets(_ query: FormFields) async throws -> Reply {
    var reading = QueryReading(query)
    let after = reading.value("cursor", "the code of a sheet") { try? ShortCode(reading: $0) }
    let limit = reading.limit(Site.longestList)
    try reading.finish()
    let found = try await registry.sheets(after: after, limit: limit + 1)
    return try list(
      found.prefix(limit).map(PublicSheet.init),
      next: found.count > limit ? found.prefix(limit).last?.code.symbols : nil, "sheets", query)
  }

  /// Some listings that neighbours see, in the order in which they changed.
  func listings(_ query: FormFields) async throws -> Reply {
    let page = try await page(query, longest: Site.longestList)
    let items = page.listings.compactMap { listing in
      page.places[listing.place].map { PublicListing(listing, at: $0) }
    }
    return try list(items, next: page.next?.text, "listings", query)
  }

  /// The listings that neighbours see, in a format of other platforms.
  func export(_ format: Export.Format, _ query: FormFields) async throws -> Reply {
    let page = try await page(query, longest: Site.longestExport, usual: Site.longestExport)
    var reply = Reply.plain(try export(page).text(format), type: format.mediaType)
    let name = format == .missions ? "missions.json" : "listings.\(format.rawValue)"
    if let next = page.next { reply.link(to: next.text, name, query) }
    if format == .csv {
      reply.fields[.contentDisposition] = "attachment; filename=\"listings.csv\""
    }
    return reply
  }

  /// The newest listings of a place as a feed; of all places where nil.
  func feed(of id: Place.ID? = nil) async throws -> Reply {
    var name: String?
    if let id {
      guard let place = try await registry.place(id) else { throw APIProblem.notFound("place") }
      name = place.title
    }
    let page = try await registry.shownListings(
      ListingQuery(place: id, isNewestFirst: true, limit: Site.longestFeed), on: today)
    let path = id.map { "/api/v1/places/\($0.number)/feed.atom" } ?? "/feed.atom"
    return .plain(
      try export(page, of: name, path: path).text(.atom), type: Export.Format.atom.mediaType)
  }

  private func export(
    _ page: ListingPage, of name: String? = nil, path: String = "/feed.atom"
  ) throws -> Export {
    guard let wording = wording(settings.language) else {
      throw Failure.broken("the site has no wording")
    }
    return Export(
      page, organisation: settings.organisation, site: origin, path: path,
      words: Export.Words(wording, organisation: name ?? settings.organisation), time: now(),
      ownPlaces: settings.ownPlaces)
  }

  /// The address of the site, without a slash at its end.
  var origin: String {
    let text = settings.site?.absoluteString ?? "http://localhost"
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private func page(
    _ query: FormFields, longest: Int, usual: Int = QueryReading.usualLimit
  ) async throws -> ListingPage {
    var reading = QueryReading(query)
    let wanted = ListingQuery(
      place: reading.value("place", "the number of a place") { Place.ID(written: $0) },
      kind: reading.choice("kind"), category: reading.choice("category"),
      mode: reading.choice("mode"),
      changedSince: reading.value("changed-since", "a moment, as in 2026-11-20T12:00:00Z") {
        Date(exchanged: $0)
      },
      after: reading.value("cursor", "where a list goes on, as “next” said") { ListingCursor($0) },
      limit: reading.limit(longest, usual: usual))
    try reading.finish()
    return try await registry.shownListings(wanted, on: today)
  }

  private func list(
    _ items: [some Encodable], next: String?, _ name: String, _ query: FormFields
  ) throws -> Reply {
    var reply = try Reply.json(List(items: items, next: next))
    if let next { reply.link(to: next, name, query) }
    return reply
  }
}

extension Reply {
  /// Says where a list goes on (RFC 8288).
  fileprivate mutating func link(to cursor: String, _ name: String, _ query: FormFields) {
    guard let field = HTTPField.Name("Link") else { return }
    let pairs = query.pairs.filter { $0.name != "cursor" }
    let next = FormFields(pairs: pairs + [.init(name: "cursor", value: cursor)]).query
    fields[field] = "</api/v1/\(name)\(next)>; rel=\"next\""
  }
}

extension Place.ID {
  /// The number that a text is, or nil where it is none that a place has.
  fileprivate init?(written text: String) {
    guard let number = Int64(text), number > 0 else { return nil }
    self.init(number)
  }
}
