public import Neighbourhood

/// A listing on its way into the store.
public struct Submission: Hashable, Sendable {
  /// What it says.
  public var content: ListingContent
  /// The place that it is for.
  public var place: Place.ID
  /// The sheet that led the person here, if one did.
  public var sheet: ShortCode?
  /// How it came in.
  public var source: Listing.Source
  /// The numbered line of the sheet that it was written on, where it came from paper.
  public var line: Int?
  /// What another platform calls it, where it came from one.
  public var external: ExternalID?
  /// The mark of the form: the same one twice is one listing.
  public var receipt: Receipt
  /// ``Listing/Status/waiting`` where moderators look first, else ``Listing/Status/published``.
  public var status: Listing.Status
  /// The last day on which it is shown.
  public var lastDay: CalendarDay
  /// Whether it takes the place of what the same form said before; else that is left as it is.
  public var mayChange: Bool
  /// The version of the words that the person agreed to.
  public var wording: Int
  /// Who of the staff entered it, where the person did not.
  public var actor: String?

  /// A listing on its way into the store.
  public init(
    content: ListingContent, place: Place.ID, sheet: ShortCode?, source: Listing.Source,
    line: Int? = nil, external: ExternalID? = nil, receipt: Receipt, status: Listing.Status,
    lastDay: CalendarDay, mayChange: Bool = true, wording: Int = ConsentWording.version,
    actor: String? = nil
  ) {
    self.content = content
    self.place = place
    self.sheet = sheet
    self.source = source
    self.line = line
    self.external = external
    self.receipt = receipt
    self.status = status
    self.lastDay = lastDay
    self.mayChange = mayChange
    self.wording = wording
    self.actor = actor
  }
}

/// What became of a form that was sent.
public struct Submitted: Hashable, Sendable {
  /// Whether the form was new to the store.
  public enum Outcome: Hashable, Sendable {
    /// It made a listing.
    case created
    /// It was sent before and says the same.
    case unchanged
    /// It was sent before and says something else now.
    case changed
    /// It was sent before and says something else, which was not kept.
    case refused
  }

  /// The listing.
  public let listing: Listing
  /// The key of its manage link.
  public let key: ManageKey
  /// Whether it was new.
  public let outcome: Outcome

  /// What became of a form.
  public init(listing: Listing, key: ManageKey, outcome: Outcome) {
    self.listing = listing
    self.key = key
    self.outcome = outcome
  }
}

/// Which listings are asked for; nil means any.
public struct ListingFilter: Hashable, Sendable {
  /// Only those of this place.
  public var place: Place.ID?
  /// Only those that stand so.
  public var status: Listing.Status?

  /// Any listing, or only those of a place or a status.
  public init(place: Place.ID? = nil, status: Listing.Status? = nil) {
    self.place = place
    self.status = status
  }
}

/// What a moderator's decision did.
public struct Moderated: Hashable, Sendable {
  /// Listings that now stand as decided, those that stood so before included.
  public let done: [Listing]
  /// Numbers that no listing has.
  public let unknown: [Listing.ID]
  /// Listings that their person has withdrawn, left so.
  public let withdrawn: [Listing.ID]

  /// What a decision did.
  public init(done: [Listing], unknown: [Listing.ID], withdrawn: [Listing.ID]) {
    self.done = done
    self.unknown = unknown
    self.withdrawn = withdrawn
  }
}
