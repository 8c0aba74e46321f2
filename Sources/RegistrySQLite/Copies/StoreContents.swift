internal import Foundation
internal import GRDB
internal import Neighbourhood

/// How much is in a store, and whose it is.
public struct StoreContents: Sendable {
  /// How many places it knows.
  public let places: Int
  /// How many sheets were given a code.
  public let sheets: Int
  /// How many listings it has, erased ones included.
  public let listings: Int
  /// How many neighbours stand in directories.
  public let neighbours: Int
  /// The secret of its installation, which tells one from another.
  let key: Data?
  /// The number of the last thing that was done; whatever comes later is not in it.
  let lastEvent: Int64

  init(_ db: Database) throws {
    func count(_ table: String) throws -> Int {
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
    (places, sheets) = (try count("place"), try count("sheet"))
    (listings, neighbours) = (try count("listing"), try count("neighbour"))
    key = try Data.fetchOne(db, sql: "SELECT key FROM installation")
    lastEvent = try Int64.fetchOne(db, sql: "SELECT max(id) FROM event") ?? 0
  }
}
