public import Neighbourhood

/// A listing that another platform has, on its way into the store.
public struct ForeignListing: Hashable, Sendable {
  /// Where it is for.
  public enum Destination: Hashable, Sendable {
    /// A place that the store has.
    case place(Place.ID)
    /// A place by its address, found or made; a name given here is kept.
    case address(PostalAddress, name: PlaceName?)
  }

  /// What the other platform calls it: the same again is the same listing.
  public var external: ExternalID
  /// Where it is for.
  public var destination: Destination
  /// What it says.
  public var content: ListingContent
  /// How it stands where it is new or says something else.
  public var status: Listing.Status
  /// The last day on which it is shown.
  public var lastDay: CalendarDay

  /// A listing that another platform has.
  public init(
    external: ExternalID, destination: Destination, content: ListingContent,
    status: Listing.Status, lastDay: CalendarDay
  ) {
    self.external = external
    self.destination = destination
    self.content = content
    self.status = status
    self.lastDay = lastDay
  }

  /// Days by which the last day must move before that alone is a change.
  package static let renewalDays = 7

  /// What becomes of a listing that the store has of it.
  ///
  /// - Parameters:
  ///   - known: The listing.
  ///   - isInPlace: Whether it is for the same place.
  /// - Returns: What is to be done; a withdrawn listing stays withdrawn.
  package func outcome(for known: Listing, isInPlace: Bool) -> Kept.Outcome {
    if known.status == .withdrawn { return .withdrawn }
    guard known.content == content, isInPlace else { return .changed }
    let isLater = known.lastDay.adding(days: ForeignListing.renewalDays) <= lastDay
    return isLater || lastDay < known.lastDay ? .renewed : .unchanged
  }
}

/// What became of a listing of another platform.
public struct Kept: Hashable, Sendable {
  /// What happened to it.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It is new.
    case created
    /// It says something else now.
    case changed
    /// It says the same, and is shown until another day.
    case renewed
    /// It is as it was.
    case unchanged
    /// It was taken back here, and stays so.
    case withdrawn
  }

  /// The listing.
  public let listing: Listing
  /// What happened to it.
  public let outcome: Outcome

  /// What became of a listing.
  public init(listing: Listing, outcome: Outcome) {
    self.listing = listing
    self.outcome = outcome
  }
}

/// What it took to agree with another platform.
public struct Synchronised: Hashable, Sendable {
  /// What became of each of its listings, in their order.
  public let kept: [Kept]
  /// Listings that it has no more, and that were withdrawn for that.
  public let vanished: [Listing.ID]

  /// What it took.
  public init(kept: [Kept], vanished: [Listing.ID]) {
    self.kept = kept
    self.vanished = vanished
  }
}

/// What became of a wish to take back a listing.
public enum TakenBack: Hashable, Sendable {
  /// It is withdrawn.
  case done
  /// It came from elsewhere, and stays.
  case foreign
  /// There is no such listing.
  case unknown
}
