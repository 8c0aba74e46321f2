internal import Foundation
internal import Neighbourhood
internal import PrintShop

extension PlanItem {
  /// What is drawn of it; nil where the plan holds no such code, address or bundle.
  func sheet(in header: PlanHeader) -> BatchSheet? {
    guard let code else {
      return header.slip(of: bundle).map { .separator($0) }
    }
    guard let code = try? ShortCode(reading: code), let day = CalendarDay(iso: header.day),
      let address = address.flatMap({ try? PostalAddress($0) })
    else { return nil }
    // A plan names no places of a registry; a sheet shows none of their numbers.
    var place = Place(id: Place.ID(0), name: name, address: address, banID: banID)
    place.complement = complement
    let listings = listings ?? []
    let shown = listings.compactMap { $0.listing(at: place.id) }
    guard shown.count == listings.count else { return nil }
    return .leaflet(
      PrintShop.Content(
        place: place, code: code, litWindows: header.litWindows, listings: shown, day: day))
  }
}
