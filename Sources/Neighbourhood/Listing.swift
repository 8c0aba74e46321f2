public import Foundation

/// One offer or one need.
public struct Listing: Hashable, Sendable, Identifiable {
  /// Names a listing in the registry.
  public struct ID: Hashable, Sendable, Comparable {
    /// The number that the registry gave.
    public let number: Int64

    /// The listing that the registry numbered so.
    public init(_ number: Int64) { self.number = number }

    /// Whether the first came in earlier.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// An offer of help, or a need for it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// "I can help."
    case offer
    /// "I could use help."
    case need
  }

  /// Where the help takes place.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Face to face.
    case inPerson = "in-person"
    /// By telephone or on a screen.
    case remote
  }

  /// How a listing came in.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// Through the form on the site.
    case site
    /// Written on a sheet and copied from there.
    case paper
    /// Told on the telephone.
    case phone
    /// From a file or another platform.
    case `import`
  }

  /// Where a listing stands.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Sent, and not yet looked at by a moderator.
    case waiting
    /// Shown to neighbours until it expires.
    case published
    /// Turned down by a moderator.
    case refused
    /// Taken back by the person; its contact is erased.
    case withdrawn
  }

  /// Its number in the registry.
  public let id: ID
  /// The place that it is for.
  public let place: Place.ID
  /// The sheet that led the person here, if one did.
  public let sheet: ShortCode?
  /// How it came in.
  public let source: Source
  /// The numbered line of the sheet that it was written on, where it came from paper.
  public let line: Int?
  /// What another platform calls it, where it came from one.
  public var external: ExternalID?
  /// What it says.
  public var content: ListingContent
  /// Where it stands.
  public var status: Status
  /// Whether the person has taken it off the list for a while.
  public var isPaused: Bool
  /// Whether it was withdrawn by time alone: it was over for long, and nobody renewed it.
  public var isForgotten: Bool
  /// Why it was refused, where it was.
  public var refusal: String?
  /// Counts the changes to what neighbours see, from 1.
  public var revision: Int
  /// When it was sent.
  public let created: Date
  /// When anything about it last changed.
  public var changed: Date
  /// The last day on which it is shown.
  public var lastDay: CalendarDay

  /// A listing as the registry knows it.
  public init(
    id: ID, place: Place.ID, sheet: ShortCode?, source: Source, line: Int? = nil,
    external: ExternalID? = nil, content: ListingContent, status: Status, isPaused: Bool = false,
    isForgotten: Bool = false, refusal: String? = nil, revision: Int, created: Date,
    changed: Date? = nil, lastDay: CalendarDay
  ) {
    self.id = id
    self.place = place
    self.sheet = sheet
    self.source = source
    self.line = line
    self.external = external
    self.content = content
    self.status = status
    self.isPaused = isPaused
    self.isForgotten = isForgotten
    self.refusal = refusal
    self.revision = revision
    self.created = created
    self.changed = changed ?? created
    self.lastDay = lastDay
  }

  /// Whether neighbours see it on a day.
  public func isShown(on day: CalendarDay) -> Bool {
    status == .published && !isPaused && day <= lastDay
  }

  /// Whether its person never sees its page: it was copied from paper or told on the telephone, and no
  /// e-mail leads there.
  ///
  /// What neighbours write is passed on by the référent.
  public var isAwayFromPage: Bool {
    (source == .paper || source == .phone) && content.contact.email == nil
  }

  /// How the person can be reached, as far as a viewer may know.
  ///
  /// - Parameter viewer: Who looks: the lobby on paper, neighbours on the site, or the référent.
  /// - Returns: nil where the person did not allow it.
  public func contact(for viewer: Audience) -> Contact? {
    content.audience >= viewer && !content.contact.isEmpty ? content.contact : nil
  }
}

/// What a listing says.
public struct ListingContent: Hashable, Sendable {
  /// Offer or need.
  public var kind: Listing.Kind
  /// What it is about.
  public var category: Category
  /// Where the help takes place.
  public var mode: Listing.Mode
  /// The person's own words; may be empty.
  public var details: String
  /// What the person wants to be called.
  public var name: String
  /// How the person can be reached.
  public var contact: Contact
  /// Who may see the contact.
  public var audience: Audience
  /// Whether someone else will receive the help.
  public var onBehalf: Bool
  /// The last day on which the person wants it shown, where one was given.
  public var until: CalendarDay?
  /// The language it was written in, as a BCP 47 tag.
  public var language: String

  /// What a listing says.
  public init(
    kind: Listing.Kind, category: Category, mode: Listing.Mode, details: String, name: String,
    contact: Contact, audience: Audience, onBehalf: Bool = false, until: CalendarDay? = nil,
    language: String
  ) {
    self.kind = kind
    self.category = category
    self.mode = mode
    self.details = details
    self.name = name
    self.contact = contact
    self.audience = audience
    self.onBehalf = onBehalf
    self.until = until
    self.language = language
  }

  /// The last day on which it is shown: the person's own, and never later than the kind allows.
  ///
  /// - Parameters:
  ///   - day: The day on which it was sent or renewed.
  ///   - retention: How long each kind is kept.
  /// - Returns: The earlier of the two days.
  public func lastDay(sentOn day: CalendarDay, retention: Retention) -> CalendarDay {
    let latest = day.adding(days: kind == .offer ? retention.offerDays : retention.needDays)
    return until.map { min($0, latest) } ?? latest
  }
}

/// How long listings are shown.
public struct Retention: Hashable, Sendable {
  /// Days for an offer.
  public var offerDays: Int
  /// Days for a need.
  public var needDays: Int

  /// Keeps offers and needs for as many days as said: 90 and 30 unless changed.
  public init(offerDays: Int = 90, needDays: Int = 30) {
    self.offerDays = offerDays
    self.needDays = needDays
  }
}
