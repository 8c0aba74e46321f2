internal import Exchange
internal import HTTPTypes
internal import Neighbourhood

/// Every address below `/api/v1`.
enum APIAddress: Hashable, Sendable {
  /// What can be asked, for machines.
  case description
  /// Places; sent there, a place is found or made.
  case places
  /// One place.
  case place(Place.ID)
  /// The feed of a place.
  case feed(Place.ID)
  /// Printed sheets.
  case sheets
  /// One sheet.
  case sheet(ShortCode)
  /// Listings; sent there, a listing is kept.
  case listings
  /// One listing.
  case listing(Listing.ID)
  /// Listings in a format of other platforms.
  case export(Export.Format)

  /// The address of the parts of a path below `/api`, or nil where there is nothing.
  init?(_ parts: [String]) {
    guard parts.first?.lowercased() == "v1" else { return nil }
    let parts = parts.dropFirst().map { $0 }
    switch (parts.first, parts.count) {
    case ("openapi.json", 1): self = .description
    case ("places", 1): self = .places
    case ("places", 2...3):
      guard let id = APIAddress.number(parts[1]).map({ Place.ID($0) }) else { return nil }
      if parts.count == 2 {
        self = .place(id)
      } else if parts[2] == "feed.atom" {
        self = .feed(id)
      } else {
        return nil
      }
    case ("sheets", 1): self = .sheets
    case ("sheets", 2):
      guard let code = try? ShortCode(reading: parts[1]) else { return nil }
      self = .sheet(code)
    case ("listings", 1): self = .listings
    case ("listings", 2):
      guard let id = APIAddress.number(parts[1]).map({ Listing.ID($0) }) else { return nil }
      self = .listing(id)
    case ("missions.json", 1): self = .export(.missions)
    case (let name?, 1):
      guard
        let format = [Export.Format.csv, .json, .geojson, .jsonld].first(where: {
          name == "listings.\($0.rawValue)"
        })
      else { return nil }
      self = .export(format)
    default: return nil
    }
  }

  /// What can be done there.
  var methods: [HTTPRequest.Method] {
    switch self {
    case .places, .listings: [.get, .head, .post]
    case .listing: [.get, .head, .delete]
    default: [.get, .head]
    }
  }

  private static func number(_ text: String) -> Int64? {
    guard text.count <= 18, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int64(text)
  }
}
