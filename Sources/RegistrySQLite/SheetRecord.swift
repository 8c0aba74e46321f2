internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// A row of the table of sheets, with what the sheet showed.
struct SheetRecord: FetchableRecord {
  private(set) var sheet: Sheet
  private let printed: Date?
  private let directory: Int?

  init(row: Row) throws {
    sheet = Sheet(
      code: try row.parse("code", ShortCode.init(stored:)),
      place: Place.ID(try row.number("place")),
      layout: try row.text("layout"),
      options: SheetOptions(
        language: try row.text("language"), paper: try row.text("paper"),
        theme: try row.text("theme"), extras: try row.parse("extras", SheetOptions.extras(stored:))),
      replaces: try row.parseIfPresent("replaces", ShortCode.init(stored:)),
      created: try row.moment("created"),
      takenDown: try row.momentIfPresent("taken_down"))
    printed = try row.momentIfPresent("printed")
    directory = try row.decode(Int?.self, forColumn: "directory")
  }

  /// The sheet that a query finds, or nil.
  static func sheet(_ db: Database, sql: String, arguments: StatementArguments) throws -> Sheet? {
    let statement = try db.cachedStatement(sql: sql)
    guard var record = try SheetRecord.fetchOne(statement, arguments: arguments) else {
      return nil
    }
    guard let printed = record.printed else { return record.sheet }
    let shown = try db.cachedStatement(
      sql: "SELECT listing, revision FROM edition_listing WHERE sheet = ?")
    let revisions = try Row.fetchAll(shown, arguments: [record.sheet.code.symbols])
      .map { (Listing.ID(try $0.number("listing")), Int(try $0.number("revision"))) }
    record.sheet.edition = Edition(
      printed: printed, revisions: Dictionary(uniqueKeysWithValues: revisions),
      directory: record.directory)
    return record.sheet
  }

  /// Every printed sheet, the last printed first, and of the same moment the last reserved first.
  static func printed(_ db: Database) throws -> [Sheet] {
    var revisions: [String: [Listing.ID: Int]] = [:]
    let shown = try Row.fetchCursor(db, sql: "SELECT sheet, listing, revision FROM edition_listing")
    while let row = try shown.next() {
      let id = Listing.ID(try row.number("listing"))
      revisions[try row.text("sheet"), default: [:]][id] = Int(try row.number("revision"))
    }
    return try SheetRecord.fetchAll(
      db, sql: "SELECT * FROM sheet WHERE printed IS NOT NULL ORDER BY printed DESC, id DESC"
    )
    .map { record in
      var sheet = record.sheet
      sheet.edition = record.printed.map {
        Edition(
          printed: $0, revisions: revisions[sheet.code.symbols] ?? [:],
          directory: record.directory)
      }
      return sheet
    }
  }

  /// The printed sheets of a place, in the same order.
  static func printed(_ db: Database, at place: Place.ID) throws -> [Sheet] {
    let codes = try db.cachedStatement(
      sql: """
        SELECT code FROM sheet WHERE place = ? AND printed IS NOT NULL
        ORDER BY printed DESC, id DESC
        """)
    return try String.fetchAll(codes, arguments: [place.number]).compactMap { code in
      try sheet(db, sql: "SELECT * FROM sheet WHERE code = ?", arguments: [code])
    }
  }

  /// The sheet of that code, or nil.
  static func sheet(_ db: Database, _ code: ShortCode) throws -> Sheet? {
    try sheet(db, sql: "SELECT * FROM sheet WHERE code = ?", arguments: [code.symbols])
  }

  /// Whether a sheet has that code.
  static func exists(_ db: Database, _ code: ShortCode) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM sheet WHERE code = ?")
    return try Row.fetchOne(statement, arguments: [code.symbols]) != nil
  }

  /// Keeps a sheet that has not been printed; one that is handed out is in no list of what hangs.
  static func insert(
    _ db: Database, _ sheet: Sheet, run: Int64, isHandedOut: Bool = false
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO sheet
          (code, place, layout, language, paper, theme, extras, print_run, replaces, created,
            retired)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      sheet.code.symbols, sheet.place.number, sheet.layout, sheet.options.language,
      sheet.options.paper, sheet.options.theme, try sheet.options.storedExtras, run,
      sheet.replaces?.symbols, sheet.created.milliseconds, isHandedOut,
    ])
  }
}

extension SheetOptions {
  /// The further choices as the store keeps them: a JSON object, keys in order.
  fileprivate var storedExtras: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(extras), as: UTF8.self)
    }
  }

  /// The further choices that the store keeps as that text, or nil where it is none.
  fileprivate static func extras(stored text: String) -> [String: String]? {
    do {
      return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    } catch { return nil }
  }
}
