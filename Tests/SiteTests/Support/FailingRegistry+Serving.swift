import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func recordScans(_ scans: [ScanCount]) async throws(RegistryError) { throw error }
  func changeMark() async throws(RegistryError) -> ChangeMark? {
    guard readable != nil else { throw error }
    return nil
  }
  func queueLengths() async throws(RegistryError) -> QueueLengths { throw error }
  func enqueue(_ mail: OutgoingMail, at time: Date) async throws(RegistryError) { throw error }
  func takeDueMail(at time: Date, until lease: Date, limit: Int)
    async throws(RegistryError) -> [QueuedMail]
  { throw error }
  func mailWasSent(_ id: QueuedMail.ID) async throws(RegistryError) { throw error }
  func mailFailed(_ id: QueuedMail.ID, next: Date?) async throws(RegistryError) { throw error }
}
