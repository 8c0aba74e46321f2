internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

extension RetentionStep {
  /// The names of those who have left, in the record of what was done before a moment.
  ///
  /// What they did stays, but for what tells of nothing but them.
  static func names(before moment: Date, at time: Date) -> RetentionStep {
    RetentionStep(what: .staffNames) { db, limit in
      let known = try keys(db, at: time)
      let condition = "actor = ? AND time < ?"
      let deletes = try db.cachedStatement(
        sql: """
          DELETE FROM event WHERE id IN (
            SELECT id FROM event WHERE \(condition)
              AND coalesce(print_run, sheet, listing, place) IS NULL LIMIT ?)
          """)
      let clears = try db.cachedStatement(
        sql: """
          UPDATE event SET actor = NULL WHERE id IN (
            SELECT id FROM event WHERE \(condition)
              AND coalesce(print_run, sheet, listing, place) IS NOT NULL LIMIT ?)
          """)
      var count = 0
      for actor in try actors(db) where !known.contains(key(actor)) {
        for statement in [deletes, clears] where count < limit {
          try statement.execute(arguments: [actor, moment.milliseconds, limit - count])
          count += db.changesCount
        }
      }
      return count
    }
  }

  /// Everyone whom the record names, found by as many steps as there are names.
  private static func actors(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE known (actor) AS (
          SELECT min(actor) FROM event WHERE actor IS NOT NULL
          UNION ALL
          SELECT (SELECT min(actor) FROM event WHERE event.actor > known.actor)
          FROM known WHERE known.actor IS NOT NULL
        )
        SELECT actor FROM known WHERE actor IS NOT NULL
        """)
  }

  /// Those who still have something to do with this installation: staff, référents, other platforms.
  private static func keys(_ db: Database, at time: Date) throws -> Set<String> {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM moderator
        UNION SELECT name FROM session WHERE until > :now
        UNION SELECT name FROM referent_key WHERE until > :now
        UNION SELECT name FROM api_key
        """, arguments: ["now": time.milliseconds])
    return Set(names.map(key))
  }

  private static func key(_ name: String) -> String { Staff(name: name, role: .moderator).key }
}
