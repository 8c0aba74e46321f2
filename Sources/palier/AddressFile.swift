import Foundation
import Neighbourhood
import Registry
import TableFile

/// A file of addresses with where they are: an export of the BAN, or a BAL of a commune.
struct AddressFile {
  /// Where the places are that are in the file.
  let positions: [PlacePosition]
  /// The places that are not.
  let missing: [Place]

  private enum Field: Hashable, Sendable {
    case id, number, suffix, street, postcode, city, longitude, latitude, position
  }

  /// What a file says about some places.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - places: The places that are looked for.
  /// - Throws: A complaint with everything that is wrong with the file.
  init(file path: String, places: [Place]) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Complaint("\(path): error: cannot read this file")
    }
    let table: Table
    do {
      table = try Table(reading: bytes)
    } catch {
      throw Complaint(error.description(in: path))
    }
    let (columns, missingColumns) = table.columns(AddressFile.headings)
    var problems = missingColumns + table.problems
    let index = PlaceIndex(places)
    var best: [Place.ID: (rank: Int, position: PlacePosition)] = [:]
    for row in missingColumns.isEmpty ? table.rows : [] {
      func text(_ field: Field) -> String { columns[field].map { CleanText.line(row[$0]) } ?? "" }
      let number = text(.number) == "99999" ? "" : text(.number)
      let matching = index.places(
        number: number, suffix: text(.suffix), street: text(.street), postcode: text(.postcode),
        city: text(.city))
      guard !matching.isEmpty, !text(.latitude).isEmpty, !text(.longitude).isEmpty else { continue }
      guard let point = AddressFile.point(text(.latitude), text(.longitude)) else {
        problems.append(
          TableProblem(
            line: row.line, column: columns[.latitude],
            what: "“\(text(.latitude))” and “\(text(.longitude))” are no degrees of latitude and "
              + "longitude",
            hint: "write them as in 45.1885 and 5.7245"))
        continue
      }
      let rank = AddressFile.rank(of: text(.position))
      let id = text(.id)
      for place in matching where rank < best[place.id]?.rank ?? .max {
        best[place.id] = (
          rank,
          PlacePosition(
            place: place.id, coordinates: point,
            banID: (1...200).contains(id.count) ? id : place.banID)
        )
      }
    }
    guard problems.isEmpty else {
      throw Complaint(
        problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.map { $0.description(in: path) })
    }
    positions = places.compactMap { best[$0.id]?.position }
    missing = places.filter { best[$0.id] == nil }
  }

  /// The columns of both kinds of file, and names cut to ten letters by shapefiles.
  private static let headings: [Table.Heading<Field>] = [
    Table.Heading(.id, ["id", "cle_interop", "cle_intero", "uid_adresse"]),
    Table.Heading(.number, ["numero"], isRequired: true),
    Table.Heading(.suffix, ["rep", "suffixe"]),
    Table.Heading(.street, ["nom_voie", "voie_nom"], isRequired: true),
    Table.Heading(.postcode, ["code_postal", "code_posta"]),
    Table.Heading(
      .city, ["nom_commune", "commune_nom", "nom_commun", "commune_no"], isRequired: true),
    Table.Heading(.longitude, ["lon", "long", "longitude"], isRequired: true),
    Table.Heading(.latitude, ["lat", "latitude"], isRequired: true),
    Table.Heading(.position, ["type_position", "position", "type_posit"]),
  ]

  private static func point(_ latitude: String, _ longitude: String) -> Coordinates? {
    guard let latitude = Double(latitude.replacing(",", with: ".")),
      let longitude = Double(longitude.replacing(",", with: "."))
    else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  /// Which of several points of one address is nearest to where a sheet hangs: the entrance.
  private static func rank(of position: String) -> Int {
    switch position.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .lowercased()
    {
    case "entree", "entrance": 0
    case "delivrance postale", "postal": 1
    case "batiment", "building": 2
    default: 3
    }
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
  func places(
    number: String, suffix: String, street: String, postcode: String, city: String
  ) -> [Place] {
    // People write 12 bis and 12bis.
    let numbers = suffix.isEmpty ? [number] : ["\(number) \(suffix)", "\(number)\(suffix)"]
    return numbers.flatMap { number in
      let start = "\(number) \(street)"
      guard postcode.isEmpty else {
        return whole[PlaceIndex.key("\(start) \(postcode) \(city)")]
          ?? whole[PlaceIndex.key("\(start) \(city)")] ?? []
      }
      let found = short[PlaceIndex.key("\(start) \(city)")] ?? []
      return Set(found.map(\.address.postcode)).count > 1 ? [] : found
    }
  }

  private static func key(_ text: String) -> String {
    SearchWords.key(of: text)
  }
}
