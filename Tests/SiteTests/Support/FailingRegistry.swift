import Foundation
import Neighbourhood
import Registry

/// A registry that answers everything with one error, or all but questions about sheets and places.
struct FailingRegistry: SiteRegistry {
  let error: RegistryError
  /// Knows the sheets and places, where they can still be read.
  var readable: (any SiteRegistry)?

  func installationKey() async throws(RegistryError) -> InstallationKey { throw error }
  func reserve(_ order: PrintOrder, at time: Date) async throws(RegistryError) -> PrintRun {
    throw error
  }
  func confirm(_ run: PrintRun.ID, editions: [ShortCode: Edition]) async throws(RegistryError) {
    throw error
  }
  func confirm(_ editions: [PrintRun.ID: [ShortCode: Edition]]) async throws(RegistryError) {
    throw error
  }
  func discard(_ run: PrintRun.ID) async throws(RegistryError) { throw error }
  func sheet(_ code: ShortCode) async throws(RegistryError) -> Sheet? {
    guard let readable else { throw error }
    return try await readable.sheet(code)
  }
  func place(_ id: Place.ID) async throws(RegistryError) -> Place? {
    guard let readable else { throw error }
    return try await readable.place(id)
  }
  func places() async throws(RegistryError) -> [Place] { throw error }
  func sheets() async throws(RegistryError) -> [(sheet: Sheet, place: Place)] { throw error }
  func successor(of code: ShortCode) async throws(RegistryError) -> Sheet? { throw error }
  func recordScan(of code: ShortCode, on day: CalendarDay) async throws(RegistryError) {
    throw error
  }
  func scans(of code: ShortCode) async throws(RegistryError) -> [CalendarDay: Int] { throw error }
  func shownListings(at place: Place.ID, on day: CalendarDay)
    async throws(RegistryError) -> [Listing]
  { throw error }
  func listings(_ filter: ListingFilter) async throws(RegistryError) -> [Listing] { throw error }
  func submit(_ submission: Submission, at time: Date) async throws(RegistryError) -> Submitted {
    throw error
  }
  func listing(_ id: Listing.ID, key: ManageKey) async throws(RegistryError) -> Listing? {
    throw error
  }
  func withdraw(_ id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Listing?
  { throw error }
  func publish(_ ids: [Listing.ID], at time: Date) async throws(RegistryError) -> Moderated {
    throw error
  }
  func refuse(_ ids: [Listing.ID], reason: String, at time: Date)
    async throws(RegistryError) -> Moderated
  { throw error }
  func replaceNeighbours(
    at address: PostalAddress, name: PlaceName?, with contents: [NeighbourContent],
    on day: CalendarDay, at time: Date
  ) async throws(RegistryError) -> (place: Place, directory: Directory) { throw error }
  func directory(at place: Place.ID, on day: CalendarDay) async throws(RegistryError) -> Directory {
    throw error
  }
  func withdrawNeighbour(_ id: Neighbour.ID, at time: Date) async throws(RegistryError) -> Bool {
    throw error
  }
  func eraseExpiredNeighbours(on day: CalendarDay, at time: Date) async throws(RegistryError) -> Int
  { throw error }
}
