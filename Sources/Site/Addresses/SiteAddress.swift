internal import Neighbourhood

/// Every address of the site, for links and for routes.
///
/// Read forgivingly, in any case and with or without a slash at the end, since people type them
/// and QR symbols hold them in capitals; written in one way only.
enum SiteAddress: Hashable, Sendable {
  /// Where a code is typed.
  case home
  /// The landing page of a sheet.
  case sheet(ShortCode)
  /// Where a code was meant that is none.
  case miscopied(String, ShortCode.ReadingError)
  /// The form with which a neighbour offers or asks for help.
  case form(ShortCode, Listing.Kind)
  /// What a sheet says, as text.
  case twin(ShortCode)
  /// Where a carrier reports the bundle of a slip as delivered.
  case slip(ShortCode)
  /// Where a neighbour says what is wrong with a listing that the page of a sheet shows.
  case report(ShortCode, Listing.ID)
  /// What a person's private link leads to.
  case listing(Listing.ID)
  /// What a person does with their own listing.
  case ownListing(Listing.ID, OwnListingAction)
  /// What is listed at a place near that of a sheet.
  case near(ShortCode, Place.ID)
  /// Where a neighbour writes to the person behind a listing.
  case message(ShortCode, Listing.ID)
  /// Where a listing is taken back.
  case withdrawal(Listing.ID)
  /// A part of the site with addresses of its own below its name, in parts.
  case area(Area, [String])
  /// Whether the site works, for machines.
  case health
  /// The newest listings of all places, for feed readers.
  case feed
  /// What search engines may read.
  case robots
  /// The icon that browsers ask for unasked.
  case icon
  /// The logo of who runs the site.
  case logo

  /// A part of the site with addresses of its own; the name is the first part of the path.
  enum Area: String, Hashable, Sendable, CaseIterable {
    /// Makes a sheet in the browser.
    case print
    /// For those who decide what is shown.
    case moderation
    /// For the neighbour who looks after the sheets of a place.
    case referent
    /// For those who answer the hotline.
    case `operator`
    /// For other programs.
    case api
  }
}

extension SiteAddress {
  /// The address as a path.
  var path: String {
    switch self {
    case .home: "/"
    case .sheet(let code): "/\(code.symbols)"
    case .miscopied(let text, _): "/\(PercentCoding.encoded(text))"
    case .form(let code, let kind): "/\(code.symbols)/\(kind.rawValue)"
    case .twin(let code): "/\(code.symbols)/sheet"
    case .slip(let code): "/\(code.symbols)/done"
    case .report(let code, let id): "/\(code.symbols)/report/\(id.number)"
    case .listing(let id): "/listings/\(id.number)"
    case .ownListing(let id, let action): "/listings/\(id.number)/\(action.rawValue)"
    case .near(let code, let id): "/\(code.symbols)/near/\(id.number)"
    case .message(let code, let id): "/\(code.symbols)/write/\(id.number)"
    case .withdrawal(let id): "/listings/\(id.number)/withdraw"
    case .area(let area, let parts):
      "/" + ([area.rawValue] + parts.map(PercentCoding.encoded)).joined(separator: "/")
    case .health: "/health"
    case .robots: "/robots.txt"
    case .icon: "/favicon.ico"
    case .logo: "/logo.png"
    case .feed: "/feed.atom"
    }
  }

  /// The kind of address, for the log: nothing of what a visitor typed.
  var pattern: String {
    switch self {
    case .sheet, .miscopied: "/{code}"
    case .form(_, let kind): "/{code}/\(kind.rawValue)"
    case .twin: "/{code}/sheet"
    case .slip: "/{code}/done"
    case .report: "/{code}/report/{id}"
    case .listing: "/listings/{id}"
    case .ownListing(_, let action): "/listings/{id}/\(action.rawValue)"
    case .near: "/{code}/near/{id}"
    case .message: "/{code}/write/{id}"
    case .withdrawal: "/listings/{id}/withdraw"
    case .area(let area, let parts): parts.isEmpty ? path : "/\(area.rawValue)/…"
    case .home, .health, .robots, .icon, .logo, .feed: path
    }
  }
}
