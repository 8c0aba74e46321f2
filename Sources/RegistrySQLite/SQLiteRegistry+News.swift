public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// How much waits for moderators, where any of it is new.
  ///
  /// Looks before it writes, since most of the time nothing has come.
  public func takeModeratorNews(after pause: TimeInterval, at time: Date)
    async throws(RegistryError) -> ModeratorNews?
  {
    let latest = time.addingTimeInterval(-pause).milliseconds
    let hasCome = try await read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT 1 FROM moderators_told
          WHERE time <= ? AND event < (SELECT coalesce(max(id), 0) FROM event)
          """, arguments: [latest]) != nil
    }
    guard hasCome else { return nil }
    return try await write { db in
      let isNew = try Row.fetchOne(
        db,
        sql: """
          SELECT 1 FROM event JOIN listing ON listing.id = event.listing
          WHERE event.id > (SELECT event FROM moderators_told WHERE time <= ?)
            AND what IN ('submitted', 'changed', 'reported')
            AND (status = 'waiting'
              OR EXISTS (SELECT 1 FROM report WHERE report.listing = listing.id))
          LIMIT 1
          """, arguments: [latest])
      // What is nothing for them is not looked through again.
      try db.execute(
        sql: """
          UPDATE moderators_told SET event = (SELECT coalesce(max(id), 0) FROM event)
          WHERE time <= ?
          """, arguments: [latest])
      guard isNew != nil else { return nil }
      try db.execute(
        sql: "UPDATE moderators_told SET time = ?", arguments: [time.milliseconds])
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      return ModeratorNews(
        waiting: try count("SELECT count(*) FROM listing WHERE status = 'waiting'"),
        reported: try count("SELECT count(DISTINCT listing) FROM report"))
    }
  }

  /// What came at the places of référents who want to be told.
  public func takeReferentNews(after pause: TimeInterval, at time: Date)
    async throws(RegistryError) -> [ReferentNews]
  {
    let arguments: StatementArguments = [
      "latest": time.addingTimeInterval(-pause).milliseconds, "now": time.milliseconds,
    ]
    let due = try await read { db in
      try ReferentNewsRecord.fetchAll(db, sql: ReferentNewsRecord.due, arguments: arguments)
    }
    guard !due.isEmpty else { return [] }
    return try await write { db in
      let told = try db.cachedStatement(
        sql: """
          UPDATE session SET told = ?, told_event = (SELECT coalesce(max(id), 0) FROM event),
            told_message = (SELECT coalesce(max(id), 0) FROM message)
          WHERE digest = ?
          """)
      // Asked again: another program may have told them meanwhile.
      return try ReferentNewsRecord.fetchAll(
        db, sql: ReferentNewsRecord.due, arguments: arguments
      ).map { record in
        try told.execute(arguments: [time.milliseconds, record.session])
        return record.news
      }
    }
  }

  /// Where someone wants to be told what is new.
  public func newsAddress(of staff: Staff, at time: Date)
    async throws(RegistryError) -> EmailAddress?
  {
    try await read { db in
      try Row.fetchOne(
        db, sql: "SELECT email FROM session WHERE key = ? AND until > ? AND email IS NOT NULL",
        arguments: [staff.key, time.milliseconds]
      ).map { try $0.parse("email", { EmailAddress($0) }) }
    }
  }

  /// Keeps where the person of a session wants to be told.
  public func setNewsAddress(
    _ address: EmailAddress?, of staff: Staff, in session: AccessToken, at time: Date
  ) async throws(RegistryError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE session SET email = NULL WHERE key = ?", arguments: [staff.key])
      try db.execute(
        sql: """
          UPDATE session SET email = ?, told = 0,
            told_event = (SELECT coalesce(max(id), 0) FROM event),
            told_message = (SELECT coalesce(max(id), 0) FROM message)
          WHERE digest = ? AND key = ?
          """, arguments: [address?.text, session.digest, staff.key])
    }
  }
}

/// What is new for one référent, with the session that they are told for.
private struct ReferentNewsRecord: FetchableRecord {
  let session: Data
  let news: ReferentNews

  init(row: Row) throws {
    session = try row.decode(Data.self, forColumn: "digest")
    news = ReferentNews(
      recipient: try row.parse("email", { EmailAddress($0) }),
      place: Place.ID(try row.number("place")), listings: Int(try row.number("listings")),
      messages: Int(try row.number("messages")))
  }

  /// Those for whom there is anything, and who were told nothing after `:latest`.
  static let due = """
    SELECT * FROM (
      SELECT digest, email, place,
        (SELECT count(DISTINCT listing.id) FROM listing
          JOIN event ON event.listing = listing.id
          WHERE listing.place = session.place AND status = 'published' AND paused = 0
            AND event.id > told_event AND event.actor IS NOT session.name
            AND what IN ('submitted', 'changed', 'edited', 'published')) AS listings,
        (SELECT count(*) FROM listing JOIN message ON message.listing = listing.id
          WHERE listing.place = session.place AND status = 'published'
            AND source IN ('paper', 'phone') AND listing.email IS NULL
            AND message.id > told_message) AS messages
      FROM session
      WHERE email IS NOT NULL AND place IS NOT NULL AND told <= :latest AND until > :now
    ) WHERE listings + messages > 0
    """
}
