internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// The places, by address; those that a search finds; or those around one, from near to far.
  func places(_ signedIn: SignedIn, _ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
    let sought = CleanText.line(visit.query["q"] ?? "")
    let middle = visit.query["near"].flatMap { Int64($0) }.map { Place.ID($0) }
    var rows: [PlaceRow] = []
    var turn = TurnLinks(earlier: nil, later: nil)
    var heading = language("places.heading")
    if let middle {
      guard let place = try await registry.place(middle) else { throw Failure.notFound }
      heading = language("places.around", ["place": language.set(place.title)])
      rows = try await registry.nearbyPlaces(to: middle, within: 2_000, limit: 50)
        .map { PlaceRow($0.place, metres: $0.metres, language: language) }
    } else if !sought.isEmpty {
      rows = try await registry.findPlaces(matching: sought, limit: 50)
        .map { PlaceRow($0, metres: nil, language: language) }
    } else {
      let page = try await registry.places(.init(visit.query), limit: 50)
      rows = page.entries.map { PlaceRow($0, metres: nil, language: language) }
      func link(_ name: String, _ place: Place?) -> String? {
        place.map {
          language.link(
            TownAddress.places.address, [.init(name: name, value: String($0.id.number))])
        }
      }
      turn = TurnLinks(
        earlier: page.hasEarlier ? link("before", page.entries.first) : nil,
        later: page.hasLater ? link("after", page.entries.last) : nil)
    }
    let content = PlacesContent(
      bar: StaffBar(signedIn, here: TownAddress.places.address, in: language), heading: heading,
      action: language.link(TownAddress.places.address), sought: sought,
      chosenLanguage: language.isChosen ? language.language.code : nil,
      isAround: middle != nil, rows: rows, isEmpty: rows.isEmpty, turn: turn)
    return reply(
      Page(
        template: .places, title: heading, content: content, language: language,
        theme: settings.theme, isForStaff: true),
      to: visit)
  }
}

extension PageStart<Place.ID> {
  /// Where the page of a query begins.
  fileprivate init(_ fields: FormFields) {
    func place(_ name: String) -> Place.ID? {
      fields[name].flatMap { Int64($0) }.map { Place.ID($0) }
    }
    self = place("after").map { .after($0) } ?? place("before").map { .before($0) } ?? .first
  }
}

/// What the page about places shows.
struct PlacesContent {
  let bar: StaffBar
  let heading: String
  let action: String
  let sought: String
  let chosenLanguage: String?
  let isAround: Bool
  let rows: [PlaceRow]
  let isEmpty: Bool
  let turn: TurnLinks
}

/// One place in the table.
struct PlaceRow {
  let street: String
  let city: String
  let name: String
  let sheetsHref: String
  /// How far it is, where that is what the list goes by.
  let distance: String?
  /// Leads to the places around it; nil where nobody knows where it is.
  let nearHref: String?

  init(_ place: Place, metres: Double?, language: PageLanguage) {
    func link(_ address: TownAddress, _ name: String) -> String {
      language.link(address.address, [.init(name: name, value: String(place.id.number))])
    }
    street = language.set(place.address.street)
    city = [place.address.postcode, place.address.city].compactMap(\.self).joined(separator: " ")
    name = language.set(place.name ?? "")
    sheetsHref = link(.sheets, "place")
    distance = metres.map { metres in
      language("places.metres", ["metres": String(Int(metres.rounded()))])
    }
    nearHref = place.coordinates == nil ? nil : link(.places, "near")
  }
}
