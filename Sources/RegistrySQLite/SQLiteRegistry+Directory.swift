public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

extension SQLiteRegistry {
  /// Puts new entries in the place of the whole directory of a place.
  ///
  /// Older copies of what was erased go as with a withdrawn listing.
  public func replaceNeighbours(
    at address: PostalAddress, name: PlaceName?, with contents: [NeighbourContent],
    on day: CalendarDay, at time: Date
  ) async throws(RegistryError) -> (place: Place, directory: Directory) {
    try await write { db in
      try self.eraseExpired(db, on: day, at: time)
      let place = try PlaceRecord.place(db, at: address, name: name)
      let replacing = DirectoryReplacing(
        old: try NeighbourRecord.all(db, at: place.id), new: contents)
      try db.execute(sql: "DELETE FROM neighbour WHERE place = ?", arguments: [place.id.number])
      let lastDay = day.adding(months: Neighbour.months)
      for (id, content) in replacing.entries {
        try content.insert(db, id: id, place: place.id, until: lastDay, at: time)
      }
      try NeighbourRecord.raiseRevision(db, of: place.id, by: replacing.growth(on: day))
      let what = replacing.erases ? Event.What.directoryReplaced : .directoryAdded
      try Event(what: what, time: time, place: place.id).insert(db)
      if replacing.erases { self.erasure.withLock { $0 = .needsNewFile } }
      return (place, try NeighbourRecord.directory(db, at: place.id, on: day))
    }
  }

  /// The directory of a place as it is shown on a day.
  public func directory(at place: Place.ID, on day: CalendarDay)
    async throws(RegistryError) -> Directory
  {
    try await read { db in try NeighbourRecord.directory(db, at: place, on: day) }
  }

  /// Takes someone out of the directory and erases all that it knew.
  public func withdrawNeighbour(_ id: Neighbour.ID, at time: Date)
    async throws(RegistryError) -> Bool
  {
    try await write { db in
      guard try NeighbourRecord.withdraw(db, id, at: time) else { return false }
      self.erasure.withLock { $0 = .needsNewFile }
      return true
    }
  }

  /// Erases the entries of all directories whose last day has passed.
  @discardableResult
  public func eraseExpiredNeighbours(on day: CalendarDay, at time: Date)
    async throws(RegistryError) -> Int
  {
    try await write { db in try self.eraseExpired(db, on: day, at: time) }
  }

  /// Erases them all at once.
  @discardableResult
  private func eraseExpired(_ db: Database, on day: CalendarDay, at time: Date) throws -> Int {
    let count = try RetentionStep.neighbours(on: day, at: time).take(db, -1)
    if count > 0 { erasure.withLock { $0 = .needsNewFile } }
    return count
  }
}
