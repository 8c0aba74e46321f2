public import Neighbourhood

/// Where a place is on Earth.
public struct PlacePosition: Hashable, Sendable {
  /// The place.
  public let place: Place.ID
  /// Where it is.
  public let coordinates: Coordinates
  /// What the national address base (BAN) calls its address, where that is known.
  public let banID: String?

  /// Where a place is on Earth.
  public init(place: Place.ID, coordinates: Coordinates, banID: String? = nil) {
    self.place = place
    self.coordinates = coordinates
    self.banID = banID
  }
}
