internal import Foundation
internal import Neighbourhood

extension Export {
  private struct Collection: Encodable {
    let type = "FeatureCollection"
    let features: [Feature]
  }

  private struct Feature: Encodable {
    let type = "Feature"
    let id: Int64
    let geometry: Point?
    let properties: PublicListing

    private enum CodingKeys: CodingKey { case type, id, geometry, properties }

    /// A feature that is nowhere has a geometry of null (RFC 7946 §3.2).
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(type, forKey: .type)
      try container.encode(id, forKey: .id)
      try container.encode(geometry, forKey: .geometry)
      try container.encode(properties, forKey: .properties)
    }
  }

  private struct Point: Encodable {
    let type = "Point"
    /// Longitude first (RFC 7946 §3.1.1).
    let coordinates: [Double]
  }

  /// The listings as points on a map, to a kilometre or so.
  var geojson: String {
    get throws {
      try ExchangeJSON.text(
        Collection(
          features: entries.map { listing, place in
            Feature(
              id: listing.id.number,
              geometry: place.coordinates.map {
                Point(coordinates: [$0.coarse.longitude, $0.coarse.latitude])
              },
              properties: PublicListing(listing, at: place))
          }))
    }
  }
}
