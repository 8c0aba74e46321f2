public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Invites someone of the organisation.
  public func invite(_ person: Staff, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken
  {
    if let known = staff.people[person.key], known.role != person.role {
      staff.sessions = staff.sessions.filter { $0.value.staff.key != person.key }
    }
    staff.people[person.key] = person
    staff.invitations = staff.invitations.filter { $0.value.staff.key != person.key }
    let token = newToken()
    staff.invitations[token.digest] = MemoryStaff.Pass(staff: person, until: until.keptMoment)
    return token
  }

  /// Whom a link would sign in.
  public func invitation(_ token: AccessToken, at time: Date)
    async throws(RegistryError) -> Staff?
  {
    staff.invitations[token.digest].flatMap { $0.until > time ? $0.staff : nil }
  }

  /// Uses a link up and opens a session.
  public func accept(_ invitation: AccessToken, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken?
  {
    guard let person = try await self.invitation(invitation, at: time) else { return nil }
    staff.invitations[invitation.digest] = nil
    return try await openSession(for: person, until: until, at: time)
  }

  /// Opens a session for someone until then.
  public func openSession(for person: Staff, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken
  {
    staff.sessions = staff.sessions.filter { $0.value.until > time }
    let token = newToken()
    staff.sessions[token.digest] = MemoryStaff.Pass(staff: person, until: until.keptMoment)
    return token
  }

  /// Whose session it is.
  public func session(for token: AccessToken, at time: Date) async throws(RegistryError) -> Staff? {
    staff.sessions[token.digest].flatMap { $0.until > time ? $0.staff : nil }
  }

  /// Ends one session.
  public func closeSession(_ token: AccessToken) async throws(RegistryError) {
    staff.sessions[token.digest] = nil
  }

  /// Ends all sessions of someone.
  public func closeSessions(of person: Staff) async throws(RegistryError) {
    staff.sessions = staff.sessions.filter { $0.value.staff.key != person.key }
  }

  /// Everyone of the organisation who was invited, by name.
  public func moderators(at time: Date) async throws(RegistryError) -> [Moderator] {
    func count(_ passes: [Data: MemoryStaff.Pass], of key: String) -> Int {
      passes.values.count { $0.staff.key == key && $0.until > time }
    }
    return staff.people.sorted { $0.key < $1.key }.map { key, person in
      Moderator(
        staff: person, sessions: count(staff.sessions, of: key),
        isInvited: count(staff.invitations, of: key) > 0)
    }
  }

  /// Removes someone of the organisation, their links and their sessions.
  public func removeModerator(named name: String, at time: Date)
    async throws(RegistryError) -> Bool
  {
    let key = Staff(name: name, role: .moderator).key
    guard staff.people.removeValue(forKey: key) != nil else { return false }
    staff.invitations = staff.invitations.filter { $0.value.staff.key != key }
    staff.sessions = staff.sessions.filter { $0.value.staff.key != key }
    return true
  }

  private func newToken() -> AccessToken {
    var generator = SystemRandomNumberGenerator()
    return .random(using: &generator)
  }
}

/// What the memory keeps of those who may sign in.
struct MemoryStaff {
  /// Those of the organisation, by their key.
  var people: [String: Staff] = [:]
  /// Links by the digest of their secret.
  var invitations: [Data: Pass] = [:]
  /// Sessions by the digest of their secret.
  var sessions: [Data: Pass] = [:]

  /// Where those of a session want to be told what is new.
  var wishes: [Data: Wish] = [:]
  /// The last entry of the history that moderators were told of, and when.
  var told: (entry: Int64, time: Date)?

  /// Where someone wants to be told what is new, up to where they were, and when.
  struct Wish {
    let address: EmailAddress
    var told: Int64
    var time: Date?
  }

  /// Whom a secret lets in, and until when.
  struct Pass {
    let staff: Staff
    let until: Date
  }
}
