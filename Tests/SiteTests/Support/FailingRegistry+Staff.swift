import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func invite(_ staff: Staff, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken
  { throw error }
  func invitation(_ token: AccessToken, at time: Date) async throws(RegistryError) -> Staff? {
    throw error
  }
  func accept(_ invitation: AccessToken, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken?
  { throw error }
  func openSession(for staff: Staff, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken
  { throw error }
  func session(for token: AccessToken, at time: Date) async throws(RegistryError) -> Staff? {
    throw error
  }
  func closeSession(_ token: AccessToken) async throws(RegistryError) { throw error }
  func closeSessions(of staff: Staff) async throws(RegistryError) { throw error }
  func moderators(at time: Date) async throws(RegistryError) -> [Moderator] { throw error }
  func removeModerator(named name: String, at time: Date) async throws(RegistryError) -> Bool {
    throw error
  }
  func takeModeratorNews(after pause: TimeInterval, at time: Date)
    async throws(RegistryError) -> ModeratorNews?
  { throw error }
  func takeReferentNews(after pause: TimeInterval, at time: Date)
    async throws(RegistryError) -> [ReferentNews]
  { throw error }
  func newsAddress(of staff: Staff, at time: Date) async throws(RegistryError) -> EmailAddress? {
    throw error
  }
  func setNewsAddress(
    _ address: EmailAddress?, of staff: Staff, in session: AccessToken, at time: Date
  ) async throws(RegistryError) { throw error }
}
