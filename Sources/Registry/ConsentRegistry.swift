public import Foundation
public import Neighbourhood

/// What people agreed to, and in which words.
///
/// It is noted with each listing that comes in and each directory that is brought in, and goes with
/// them.
public protocol ConsentRegistry: Sendable {
  /// What was agreed to about a listing or someone in a directory; nothing for anything else.
  func consents(to record: PersonRecord) async throws(RegistryError) -> [GivenConsent]

  /// Notes that the person of a listing agrees to what it says now; a withdrawn one stays as it is.
  ///
  /// - Parameters:
  ///   - id: Its number.
  ///   - key: Its key.
  ///   - wording: The version of the words that they agree to.
  ///   - language: The language in which they read them.
  ///   - time: Now.
  /// - Returns: The listing; nil where the key is not its own.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func agree(_ id: Listing.ID, key: ManageKey, wording: Int, language: String, at time: Date)
    async throws(RegistryError) -> Listing?

  /// Those among some listings about which someone agreed to words of before a version.
  func outdatedConsents(among ids: [Listing.ID], before wording: Int)
    async throws(RegistryError) -> Set<Listing.ID>
}
