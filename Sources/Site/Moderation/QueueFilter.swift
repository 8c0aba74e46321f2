internal import Neighbourhood
internal import Registry

/// Which listings of the queue are shown, as its address says.
struct QueueFilter: Hashable, Sendable {
  /// Only those that stand so; nil for all.
  var status: Listing.Status? = .waiting
  /// Only those of this place.
  var place: Place.ID?
  /// The last listing of the page before.
  var after: Listing.ID?

  /// What stands in the field of an address for listings of any status.
  static let anyStatus = "all"

  /// What the query of an address or the hidden fields of a form say.
  init(_ fields: FormFields) {
    if let text = fields["status"] {
      status = text == QueueFilter.anyStatus ? nil : Listing.Status(rawValue: text) ?? .waiting
    }
    place = fields["place"].flatMap { Int64($0) }.map { Place.ID($0) }
    after = fields["after"].flatMap { Int64($0) }.map { Listing.ID($0) }
  }

  /// The same in an address; what is as usual is left out.
  var pairs: [FormFields.Pair] {
    var pairs: [FormFields.Pair] = []
    if status != .waiting {
      pairs.append(.init(name: "status", value: status?.rawValue ?? QueueFilter.anyStatus))
    }
    if let place { pairs.append(.init(name: "place", value: String(place.number))) }
    if let after { pairs.append(.init(name: "after", value: String(after.number))) }
    return pairs
  }

  /// What the registry is asked for.
  var listings: ListingFilter { ListingFilter(place: place, status: status) }

  /// The same, from the listing after another on, or from the first.
  func from(_ id: Listing.ID?) -> QueueFilter {
    var filter = self
    filter.after = id
    return filter
  }

  /// The same at a place only.
  func at(_ place: Place.ID?) -> QueueFilter {
    var filter = from(nil)
    filter.place = place
    return filter
  }
}

/// A listing as a moderator saw it: what is decided about it holds for these words only.
struct SeenListing: Hashable, Sendable {
  let id: Listing.ID
  let revision: Int

  init(_ listing: Listing) { (id, revision) = (listing.id, listing.revision) }

  /// One that a form names, as in `12-3`.
  init?(_ text: String) {
    let parts = text.split(separator: "-").map { Int64($0) }
    guard parts.count == 2, let id = parts[0], let revision = parts[1] else { return nil }
    self.id = Listing.ID(id)
    self.revision = Int(revision)
  }

  var text: String { "\(id.number)-\(revision)" }
}
