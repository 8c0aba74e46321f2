internal import Exchange
internal import Neighbourhood

/// A place as another platform sends it.
struct PlaceOrder {
  let address: PostalAddress
  let name: PlaceName?
  let coordinates: Coordinates?
  let banID: String?

  /// The place that an object says.
  ///
  /// - Parameter fields: Its values by name.
  /// - Throws: ``APIProblem`` with all that is wrong.
  init(_ fields: [String: JSONValue]) throws(APIProblem) {
    var errors: [APIProblem.Detail] = []
    func note(_ field: String, _ detail: String) {
      errors.append(.init(pointer: "/\(field)", detail: detail))
    }
    func text(_ field: String) -> String {
      switch fields[field] {
      case nil, .null: return ""
      case .text(let text): return text
      default:
        note(field, "This must be a text.")
        return ""
      }
    }
    func degrees(_ field: String, _ range: ClosedRange<Double>) -> Double? {
      let value: Double? =
        switch fields[field] {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
      if let value, range.contains(value) { return value }
      if fields[field] ?? .null != .null {
        note(
          field, "This must be a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)).")
      }
      return nil
    }

    var address: PostalAddress?
    let addressText = text("address")
    do throws(PostalAddress.Problem) {
      address = try PostalAddress(addressText)
    } catch {
      switch error {
      case .empty: note("address", "There must be an address.")
      case .noLetters: note("address", "There is no letter in the address.")
      case .tooLong: note("address", "At most \(PostalAddress.longest) characters.")
      }
    }
    var name: PlaceName?
    do throws(PlaceName.TooLong) {
      name = try PlaceName(text("name"))
    } catch {
      note("name", "At most \(PlaceName.longest) characters.")
    }
    let banText = CleanText.line(text("banId"))
    if banText.count > 200 || banText.unicodeScalars.count > 200 {
      note("banId", "At most 200 characters.")
    }
    let latitude = degrees("latitude", -90...90)
    let longitude = degrees("longitude", -180...180)
    if (fields["latitude"] ?? .null == .null) != (fields["longitude"] ?? .null == .null) {
      note("longitude", "Latitude and longitude go together.")
    }
    guard errors.isEmpty, let address else { throw .content(errors) }
    self.address = address
    self.name = name
    coordinates = latitude.flatMap { north in
      longitude.flatMap { Coordinates(latitude: north, longitude: $0) }
    }
    banID = banText.isEmpty ? nil : banText
  }
}
