import Neighbourhood
import Registry

extension FailingRegistry {
  func place(at address: PostalAddress) async throws(RegistryError) -> Place? { throw error }
  func sheets(at place: Place.ID) async throws(RegistryError) -> [Sheet] { throw error }
}
