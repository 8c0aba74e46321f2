internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// Finds the sheets of a page in their order, by an index that has them so.
struct StatisticsQuery {
  private let query: SheetQuery

  init(_ query: SheetQuery) { self.query = query }

  /// The codes on the page and one more, in the direction of the search.
  func codes(_ db: Database) throws -> [ShortCode] {
    var conditions = ["sheet.printed IS NOT NULL"]
    var arguments: [String: (any DatabaseValueConvertible)?] = ["limit": query.limit + 1]
    if let place = query.place {
      conditions.append("sheet.place = :place")
      arguments["place"] = place.number
    } else {
      conditions.append("sheet.retired = 0")
    }
    if query.order == .wish { conditions.append("sheet.reprint_asked IS NOT NULL") }
    if let code = query.start.code {
      guard let row = try position(db, of: code) else { return [] }
      let (value, id): (DatabaseValue, DatabaseValue) = (row["value"], row["id"])
      (arguments["value"], arguments["id"]) = (value, id)
      // Said twice, as the first alone lets the engine begin at the right entry of an index.
      conditions.append(
        "\(column) \(sign)= :value AND (\(column) \(sign) :value OR sheet.id \(sign) :id)")
    }
    let direction = isDescending ? "DESC" : "ASC"
    // By address the places come first, which have an index in that order.
    let source =
      query.order == .address && query.place == nil
      ? "place CROSS JOIN sheet ON sheet.place = place.id"
      : "sheet CROSS JOIN place ON place.id = sheet.place"
    return try Row.fetchAll(
      db,
      sql: """
        SELECT sheet.code AS code FROM \(source)
        WHERE \(conditions.joined(separator: " AND "))
        ORDER BY \(column) \(direction), sheet.id \(direction) LIMIT :limit
        """, arguments: StatementArguments(arguments)
    ).map { try $0.parse("code", ShortCode.init(stored:)) }
  }

  /// What the list goes by, and the number of a sheet: where in the list it stands.
  private func position(_ db: Database, of code: ShortCode) throws -> Row? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT \(column) AS value, sheet.id AS id
        FROM sheet JOIN place ON place.id = sheet.place WHERE code = ?
        """, arguments: [code.symbols])
  }

  private var column: String {
    switch query.order {
    case .printed: "sheet.printed"
    case .scans: "sheet.scans"
    case .lastScan: "sheet.last_scan"
    case .address: "place.address_key"
    case .wish: "sheet.reprint_asked"
    }
  }

  /// Whether the search runs from the greatest down; before an entry it runs the other way.
  private var isDescending: Bool {
    if case .before = query.start { !query.isDescending } else { query.isDescending }
  }

  private var sign: String { isDescending ? "<" : ">" }
}

extension PageStart<ShortCode> {
  /// The sheet that a page begins at, if it does at one.
  fileprivate var code: ShortCode? {
    switch self {
    case .first: nil
    case .after(let code), .before(let code): code
    }
  }
}

extension SheetStatistics {
  /// How the sheet of a code is doing; nil where it was never printed.
  static func of(_ code: ShortCode, _ db: Database, on day: CalendarDay) throws
    -> SheetStatistics?
  {
    guard let sheet = try SheetRecord.sheet(db, code),
      let place = try PlaceRecord.place(db, sheet.place),
      let difference = try SheetRecord.difference(db, of: sheet, on: day),
      let row = try Row.fetchOne(
        try db.cachedStatement(
          sql: "SELECT scans, last_scan, reprint_asked FROM sheet WHERE code = ?"),
        arguments: [code.symbols])
    else { return nil }
    let counts = try Row.fetchAll(
      try db.cachedStatement(
        sql: "SELECT kind, count(*) AS count FROM listing WHERE sheet = ? GROUP BY kind"),
      arguments: [code.symbols])
    var through: [Listing.Kind: Int] = [:]
    for count in counts {
      through[try count.parse("kind", Listing.Kind.init(rawValue:))] = Int(
        try count.number("count"))
    }
    return SheetStatistics(
      sheet: sheet, place: place, scans: Int(try row.number("scans")),
      lastScan: CalendarDay(iso: try row.text("last_scan")), offers: through[.offer] ?? 0,
      needs: through[.need] ?? 0, difference: difference,
      replacedBy: try SheetRecord.successor(db, of: code)?.code,
      reprintAsked: try row.momentIfPresent("reprint_asked"))
  }
}
