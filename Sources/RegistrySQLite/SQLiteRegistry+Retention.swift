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
  public func forget(_ keeping: Keeping, on day: CalendarDay, at time: Date)
    async throws(RegistryError) -> Upkeep
  {
    if let newest = try await read(Event.newest), newest > time + Upkeep.tolerance {
      return .clockBehind(newest: newest)
    }
    var forgotten = Forgotten()
    do throws(RegistryError) {
      for step in RetentionStep.all(keeping, on: day, at: time) {
        var count = 0
        repeat {
          count = try await write { db in try step.take(db, RetentionStep.most) }
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
  /// When the last thing was done, whatever the clock said since; nil where nothing ever was.
  static func newest(_ db: Database) throws -> Date? {
    try Int64.fetchOne(db, sql: "SELECT max(time) FROM event").map { Date(milliseconds: $0) }
  }
}
