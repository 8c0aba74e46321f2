internal import GRDB
internal import Neighbourhood
internal import Registry

extension SheetRecord {
  /// The printed sheets that show a listing, or count it.
  static func carrying(_ db: Database, _ listing: Listing) throws -> [CarryingSheet] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sheet.code, sheet.retired FROM edition_listing
        JOIN sheet ON sheet.code = edition_listing.sheet
        WHERE edition_listing.listing = ? AND sheet.printed IS NOT NULL
        """)
    return try carrying(db, statement, [listing.id.number]) { sheet in
      (
        PersonRecord(.listing, listing.id.number),
        CarryingSheet.Certainty(contactOf: listing, on: sheet)
      )
    }
  }

  /// The printed sheets that may show something in which somebody else is named.
  static func carrying(_ db: Database, named id: PersonRecord, on day: CalendarDay) throws
    -> [CarryingSheet]
  {
    switch id.kind {
    case .listing:
      let listing = try ListingRecord.listing(db, Listing.ID(id.number))
      return PersonMention.carrying(try listing.map { try carrying(db, $0) } ?? [])
    case .neighbour:
      let entry = try NeighbourRecord.fetchOne(
        db, sql: "SELECT * FROM neighbour WHERE id = ?", arguments: [id.number])
      return PersonMention.carrying(
        try entry.map { try carrying(db, $0.neighbour, on: day) } ?? [])
    default: return []
    }
  }

  /// The printed sheets that show the directory in which someone stands.
  static func carrying(_ db: Database, _ neighbour: Neighbour, on day: CalendarDay) throws
    -> [CarryingSheet]
  {
    guard neighbour.entry(for: .neighbours) != nil else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT code, retired FROM sheet
        WHERE place = ? AND printed IS NOT NULL AND directory IS NOT NULL
        """)
    let now = try NeighbourRecord.directory(db, at: neighbour.place, on: day).revision
    return try carrying(db, statement, [neighbour.place.number]) { sheet in
      (
        PersonRecord(.neighbour, neighbour.id.number),
        CarryingSheet.Certainty(contactOf: neighbour, on: sheet, now: now)
      )
    }
  }

  private static func carrying(
    _ db: Database, _ statement: Statement, _ arguments: StatementArguments,
    _ shows: (Sheet) -> (PersonRecord, CarryingSheet.Certainty)
  ) throws -> [CarryingSheet] {
    try Row.fetchAll(statement, arguments: arguments).compactMap { row in
      let code = try row.parse("code", ShortCode.init(stored:))
      guard let sheet = try sheet(db, code), let place = try PlaceRecord.place(db, sheet.place)
      else { return nil }
      let (record, contact) = shows(sheet)
      return CarryingSheet(
        sheet: sheet, place: place, hangs: try row.number("retired") == 0, shows: [record],
        contact: contact)
    }
  }
}
