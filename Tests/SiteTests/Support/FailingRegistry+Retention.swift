import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func forget(_ keeping: Keeping, on day: CalendarDay, at time: Date)
    async throws(RegistryError) -> Upkeep
  { throw error }
}
