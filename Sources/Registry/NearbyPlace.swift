internal import Foundation
public import Neighbourhood

/// A place and how far it is from another.
public struct NearbyPlace: Hashable, Sendable {
  /// The place.
  public let place: Place
  /// How far it is, in metres; nil where nobody knows, and it is in the same street.
  public let metres: Double?

  /// How far a registry looks at most, in metres: across a large town.
  public static let farthest: Double = 20_000

  /// A place at a distance.
  public init(place: Place, metres: Double?) {
    self.place = place
    self.metres = metres
  }
}

extension NearbyPlace {
  /// The nearest of some places, from near to far.
  package static func nearest(
    _ places: [Place], to middle: Place, within metres: Double, limit: Int
  ) -> [NearbyPlace] {
    guard let centre = middle.coordinates else { return [] }
    return
      places
      .compactMap { place in
        guard place.id != middle.id, let point = place.coordinates else { return nil }
        let distance = centre.metres(to: point)
        return distance <= min(metres, farthest) ? NearbyPlace(place: place, metres: distance) : nil
      }
      .sorted { ($0.metres ?? 0, $0.place.id.number) < ($1.metres ?? 0, $1.place.id.number) }
      .prefix(max(0, limit)).map { $0 }
  }
}

/// A stretch of the Earth between two parallels and one or two pairs of meridians, around a point.
package struct SearchArea: Hashable, Sendable {
  /// The rows of a hundredth of a degree that it touches, counted from the south pole.
  package let rows: ClosedRange<Int>
  /// Degrees east of Greenwich; two stretches where it reaches over the date line.
  package let longitudes: [ClosedRange<Double>]

  /// All that is within a distance of a point, and somewhat more.
  package init(around point: Coordinates, within metres: Double) {
    let degrees = max(0, min(metres, NearbyPlace.farthest)) / 111_000
    let south = max(-90, point.latitude - degrees)
    let north = min(90, point.latitude + degrees)
    rows = SearchArea.row(of: south)...SearchArea.row(of: north)
    // Meridians come together towards the poles; the parallel that is nearest to one counts.
    let narrowest = cos(max(abs(south), abs(north)) * .pi / 180)
    let turn = narrowest > 0.001 ? degrees / narrowest : 180
    let (west, east) = (point.longitude - turn, point.longitude + turn)
    longitudes =
      if turn >= 180 {
        [-180...180]
      } else if west < -180 {
        [-180...east, (west + 360)...180]
      } else if east > 180 {
        [west...180, -180...(east - 360)]
      } else {
        [west...east]
      }
  }

  /// The row of a latitude.
  package static func row(of latitude: Double) -> Int { Int((latitude + 90) * 100) }
}
