import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func forget(_ keeping: Keeping, on day: CalendarDay, at time: Date, clock: ClockTrust)
    async throws(RegistryError) -> Upkeep
  { throw error }
}

extension FailingRegistry {
  func records(of query: PersonQuery, on day: CalendarDay)
    async throws(RegistryError) -> PersonRecords
  { throw error }
  func erase(_ ids: [PersonRecord], at time: Date) async throws(RegistryError) -> Bool {
    throw error
  }
  func sheets(carrying listing: Listing.ID) async throws(RegistryError) -> [CarryingSheet] {
    throw error
  }
}

extension FailingRegistry {
  func consents(to record: PersonRecord) async throws(RegistryError) -> [GivenConsent] {
    throw error
  }
  func agree(_ id: Listing.ID, key: ManageKey, wording: Int, language: String, at time: Date)
    async throws(RegistryError) -> Listing?
  { throw error }
  func outdatedConsents(among ids: [Listing.ID], before wording: Int)
    async throws(RegistryError) -> Set<Listing.ID>
  { throw error }
}
