public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// What was agreed to about a listing or someone in a directory.
  public func consents(to record: PersonRecord) async throws(RegistryError) -> [GivenConsent] {
    try await read { db in try GivenConsent.all(db, to: record) }
  }

  /// Notes that the person of a listing agrees to what it says now.
  public func agree(
    _ id: Listing.ID, key: ManageKey, wording: Int, language: String, at time: Date
  ) async throws(RegistryError) -> Listing? {
    try await write { db in
      guard let listing = try ListingRecord.listing(db, id, key: key) else { return nil }
      try listing.agree(db, Agreement(wording: wording, language: language), at: time)
      return listing
    }
  }

  /// Those among some listings about which someone agreed to words of before a version.
  public func outdatedConsents(among ids: [Listing.ID], before wording: Int)
    async throws(RegistryError) -> Set<Listing.ID>
  {
    guard !ids.isEmpty else { return [] }
    return try await read { db in
      let marks = ids.map { _ in "?" }.joined(separator: ", ")
      return try Set(
        Int64.fetchAll(
          db,
          sql: "SELECT DISTINCT listing FROM consent WHERE listing IN (\(marks)) AND wording < ?",
          arguments: StatementArguments(ids.map(\.number)) + [wording]
        )
        .map { Listing.ID($0) })
    }
  }
}

extension Listing {
  /// Notes that its person agrees to what it says; a withdrawn one stays as it is.
  func agree(_ db: Database, _ agreement: Agreement, at time: Date) throws {
    guard status != .withdrawn else { return }
    try Event(what: .agreed, time: time, listing: id).insert(db)
    try recordConsent(
      db, wording: agreement.wording, language: agreement.language, source: .site, at: time)
  }

  /// Notes what its person agreed to, in the place of what they agreed to before.
  func recordConsent(
    _ db: Database, wording: Int, language: String, source: Source, at time: Date
  ) throws {
    try recordConsent(
      db,
      content.consents(wording: wording, language: language, given: time, source: source))
  }

  /// Notes that in the place of what they agreed to before.
  func recordConsent(_ db: Database, _ given: [GivenConsent]) throws {
    try GivenConsent.erase(db, listing: id)
    try GivenConsent.insert(db, given, "listing", id.number)
  }
}

extension GivenConsent {
  /// What was agreed to.
  static func all(_ db: Database, to record: PersonRecord) throws -> [GivenConsent] {
    guard [.listing, .neighbour].contains(record.kind) else { return [] }
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM consent WHERE \(record.kind.rawValue) = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [record.number]).map { row in
      GivenConsent(
        field: try row.parse("field", Field.init(rawValue:)),
        audience: try row.parse("audience", Audience.init(rawValue:)),
        wording: Int(try row.number("wording")), language: try row.text("language"),
        given: try row.moment("given"),
        source: try row.parse("source", Listing.Source.init(rawValue:)))
    }
  }

  /// Forgets what was agreed to about a listing.
  static func erase(_ db: Database, listing: Listing.ID) throws {
    let statement = try db.cachedStatement(sql: "DELETE FROM consent WHERE listing = ?")
    try statement.execute(arguments: [listing.number])
  }

  /// Keeps all of them, about a listing or someone in a directory.
  static func insert(
    _ db: Database, _ consents: [GivenConsent], _ column: String, _ number: Int64
  ) throws {
    guard !consents.isEmpty else { return }
    let rows = repeatElement("(?, ?, ?, ?, ?, ?, ?)", count: consents.count)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO consent (\(column), field, audience, wording, language, given, source)
        VALUES \(rows.joined(separator: ", "))
        """)
    var arguments = StatementArguments()
    for one in consents {
      arguments += [
        number, one.field.rawValue, one.audience.rawValue, one.wording, one.language,
        one.given.milliseconds, one.source.rawValue,
      ]
    }
    try statement.execute(arguments: arguments)
  }
}
