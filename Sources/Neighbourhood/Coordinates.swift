internal import Foundation

/// Where a place is on Earth (WGS 84, as GPS and GeoJSON have it).
public struct Coordinates: Hashable, Sendable {
  /// Degrees north of the equator.
  public let latitude: Double
  /// Degrees east of Greenwich.
  public let longitude: Double

  /// A point on Earth, or nil where the numbers are none.
  public init?(latitude: Double, longitude: Double) {
    guard latitude >= -90, latitude <= 90, longitude >= -180, longitude <= 180 else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// How far another point is, along the surface, in metres.
  ///
  /// The haversine formula on a sphere of 6 371 008.8 m, the mean radius of the Earth (WGS 84);
  /// within 0.5 % of the ellipsoid.
  public func metres(to other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let rise = (other.latitude - latitude) * radians / 2
    let turn = (other.longitude - longitude) * radians / 2
    let share =
      sin(rise) * sin(rise)
      + cos(latitude * radians) * cos(other.latitude * radians) * sin(turn) * sin(turn)
    return 2 * 6_371_008.8 * asin(min(1, share.squareRoot()))
  }

  /// About the same place, to a hundredth of a degree: a kilometre or so.
  public var coarse: Coordinates {
    Coordinates(
      latitude: (latitude * 100).rounded() / 100, longitude: (longitude * 100).rounded() / 100)
      ?? self
  }
}
