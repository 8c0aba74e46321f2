internal import Foundation
public import Neighbourhood
public import Registry

/// A notice as it is sent to another platform.
public struct NoticeBody: Encodable, Sendable {
  let id: String
  let type: String
  let time: String
  let listingId: Int64
  let placeId: Int64
  /// The listing as neighbours see it now; not there where they do not.
  let listing: PublicListing?

  /// A notice with the listing that it is about, where neighbours see it.
  public init(_ notice: Notice, _ found: (listing: Listing, place: Place)?) {
    id = String(notice.id)
    type = "listing.\(notice.what.rawValue)"
    time = notice.time.exchanged
    listingId = notice.listing.number
    placeId = notice.place.number
    listing =
      notice.what == .withdrawn ? nil : found.map { PublicListing($0.listing, at: $0.place) }
  }
}
