internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry: PlaceRegistry {
  /// The place at an address, however it is written, or nil.
  public func place(at address: PostalAddress) async throws(RegistryError) -> Place? {
    try await read { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM place WHERE address_key = ?")
      return try PlaceRecord.fetchOne(statement, arguments: [address.key])?.place
    }
  }

  /// The printed sheets of a place, newest first.
  public func sheets(at place: Place.ID) async throws(RegistryError) -> [Sheet] {
    try await read { db in try SheetRecord.printed(db, at: place) }
  }
}
