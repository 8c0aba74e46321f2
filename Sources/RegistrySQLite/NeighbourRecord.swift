internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// A row of the table of neighbours.
struct NeighbourRecord: FetchableRecord {
  let neighbour: Neighbour

  init(row: Row) throws {
    let audience = { column in try row.parseIfPresent(column, Audience.init(rawValue:)) }
    let floor = try row.decode(Int?.self, forColumn: "floor")
    neighbour = Neighbour(
      id: Neighbour.ID(try row.number("id")), place: Place.ID(try row.number("place")),
      content: NeighbourContent(
        floor: floor.flatMap(Floor.init(number:)), door: try row.text("door"),
        name: try row.text("name"),
        contact: Contact(
          phone: try row.parseIfPresent("phone", { PhoneNumber($0) }),
          email: try row.parseIfPresent("email", { EmailAddress($0) })),
        offers: Offers(try row.text("offers")),
        consent: Consent(
          name: try audience("name_audience"), phone: try audience("phone_audience"),
          email: try audience("email_audience"), offers: try audience("offers_audience"))),
      lastDay: try row.parse("last_day", CalendarDay.init(iso:)))
  }

  /// All entries of a place, expired ones included, in the order in which they came.
  static func all(_ db: Database, at place: Place.ID) throws -> [Neighbour] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM neighbour WHERE place = ? ORDER BY id")
    return try fetchAll(statement, arguments: [place.number]).map(\.neighbour)
  }

  /// The revision that a place keeps; 0 where there is no such place.
  static func revision(_ db: Database, of place: Place.ID) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT directory_revision FROM place WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [place.number]) ?? 0
  }

  /// Lets the revision that a place keeps grow.
  static func raiseRevision(_ db: Database, of place: Place.ID, by growth: Int) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE place SET directory_revision = directory_revision + ? WHERE id = ?")
    try statement.execute(arguments: [growth, place.number])
  }

  /// Takes someone out of the directory; false where there is no such entry.
  static func withdraw(_ db: Database, _ id: Neighbour.ID, at time: Date) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "DELETE FROM neighbour WHERE id = ? RETURNING place")
    guard let number = try Int64.fetchOne(statement, arguments: [id.number]) else { return false }
    let place = Place.ID(number)
    try raiseRevision(db, of: place, by: DirectoryReplacing.growthOfWithdrawal)
    try Event(what: .neighbourWithdrawn, time: time, place: place).insert(db)
    return true
  }

  /// The directory of a place as it is shown on a day.
  static func directory(_ db: Database, at place: Place.ID, on day: CalendarDay) throws -> Directory
  {
    let all = try all(db, at: place)
    let shown = all.filter { $0.isShown(on: day) }
    let revision = try revision(db, of: place) + all.count - shown.count
    return Directory(revision: revision, neighbours: shown)
  }
}

extension NeighbourContent {
  /// Keeps the entry; under a number that it had before, where it had one.
  func insert(
    _ db: Database, id: Neighbour.ID?, place: Place.ID, until lastDay: CalendarDay, at time: Date
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO neighbour
          (id, place, floor, door, name, phone, email, offers, name_audience, phone_audience,
           email_audience, offers_audience, last_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      id?.number, place.number, floor?.number, door, name, contact.phone?.digits,
      contact.email?.text, offers.text, consent.name?.rawValue, consent.phone?.rawValue,
      consent.email?.rawValue, consent.offers?.rawValue, lastDay.iso,
    ])
    let number = db.lastInsertedRowID
    let given = consents(
      wording: ConsentWording.version, language: ConsentWording.directoryLanguage, given: time)
    try GivenConsent.insert(db, given, "neighbour", number)
  }
}
