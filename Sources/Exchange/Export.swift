public import Foundation
public import Neighbourhood
public import Registry

/// Listings on their way to another platform, in any of its formats.
public struct Export: Sendable {
  /// A format that other platforms read.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// A table (RFC 4180).
    case csv
    /// The shape of the API's own lists.
    case json
    /// Points on a map (RFC 7946).
    case geojson
    /// Offers and demands of schema.org.
    case jsonld
    /// A feed (RFC 4287).
    case atom
    /// The missions of the national volunteering API (API Engagement).
    case missions

    /// What it is called in a head (RFC 9110 §8.3).
    public var mediaType: String {
      switch self {
      case .csv: "text/csv; charset=utf-8; header=present"
      case .json, .missions: "application/json"
      case .geojson: "application/geo+json"
      case .jsonld: "application/ld+json"
      case .atom: "application/atom+xml; charset=utf-8"
      }
    }
  }

  /// The words of a person's language that formats need.
  public struct Words: Sendable {
    let title: @Sendable (Listing) -> String
    let feed: String

    /// The title of a listing, and that of a feed.
    public init(feed: String, title: @escaping @Sendable (Listing) -> String) {
      self.feed = feed
      self.title = title
    }
  }

  let page: ListingPage
  let organisation: String?
  let site: String
  let path: String
  let words: Words
  let time: Date
  let ownPlaces: Set<String>

  /// Listings with all that formats tell of them.
  ///
  /// - Parameters:
  ///   - page: The listings and their places.
  ///   - organisation: Who runs this Palier.
  ///   - site: The address of the site, without a slash at its end.
  ///   - path: Where a feed of them stands on the site.
  ///   - words: Words in the language of the site.
  ///   - time: Now.
  ///   - ownPlaces: Where what is needed is needed by an organisation and by no neighbour.
  public init(
    _ page: ListingPage, organisation: String?, site: String, path: String = "/feed.atom",
    words: Words, time: Date, ownPlaces: [PostalAddress] = []
  ) {
    self.page = page
    self.organisation = organisation
    self.site = site
    self.path = path
    self.words = words
    self.time = time
    self.ownPlaces = Set(ownPlaces.map(\.key))
  }

  /// The listings in a format.
  public func text(_ format: Format) throws -> String {
    switch format {
    case .csv: csv
    case .json: try json
    case .geojson: try geojson
    case .jsonld: try linkedData
    case .atom: atom
    case .missions: try missions
    }
  }

  /// Each listing with its place.
  var entries: [(listing: Listing, place: Place)] {
    page.listings.compactMap { listing in page.places[listing.place].map { (listing, $0) } }
  }

  private struct List: Encodable {
    let items: [PublicListing]
    let next: String?
  }

  private var json: String {
    get throws {
      try ExchangeJSON.text(
        List(
          items: entries.map { PublicListing($0.listing, at: $0.place) },
          next: page.next?.text))
    }
  }

  /// Where the API tells of one listing: its name for others.
  func address(of listing: Listing) -> String { "\(site)/api/v1/listings/\(listing.id.number)" }
}
