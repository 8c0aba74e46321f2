public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Lets a listing say something else.
  public func change(
    _ id: Listing.ID, key: ManageKey, to content: ListingContent, status: Listing.Status,
    lastDay: CalendarDay, agreeing agreement: Agreement?, at time: Date
  ) async throws(RegistryError) -> Listing? {
    try await update(id, key, .changed, agreeing: agreement, at: time) { listing in
      if content.needsReading(after: listing.content) {
        listing.status = status
        listing.refusal = nil
      }
      if content != listing.content { listing.revision += 1 }
      listing.content = content
      listing.lastDay = lastDay
    }
  }

  /// Shows a listing for longer.
  public func renew(_ id: Listing.ID, key: ManageKey, until lastDay: CalendarDay, at time: Date)
    async throws(RegistryError) -> Listing?
  {
    try await update(id, key, .renewed, at: time) { listing in
      listing.lastDay = lastDay
      listing.content.until = nil
    }
  }

  /// Takes a listing off the list for a while, or puts it back.
  public func setPaused(_ isPaused: Bool, _ id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Listing?
  {
    try await update(id, key, isPaused ? .paused : .resumed, at: time) { $0.isPaused = isPaused }
  }

  /// Changes a listing whose key this is, unless it is withdrawn or stands so already.
  private func update(
    _ id: Listing.ID, _ key: ManageKey, _ what: Event.What, agreeing agreement: Agreement? = nil,
    at time: Date, _ change: @escaping @Sendable (inout Listing) -> Void
  ) async throws(RegistryError) -> Listing? {
    try await write { db in
      guard let known = try ListingRecord.listing(db, id, key: key) else { return nil }
      var listing = known
      change(&listing)
      guard known.status != .withdrawn else { return known }
      var kept = known
      if listing != known {
        try Event(what: what, time: time, listing: id).insert(db)
        kept = try listing.store(db, at: time)
        try kept.recordAsShown(db, at: time)
      }
      if let agreement { try kept.agree(db, agreement, at: time) }
      return kept
    }
  }
}

extension Listing {
  /// Puts what can change about a listing into its row.
  func store(_ db: Database, at time: Date) throws -> Listing {
    let columns: [(name: String, value: (any DatabaseValueConvertible)?)] =
      [
        ("status", status.rawValue), ("refusal", refusal), ("paused", isPaused ? 1 : 0),
        ("revision", revision), ("last_day", lastDay.iso), ("changed", time.milliseconds),
      ] + content.columns
    let changes = columns.map { "\($0.name) = ?" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "UPDATE listing SET \(changes) WHERE id = ? RETURNING *")
    return try ListingRecord.changed(statement, columns.map(\.value) + [id.number])
  }
}
