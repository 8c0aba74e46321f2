public import Foundation
public import Neighbourhood

/// What can be asked and recorded about all places of a town, and how their sheets are doing.
///
/// No call costs more because there are more places or sheets than those it tells of.
public protocol TownRegistry: Sendable {
  /// The places around one, nearest first, without itself; none where nobody knows where it is.
  ///
  /// Past ``NearbyPlace/farthest`` metres nothing more is found.
  func nearbyPlaces(to place: Place.ID, within metres: Double, limit: Int)
    async throws(RegistryError) -> [NearbyPlace]

  /// The places around one where neighbours see a listing on a day: the nearest first, or, where
  /// nobody knows where it is, those in the same street of the same postcode, by address.
  func placesWithListings(
    near place: Place.ID, within metres: Double, on day: CalendarDay, limit: Int
  )
    async throws(RegistryError) -> [NearbyPlace]

  /// The place at an address, made where there is none; a name that is given is kept.
  func addPlace(at address: PostalAddress, name: PlaceName?) async throws(RegistryError) -> Place

  /// Keeps where places are on Earth, and says how many stand elsewhere now than before.
  ///
  /// Places that are not in the store are left out.
  func setCoordinates(_ positions: [PlacePosition], at time: Date) async throws(RegistryError)
    -> Int

  /// The places whose address or name has words that begin with each of the words of a text.
  ///
  /// At most so many, by address; none for a text without words.
  func findPlaces(matching text: String, limit: Int) async throws(RegistryError) -> [Place]

  /// Some of the places, by address.
  func places(_ start: PageStart<Place.ID>, limit: Int) async throws(RegistryError) -> Paged<Place>

  /// How sheets are doing: those that hang, or all that were printed for one place.
  func sheetStatistics(_ query: SheetQuery, on day: CalendarDay)
    async throws(RegistryError) -> Paged<SheetStatistics>

  /// How often the pages of the sheets of a place were opened on each day of a stretch.
  func dailyScans(at place: Place.ID, from first: CalendarDay, to last: CalendarDay)
    async throws(RegistryError) -> [ShortCode: [CalendarDay: Int]]

  /// The numbered lines of a sheet that were copied into the list and not withdrawn since.
  func enteredLines(of code: ShortCode) async throws(RegistryError) -> Set<Int>

  /// Records that a sheet hangs no more; one that was taken down before stays as it is.
  ///
  /// Throws ``RegistryError/unknownSheet(_:)`` where there is no such sheet.
  func markTakenDown(_ code: ShortCode, at time: Date, by actor: String?)
    async throws(RegistryError)

  /// Records that someone on the spot asks for a sheet to be printed anew; once is enough.
  ///
  /// Forgotten once a sheet that takes its place is printed. Throws
  /// ``RegistryError/unknownSheet(_:)`` where there is no such sheet.
  func requestReprint(of code: ShortCode, at time: Date, by actor: String?)
    async throws(RegistryError)
}
