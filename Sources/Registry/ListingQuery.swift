public import Foundation
public import Neighbourhood

/// Which of the listings that neighbours see are asked for, and from where on; nil means any.
public struct ListingQuery: Hashable, Sendable {
  /// Only those of this place.
  public var place: Place.ID?
  /// Only offers or only needs.
  public var kind: Listing.Kind?
  /// Only those about this.
  public var category: Neighbourhood.Category?
  /// Only those face to face, or only those from afar.
  public var mode: Listing.Mode?
  /// Only those that changed at that moment or later.
  public var changedSince: Date?
  /// Only those behind this one, in the order that is asked for.
  public var after: ListingCursor?
  /// Whether the last changed come first; else they come last.
  public var isNewestFirst: Bool
  /// Most listings that are wanted.
  public var limit: Int

  /// All listings that neighbours see, in the order in which they changed, or some of them.
  public init(
    place: Place.ID? = nil, kind: Listing.Kind? = nil, category: Neighbourhood.Category? = nil,
    mode: Listing.Mode? = nil, changedSince: Date? = nil, after: ListingCursor? = nil,
    isNewestFirst: Bool = false, limit: Int = 100
  ) {
    self.place = place
    self.kind = kind
    self.category = category
    self.mode = mode
    self.changedSince = changedSince
    self.after = after
    self.isNewestFirst = isNewestFirst
    self.limit = limit
  }

  /// Days for which a listing can be shown after it last changed: longer than any retention.
  package static let longestShown = 370

  /// Whether a listing is asked for, apart from whether it is shown.
  func holds(_ listing: Listing) -> Bool {
    guard place.map({ $0 == listing.place }) ?? true,
      kind.map({ $0 == listing.content.kind }) ?? true,
      category.map({ $0 == listing.content.category }) ?? true,
      mode.map({ $0 == listing.content.mode }) ?? true,
      changedSince.map({ $0 <= listing.changed }) ?? true
    else { return false }
    guard let after else { return true }
    let cursor = ListingCursor(listing)
    return isNewestFirst ? cursor < after : after < cursor
  }
}

/// Where a list of listings goes on: behind the one that changed then.
public struct ListingCursor: Hashable, Sendable, Comparable {
  /// When the listing last changed.
  public let changed: Date
  /// The listing.
  public let id: Listing.ID

  /// Behind a listing.
  public init(_ listing: Listing) {
    changed = listing.changed
    id = listing.id
  }

  /// A place in the list as ``text`` has it, or nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count <= 15, parts[1].count <= 18,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy({ (48...57).contains($0) }) }),
      let moment = Int64(parts[0]), let number = Int64(parts[1])
    else { return nil }
    changed = Date(milliseconds: moment)
    id = Listing.ID(number)
  }

  /// The place in the list as programs hand it back.
  public var text: String { "\(changed.milliseconds)-\(id.number)" }

  /// Whether the first changed earlier; of the same moment, whether it came in earlier.
  public static func < (left: ListingCursor, right: ListingCursor) -> Bool {
    (left.changed.milliseconds, left.id) < (right.changed.milliseconds, right.id)
  }
}

/// Some listings with their places, and where the list goes on.
public struct ListingPage: Hashable, Sendable {
  /// The listings in the order that was asked for.
  public let listings: [Listing]
  /// Their places.
  public let places: [Place.ID: Place]
  /// Where the list goes on; nil where it ends.
  public let next: ListingCursor?

  /// Some listings with their places.
  public init(listings: [Listing], places: [Place.ID: Place], next: ListingCursor?) {
    self.listings = listings
    self.places = places
    self.next = next
  }

  /// The first of what was found, where one more than wanted shows that the list goes on.
  package init(_ found: [Listing], limit: Int, places: (Set<Place.ID>) throws -> [Place.ID: Place])
    rethrows
  {
    listings = Array(found.prefix(limit))
    self.places = try places(Set(listings.map(\.place)))
    next = found.count > limit ? listings.last.map(ListingCursor.init) : nil
  }
}
