internal import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Listings that neighbours see on a day, in the order in which they changed.
  public func shownListings(_ query: ListingQuery, on day: CalendarDay)
    async throws(RegistryError) -> ListingPage
  {
    let found = listings.map(\.listing)
      .filter { $0.isShown(on: day) && query.holds($0) }
      .sorted {
        let (left, right) = (ListingCursor($0), ListingCursor($1))
        return query.isNewestFirst ? right < left : left < right
      }
    return ListingPage(Array(found.prefix(query.limit + 1)), limit: query.limit) { wanted in
      Dictionary(
        uniqueKeysWithValues: places.filter { wanted.contains($0.id) }.map { ($0.id, $0) })
    }
  }

  /// The listing of that number with its place, where neighbours see it or it came from that origin.
  public func shownListing(_ id: Listing.ID, on day: CalendarDay, to origin: String?)
    async throws(RegistryError) -> (listing: Listing, place: Place)?
  {
    guard let listing = listings.map(\.listing).first(where: { $0.id == id }),
      listing.isShown(on: day) || origin != nil && listing.external?.origin == origin,
      let place = places.first(where: { $0.id == listing.place })
    else { return nil }
    return (listing, place)
  }

  /// Places by number, those behind one of them.
  public func places(after: Place.ID?, limit: Int) async throws(RegistryError) -> [Place] {
    let sorted = places.sorted { $0.id.number < $1.id.number }
    return Array(sorted.filter { $0.id.number > after?.number ?? 0 }.prefix(limit))
  }

  /// Printed sheets by code, those behind one of them.
  public func sheets(after: ShortCode?, limit: Int) async throws(RegistryError) -> [Sheet] {
    let sorted = sheets.filter { $0.edition != nil }.sorted { $0.code.symbols < $1.code.symbols }
    return Array(sorted.filter { $0.code.symbols > after?.symbols ?? "" }.prefix(limit))
  }

  /// Finds or makes a place; what is given of it is kept, what is nil stays as it was.
  public func keepPlace(
    at address: PostalAddress, name: PlaceName?, coordinates: Coordinates?, banID: String?
  ) async throws(RegistryError) -> (place: Place, isNew: Bool) {
    let count = places.count
    let place = place(at: address, name: name)
    guard let index = places.firstIndex(where: { $0.id == place.id }) else {
      return (place, false)
    }
    places[index].coordinates = coordinates ?? places[index].coordinates
    places[index].banID = banID ?? places[index].banID
    return (places[index], places.count > count)
  }
}
