internal import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Listings that neighbours see on a day, in the order in which they changed.
  public func shownListings(_ query: ListingQuery, on day: CalendarDay)
    async throws(RegistryError) -> ListingPage
  {
    try await read { db in
      let found = try ListingRecord.fetchAll(db, query.request(on: day)).map(\.listing)
      return try ListingPage(found, limit: query.limit) { wanted in
        var places: [Place.ID: Place] = [:]
        for id in wanted { places[id] = try PlaceRecord.place(db, id) }
        return places
      }
    }
  }

  /// The listing of that number with its place, where neighbours see it or it came from that origin.
  public func shownListing(_ id: Listing.ID, on day: CalendarDay, to origin: String?)
    async throws(RegistryError) -> (listing: Listing, place: Place)?
  {
    try await read { db in
      guard let listing = try ListingRecord.listing(db, id),
        listing.isShown(on: day) || origin != nil && listing.external?.origin == origin,
        let place = try PlaceRecord.place(db, listing.place)
      else { return nil }
      return (listing, place)
    }
  }

  /// Places by number, those behind one of them.
  public func places(after: Place.ID?, limit: Int) async throws(RegistryError) -> [Place] {
    try await read { db in
      try PlaceRecord.fetchAll(
        db, sql: "SELECT * FROM place WHERE id > ? ORDER BY id LIMIT ?",
        arguments: [after?.number ?? 0, limit]
      )
      .map(\.place)
    }
  }

  /// Printed sheets by code, those behind one of them.
  public func sheets(after: ShortCode?, limit: Int) async throws(RegistryError) -> [Sheet] {
    try await read { db in
      let codes = try String.fetchAll(
        db,
        sql: """
          SELECT code FROM sheet WHERE code > ? AND printed IS NOT NULL ORDER BY code LIMIT ?
          """, arguments: [after?.symbols ?? "", limit])
      return try codes.compactMap { ShortCode(stored: $0) }
        .compactMap { try SheetRecord.sheet(db, $0) }
    }
  }

  /// Finds or makes a place; what is given of it is kept, what is nil stays as it was.
  public func keepPlace(
    at address: PostalAddress, name: PlaceName?, coordinates: Coordinates?, banID: String?
  ) async throws(RegistryError) -> (place: Place, isNew: Bool) {
    try await write { db in
      let known = try Row.fetchOne(
        db, sql: "SELECT 1 FROM place WHERE address_key = ?", arguments: [address.key])
      let id = try PlaceRecord.place(db, at: address, name: name).id
      try db.execute(
        sql: """
          UPDATE place SET latitude = coalesce(:latitude, latitude),
            longitude = coalesce(:longitude, longitude), ban_id = coalesce(:ban, ban_id)
          WHERE id = :id
          """,
        arguments: [
          "latitude": coordinates?.latitude, "longitude": coordinates?.longitude, "ban": banID,
          "id": id.number,
        ])
      guard let place = try PlaceRecord.place(db, id) else {
        throw DatabaseError(message: "no place was made")
      }
      return (place, known == nil)
    }
  }
}

extension ListingQuery {
  /// The question in SQL.
  ///
  /// Nothing that changed longer ago than a listing can be shown is looked at, so that the index of
  /// changes is read from there on, however long the table has grown.
  fileprivate func request(on day: CalendarDay) -> SQLRequest<Row> {
    var conditions = ["status = 'published'", "paused = 0", "last_day >= ?"]
    var arguments: StatementArguments = [day.iso]
    func add(_ condition: String, _ values: (any DatabaseValueConvertible)?...) {
      conditions.append(condition)
      arguments += StatementArguments(values)
    }
    let oldest = day.adding(days: -ListingQuery.longestShown).milliseconds
    add("changed >= ?", max(oldest, changedSince?.milliseconds ?? oldest))
    if let place { add("place = ?", place.number) }
    if let kind { add("kind = ?", kind.rawValue) }
    if let category { add("category = ?", category.rawValue) }
    if let mode { add("mode = ?", mode.rawValue) }
    if let after {
      add(
        "(changed, id) \(isNewestFirst ? "<" : ">") (?, ?)", after.changed.milliseconds,
        after.id.number)
    }
    let order = isNewestFirst ? "changed DESC, id DESC" : "changed, id"
    return SQLRequest(
      sql: """
        SELECT * FROM listing WHERE \(conditions.joined(separator: " AND "))
        ORDER BY \(order) LIMIT ?
        """, arguments: arguments + [limit + 1])
  }
}

extension CalendarDay {
  /// Milliseconds from 1970 to the beginning of the day in UTC.
  fileprivate var milliseconds: Int64 {
    let parts = DateComponents(year: year, month: month, day: day)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(from: parts)?.milliseconds ?? 0
  }
}
