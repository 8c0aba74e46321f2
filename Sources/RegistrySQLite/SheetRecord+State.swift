internal import GRDB
internal import Neighbourhood

extension SheetRecord {
  /// The newest printed sheet that took the place of this one, directly or over others, or nil.
  static func successor(_ db: Database, of code: ShortCode) throws -> Sheet? {
    try sheet(
      db,
      sql: """
        WITH RECURSIVE follower (code) AS (
          SELECT code FROM sheet WHERE replaces = ?
          UNION
          SELECT sheet.code FROM sheet JOIN follower ON sheet.replaces = follower.code
        )
        SELECT sheet.* FROM sheet JOIN follower USING (code)
        WHERE printed IS NOT NULL ORDER BY printed DESC, id DESC LIMIT 1
        """, arguments: [code.symbols])
  }

  /// How the listings and the directory of a day differ from what a sheet showed; nil where it was
  /// never printed.
  static func difference(_ db: Database, of sheet: Sheet, on day: CalendarDay) throws
    -> EditionDifference?
  {
    guard let edition = sheet.edition else { return nil }
    let listings = try ListingRecord.shown(db, at: sheet.place, on: day)
    guard edition.directory != nil else { return edition.difference(from: listings) }
    let directory = try NeighbourRecord.directory(db, at: sheet.place, on: day)
    return edition.difference(from: listings, directory: directory.revision)
  }
}
