internal import GRDB

extension Schema.Migration {
  /// What finds the sheets that show a listing.
  static let privacy = Schema.Migration(name: "2026-08 privacy") { db in
    try db.execute(sql: "CREATE INDEX edition_listing_by_listing ON edition_listing (listing)")
  }
}
