internal import Foundation
internal import GRDB
internal import Neighbourhood

/// A row of the table of listings.
struct ListingRecord: FetchableRecord {
  let listing: Listing

  init(row: Row) throws {
    listing = Listing(
      id: Listing.ID(try row.number("id")),
      place: Place.ID(try row.number("place")),
      sheet: try row.parseIfPresent("sheet", ShortCode.init(stored:)),
      source: try row.parse("source", Listing.Source.init(rawValue:)),
      line: try row.decode(Int?.self, forColumn: "line"),
      external: try row.external(),
      content: try ListingContent(row: row),
      status: try row.parse("status", Listing.Status.init(rawValue:)),
      isPaused: try row.number("paused") == 1,
      isForgotten: try row.number("forgotten") == 1,
      refusal: try row.decode(String?.self, forColumn: "refusal"),
      revision: Int(try row.number("revision")),
      created: try row.moment("created"),
      changed: try row.momentIfPresent("changed"),
      lastDay: try row.parse("last_day", CalendarDay.init(iso:)))
  }

  /// The listing of that number, or nil.
  static func listing(_ db: Database, _ id: Listing.ID) throws -> Listing? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM listing WHERE id = ?")
    return try fetchOne(statement, arguments: [id.number])?.listing
  }

  /// The listing of that number where the key is its own.
  static func listing(_ db: Database, _ id: Listing.ID, key: ManageKey) throws -> Listing? {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM listing WHERE id = ? AND manage_key_digest = ?")
    return try fetchOne(statement, arguments: [id.number, key.digest])?.listing
  }

  /// The listings of a place that neighbours see on a day, oldest first.
  static func shown(_ db: Database, at place: Place.ID, on day: CalendarDay) throws -> [Listing] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT * FROM listing
        WHERE place = ? AND status = 'published' AND paused = 0 AND last_day >= ?
        ORDER BY id
        """)
    return try fetchAll(statement, arguments: [place.number, day.iso]).map(\.listing)
  }

  /// The listing that a form made, or nil.
  static func listing(_ db: Database, of receipt: Receipt) throws -> Listing? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM listing WHERE receipt = ?")
    return try fetchOne(statement, arguments: [receipt.text])?.listing
  }
}

extension Row {
  /// What another platform calls the listing of a row, where it came from one.
  fileprivate func external() throws -> ExternalID? {
    guard let origin = try decode(String?.self, forColumn: "origin"),
      let id = try decode(String?.self, forColumn: "external_id")
    else { return nil }
    return ExternalID(origin: origin, id: id)
  }
}

extension ListingContent {
  /// What a row of the table of listings says.
  fileprivate init(row: Row) throws {
    self.init(
      kind: try row.parse("kind", Listing.Kind.init(rawValue:)),
      category: try row.parse("category", Category.init(rawValue:)),
      mode: try row.parse("mode", Listing.Mode.init(rawValue:)),
      details: try row.text("details"),
      name: try row.text("name"),
      contact: Contact(
        phone: try row.parseIfPresent("phone", { PhoneNumber($0) }),
        email: try row.parseIfPresent("email", { EmailAddress($0) })),
      audience: try row.parse("audience", Audience.init(rawValue:)),
      onBehalf: try row.number("on_behalf") == 1,
      until: try row.parseIfPresent("until", CalendarDay.init(iso:)),
      language: try row.text("language"))
  }

  /// The columns that hold what a listing says.
  var columns: [(name: String, value: (any DatabaseValueConvertible)?)] {
    [
      ("kind", kind.rawValue), ("category", category.rawValue), ("mode", mode.rawValue),
      ("details", details), ("name", name), ("phone", contact.phone?.digits),
      ("email", contact.email?.text), ("audience", audience.rawValue),
      ("on_behalf", onBehalf ? 1 : 0), ("until", until?.iso), ("language", language),
    ]
  }
}
