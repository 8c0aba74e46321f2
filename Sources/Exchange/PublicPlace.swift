public import Neighbourhood

/// A place as other platforms are told of it.
public struct PublicPlace: Encodable, Sendable {
  let id: Int64
  let name: String?
  let address: String
  let postcode: String?
  let city: String?
  let banId: String?
  let coordinates: Point?

  /// Where it is, to a kilometre or so.
  struct Point: Encodable, Sendable {
    let latitude: Double
    let longitude: Double
  }

  /// What others are told of a place.
  public init(_ place: Place) {
    id = place.id.number
    name = place.name
    address = place.address.text
    postcode = place.address.postcode
    city = place.address.city
    banId = place.banID
    coordinates = place.coordinates.map {
      Point(latitude: $0.coarse.latitude, longitude: $0.coarse.longitude)
    }
  }
}

/// A sheet as other platforms are told of it: nothing of its code's page, only where it hangs.
public struct PublicSheet: Encodable, Sendable {
  let code: String
  let place: Int64
  let layout: String
  let language: String
  let paper: String
  let theme: String
  let printed: String?
  let replaces: String?
  let takenDown: String?

  /// What others are told of a sheet.
  public init(_ sheet: Sheet) {
    code = sheet.code.printed
    place = sheet.place.number
    layout = sheet.layout
    language = sheet.options.language
    paper = sheet.options.paper
    theme = sheet.options.theme
    printed = sheet.edition?.printed.exchanged
    replaces = sheet.replaces?.printed
    takenDown = sheet.takenDown?.exchanged
  }
}
