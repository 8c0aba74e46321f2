internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// What was erased or made worthless in a store since a copy of it was made.
struct WithdrawnSince {
  /// Listings whose person took them back, or that were taken out for good.
  private let listings: [Int64]
  /// Listings of which messages were erased, and places that a neighbour left.
  private let messagesOf, placesLeft: [Int64]
  /// What is still there, by table.
  private let messages, neighbours, mail: Set<Int64>
  private let moderators, keys: Set<String>
  /// The last thing that the copy knows of, and what up to then still tells who did it.
  private let last: Int64
  private let named: Set<Int64>
  private let referentKeys: Set<Data>
  private let sheetCodes: [String]

  init(_ db: Database, since event: Int64) throws {
    func numbers(_ column: String, _ what: [Event.What]) throws -> [Int64] {
      let marks = what.map { _ in "?" }.joined(separator: ", ")
      return try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT \(column) FROM event
          WHERE id > ? AND what IN (\(marks)) AND \(column) IS NOT NULL
          """, arguments: [event] + StatementArguments(what.map(\.rawValue)))
    }
    listings = try numbers("listing", [.withdrawn]).filter { number in
      try ListingRecord.listing(db, Listing.ID(number)).map { $0.status == .withdrawn } ?? true
    }
    messagesOf = try numbers("listing", [.messageErased])
    placesLeft = try numbers("place", [.neighbourWithdrawn])
    messages = try Int64.fetchSet(db, sql: "SELECT id FROM message")
    neighbours = try Int64.fetchSet(db, sql: "SELECT id FROM neighbour")
    mail = try Int64.fetchSet(db, sql: "SELECT id FROM mail")
    last = event
    named = try Int64.fetchSet(
      db, sql: "SELECT id FROM event WHERE id <= ? AND actor IS NOT NULL", arguments: [event])
    moderators = try String.fetchSet(db, sql: "SELECT key FROM moderator")
    keys = try String.fetchSet(db, sql: "SELECT hex(digest) FROM api_key")
    referentKeys = try Data.fetchSet(db, sql: "SELECT digest FROM referent_key")
    sheetCodes = try String.fetchAll(
      db, sql: "SELECT code FROM sheet WHERE printed IS NOT NULL ORDER BY id")
  }

  /// The printed sheets that an older copy does not know.
  func lostSheets(_ db: Database) throws -> [String] {
    let known = try String.fetchSet(db, sql: "SELECT code FROM sheet")
    return sheetCodes.filter { !known.contains($0) }.map {
      ShortCode(stored: $0)?.printed ?? $0
    }
  }

  /// Takes all of it back in an older copy too.
  ///
  /// - Returns: How many listings, entries, messages and keys that were.
  func apply(_ db: Database, at time: Date) throws -> Int {
    var count = 0
    for number in listings {
      guard let known = try ListingRecord.listing(db, Listing.ID(number)),
        known.status != .withdrawn
      else { continue }
      try Event(what: .withdrawn, time: time, listing: known.id).insert(db)
      _ = try known.erased(db, at: time)
      count += 1
    }
    for listing in messagesOf {
      count += try remove(
        db, "message", "id",
        Int64.fetchAll(
          db, sql: "SELECT id FROM message WHERE listing = ?", arguments: [listing]
        ).filter { !messages.contains($0) })
    }
    for place in placesLeft {
      let gone = try Int64.fetchAll(
        db, sql: "SELECT id FROM neighbour WHERE place = ?", arguments: [place]
      ).filter { !neighbours.contains($0) }
      guard !gone.isEmpty else { continue }
      count += try remove(db, "neighbour", "id", gone)
      try NeighbourRecord.raiseRevision(
        db, of: Place.ID(place), by: gone.count * DirectoryReplacing.growthOfWithdrawal)
      try Event(what: .neighbourWithdrawn, time: time, place: Place.ID(place)).insert(db)
    }
    // What was sent meanwhile is not sent twice.
    _ = try removeGone(db, "mail", "id", mail)
    count += try removeGone(db, "moderator", "key", moderators)
    count += try removeGone(db, "api_key", "hex(digest)", keys)
    count += try removeGone(db, "referent_key", "digest", referentKeys)
    return try count + removeNames(db)
  }

  /// Takes the names of staff out of what was done, where they have gone since.
  private func removeNames(_ db: Database) throws -> Int {
    let gone = try Int64.fetchAll(
      db, sql: "SELECT id FROM event WHERE id <= ? AND actor IS NOT NULL", arguments: [last]
    ).filter { !named.contains($0) }
    for id in gone { try Event.removeActor(db, id) }
    return gone.count
  }

  /// Removes the rows that are there no longer.
  private func removeGone<Value: DatabaseValueConvertible & Hashable>(
    _ db: Database, _ table: String, _ column: String, _ left: Set<Value>
  ) throws -> Int {
    try remove(
      db, table, column,
      Value.fetchAll(db, sql: "SELECT \(column) FROM \(table)").filter { !left.contains($0) })
  }

  private func remove(
    _ db: Database, _ table: String, _ column: String, _ values: [some DatabaseValueConvertible]
  ) throws -> Int {
    for value in values {
      try db.execute(sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [value])
    }
    return values.count
  }
}
