public import Foundation
public import Neighbourhood

/// All that is kept about someone.
public struct PersonRecords: Hashable, Sendable {
  /// Their offers and needs, those that were refused or are over included.
  public var listings: [PersonListing] = []
  /// Their entries in directories.
  public var neighbours: [Neighbour] = []
  /// Messages that they left for others.
  public var messages: [Message] = []
  /// E-mails to them that wait for a server.
  public var mail: [QueuedMail] = []
  /// What they may do as staff, with the numbers of what lets them in.
  public var staff: [PersonAccess] = []
  /// What the record says that they did as staff.
  public var history: [HistoryEntry] = []
  /// Where others name them, in listings, messages and entries that are not theirs.
  public var mentions: [PersonMention] = []
  /// What was agreed to about their listings and entries.
  public var consents: [PersonRecord: [GivenConsent]] = [:]
  /// The printed sheets that show any of it, or may, those first that hang.
  public var sheets: [CarryingSheet] = []

  /// Nothing.
  public init() {}

  /// The names of all that is theirs.
  public var ids: [PersonRecord] {
    listings.map { PersonRecord(.listing, $0.listing.id.number) }
      + neighbours.map { PersonRecord(.neighbour, $0.id.number) }
      + messages.map { PersonRecord(.message, $0.id.number) }
      + mail.map { PersonRecord(.mail, $0.id.number) }
      + staff.map(\.id)
      + history.map { PersonRecord(.history, $0.id) }
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { ids.isEmpty && mentions.isEmpty }
}

/// A listing of someone with all that belongs to it.
public struct PersonListing: Hashable, Sendable {
  /// The listing.
  public let listing: Listing
  /// What neighbours saw of it at other times.
  public let revisions: [ListingRevision]
  /// What neighbours wrote to its person.
  public let messages: [Message]
  /// What was reported about it.
  public let reports: [ListingReport]
  /// What was done with it.
  public let history: [HistoryEntry]

  /// A listing with all that belongs to it.
  public init(
    listing: Listing, revisions: [ListingRevision], messages: [Message],
    reports: [ListingReport], history: [HistoryEntry]
  ) {
    self.listing = listing
    self.revisions = revisions
    self.messages = messages
    self.reports = reports
    self.history = history
  }
}

/// What neighbours saw of a listing.
public struct ListingRevision: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int
  /// The person's words.
  public let details: String
  /// Their name.
  public let name: String
  /// Since when it was seen.
  public let shown: Date

  /// What neighbours saw of a listing.
  public init(number: Int, details: String, name: String, shown: Date) {
    self.number = number
    self.details = details
    self.name = name
    self.shown = shown
  }
}

/// Something that lets someone in as staff.
public struct PersonAccess: Hashable, Sendable {
  /// What it is, with its number in the store.
  public let id: PersonRecord
  /// Who, and what they may do.
  public let staff: Staff
  /// Until when; nil for as long as nobody takes it away.
  public let until: Date?
  /// Where they want to be told what is new; nil where they do not.
  public let email: EmailAddress?

  /// Something that lets someone in.
  public init(id: PersonRecord, staff: Staff, until: Date? = nil, email: EmailAddress? = nil) {
    self.id = id
    self.staff = staff
    self.until = until
    self.email = email
  }
}

/// A printed sheet on which someone stands, or may.
public struct CarryingSheet: Hashable, Sendable {
  /// How sure that is.
  public enum Certainty: String, Hashable, Sendable {
    /// It does not.
    case no
    /// Nobody knows: it was printed from another revision, or counts what it does not show.
    case maybe
    /// It does.
    case yes
  }

  /// The sheet.
  public let sheet: Sheet
  /// Where it is.
  public let place: Place
  /// Whether it may still hang: it was neither replaced nor taken down.
  public let hangs: Bool
  /// What it shows.
  public var shows: [PersonRecord]
  /// Whether it shows how the person can be reached.
  public var contact: Certainty

  /// A printed sheet on which someone stands.
  public init(
    sheet: Sheet, place: Place, hangs: Bool, shows: [PersonRecord], contact: Certainty
  ) {
    self.sheet = sheet
    self.place = place
    self.hangs = hangs
    self.shows = shows
    self.contact = contact
  }
}

extension CarryingSheet.Certainty {
  /// Whether the contact of a listing stands on a sheet that shows or counts one of its revisions.
  package init(contactOf listing: Listing, on sheet: Sheet) {
    guard listing.content.audience == .lobby else {
      // What it said when it was printed is not known where it has changed since.
      self = sheet.edition?.revisions[listing.id] == listing.revision ? .no : .maybe
      return
    }
    self = .maybe
  }

  /// Whether the contact of someone in a directory stands on a sheet that shows one.
  package init(contactOf neighbour: Neighbour, on sheet: Sheet, now revision: Int) {
    guard sheet.edition?.directory == revision else {
      self = .maybe
      return
    }
    let audiences = [neighbour.content.consent.phone, neighbour.content.consent.email]
    self = audiences.contains(.lobby) && !neighbour.content.contact.isEmpty ? .yes : .no
  }
}

extension [CarryingSheet] {
  /// Each sheet once, with all that it shows; those first that hang, and the newest of them first.
  package var merged: [CarryingSheet] {
    var byCode: [ShortCode: CarryingSheet] = [:]
    for entry in self {
      guard var known = byCode[entry.sheet.code] else {
        byCode[entry.sheet.code] = entry
        continue
      }
      known.shows += entry.shows
      known.contact = Swift.max(known.contact, entry.contact)
      byCode[entry.sheet.code] = known
    }
    return byCode.values.sorted { left, right in
      if left.hangs != right.hangs { return left.hangs }
      let (one, other) = (left.sheet.edition?.printed, right.sheet.edition?.printed)
      if one != other { return (one ?? .distantPast) > (other ?? .distantPast) }
      return left.sheet.code.symbols < right.sheet.code.symbols
    }
  }
}

extension CarryingSheet.Certainty: Comparable {
  /// Whether the first is less sure.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .no: 0
    case .maybe: 1
    case .yes: 2
    }
  }
}
