internal import GRDB
internal import Neighbourhood

/// A row of the table of places.
struct PlaceRecord: FetchableRecord {
  let place: Place

  init(row: Row) throws {
    place = Place(
      id: Place.ID(try row.number("id")),
      name: try row.decode(String?.self, forColumn: "name"),
      address: try row.parse("address", PostalAddress.init(stored:)),
      coordinates: try row.coordinates(),
      banID: try row.decode(String?.self, forColumn: "ban_id"))
  }

  /// The place of that number, or nil.
  static func place(_ db: Database, _ id: Place.ID) throws -> Place? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM place WHERE id = ?")
    return try PlaceRecord.fetchOne(statement, arguments: [id.number])?.place
  }

  /// Every place, in the order of their addresses.
  static func all(_ db: Database) throws -> [Place] {
    try PlaceRecord.fetchAll(db, sql: "SELECT * FROM place ORDER BY address_key").map(\.place)
  }

  /// The place at an address, made where there is none; a name that is given is kept, unless a place
  /// that has one is to go on with it.
  static func place(
    _ db: Database, at address: PostalAddress, name: PlaceName?, keepingName: Bool = false
  ) throws -> Place {
    let made = try db.cachedStatement(
      sql: """
        INSERT INTO place (name, address, address_key) VALUES (?, ?, ?)
        ON CONFLICT (address_key) DO NOTHING RETURNING *
        """)
    let key = address.key
    if let new = try PlaceRecord.fetchOne(made, arguments: [name?.text, address.text, key]) {
      try keepWords(db, of: new.place)
      return new.place
    }
    let known = try db.cachedStatement(sql: "SELECT * FROM place WHERE address_key = ?")
    guard let place = try PlaceRecord.fetchOne(known, arguments: [key])?.place else {
      throw DatabaseError(message: "no place was made")
    }
    guard let name, name.text != place.name, !keepingName || place.name == nil else {
      return place
    }
    let renamed = try db.cachedStatement(
      sql: "UPDATE place SET name = ? WHERE id = ? RETURNING *")
    guard
      let record = try PlaceRecord.fetchOne(renamed, arguments: [name.text, place.id.number])
    else { throw DatabaseError(message: "no place was made") }
    try recordWords(db, of: record.place)
    return record.place
  }

  /// Forgets a place at which nothing is: no sheet, no listing, no neighbour.
  static func removeUnused(_ db: Database, _ place: Place.ID) throws {
    let statement = try db.cachedStatement(
      sql: """
        DELETE FROM place WHERE id = :place
          AND NOT EXISTS (SELECT 1 FROM sheet WHERE place = :place)
          AND NOT EXISTS (SELECT 1 FROM listing WHERE place = :place)
          AND NOT EXISTS (SELECT 1 FROM neighbour WHERE place = :place)
        """)
    try statement.execute(arguments: ["place": place.number])
  }
}

extension Row {
  /// Where the place of a row is, where that is known.
  fileprivate func coordinates() throws -> Coordinates? {
    guard let latitude = try decode(Double?.self, forColumn: "latitude"),
      let longitude = try decode(Double?.self, forColumn: "longitude")
    else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }
}
