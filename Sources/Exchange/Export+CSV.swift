internal import Neighbourhood
internal import TableFile

extension Export {
  private static let columns = [
    "id", "kind", "category", "mode", "details", "on_behalf", "language", "place", "place_name",
    "address", "latitude", "longitude", "created", "changed", "last_day",
  ]

  /// The listings as a table that spreadsheets open without running anything in it.
  var csv: String {
    let rows = entries.map { listing, place -> [String] in
      let content = listing.content
      let point = place.coordinates?.coarse
      return [
        String(listing.id.number), content.kind.rawValue, content.category.rawValue,
        content.mode.rawValue, content.details, content.onBehalf ? "yes" : "no",
        content.language, String(place.id.number), place.name ?? "", place.address.text,
        point.map { String($0.latitude) } ?? "", point.map { String($0.longitude) } ?? "",
        listing.created.exchanged, listing.changed.exchanged, listing.lastDay.iso,
      ]
    }
    // Coordinates may begin with a minus, and are numbers.
    let plain: Set = [10, 11]
    return ([Export.columns] + rows).map { row in
      row.enumerated().map { TableField.text($1, isNumber: plain.contains($0)) }
        .joined(separator: ",") + "\r\n"
    }
    .joined()
  }
}
