internal import Foundation
internal import Neighbourhood

extension Export {
  private struct Feed: Encodable {
    let data: [Mission]
    let total: Int
  }

  /// A mission of `/v2/mission` of the national volunteering API.
  private struct Mission: Encodable {
    let clientId, title, description: String
    let applicationUrl: String
    let type = "benevolat"
    let domain: String
    let activities: [String]
    let remote, startAt, endAt, postedAt: String
    let places = 1
    let addresses: [Address]
    let organizationName: String?
  }

  /// Town and postcode only: who needs help is not told to the whole country by their door.
  private struct Address: Encodable {
    let postalCode, city: String?
    let country = "France"
    let location: Location?
  }

  private struct Location: Encodable {
    let lat, lon: Double
  }

  /// What organisations ask for, as missions.
  ///
  /// Needs at places of theirs: a town hall, a food bank. What is needed at any other place is a
  /// neighbour's, whoever put it in, and stays among neighbours.
  var missions: String {
    get throws {
      let missions = entries.filter { listing, place in
        listing.content.kind == .need && ownPlaces.contains(place.address.key)
      }.map(mission)
      return try ExchangeJSON.text(Feed(data: missions, total: missions.count))
    }
  }

  private func mission(_ listing: Listing, at place: Place) -> Mission {
    let content = listing.content
    let (domain, activity) = content.category.engagement
    let point = place.coordinates?.coarse
    return Mission(
      clientId: String(listing.id.number),
      title: words.title(listing),
      description: content.details.isEmpty ? words.title(listing) : content.details,
      applicationUrl: "\(site)/\(listing.sheet?.symbols ?? "")", domain: domain,
      activities: [activity],
      remote: content.mode == .remote ? "full" : "no", startAt: listing.created.exchanged,
      endAt: "\(listing.lastDay.iso)T23:59:59.000Z", postedAt: listing.created.exchanged,
      addresses: [
        Address(
          postalCode: place.address.postcode, city: place.address.city,
          location: point.map { Location(lat: $0.latitude, lon: $0.longitude) })
      ], organizationName: organisation)
  }
}

extension Neighbourhood.Category {
  /// Domain and activity that the national volunteering API has for it.
  fileprivate var engagement: (domain: String, activity: String) {
    switch self {
    case .shopping: ("solidarite-insertion", "distribution")
    case .medicine: ("sante", "Soutien, Accompagnement")
    case .friendlyCall: ("solidarite-insertion", "lutte-contre-isolement")
    case .childcare: ("education", "Soutien, Accompagnement")
    case .homework: ("education", "soutien-scolaire")
    case .paperwork: ("solidarite-insertion", "taches-administratives")
    case .computers: ("solidarite-insertion", "informatique")
    case .pets: ("animaux", "soins-animaux")
    case .lifts: ("solidarite-insertion", "Soutien, Accompagnement")
    case .oddJobs: ("vivre-ensemble", "bricolage")
    case .meals: ("solidarite-insertion", "distribution")
    case .printing: ("vivre-ensemble", "taches-administratives")
    case .other: ("vivre-ensemble", "autre")
    }
  }
}
