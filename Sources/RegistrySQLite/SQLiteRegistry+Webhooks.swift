public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// How far each webhook has come; new ones begin with what happens from now on.
  public func webhooks(_ urls: [String]) async throws(RegistryError) -> [WebhookState] {
    try await write { db in
      // Also what was given out and is gone, so that a number never comes twice.
      let last =
        try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'notice'") ?? 0
      for url in urls {
        try db.execute(
          sql: """
            INSERT INTO webhook (url, position, attempts) VALUES (?, ?, 0) ON CONFLICT DO NOTHING
            """, arguments: [url, last])
      }
      let known = try Row.fetchAll(db, sql: "SELECT * FROM webhook").map(WebhookState.init)
      for state in known where !urls.contains(state.url) {
        try db.execute(sql: "DELETE FROM webhook WHERE url = ?", arguments: [state.url])
      }
      let kept = urls.eachOnce.compactMap { url in known.first { $0.url == url } }
      try db.execute(
        sql: "DELETE FROM notice WHERE id <= ?", arguments: [kept.map(\.position).min() ?? last])
      return kept
    }
  }

  /// Makes notices of the listings that ended before a day, each once.
  public func noticeEnds(before day: CalendarDay, at time: Date) async throws(RegistryError) {
    try await write { db in
      // Those that were hidden when they ended are marked as well, and told to nobody.
      let notices = try db.cachedStatement(
        sql: """
          INSERT INTO notice (what, time, listing, place)
          SELECT 'withdrawn', ?, id, place FROM listing
          WHERE over = 0 AND last_day < ? AND status = 'published' AND paused = 0
            AND EXISTS (SELECT 1 FROM webhook)
          ORDER BY last_day, id
          """)
      try notices.execute(arguments: [time.milliseconds, day.iso])
      let marks = try db.cachedStatement(
        sql: "UPDATE listing SET over = 1 WHERE over = 0 AND last_day < ?")
      try marks.execute(arguments: [day.iso])
    }
  }

  /// The first notice behind one of that number, or nil.
  public func notice(after id: Int64) async throws(RegistryError) -> Notice? {
    try await read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT * FROM notice WHERE id > ? ORDER BY id LIMIT 1")
      return try Row.fetchOne(statement, arguments: [id]).map(Notice.init)
    }
  }

  /// The last notice of before a moment, or nil.
  public func lastNotice(before time: Date) async throws(RegistryError) -> Notice? {
    try await read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT * FROM notice WHERE time < ? ORDER BY time DESC, id DESC LIMIT 1")
      return try Row.fetchOne(statement, arguments: [time.milliseconds]).map(Notice.init)
    }
  }

  /// Remembers how far a webhook has come.
  public func remember(_ state: WebhookState) async throws(RegistryError) {
    try await write { db in
      let statement = try db.cachedStatement(
        sql: """
          UPDATE webhook SET position = ?, attempts = ?, failing_since = ?, next_attempt = ?
          WHERE url = ?
          """)
      try statement.execute(arguments: [
        state.position, state.attempts, state.failingSince?.milliseconds,
        state.nextAttempt?.milliseconds, state.url,
      ])
    }
  }
}

extension WebhookState {
  /// What a row of the table of webhooks says.
  fileprivate init(row: Row) throws {
    self.init(
      url: try row.text("url"), position: try row.number("position"),
      attempts: Int(try row.number("attempts")),
      failingSince: try row.momentIfPresent("failing_since"),
      nextAttempt: try row.momentIfPresent("next_attempt"))
  }
}

extension Notice {
  /// What a row of the table of notices says.
  fileprivate init(row: Row) throws {
    self.init(
      id: try row.number("id"), what: try row.parse("what", What.init(rawValue:)),
      time: try row.moment("time"), listing: Listing.ID(try row.number("listing")),
      place: Place.ID(try row.number("place")))
  }
}
