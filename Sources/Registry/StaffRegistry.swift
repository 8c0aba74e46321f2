public import Foundation
public import Neighbourhood

/// Who may sign in, and who has: links that work once, and sessions.
///
/// Of a link and of a session only the digest is kept. A session belongs to a ``Staff``: moderators,
/// operators and admins get one through their invitation; whoever signs in some other way, such as a
/// référent, gets one with ``openSession(for:until:at:)``.
public protocol StaffRegistry: Sendable {
  /// Invites someone of the organisation: keeps them, and makes a link's secret that works once.
  ///
  /// Links that they were sent before work no more. Where they are known in another role, they get
  /// the new one, and sessions in the old one end.
  func invite(_ staff: Staff, until: Date, at time: Date) async throws(RegistryError) -> AccessToken

  /// Whom a link would sign in; nil where it was used, is too old, or never was.
  func invitation(_ token: AccessToken, at time: Date) async throws(RegistryError) -> Staff?

  /// Uses a link up and opens a session; nil where it was used, is too old, or never was.
  func accept(_ invitation: AccessToken, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken?

  /// Opens a session for someone until then.
  func openSession(for staff: Staff, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken

  /// Whose session it is; nil where it has ended.
  func session(for token: AccessToken, at time: Date) async throws(RegistryError) -> Staff?

  /// Ends one session.
  func closeSession(_ token: AccessToken) async throws(RegistryError)

  /// Ends all sessions of someone.
  func closeSessions(of staff: Staff) async throws(RegistryError)

  /// Everyone of the organisation who was invited, by name.
  func moderators(at time: Date) async throws(RegistryError) -> [Moderator]

  /// Removes someone of the organisation, their links and their sessions; false where nobody has
  /// that name.
  func removeModerator(named name: String, at time: Date) async throws(RegistryError) -> Bool
}
