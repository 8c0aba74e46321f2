import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func inviteReferent(named name: String, at place: Place.ID, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken
  { throw error }
  func referent(holding key: AccessToken, at time: Date) async throws(RegistryError) -> Staff? {
    throw error
  }
  func acceptReferent(holding key: AccessToken, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken?
  { throw error }
}
