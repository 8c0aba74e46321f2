import Exchange
import Foundation
import Neighbourhood
import Registry
import Testing

/// Values that the tests use.
enum Example {
  static func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  static func listing(
    _ details: String = "Courses au marché", kind: Listing.Kind = .offer,
    source: Listing.Source = .site, onBehalf: Bool = false
  ) throws -> Listing {
    Listing(
      id: Listing.ID(7), place: Place.ID(3), sheet: nil, source: source,
      content: ListingContent(
        kind: kind, category: .shopping, mode: .inPerson, details: details, name: "Nadia",
        contact: Contact(
          phone: PhoneNumber("0612345678"), email: EmailAddress("nadia@exemple.fr")),
        audience: .lobby, onBehalf: onBehalf, language: "fr"),
      status: .published, revision: 2, created: Date(timeIntervalSince1970: 1_795_176_000),
      changed: Date(timeIntervalSince1970: 1_795_176_060.5), lastDay: try day("2026-12-20"))
  }

  static func place(isKnown: Bool = true) throws -> Place {
    Place(
      id: Place.ID(3), name: "Les Lilas",
      address: try PostalAddress("12 rue des Lilas, 38000 Grenoble"),
      coordinates: isKnown ? Coordinates(latitude: 45.18756, longitude: 5.73578) : nil)
  }

  static func export(
    _ listings: [Listing], isPlaceKnown: Bool = true,
    ownPlaces: [String] = []
  ) throws -> Export {
    Export(
      ListingPage(
        listings: listings, places: [Place.ID(3): try place(isKnown: isPlaceKnown)], next: nil),
      organisation: "Ville de Grenoble", site: "https://entraide.example.fr",
      words: Export.Words(feed: "Entraide", title: { "On propose : \($0.content.category)" }),
      time: Date(timeIntervalSince1970: 1_795_176_100),
      ownPlaces: try ownPlaces.map { try PostalAddress($0) })
  }

  static func terms() throws -> ForeignForm.Terms {
    ForeignForm.Terms(
      origin: "voisins.example", today: try day("2026-11-20"), retention: Retention(),
      status: .published)
  }
}
