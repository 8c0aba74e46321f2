public import Foundation
internal import GRDB
internal import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Keeps what a form says.
  public func submit(_ submission: Submission, at time: Date)
    async throws(RegistryError) -> Submitted
  {
    let key = key.manageKey(for: submission.receipt)
    return try await write { db in
      guard let known = try ListingRecord.listing(db, of: submission.receipt) else {
        let listing = try submission.insert(db, key: key, at: time)
        try Event(what: .submitted, time: time, listing: listing.id, actor: submission.actor)
          .insert(db)
        try listing.recordAsShown(db, at: time)
        return Submitted(listing: listing, key: key, outcome: .created)
      }
      guard known.status != .withdrawn, known.content != submission.content else {
        return Submitted(listing: known, key: key, outcome: .unchanged)
      }
      guard submission.mayChange else {
        return Submitted(listing: known, key: key, outcome: .refused)
      }
      let listing = try submission.update(db, known, at: time)
      try Event(what: .changed, time: time, listing: listing.id, actor: submission.actor).insert(db)
      try listing.recordAsShown(db, at: time)
      return Submitted(listing: listing, key: key, outcome: .changed)
    }
  }
}

extension Submission {
  /// Makes a listing of it.
  func insert(_ db: Database, key: ManageKey, at time: Date) throws -> Listing {
    let target = try db.cachedStatement(
      sql: "SELECT (SELECT code FROM sheet WHERE code = ?) AS code FROM place WHERE id = ?")
    guard let row = try Row.fetchOne(target, arguments: [sheet?.symbols, place.number]) else {
      throw RegistryError.unknownPlace(place)
    }
    let known = try row.decode(String?.self, forColumn: "code") == nil ? nil : sheet
    let columns: [(name: String, value: (any DatabaseValueConvertible)?)] =
      [
        ("place", place.number), ("sheet", known?.symbols), ("source", source.rawValue),
        ("status", status.rawValue), ("revision", 1), ("created", time.milliseconds),
        ("last_day", lastDay.iso), ("receipt", receipt.text), ("manage_key_digest", key.digest),
        ("changed", time.milliseconds), ("line", line), ("origin", external?.origin),
        ("external_id", external?.id),
      ] + content.columns
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "INSERT INTO listing (\(names)) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(columns.map(\.value)))
    let listing = Listing(
      id: Listing.ID(db.lastInsertedRowID), place: place, sheet: known, source: source, line: line,
      external: external, content: content, status: status, revision: 1,
      created: time.keptMoment, lastDay: lastDay)
    try GivenConsent.insert(db, consents(to: listing, at: time), "listing", listing.id.number)
    return listing
  }

  /// What the person agreed to who sent it.
  private func consents(to listing: Listing, at time: Date) -> [GivenConsent] {
    listing.content.consents(
      wording: wording, language: content.language, given: time, source: source)
  }

  /// Puts it in the place of what a listing said.
  fileprivate func update(_ db: Database, _ listing: Listing, at time: Date) throws -> Listing {
    let columns: [(name: String, value: (any DatabaseValueConvertible)?)] =
      [
        ("status", status.rawValue), ("last_day", lastDay.iso), ("changed", time.milliseconds),
      ] + content.columns
    let changes = columns.map { "\($0.name) = ?" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: """
        UPDATE listing SET \(changes), refusal = NULL, revision = revision + 1
        WHERE id = ? RETURNING *
        """)
    let changed = try ListingRecord.changed(
      statement, columns.map(\.value) + [listing.id.number])
    try changed.recordConsent(db, consents(to: changed, at: time))
    return changed
  }
}

extension Listing {
  /// Keeps what neighbours see of this revision, once; contacts are not kept.
  func recordAsShown(_ db: Database, at time: Date) throws {
    guard status == .published else { return }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO listing_revision
          (listing, revision, kind, category, mode, details, name, shown)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """)
    try statement.execute(arguments: [
      id.number, revision, content.kind.rawValue, content.category.rawValue,
      content.mode.rawValue, content.details, content.name, time.milliseconds,
    ])
  }
}

extension ListingRecord {
  /// The one listing that a statement has changed.
  static func changed(_ statement: Statement, _ values: [(any DatabaseValueConvertible)?]) throws
    -> Listing
  {
    guard let record = try fetchOne(statement, arguments: StatementArguments(values)) else {
      throw DatabaseError(message: "no listing was changed")
    }
    return record.listing
  }
}
