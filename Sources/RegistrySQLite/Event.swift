internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// One line of the record of what was done: never who, and never what a listing says.
struct Event {
  /// What was done.
  enum What: String, CaseIterable {
    case reserved, printed, submitted, changed, published, refused, withdrawn
    case renewed, paused, resumed, reminded, agreed
    case messageErased = "message-erased"
    case directoryAdded = "directory-added"
    case directoryReplaced = "directory-replaced"
    case directoryExpired = "directory-expired"
    case forgotten
    case neighbourWithdrawn = "neighbour-withdrawn"
    case staffInvited = "staff-invited"
    case staffRemoved = "staff-removed"
    case signedIn = "signed-in"
    case referentInvited = "referent-invited"
    case takenDown = "taken-down"
    case reprintAsked = "reprint-asked"
    case keyMade = "key-made"
    case keyRevoked = "key-revoked"
    case edited, merged
    case keptOfTwo = "kept-of-two"
    case reported
    case reportsDismissed = "reports-dismissed"

    /// What erases words of people, of which older copies are then in the file.
    static let erasing: [What] = [
      .withdrawn, .forgotten, .merged, .reportsDismissed, .messageErased, .directoryReplaced,
      .directoryExpired, .neighbourWithdrawn,
    ]
  }

  let what: What
  let time: Date
  var printRun: PrintRun.ID?
  var sheet: ShortCode?
  var listing: Listing.ID?
  var place: Place.ID?
  /// Who of the staff did it, by the name that the organisation gave them.
  var actor: String?
  /// A reason that was given; never words of a neighbour.
  var note: String?

  /// Writes it down.
  func insert(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO event (time, what, print_run, sheet, listing, place, actor, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      time.milliseconds, what.rawValue, printRun?.number, sheet?.symbols, listing?.number,
      place?.number, actor, note,
    ])
  }
}
