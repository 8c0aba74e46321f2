public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Invites someone of the organisation.
  public func invite(_ staff: Staff, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken
  {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE key = ? AND role <> ?",
        arguments: [staff.key, staff.role.rawValue])
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO moderator (name, key, role, created) VALUES (?, ?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET name = excluded.name, role = excluded.role
          RETURNING id
          """)
      guard
        let id = try Int64.fetchOne(
          statement,
          arguments: [staff.name, staff.key, staff.role.rawValue, time.milliseconds])
      else { throw DatabaseError(message: "no moderator was made") }
      try db.execute(sql: "DELETE FROM invitation WHERE moderator = ?", arguments: [id])
      let token = AccessToken.new()
      try db.execute(
        sql: "INSERT INTO invitation (digest, moderator, until) VALUES (?, ?, ?)",
        arguments: [token.digest, id, until.milliseconds])
      try Event(what: .staffInvited, time: time, actor: staff.name).insert(db)
      return token
    }
  }

  /// Whom a link would sign in.
  public func invitation(_ token: AccessToken, at time: Date)
    async throws(RegistryError) -> Staff?
  {
    try await read { db in try StaffRecord.invited(db, by: token, at: time) }
  }

  /// Uses a link up and opens a session.
  public func accept(_ invitation: AccessToken, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken?
  {
    try await write { db in
      guard let staff = try StaffRecord.invited(db, by: invitation, at: time) else { return nil }
      try db.execute(
        sql: "DELETE FROM invitation WHERE digest = ?", arguments: [invitation.digest])
      return try StaffRecord.openSession(db, for: staff, until: until, at: time)
    }
  }

  /// Opens a session for someone until then.
  public func openSession(for staff: Staff, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken
  {
    try await write { db in
      try StaffRecord.openSession(db, for: staff, until: until, at: time)
    }
  }

  /// Whose session it is.
  public func session(for token: AccessToken, at time: Date) async throws(RegistryError) -> Staff? {
    try await read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT name, role, place FROM session WHERE digest = ? AND until > ?")
      return try StaffRecord.fetchOne(statement, arguments: [token.digest, time.milliseconds])?
        .staff
    }
  }

  /// Ends one session.
  public func closeSession(_ token: AccessToken) async throws(RegistryError) {
    try await write { db in
      try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [token.digest])
    }
  }

  /// Ends all sessions of someone.
  public func closeSessions(of staff: Staff) async throws(RegistryError) {
    try await write { db in
      try db.execute(sql: "DELETE FROM session WHERE key = ?", arguments: [staff.key])
    }
  }

  /// Everyone of the organisation who was invited, by name.
  public func moderators(at time: Date) async throws(RegistryError) -> [Moderator] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, role, NULL AS place,
            (SELECT count(*) FROM session
              WHERE session.key = moderator.key AND until > :time) AS sessions,
            EXISTS (SELECT 1 FROM invitation
              WHERE moderator = moderator.id AND until > :time) AS invited
          FROM moderator ORDER BY key
          """, arguments: ["time": time.milliseconds]
      ).map { row in
        Moderator(
          staff: try StaffRecord(row: row).staff, sessions: Int(try row.number("sessions")),
          isInvited: try row.number("invited") == 1)
      }
    }
  }

  /// Removes someone of the organisation, their links and their sessions.
  public func removeModerator(named name: String, at time: Date)
    async throws(RegistryError) -> Bool
  {
    let key = Staff(name: name, role: .moderator).key
    return try await write { db in
      let name = try String.fetchOne(
        db, sql: "DELETE FROM moderator WHERE key = ? RETURNING name", arguments: [key])
      guard let name else { return false }
      try db.execute(sql: "DELETE FROM session WHERE key = ?", arguments: [key])
      try Event(what: .staffRemoved, time: time, actor: name).insert(db)
      return true
    }
  }
}
