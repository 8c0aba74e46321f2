import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func reserveBatch(
    _ order: BatchOrder, at time: Date,
    keeping keep: @escaping @Sendable (BatchReservation) throws -> Void
  ) async throws(RegistryError) -> BatchReservation { throw error }
  func confirmBatch(_ run: PrintRun.ID, at time: Date) async throws(RegistryError) { throw error }
  func batches() async throws(RegistryError) -> [PrintedBatch] { throw error }
  func bundles(of run: PrintRun.ID) async throws(RegistryError) -> [DeliveryBundle] { throw error }
  func bundle(_ code: ShortCode) async throws(RegistryError) -> DeliveryBundle? { throw error }
  func setBundle(_ code: ShortCode, done: Date?) async throws(RegistryError) { throw error }
}
