public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Keeps a new key; false where the name has one already.
  public func addKey(_ grant: APIKeyGrant, digest: Data) async throws(RegistryError) -> Bool {
    guard !keys.contains(where: { $0.grant.name == grant.name }) else { return false }
    let kept = APIKeyGrant(
      name: grant.name, mayWrite: grant.mayWrite, created: grant.created.keptMoment)
    keys.append(MemoryKey(grant: kept, digest: digest))
    return true
  }

  /// What the keys allow, by name.
  public func keyGrants() async throws(RegistryError) -> [APIKeyGrant] {
    keys.map(\.grant).sorted { $0.name < $1.name }
  }

  /// What the key of that digest allows, or nil.
  public func keyGrant(digest: Data) async throws(RegistryError) -> APIKeyGrant? {
    keys.first { $0.digest == digest }?.grant
  }

  /// Forgets the key of that name; false where there is none.
  public func revokeKey(_ name: String, at time: Date) async throws(RegistryError) -> Bool {
    let count = keys.count
    keys.removeAll { $0.grant.name == name }
    return keys.count < count
  }
}
