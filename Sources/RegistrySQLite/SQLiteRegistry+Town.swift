public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// The places around one, nearest first.
  public func nearbyPlaces(to place: Place.ID, within metres: Double, limit: Int)
    async throws(RegistryError) -> [NearbyPlace]
  {
    try await read { db in
      guard let middle = try PlaceRecord.place(db, place), let point = middle.coordinates else {
        return []
      }
      let area = SearchArea(around: point, within: metres)
      return NearbyPlace.nearest(
        try PlaceRecord.places(db, in: area), to: middle, within: metres, limit: limit)
    }
  }

  /// The places around one where neighbours see a listing on a day.
  public func placesWithListings(
    near place: Place.ID, within metres: Double, on day: CalendarDay, limit: Int
  ) async throws(RegistryError) -> [NearbyPlace] {
    try await read { db in
      guard let middle = try PlaceRecord.place(db, place) else { return [] }
      if let point = middle.coordinates {
        let area = SearchArea(around: point, within: metres)
        return NearbyPlace.nearest(
          try PlaceRecord.places(db, in: area, listedOn: day), to: middle, within: metres,
          limit: limit)
      }
      guard let street = middle.address.streetWords else { return [] }
      return try PlaceRecord.places(db, inStreet: street, listedOn: day)
        .filter { $0.id != place && $0.address.streetWords == street }
        .sorted { $0.address.key < $1.address.key }
        .prefix(limit).map { NearbyPlace(place: $0, metres: nil) }
    }
  }

  /// The place at an address, made where there is none.
  public func addPlace(at address: PostalAddress, name: PlaceName?)
    async throws(RegistryError) -> Place
  {
    try await write { db in try PlaceRecord.place(db, at: address, name: name) }
  }

  /// Keeps where places are on Earth.
  public func setCoordinates(_ positions: [PlacePosition], at time: Date)
    async throws(RegistryError) -> Int
  {
    try await write { db in
      let statement = try db.cachedStatement(
        sql: """
          UPDATE place SET latitude = :latitude, longitude = :longitude,
            ban_id = coalesce(:ban, ban_id)
          WHERE id = :place AND (latitude IS NOT :latitude OR longitude IS NOT :longitude
            OR ban_id IS NOT coalesce(:ban, ban_id))
          """)
      return try positions.reduce(0) { moved, position in
        try statement.execute(arguments: [
          "latitude": position.coordinates.latitude, "longitude": position.coordinates.longitude,
          "ban": position.banID, "place": position.place.number,
        ])
        return moved + db.changesCount
      }
    }
  }

  /// The places whose address or name has such words.
  public func findPlaces(matching text: String, limit: Int) async throws(RegistryError) -> [Place] {
    let words = SearchWords.all(in: text)
    guard !words.isEmpty, limit > 0 else { return [] }
    return try await read { db in try PlaceRecord.places(db, withWords: words, limit: limit) }
  }

  /// Some of the places, by address.
  public func places(_ start: PageStart<Place.ID>, limit: Int)
    async throws(RegistryError) -> Paged<Place>
  {
    try await read { db in
      let key = "SELECT address_key FROM place WHERE id = ?"
      let (condition, direction, arguments): (String, String, StatementArguments) =
        switch start {
        case .first: ("1", "ASC", [])
        case .after(let place): ("address_key > (\(key))", "ASC", [place.number])
        case .before(let place): ("address_key < (\(key))", "DESC", [place.number])
        }
      let found = try PlaceRecord.fetchAll(
        db,
        sql: "SELECT * FROM place WHERE \(condition) ORDER BY address_key \(direction) LIMIT ?",
        arguments: arguments + [limit + 1])
      return Paged(found: found.map(\.place), start, limit: limit)
    }
  }
}
