public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

extension SQLiteRegistry {
  /// Takes back a listing and erases its contact, name and details.
  ///
  /// Older copies in the file go as well; where another program holds it at this moment, with the
  /// next write or the next opening.
  public func withdraw(_ id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Listing?
  {
    try await write { db in
      try self.withdraw(db, try ListingRecord.listing(db, id, key: key), by: nil, at: time)
    }
  }

  /// Takes a listing back for its person, in the name of someone.
  public func withdraw(_ id: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError) -> Listing?
  {
    try await write { db in
      try self.withdraw(db, try ListingRecord.listing(db, id), by: actor, at: time)
    }
  }

  private func withdraw(_ db: Database, _ known: Listing?, by actor: String?, at time: Date) throws
    -> Listing?
  {
    guard let known, known.status != .withdrawn else { return known }
    try Event(what: .withdrawn, time: time, listing: known.id, actor: actor).insert(db)
    let listing = try known.erased(db, at: time)
    erasure.withLock { $0 = .needsNewFile }
    return listing
  }
}

extension Listing {
  /// Erases what the person said, in the listing and in what neighbours saw of it, and what
  /// neighbours wrote to them.
  func erased(_ db: Database, at time: Date) throws -> Listing {
    try db.execute(
      sql: "DELETE FROM listing_revision WHERE listing = ?", arguments: [id.number])
    try db.execute(sql: "DELETE FROM message WHERE listing = ?", arguments: [id.number])
    try db.execute(sql: "DELETE FROM mail WHERE listing = ?", arguments: [id.number])
    try db.execute(sql: "DELETE FROM report WHERE listing = ?", arguments: [id.number])
    try GivenConsent.erase(db, listing: id)
    // A reason may speak of the person.
    try db.execute(
      sql: "UPDATE event SET note = NULL WHERE listing = ? AND what = 'refused'",
      arguments: [id.number])
    let statement = try db.cachedStatement(
      sql: """
        UPDATE listing SET status = 'withdrawn', refusal = NULL,
          details = '', name = '', phone = NULL, email = NULL, changed = ?
        WHERE id = ? RETURNING *
        """)
    return try ListingRecord.changed(statement, [time.milliseconds, id.number])
  }
}
