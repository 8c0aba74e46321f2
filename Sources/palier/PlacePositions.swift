import AddressFiles
import Neighbourhood
import Registry

/// What a file of addresses says about where some places are.
struct PlacePositions {
  /// Where the places are that are in the file.
  let found: [PlacePosition]
  /// The places that are not.
  let missing: [Place]

  /// What a file says about some places.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - places: The places that are looked for.
  /// - Throws: A complaint with everything that is wrong with the file.
  init(file path: String, places: [Place]) throws {
    var options = AddressFile.Options()
    options.needsPostcode = false
    options.needsCoordinates = true
    options.isStrict = true
    let file: AddressFile
    do {
      file = try AddressFile.read(path: path, options: options)
    } catch {
      throw Complaint(error.descriptions(in: path))
    }
    let index = PlaceIndex(places)
    var positions: [Place.ID: PlacePosition] = [:]
    for address in file.addresses {
      guard let point = address.coordinates else { continue }
      for place in index.places(at: address) where positions[place.id] == nil {
        positions[place.id] = PlacePosition(
          place: place.id, coordinates: point, banID: address.banID ?? place.banID)
      }
    }
    found = places.compactMap { positions[$0.id] }
    missing = places.filter { positions[$0.id] == nil }
  }
}

/// Finds places by the parts of an address.
private struct PlaceIndex {
  private var whole: [String: [Place]] = [:]
  /// By the address without its postcode, which a BAL does not have.
  private var short: [String: [Place]] = [:]

  init(_ places: [Place]) {
    for place in places {
      whole[place.address.key, default: []].append(place)
      short[PlaceIndex.key(place.address.short), default: []].append(place)
    }
  }

  /// The places at an address; none where it does not say which of two towns' it is.
  func places(at address: DeliveryAddress) -> [Place] {
    PlaceIndex.numbers(address).flatMap { number in
      let start = "\(number) \(address.street)"
      let short = PlaceIndex.key("\(start) \(address.city)")
      guard address.postcode.isEmpty else {
        return whole[PlaceIndex.key("\(start) \(address.postcode) \(address.city)")]
          ?? whole[short] ?? []
      }
      let found = self.short[short] ?? []
      return Set(found.map(\.address.postcode)).count > 1 ? [] : found
    }
  }

  /// People write 12 bis and 12bis.
  private static func numbers(_ address: DeliveryAddress) -> [String] {
    guard let number = address.number else { return [""] }
    return number.suffix.isEmpty
      ? [number.text] : [number.text, "\(number.value)\(number.suffix)"]
  }

  private static func key(_ text: String) -> String { SearchWords.key(of: text) }
}
