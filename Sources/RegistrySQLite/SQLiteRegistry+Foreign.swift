public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

extension SQLiteRegistry {
  /// Keeps what another platform says, as often as it says it.
  public func keep(_ foreign: ForeignListing, at time: Date) async throws(RegistryError) -> Kept {
    let key = key
    return try await write { db in try foreign.keep(db, key: key, at: time) }
  }

  /// Takes back a listing that came from that origin, and erases what it says.
  public func takeBack(_ id: Listing.ID, origin: String, at time: Date)
    async throws(RegistryError) -> TakenBack
  {
    try await write { db in
      guard let known = try ListingRecord.listing(db, id) else { return .unknown }
      guard known.external?.origin == origin else { return .foreign }
      try known.takeBack(db, at: time)
      self.erasure.withLock { $0 = .needsNewFile }
      return .done
    }
  }

  /// Agrees with all that another platform has; a dry run is rolled back.
  public func synchronise(
    _ all: [ForeignListing], origin: String, isDryRun: Bool, at time: Date
  ) async throws(RegistryError) -> Synchronised {
    let key = key
    return try await write { db in
      var result = Synchronised(kept: [], vanished: [])
      try db.inSavepoint {
        let kept = try all.map { try $0.keep(db, key: key, at: time) }
        let present = Set(all.map(\.external.id))
        let vanished = try ListingRecord.fetchAll(
          db,
          sql: """
            SELECT * FROM listing WHERE origin = ? AND external_id IS NOT NULL ORDER BY id
            """, arguments: [origin]
        )
        .map(\.listing).filter { !present.contains($0.external?.id ?? "") }
        for listing in vanished { try listing.takeBack(db, at: time) }
        result = Synchronised(kept: kept, vanished: vanished.map(\.id))
        return isDryRun ? .rollback : .commit
      }
      if !isDryRun, !result.vanished.isEmpty { self.erasure.withLock { $0 = .needsNewFile } }
      return result
    }
  }
}

extension ForeignListing {
  /// Keeps it: as a new listing, or in the place of what it said before.
  fileprivate func keep(_ db: Database, key: InstallationKey, at time: Date) throws -> Kept {
    let place = try destination.resolved(db)
    let search = try db.cachedStatement(
      sql: "SELECT * FROM listing WHERE origin = ? AND external_id = ?")
    guard
      let known = try ListingRecord.fetchOne(search, arguments: [external.origin, external.id])?
        .listing
    else {
      var generator = SystemRandomNumberGenerator()
      let submission = Submission(
        content: content, place: place, sheet: nil, source: .import, external: external,
        receipt: .random(using: &generator), status: status, lastDay: lastDay)
      let listing = try submission.insert(
        db, key: key.manageKey(for: submission.receipt), at: time)
      try Event(what: .submitted, time: time, listing: listing.id, actor: external.origin)
        .insert(db)
      try listing.recordAsShown(db, at: time)
      return Kept(listing: listing, outcome: .created)
    }
    let outcome = outcome(for: known, isInPlace: known.place == place)
    guard outcome == .changed || outcome == .renewed else {
      return Kept(listing: known, outcome: outcome)
    }
    let listing = try update(db, known, to: place, isChanged: outcome == .changed, at: time)
    try Event(what: .changed, time: time, listing: listing.id, actor: external.origin).insert(db)
    try listing.recordAsShown(db, at: time)
    return Kept(listing: listing, outcome: outcome)
  }

  private func update(
    _ db: Database, _ listing: Listing, to place: Place.ID, isChanged: Bool, at time: Date
  ) throws -> Listing {
    var columns: [(name: String, value: (any DatabaseValueConvertible)?)] = [
      ("last_day", lastDay.iso), ("changed", time.milliseconds),
    ]
    if isChanged {
      columns += [
        ("place", place.number), ("status", status.rawValue), ("refusal", nil),
        ("revision", listing.revision + 1),
      ]
      columns += content.columns
    }
    let changes = columns.map { "\($0.name) = ?" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "UPDATE listing SET \(changes) WHERE id = ? RETURNING *")
    let kept = try ListingRecord.changed(statement, columns.map(\.value) + [listing.id.number])
    try kept.recordConsent(
      db, wording: ConsentWording.version, language: content.language, source: .import, at: time)
    return kept
  }
}

extension ForeignListing.Destination {
  /// The place, found or made.
  fileprivate func resolved(_ db: Database) throws -> Place.ID {
    switch self {
    case .place(let id):
      guard try PlaceRecord.place(db, id) != nil else { throw RegistryError.unknownPlace(id) }
      return id
    case .address(let address, let name):
      return try PlaceRecord.place(db, at: address, name: name).id
    }
  }
}

extension Listing {
  /// Erases what it says, and what the other platform calls it.
  fileprivate func takeBack(_ db: Database, at time: Date) throws {
    try Event(what: .withdrawn, time: time, listing: id, actor: external?.origin).insert(db)
    _ = try erased(db, at: time)
    try db.execute(
      sql: "UPDATE listing SET origin = NULL, external_id = NULL WHERE id = ?",
      arguments: [id.number])
  }
}
