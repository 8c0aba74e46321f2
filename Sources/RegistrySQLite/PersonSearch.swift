internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// Finds someone in the tables.
enum PersonSearch {
  /// Listings that say or said their name, or how they can be reached.
  static func listings(_ db: Database, _ query: PersonQuery) throws -> [PersonListing] {
    try listingNumbers(db, query).sorted().compactMap { number in
      guard let listing = try ListingRecord.listing(db, Listing.ID(number)) else { return nil }
      let history = try db.cachedStatement(
        sql: """
          SELECT id, time, what, listing, actor, note FROM event WHERE listing = ? ORDER BY id
          """)
      let messages = try db.cachedStatement(
        sql: "SELECT * FROM message WHERE listing = ? ORDER BY id")
      return PersonListing(
        listing: listing, revisions: try revisions(db, of: number),
        messages: try MessageRecord.fetchAll(messages, arguments: [number]).map(\.message),
        reports: try ReportRecord.all(db, about: listing.id),
        history: try HistoryRecord.fetchAll(history, arguments: [number]).map(\.entry))
    }
  }

  private static func listingNumbers(_ db: Database, _ query: PersonQuery) throws -> Set<Int64> {
    switch query {
    case .phone(let digits):
      return try Int64.fetchSet(
        db,
        sql: """
          SELECT id FROM listing
          WHERE phone IS NOT NULL AND substr(replace(phone, '+', ''), -9) = ?
          """, arguments: [digits])
    case .email(let email):
      return try Int64.fetchSet(
        db, sql: "SELECT id FROM listing WHERE email = ? COLLATE NOCASE", arguments: [email.text])
    case .name:
      var found: Set<Int64> = []
      let names = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, name FROM listing WHERE name <> ''
          UNION SELECT listing, name FROM listing_revision
          """)
      while let row = try names.next() {
        if query.matches(name: try row.text("name")) { found.insert(try row.number("id")) }
      }
      return found
    }
  }

  private static func revisions(_ db: Database, of listing: Int64) throws -> [ListingRevision] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM listing_revision WHERE listing = ? ORDER BY revision",
      arguments: [listing]
    )
    .map { row in
      ListingRevision(
        number: Int(try row.number("revision")), details: try row.text("details"),
        name: try row.text("name"), shown: try row.moment("shown"))
    }
  }

  /// Their entries in directories.
  static func neighbours(_ db: Database, _ query: PersonQuery) throws -> [Neighbour] {
    try NeighbourRecord.fetchAll(db, sql: "SELECT * FROM neighbour ORDER BY id").map(\.neighbour)
      .filter { query.matches(name: $0.content.name, $0.content.contact) }
  }

  /// What they wrote to others.
  static func messages(_ db: Database, _ query: PersonQuery) throws -> [Message] {
    try MessageRecord.fetchAll(db, sql: "SELECT * FROM message ORDER BY id").map(\.message)
      .filter { query.matches(name: $0.content.name, $0.content.contact) }
  }

  /// E-mails to them, or about their listings.
  static func mail(_ db: Database, _ query: PersonQuery, about listings: Set<Listing.ID>) throws
    -> [QueuedMail]
  {
    try MailRecord.fetchAll(db, sql: "SELECT * FROM mail ORDER BY id").map(\.mail).filter {
      query.matches($0.mail.recipient) || $0.mail.listing.map(listings.contains) ?? false
    }
  }

  /// What they did as staff.
  static func history(_ db: Database, _ query: PersonQuery) throws -> [HistoryEntry] {
    try HistoryRecord.fetchAll(
      db,
      sql: """
        SELECT id, time, what, listing, actor, note FROM event WHERE actor IS NOT NULL ORDER BY id
        """
    )
    .map(\.entry).filter { query.matches(name: $0.actor ?? "") }
  }

  /// Where others name them; what belongs to a listing of theirs is told with that.
  static func mentions(
    _ db: Database, _ query: PersonQuery, besides own: Set<PersonRecord>
  ) throws -> [PersonMention] {
    var found: [PersonMention] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT 'listing' AS kind, id, id AS listing, 'details' AS field, details AS text
        FROM listing WHERE details <> ''
        UNION ALL SELECT 'listing', id, id, 'refusal', refusal FROM listing WHERE refusal IS NOT NULL
        UNION ALL SELECT 'listing', listing, listing, 'details', details FROM listing_revision
        UNION ALL SELECT 'listing', listing, listing, 'report', words FROM report
        UNION ALL SELECT 'listing', listing, listing, 'refusal', note
        FROM event WHERE what = 'refused' AND note IS NOT NULL
        UNION ALL SELECT 'message', id, listing, 'words', words FROM message
        UNION ALL SELECT 'neighbour', id, NULL, 'offers', offers FROM neighbour WHERE offers <> ''
        """)
    while let row = try rows.next() {
      let text = try row.text("text")
      guard query.isNamed(in: text),
        let kind = PersonRecord.Kind(rawValue: try row.text("kind")),
        let field = PersonMention.Field(rawValue: try row.text("field"))
      else { continue }
      let id = PersonRecord(kind, try row.number("id"))
      let listing = try row.decode(Int64?.self, forColumn: "listing")
      let isTheirs =
        own.contains(id) || listing.map { own.contains(PersonRecord(.listing, $0)) } ?? false
      if !isTheirs { found.append(PersonMention(id: id, field: field, text: text)) }
    }
    return found.once
  }

  /// What lets them in as staff.
  static func access(_ db: Database, _ query: PersonQuery) throws -> [PersonAccess] {
    let people = try Row.fetchAll(db, sql: "SELECT *, NULL AS place FROM moderator ORDER BY id")
      .map { row in
        PersonAccess(
          id: PersonRecord(.moderator, try row.number("id")), staff: try StaffRecord(row: row).staff
        )
      }
    let passes = try [PersonRecord.Kind.key: "referent_key", .session: "session"].flatMap {
      kind, table in
      try Row.fetchAll(
        db,
        sql: """
          SELECT digest, name, \(kind == .key ? "'referent' AS role, NULL AS email" : "role, email"),
            place, until
          FROM \(table)
          """
      )
      .map { row in
        PersonAccess(
          id: PersonRecord(kind, number(of: try row.decode(Data.self, forColumn: "digest"))),
          staff: try StaffRecord(row: row).staff, until: try row.moment("until"),
          email: try row.decode(String?.self, forColumn: "email").flatMap { EmailAddress($0) })
      }
    }
    return (people + passes)
      .filter { query.matches(name: $0.staff.name, Contact(email: $0.email)) }
      .sorted { ($0.id.kind.rawValue, $0.id.number) < ($1.id.kind.rawValue, $1.id.number) }
  }

  /// A number for what has none: the first six bytes of its digest.
  static func number(of digest: Data) -> Int64 {
    digest.prefix(6).reduce(0) { $0 << 8 | Int64($1) }
  }
}
