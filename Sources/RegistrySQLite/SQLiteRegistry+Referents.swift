public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Makes a key for someone who looks after the sheets of a place.
  public func inviteReferent(named name: String, at place: Place.ID, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken
  {
    let staff = Staff(name: name, role: .referent, place: place)
    return try await write { db in
      guard try PlaceRecord.place(db, place) != nil else { throw RegistryError.unknownPlace(place) }
      try db.execute(
        sql: "DELETE FROM referent_key WHERE key = ? OR until <= ?",
        arguments: [staff.key, time.milliseconds])
      let key = AccessToken.new()
      try db.execute(
        sql: "INSERT INTO referent_key (digest, key, name, place, until) VALUES (?, ?, ?, ?, ?)",
        arguments: [key.digest, staff.key, name, place.number, until.milliseconds])
      try Event(what: .referentInvited, time: time, place: place).insert(db)
      return key
    }
  }

  /// Whom a key would let in.
  public func referent(holding key: AccessToken, at time: Date)
    async throws(RegistryError) -> Staff?
  {
    try await read { db in try StaffRecord.referent(db, holding: key, at: time) }
  }

  /// Uses a key up and opens a session.
  public func acceptReferent(holding key: AccessToken, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken?
  {
    try await write { db in
      guard let staff = try StaffRecord.referent(db, holding: key, at: time) else { return nil }
      try db.execute(sql: "DELETE FROM referent_key WHERE digest = ?", arguments: [key.digest])
      return try StaffRecord.openSession(db, for: staff, until: until, at: time)
    }
  }
}

extension StaffRecord {
  /// Whom a référent's key would let in, or nil.
  fileprivate static func referent(_ db: Database, holding key: AccessToken, at time: Date) throws
    -> Staff?
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT name, 'referent' AS role, place FROM referent_key WHERE digest = ? AND until > ?
        """)
    return try fetchOne(statement, arguments: [key.digest, time.milliseconds])?.staff
  }
}
