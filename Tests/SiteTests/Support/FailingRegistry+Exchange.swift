import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func shownListings(_ query: ListingQuery, on day: CalendarDay)
    async throws(RegistryError) -> ListingPage
  { throw error }
  func shownListing(_ id: Listing.ID, on day: CalendarDay, to origin: String?)
    async throws(RegistryError) -> (listing: Listing, place: Place)?
  { throw error }
  func places(after: Place.ID?, limit: Int) async throws(RegistryError) -> [Place] { throw error }
  func sheets(after: ShortCode?, limit: Int) async throws(RegistryError) -> [Sheet] { throw error }
  func keepPlace(
    at address: PostalAddress, name: PlaceName?, coordinates: Coordinates?, banID: String?
  ) async throws(RegistryError) -> (place: Place, isNew: Bool) { throw error }
  func keep(_ foreign: ForeignListing, at time: Date) async throws(RegistryError) -> Kept {
    throw error
  }
  func takeBack(_ id: Listing.ID, origin: String, at time: Date)
    async throws(RegistryError) -> TakenBack
  { throw error }
  func synchronise(_ all: [ForeignListing], origin: String, isDryRun: Bool, at time: Date)
    async throws(RegistryError) -> Synchronised
  { throw error }
  func addKey(_ grant: APIKeyGrant, digest: Data) async throws(RegistryError) -> Bool {
    throw error
  }
  func keyGrants() async throws(RegistryError) -> [APIKeyGrant] { throw error }
  func keyGrant(digest: Data) async throws(RegistryError) -> APIKeyGrant? { throw error }
  func revokeKey(_ name: String, at time: Date) async throws(RegistryError) -> Bool { throw error }
  func webhooks(_ urls: [String]) async throws(RegistryError) -> [WebhookState] { throw error }
  func noticeEnds(before day: CalendarDay, at time: Date) async throws(RegistryError) {
    throw error
  }
  func notice(after id: Int64) async throws(RegistryError) -> Notice? { throw error }
  func lastNotice(before time: Date) async throws(RegistryError) -> Notice? { throw error }
  func remember(_ state: WebhookState) async throws(RegistryError) { throw error }
}
