public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// The places around one, nearest first.
  public func nearbyPlaces(to place: Place.ID, within metres: Double, limit: Int)
    async throws(RegistryError) -> [NearbyPlace]
  {
    guard let middle = places.first(where: { $0.id == place }) else { return [] }
    return NearbyPlace.nearest(places, to: middle, within: metres, limit: limit)
  }

  /// The places around one where neighbours see a listing on a day.
  public func placesWithListings(
    near place: Place.ID, within metres: Double, on day: CalendarDay, limit: Int
  ) async throws(RegistryError) -> [NearbyPlace] {
    guard let middle = places.first(where: { $0.id == place }) else { return [] }
    let listed = Set(listings.map(\.listing).filter { $0.isShown(on: day) }.map(\.place))
    let others = places.filter { listed.contains($0.id) && $0.id != place }
    guard middle.coordinates == nil else {
      return NearbyPlace.nearest(others, to: middle, within: metres, limit: limit)
    }
    guard let street = middle.address.streetWords else { return [] }
    return others.filter { $0.address.streetWords == street }
      .sorted { $0.address.key < $1.address.key }
      .prefix(limit).map { NearbyPlace(place: $0, metres: nil) }
  }

  /// The place at an address, made where there is none.
  public func addPlace(at address: PostalAddress, name: PlaceName?)
    async throws(RegistryError) -> Place
  {
    place(at: address, name: name)
  }

  /// Keeps where places are on Earth.
  public func setCoordinates(_ positions: [PlacePosition], at time: Date)
    async throws(RegistryError) -> Int
  {
    var moved = 0
    for position in positions {
      guard let index = places.firstIndex(where: { $0.id == position.place }) else { continue }
      let before = places[index]
      places[index].coordinates = position.coordinates
      places[index].banID = position.banID ?? before.banID
      if places[index] != before { moved += 1 }
    }
    return moved
  }

  /// The places whose address or name has such words.
  public func findPlaces(matching text: String, limit: Int) async throws(RegistryError) -> [Place] {
    let wanted = SearchWords.all(in: text)
    guard !wanted.isEmpty else { return [] }
    return byAddress.filter { place in
      let words = SearchWords.all(of: place)
      return wanted.allSatisfy { beginning in words.contains { $0.hasPrefix(beginning) } }
    }
    .prefix(max(0, limit)).map { $0 }
  }

  /// Some of the places, by address.
  public func places(_ start: PageStart<Place.ID>, limit: Int)
    async throws(RegistryError) -> Paged<Place>
  {
    Paged(of: byAddress, start, limit: limit, key: \.id)
  }

  private var byAddress: [Place] { places.sorted { $0.address.key < $1.address.key } }
}
