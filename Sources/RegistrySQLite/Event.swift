internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// One line of the record of what was done: never who, and never what a listing says.
struct Event {
  /// What was done.
  enum What: String {
    case reserved, printed, submitted, changed, published, refused, withdrawn
  }

  let what: What
  let time: Date
  var printRun: PrintRun.ID?
  var sheet: ShortCode?
  var listing: Listing.ID?

  /// Writes it down.
  func insert(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO event (time, what, print_run, sheet, listing) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      time.milliseconds, what.rawValue, printRun?.number, sheet?.symbols, listing?.number,
    ])
  }
}
