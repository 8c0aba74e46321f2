import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func change(
    _ id: Listing.ID, key: ManageKey, to content: ListingContent, status: Listing.Status,
    lastDay: CalendarDay, agreeing agreement: Agreement?, at time: Date
  ) async throws(RegistryError) -> Listing? { throw error }
  func renew(_ id: Listing.ID, key: ManageKey, until lastDay: CalendarDay, at time: Date)
    async throws(RegistryError) -> Listing?
  { throw error }
  func setPaused(_ isPaused: Bool, _ id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Listing?
  { throw error }
  func leave(
    _ message: MessageContent, for listing: Listing.ID, receipt: Receipt, on day: CalendarDay,
    at time: Date
  ) async throws(RegistryError) -> LeftMessage { throw error }
  func messages(for id: Listing.ID, key: ManageKey) async throws(RegistryError) -> [Message]? {
    throw error
  }
  func eraseMessage(_ message: Message.ID, of id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Bool?
  { throw error }
  func ownedListing(_ id: Listing.ID) async throws(RegistryError) -> OwnedListing? { throw error }
  func takeEnding(in days: ClosedRange<CalendarDay>, at time: Date)
    async throws(RegistryError) -> [OwnedListing]
  { throw error }
}
