/// What another platform calls a listing: the same twice is one listing.
public struct ExternalID: Hashable, Sendable {
  /// The platform, as in `voisins.example`.
  public let origin: String
  /// Its own name for the listing.
  public let id: String

  /// Most characters of either.
  public static let longest = 200

  /// A name on a platform, or nil where either is empty or too long.
  public init?(origin: String, id: String) {
    let (origin, id) = (CleanText.line(origin), CleanText.line(id))
    guard (1...ExternalID.longest).contains(origin.count),
      (1...ExternalID.longest).contains(id.count)
    else { return nil }
    self.origin = origin
    self.id = id
  }
}
