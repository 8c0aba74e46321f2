internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// Someone who may sign in, as a row of moderators or sessions has them.
struct StaffRecord: FetchableRecord {
  let staff: Staff

  init(row: Row) throws {
    staff = Staff(
      name: try row.text("name"), role: try row.parse("role", Staff.Role.init(rawValue:)),
      place: try row.decode(Int64?.self, forColumn: "place").map { Place.ID($0) })
  }

  /// Whom a link would sign in, or nil.
  static func invited(_ db: Database, by token: AccessToken, at time: Date) throws -> Staff? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT name, role, NULL AS place FROM invitation JOIN moderator ON id = moderator
        WHERE digest = ? AND until > ?
        """)
    return try fetchOne(statement, arguments: [token.digest, time.milliseconds])?.staff
  }

  /// Opens a session, and forgets those that have ended.
  static func openSession(_ db: Database, for staff: Staff, until: Date, at time: Date) throws
    -> AccessToken
  {
    try db.execute(sql: "DELETE FROM session WHERE until <= ?", arguments: [time.milliseconds])
    let token = AccessToken.new()
    let statement = try db.cachedStatement(
      sql: "INSERT INTO session (digest, key, name, role, place, until) VALUES (?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      token.digest, staff.key, staff.name, staff.role.rawValue, staff.place?.number,
      until.milliseconds,
    ])
    try Event(what: .signedIn, time: time, place: staff.place, actor: staff.name).insert(db)
    return token
  }
}

extension AccessToken {
  /// A new token from the random numbers of the system.
  static func new() -> AccessToken {
    var generator = SystemRandomNumberGenerator()
    return .random(using: &generator)
  }
}
