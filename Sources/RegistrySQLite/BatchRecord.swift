internal import GRDB
internal import Neighbourhood
internal import Registry

/// Rows of the tables of batches and their bundles.
enum BatchRecord {
  /// A batch from a row with the state of its run and counts of its bundles.
  static func batch(_ row: Row) throws -> PrintedBatch {
    PrintedBatch(
      id: PrintRun.ID(try row.number("print_run")), layout: try row.text("layout"),
      folder: try row.text("folder"), created: try row.moment("created"),
      isPrinted: try row.text("state") == RunRecord.State.printed.rawValue,
      sheets: Int(try row.number("sheets")), bundles: Int(try row.number("bundles")),
      done: Int(try row.number("done")))
  }

  /// A bundle from its row.
  static func bundle(_ row: Row) throws -> DeliveryBundle {
    DeliveryBundle(
      code: try row.parse("code", ShortCode.init(stored:)),
      run: PrintRun.ID(try row.number("print_run")), number: Int(try row.number("number")),
      content: BatchOrder.Bundle(
        title: try row.text("title"), town: try row.text("town"), extent: try row.text("extent"),
        addresses: Int(try row.number("addresses")), sheets: Int(try row.number("sheets"))),
      done: try row.momentIfPresent("done"))
  }

  /// Keeps a bundle.
  static func insert(
    _ db: Database, _ bundle: BatchOrder.Bundle, number: Int, code: ShortCode, run: Int64
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO bundle (code, print_run, number, title, town, extent, addresses, sheets)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      code.symbols, run, number, bundle.title, bundle.town, bundle.extent, bundle.addresses,
      bundle.sheets,
    ])
  }

  /// Whether a slip has that code.
  static func hasSlip(_ db: Database, _ code: ShortCode) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM bundle WHERE code = ?")
    return try Row.fetchOne(statement, arguments: [code.symbols]) != nil
  }
}
