internal import Neighbourhood
internal import Registry

/// Someone of the staff who changes or takes back a listing for a person who has no page of their own,
/// and the addresses where they do.
struct Tending: Sendable {
  /// Who does it: an operator, for whoever calls, or the référent of a place.
  let signedIn: SignedIn
  /// The part of the site from which they work.
  let area: SiteAddress.Area
  /// The place that they look after; nil for an operator.
  let place: Place.ID?

  /// The form that changes a listing.
  func change(_ id: Listing.ID) -> SiteAddress { .area(area, ["listings", String(id.number)]) }

  /// Where a listing is taken back.
  func withdrawal(_ id: Listing.ID) -> SiteAddress {
    .area(area, ["listings", String(id.number), "withdraw"])
  }

  /// Whether a listing is one that they enter for others: from paper or from the telephone, and at
  /// their place where they have one.
  func includes(_ listing: Listing) -> Bool {
    listing.status != .withdrawn && (listing.source == .paper || listing.source == .phone)
      && (place == nil || place == listing.place)
  }

  /// What is asked for below the part of the site, where it is one of the two.
  enum Address: Hashable {
    case change(Listing.ID)
    case withdrawal(Listing.ID)

    init?(_ parts: [String]) {
      guard parts.first == "listings", parts.count > 1, let number = Int64(parts[1]), number > 0
      else { return nil }
      switch (parts.count, parts.last) {
      case (2, _): self = .change(Listing.ID(number))
      case (3, "withdraw"): self = .withdrawal(Listing.ID(number))
      default: return nil
      }
    }
  }
}
