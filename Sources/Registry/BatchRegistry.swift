public import Foundation
public import Neighbourhood

/// What a batch asks of the store: many codes at once, and what becomes of its bundles.
public protocol BatchRegistry: Sendable {
  /// Gives out the codes of a batch: finds or creates its places, draws a code for each sheet and
  /// each bundle, keeps all of it.
  ///
  /// Places are made some at a time, so that neighbours need not wait; codes are all kept in one
  /// transaction, or none is. The sheets do not count as printed until ``confirmBatch(_:at:)``.
  ///
  /// - Parameters:
  ///   - order: What is printed, in the order in which it is carried out.
  ///   - time: Now.
  ///   - keep: Keeps what was given out, before the store does; where it throws, nothing is given
  ///     out.
  /// - Returns: What was given out.
  /// - Throws: ``RegistryError/notKept`` where `keep` threw, and ``RegistryError/noFreeCode`` where
  ///   every code that was drawn is in use.
  func reserveBatch(
    _ order: BatchOrder, at time: Date,
    keeping keep: @escaping @Sendable (BatchReservation) throws -> Void
  ) async throws(RegistryError) -> BatchReservation

  /// Records that all sheets of a batch have been printed; one that was confirmed stays as it is.
  ///
  /// Throws ``RegistryError/unknownPrintRun`` where there is no such batch or it was given up.
  func confirmBatch(_ run: PrintRun.ID, at time: Date) async throws(RegistryError)

  /// The batches, newest first.
  func batches() async throws(RegistryError) -> [PrintedBatch]

  /// The bundles of a batch in their order; empty where there is no such batch.
  func bundles(of run: PrintRun.ID) async throws(RegistryError) -> [DeliveryBundle]

  /// The bundle whose slip carries that code, or nil.
  func bundle(_ code: ShortCode) async throws(RegistryError) -> DeliveryBundle?

  /// Records that a bundle has been carried out, or takes that back.
  ///
  /// Throws ``RegistryError/unknownSheet(_:)`` where no bundle has that code.
  func setBundle(_ code: ShortCode, done: Date?) async throws(RegistryError)
}
