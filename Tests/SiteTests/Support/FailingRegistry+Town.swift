import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func nearbyPlaces(to place: Place.ID, within metres: Double, limit: Int)
    async throws(RegistryError) -> [NearbyPlace]
  { throw error }
  func placesWithListings(
    near place: Place.ID, within metres: Double, on day: CalendarDay, limit: Int
  ) async throws(RegistryError) -> [NearbyPlace] { throw error }
  func addPlace(at address: PostalAddress, name: PlaceName?) async throws(RegistryError) -> Place {
    throw error
  }
  func setCoordinates(_ positions: [PlacePosition], at time: Date) async throws(RegistryError)
    -> Int
  { throw error }
  func findPlaces(matching text: String, limit: Int) async throws(RegistryError) -> [Place] {
    throw error
  }
  func places(_ start: PageStart<Place.ID>, limit: Int) async throws(RegistryError) -> Paged<Place>
  { throw error }
  func sheetStatistics(_ query: SheetQuery, on day: CalendarDay)
    async throws(RegistryError) -> Paged<SheetStatistics>
  { throw error }
  func dailyScans(at place: Place.ID, from first: CalendarDay, to last: CalendarDay)
    async throws(RegistryError) -> [ShortCode: [CalendarDay: Int]]
  { throw error }
  func enteredLines(of code: ShortCode) async throws(RegistryError) -> Set<Int> { throw error }
  func markTakenDown(_ code: ShortCode, at time: Date, by actor: String?)
    async throws(RegistryError)
  { throw error }
  func requestReprint(of code: ShortCode, at time: Date, by actor: String?)
    async throws(RegistryError)
  { throw error }
}
