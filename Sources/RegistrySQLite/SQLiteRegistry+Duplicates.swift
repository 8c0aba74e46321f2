internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Those that may be the same as some listings.
  public func duplicates(of listings: [Listing])
    async throws(RegistryError) -> [Listing.ID: [Duplicate]]
  {
    try await read { db in
      var found: [Listing.ID: [Duplicate]] = [:]
      for listing in listings {
        let candidates = try listing.candidates(db)
        let duplicates = candidates.values.compactMap { Duplicate($0, of: listing) }
        if !duplicates.isEmpty {
          found[listing.id] = duplicates.sorted { $0.listing.id < $1.listing.id }
        }
      }
      return found
    }
  }
}

extension Listing {
  /// Most listings that are compared for one reason; nobody reads more of them.
  private static let mostCandidates = 200

  /// Those with the same contact, and the newest of the same place, kind and category.
  fileprivate func candidates(_ db: Database) throws -> [ID: Listing] {
    var found: [ID: Listing] = [:]
    func add(_ condition: String, _ arguments: StatementArguments) throws {
      let statement = try db.cachedStatement(
        sql: """
          SELECT * FROM listing WHERE \(condition) AND status IN ('waiting', 'published')
          ORDER BY id DESC LIMIT \(Listing.mostCandidates)
          """)
      for record in try ListingRecord.fetchAll(statement, arguments: arguments) {
        found[record.listing.id] = record.listing
      }
    }
    if let phone = content.contact.phone {
      try add(
        "phone IS NOT NULL AND substr(replace(phone, '+', ''), -9) = ?", [phone.subscriber])
    }
    if let email = content.contact.email {
      try add("email IS NOT NULL AND email = ? COLLATE NOCASE", [email.text])
    }
    try add(
      "place = ? AND kind = ? AND category = ?",
      [place.number, content.kind.rawValue, content.category.rawValue])
    return found
  }
}
