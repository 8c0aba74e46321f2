internal import GRDB

extension Schema.Migration {
  /// What people agreed to, in which words, when and how.
  ///
  /// Until now that was to be read from listings and entries alone; they were sent with the words of
  /// version 1.
  static let consent = Schema.Migration(name: "2026-08 consent") { db in
    for change in [table, listings, neighbours] { try db.execute(sql: change) }
  }

  private static let table = consentTable(
    "consent", ", UNIQUE (listing, field), UNIQUE (neighbour, field)")

  /// The table under a name, with what else is to hold in it.
  static func consentTable(_ name: String, _ constraints: String = "") -> String {
    """
    CREATE TABLE \(name) (
      id INTEGER PRIMARY KEY,
      listing INTEGER REFERENCES listing (id) ON DELETE CASCADE,
      neighbour INTEGER REFERENCES neighbour (id) ON DELETE CASCADE,
      field TEXT NOT NULL CHECK (field IN ('name', 'phone', 'email', 'details', 'offers')),
      audience TEXT NOT NULL CHECK (audience IN ('referent', 'neighbours', 'lobby')),
      wording INTEGER NOT NULL CHECK (wording >= 1),
      language TEXT NOT NULL CHECK (language <> ''),
      given INTEGER NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('site', 'paper', 'phone', 'import')),
      CHECK ((listing IS NULL) <> (neighbour IS NULL))\(constraints)
    ) STRICT;
    """
  }

  private static let listings = """
    INSERT INTO consent (listing, field, audience, wording, language, given, source)
    SELECT id, 'name', 'lobby', 1, language, created, source FROM listing WHERE name <> ''
    UNION ALL
    SELECT id, 'details', 'lobby', 1, language, created, source FROM listing WHERE details <> ''
    UNION ALL
    SELECT id, 'phone', audience, 1, language, created, source FROM listing
      WHERE phone IS NOT NULL
    UNION ALL
    SELECT id, 'email', audience, 1, language, created, source FROM listing
      WHERE email IS NOT NULL;
    """

  /// An entry was brought in a year before its last day.
  private static let neighbours = ["name", "phone", "email", "offers"].map { field in
    """
    INSERT INTO consent (neighbour, field, audience, wording, language, given, source)
    SELECT id, '\(field)', \(field)_audience, 1, 'fr',
      CAST(strftime('%s', last_day, '-12 months') AS INTEGER) * 1000, 'import'
    FROM neighbour WHERE coalesce(\(field), '') <> '' AND \(field)_audience IS NOT NULL;
    """
  }.joined(separator: "\n")
}
