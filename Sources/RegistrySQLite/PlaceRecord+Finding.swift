internal import GRDB
internal import Neighbourhood
internal import Registry

extension PlaceRecord {
  /// Keeps the words by which a place is found.
  static func recordWords(_ db: Database, of place: Place) throws {
    let clear = try db.cachedStatement(sql: "DELETE FROM place_word WHERE place = ?")
    try clear.execute(arguments: [place.id.number])
    try keepWords(db, of: place)
  }

  /// Keeps them for a place that has none yet.
  static func keepWords(_ db: Database, of place: Place) throws {
    let words = SearchWords.all(of: place)
    guard !words.isEmpty else { return }
    let rows = repeatElement("(?, ?)", count: words.count).joined(separator: ", ")
    let keep = try db.cachedStatement(sql: "INSERT INTO place_word (word, place) VALUES \(rows)")
    var arguments = StatementArguments()
    for word in words { arguments += [word, place.id.number] }
    try keep.execute(arguments: arguments)
  }

  /// The places in an area, in no order; only those where neighbours see a listing on a day, where one
  /// is named.
  static func places(_ db: Database, in area: SearchArea, listedOn day: CalendarDay? = nil) throws
    -> [Place]
  {
    let rows = area.rows.map { String($0) }.joined(separator: ", ")
    return try area.longitudes.flatMap { stretch in
      try fetchAll(
        db,
        sql: """
          SELECT * FROM place
          WHERE CAST((latitude + 90) * 100 AS INTEGER) IN (\(rows)) AND longitude BETWEEN ? AND ?
            AND (? IS NULL OR \(isListed))
          """,
        arguments: [stretch.lowerBound, stretch.upperBound, day?.iso, day?.iso]
      ).map(\.place)
    }
  }

  /// Some of the places with these words, of which the last is a postcode, where neighbours see a
  /// listing on a day.
  ///
  /// Looks for the longest word, which is that of few streets, so that a page costs no more in a large
  /// town.
  static func places(_ db: Database, inStreet words: [String], listedOn day: CalendarDay) throws
    -> [Place]
  {
    let name = words.dropLast().max { $0.count < $1.count }
    let statement = try db.cachedStatement(
      sql: """
        SELECT place.* FROM place_word JOIN place ON place.id = place_word.place
        WHERE word = ? AND \(isListed) AND EXISTS (
          SELECT 1 FROM place_word AS other WHERE other.place = place.id AND other.word = ?)
        LIMIT 50
        """)
    return try fetchAll(statement, arguments: [name, day.iso, words.last]).map(\.place)
  }

  private static let isListed = """
    EXISTS (SELECT 1 FROM listing
      WHERE listing.place = place.id AND status = 'published' AND paused = 0 AND last_day >= ?)
    """

  /// The places that have words with all of these beginnings, by address.
  static func places(_ db: Database, withWords beginnings: [String], limit: Int) throws -> [Place] {
    guard let rarest = try rarest(db, of: beginnings) else { return [] }
    let others = beginnings.filter { $0 != rarest }
    let conditions = others.map { _ in
      """
      AND EXISTS (SELECT 1 FROM place_word AS other
        WHERE other.place = place.id AND other.word >= ? AND other.word < ?)
      """
    }
    let arguments = ([rarest] + others).flatMap { [$0, end(of: $0)] }
    return try fetchAll(
      db,
      sql: """
        SELECT place.* FROM place
        JOIN (SELECT DISTINCT place FROM place_word WHERE word >= ? AND word < ?
          LIMIT \(mostLookedAt)) AS found
        ON found.place = place.id
        WHERE 1 \(conditions.joined(separator: " "))
        ORDER BY address_key LIMIT ?
        """,
      arguments: StatementArguments(arguments) + [limit]
    ).map(\.place)
  }

  /// Most places that a search looks at, whatever was typed.
  private static let mostLookedAt = 5_000

  /// The beginning that the fewest words of places have.
  private static func rarest(_ db: Database, of beginnings: [String]) throws -> String? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM (
          SELECT 1 FROM place_word WHERE word >= ? AND word < ? LIMIT \(mostLookedAt))
        """)
    var counts: [String: Int] = [:]
    for beginning in beginnings {
      counts[beginning] = try Int.fetchOne(
        statement, arguments: [beginning, end(of: beginning)])
    }
    return beginnings.min { counts[$0] ?? 0 < counts[$1] ?? 0 }
  }

  /// What sorts behind all words with a beginning.
  private static func end(of beginning: String) -> String { beginning + "\u{10FFFF}" }
}
