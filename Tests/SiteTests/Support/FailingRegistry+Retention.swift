import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func forget(_ keeping: Keeping, on day: CalendarDay, at time: Date)
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
