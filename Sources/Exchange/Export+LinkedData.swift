internal import Foundation
internal import Neighbourhood

extension Export {
  private struct Graph: Encodable {
    let context = "https://schema.org"
    let graph: [Statement]

    enum CodingKeys: String, CodingKey { case context = "@context", graph = "@graph" }
  }

  private struct Statement: Encodable {
    let type, id: String
    let itemOffered: Service
    let areaServed: Area
    let validFrom, validThrough: String

    enum CodingKeys: String, CodingKey {
      case type = "@type", id = "@id"
      case itemOffered, areaServed, validFrom, validThrough
    }
  }

  private struct Service: Encodable {
    let type = "Service"
    let name: String
    let description: String?
    let category: String

    enum CodingKeys: String, CodingKey { case type = "@type", name, description, category }
  }

  private struct Area: Encodable {
    let type = "Place"
    let name: String
    let address: String
    let geo: Geo?

    enum CodingKeys: String, CodingKey { case type = "@type", name, address, geo }
  }

  private struct Geo: Encodable {
    let type = "GeoCoordinates"
    let latitude, longitude: Double

    enum CodingKeys: String, CodingKey { case type = "@type", latitude, longitude }
  }

  /// The listings as offers and demands of schema.org.
  var linkedData: String {
    get throws {
      try ExchangeJSON.text(
        Graph(
          graph: entries.map { listing, place in
            let content = listing.content
            return Statement(
              type: content.kind == .offer ? "Offer" : "Demand", id: address(of: listing),
              itemOffered: Service(
                name: words.title(listing),
                description: content.details.isEmpty ? nil : content.details,
                category: content.category.rawValue),
              areaServed: Area(
                name: place.title, address: place.address.text,
                geo: place.coordinates.map {
                  Geo(latitude: $0.coarse.latitude, longitude: $0.coarse.longitude)
                }),
              validFrom: listing.created.exchanged, validThrough: listing.lastDay.iso)
          }))
    }
  }
}
