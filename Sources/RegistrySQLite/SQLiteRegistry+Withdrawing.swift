public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Takes back a listing and erases its contact, name and details.
  ///
  /// Older copies in the file go as well, unless another program writes at this moment and goes on
  /// for longer than we wait: then with the next withdrawal.
  public func withdraw(_ id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Listing?
  {
    let (listing, isNew) = try await write { db -> (Listing?, Bool) in
      guard let known = try ListingRecord.listing(db, id, key: key) else { return (nil, false) }
      guard known.status != .withdrawn else { return (known, false) }
      try Event(what: .withdrawn, time: time, listing: id).insert(db)
      return (try known.erased(db), true)
    }
    if isNew { await eraseOldCopies() }
    return listing
  }

  /// Writes the file anew, and empties the write-ahead log.
  ///
  /// SQLite overwrites what it frees, but it does not free what it leaves behind when rows move from
  /// page to page. A failure is none of the caller's: the listing itself is erased already.
  private func eraseOldCopies() async {
    await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { db in
        do {
          try db.execute(sql: "VACUUM")
          try db.checkpoint(.truncate)
        } catch {}
        continuation.resume()
      }
    }
  }
}

extension Listing {
  /// Erases what the person said, in the listing and in what neighbours saw of it.
  fileprivate func erased(_ db: Database) throws -> Listing {
    try db.execute(
      sql: "DELETE FROM listing_revision WHERE listing = ?", arguments: [id.number])
    let statement = try db.cachedStatement(
      sql: """
        UPDATE listing SET status = 'withdrawn', refusal = NULL,
          details = '', name = '', phone = NULL, email = NULL
        WHERE id = ? RETURNING *
        """)
    return try ListingRecord.changed(statement, [id.number])
  }
}
