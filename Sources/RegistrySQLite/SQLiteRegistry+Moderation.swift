public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Shows listings to neighbours.
  public func publish(_ ids: [Listing.ID], at time: Date) async throws(RegistryError) -> Moderated {
    try await decide(ids, .published, refusal: nil, by: nil, at: time)
  }

  /// Turns listings down, with a reason that the person reads.
  public func refuse(_ ids: [Listing.ID], reason: String, at time: Date)
    async throws(RegistryError) -> Moderated
  {
    try await decide(ids, .refused, refusal: reason, by: nil, at: time)
  }

  /// Shows listings to neighbours, in the name of someone.
  public func publish(_ ids: [Listing.ID], by actor: String, at time: Date)
    async throws(RegistryError) -> Moderated
  {
    try await decide(ids, .published, refusal: nil, by: actor, at: time)
  }

  /// Turns listings down, in the name of someone.
  public func refuse(_ ids: [Listing.ID], reason: String, by actor: String, at time: Date)
    async throws(RegistryError) -> Moderated
  {
    try await decide(ids, .refused, refusal: reason, by: actor, at: time)
  }

  private func decide(
    _ ids: [Listing.ID], _ status: Listing.Status, refusal: String?, by actor: String?,
    at time: Date
  ) async throws(RegistryError) -> Moderated {
    try await write { db in
      var done: [Listing] = []
      var unknown: [Listing.ID] = []
      var withdrawn: [Listing.ID] = []
      for id in ids.eachOnce {
        switch try ListingRecord.listing(db, id) {
        case nil: unknown.append(id)
        case let known? where known.status == .withdrawn: withdrawn.append(id)
        case let known? where known.status == status && known.refusal == refusal:
          done.append(known)
        case let known?:
          let listing = try known.set(db, status, refusal: refusal, at: time)
          try Event(
            what: status == .published ? .published : .refused, time: time, listing: id,
            actor: actor, note: refusal
          ).insert(db)
          if status == .refused { try self.eraseReports(db, of: id, by: actor, at: time) }
          try listing.recordAsShown(db, at: time)
          done.append(listing)
        }
      }
      return Moderated(done: done, unknown: unknown, withdrawn: withdrawn)
    }
  }
}

extension Listing {
  /// Records where the listing stands now.
  fileprivate func set(
    _ db: Database, _ status: Status, refusal: String?, at time: Date
  ) throws -> Listing {
    let statement = try db.cachedStatement(
      sql: "UPDATE listing SET status = ?, refusal = ?, changed = ? WHERE id = ? RETURNING *")
    return try ListingRecord.changed(
      statement, [status.rawValue, refusal, time.milliseconds, id.number])
  }
}
