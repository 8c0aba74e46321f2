public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

extension SQLiteRegistry {
  /// Erases all that is kept no longer on a day, some rows in each transaction.
  ///
  /// Older copies in the file go once, after the last of them: that takes the file as long as all
  /// steps together.
  public func forget(
    _ keeping: Keeping, on day: CalendarDay, at time: Date, clock: ClockTrust
  ) async throws(RegistryError) -> Upkeep {
    let newest = try await read(Event.newest)
    if clock == .doubted, let complaint = Upkeep.complaint(on: time, newest: newest) {
      return complaint
    }
    try await write { db in
      if let newest, newest > time {
        try db.execute(
          sql: "UPDATE event SET time = :now WHERE time > :now",
          arguments: ["now": time.milliseconds])
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO upkeep (id, begun) VALUES (1, ?)",
        arguments: [time.milliseconds])
    }
    var forgotten = Forgotten()
    do throws(RegistryError) {
      for step in RetentionStep.all(keeping, on: day, at: time) {
        var count = 0
        repeat {
          count = try await write { db in
            let count = try step.take(db, RetentionStep.most)
            if count > 0, !RetentionStep.personless.contains(step.what) { try Erasure.owe(db) }
            return count
          }
          forgotten[step.what] += count
        } while count >= RetentionStep.most
      }
    } catch {
      await eraseOldCopies(of: forgotten)
      throw error
    }
    await eraseOldCopies(of: forgotten)
    return .done(forgotten)
  }

  private func eraseOldCopies(of forgotten: Forgotten) async {
    guard !forgotten.counts.keys.allSatisfy(RetentionStep.personless.contains) else { return }
    erasure.withLock { $0 = .needsNewFile }
    await eraseOldCopies()
  }
}

extension Event {
  /// How many of the last things tell what the clock said.
  private static let looked = 10_000

  /// The latest moment at which one of the last things was done; nil where nothing ever was.
  static func newest(_ db: Database) throws -> Date? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT max(time) FROM (
          SELECT max(time) AS time FROM event
            WHERE id > (SELECT coalesce(max(id), 0) FROM event) - \(looked)
          UNION ALL SELECT max(begun) FROM upkeep)
        """
    ).map { Date(milliseconds: $0) }
  }
}
