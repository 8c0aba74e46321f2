public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Keeps a new key; false where the name has one already.
  public func addKey(_ grant: APIKeyGrant, digest: Data) async throws(RegistryError) -> Bool {
    try await write { db in
      try db.execute(
        sql: """
          INSERT INTO api_key (name, digest, may_write, created) VALUES (?, ?, ?, ?)
          ON CONFLICT (name) DO NOTHING
          """,
        arguments: [grant.name, digest, grant.mayWrite ? 1 : 0, grant.created.milliseconds])
      guard db.changesCount == 1 else { return false }
      try Event(what: .keyMade, time: grant.created, actor: grant.name).insert(db)
      return true
    }
  }

  /// What the keys allow, by name.
  public func keyGrants() async throws(RegistryError) -> [APIKeyGrant] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM api_key ORDER BY name").map(APIKeyGrant.init)
    }
  }

  /// What the key of that digest allows, or nil.
  public func keyGrant(digest: Data) async throws(RegistryError) -> APIKeyGrant? {
    try await read { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM api_key WHERE digest = ?")
      return try Row.fetchOne(statement, arguments: [digest]).map(APIKeyGrant.init)
    }
  }

  /// Forgets the key of that name; false where there is none.
  public func revokeKey(_ name: String, at time: Date) async throws(RegistryError) -> Bool {
    try await write { db in
      try db.execute(sql: "DELETE FROM api_key WHERE name = ?", arguments: [name])
      guard db.changesCount == 1 else { return false }
      try Event(what: .keyRevoked, time: time, actor: name).insert(db)
      return true
    }
  }
}

extension APIKeyGrant {
  /// What a row of the table of keys allows.
  fileprivate init(row: Row) throws {
    self.init(
      name: try row.text("name"), mayWrite: try row.number("may_write") == 1,
      created: try row.moment("created"))
  }
}
