public import Foundation
public import Neighbourhood

/// The keys with which référents come in: links that work once, each for one place.
///
/// Of a key only the digest is kept.
public protocol ReferentRegistry: Sendable {
  /// Makes a key for someone who looks after the sheets of a place.
  ///
  /// Keys that the same person was given for it before work no more. Throws
  /// ``RegistryError/unknownPlace(_:)`` where there is no such place.
  func inviteReferent(named name: String, at place: Place.ID, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken

  /// Whom a key would let in; nil where it was used, is too old, or never was.
  func referent(holding key: AccessToken, at time: Date) async throws(RegistryError) -> Staff?

  /// Uses a key up and opens a session; nil where it was used, is too old, or never was.
  func acceptReferent(holding key: AccessToken, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken?
}
