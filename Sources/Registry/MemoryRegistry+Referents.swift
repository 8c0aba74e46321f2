public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Makes a key for someone who looks after the sheets of a place.
  public func inviteReferent(named name: String, at place: Place.ID, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken
  {
    guard places.contains(where: { $0.id == place }) else { throw .unknownPlace(place) }
    let person = Staff(name: name, role: .referent, place: place)
    referentKeys = referentKeys.filter { $0.value.staff.key != person.key }
    var generator = SystemRandomNumberGenerator()
    let key = AccessToken.random(using: &generator)
    referentKeys[key.digest] = MemoryStaff.Pass(staff: person, until: until.keptMoment)
    return key
  }

  /// Whom a key would let in.
  public func referent(holding key: AccessToken, at time: Date)
    async throws(RegistryError) -> Staff?
  {
    referentKeys[key.digest].flatMap { $0.until > time ? $0.staff : nil }
  }

  /// Uses a key up and opens a session.
  public func acceptReferent(holding key: AccessToken, until: Date, at time: Date)
    async throws(RegistryError) -> AccessToken?
  {
    guard let person = try await referent(holding: key, at: time) else { return nil }
    referentKeys[key.digest] = nil
    return try await openSession(for: person, until: until, at: time)
  }
}
