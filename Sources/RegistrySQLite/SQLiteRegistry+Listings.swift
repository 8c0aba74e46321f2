internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// The listings of a place that neighbours see on a day, oldest first.
  public func shownListings(at place: Place.ID, on day: CalendarDay)
    async throws(RegistryError) -> [Listing]
  {
    try await read { db in try ListingRecord.shown(db, at: place, on: day) }
  }

  /// The listings that match, newest first.
  public func listings(_ filter: ListingFilter) async throws(RegistryError) -> [Listing] {
    try await read { db in
      let (conditions, arguments) = filter.conditions
      let matching = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
      return try ListingRecord.fetchAll(
        db, sql: "SELECT * FROM listing \(matching) ORDER BY id DESC", arguments: arguments
      )
      .map(\.listing)
    }
  }

  /// The listing of that number where the key is its own.
  public func listing(_ id: Listing.ID, key: ManageKey) async throws(RegistryError) -> Listing? {
    try await read { db in try ListingRecord.listing(db, id, key: key) }
  }
}
