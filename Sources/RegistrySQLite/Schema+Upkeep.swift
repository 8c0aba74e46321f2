internal import GRDB

extension Schema.Migration {
  /// When forgetting was begun last, by which a clock is known that leaps ahead.
  static let upkeep = Schema.Migration(name: "2026-11 upkeep") { db in
    try db.execute(
      sql: """
        CREATE TABLE upkeep (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          begun INTEGER NOT NULL
        ) STRICT;
        """)
  }

  /// Fewer pages of the file that each offer changes: what was agreed to about a listing stands in no
  /// index of neighbours, and what was done in none that is not needed.
  static let fewerPages = Schema.Migration(name: "2026-11 fewer pages") { db in
    try db.execute(
      sql: """
        DROP INDEX event_by_time;
        DROP INDEX event_by_what;
        CREATE INDEX event_that_erases ON event (id) WHERE what IN (
          'withdrawn', 'forgotten', 'merged', 'reports-dismissed', 'message-erased',
          'directory-replaced', 'directory-expired', 'neighbour-withdrawn');
        """)
    try db.execute(
      sql: """
        CREATE TABLE new_consent (
          id INTEGER PRIMARY KEY,
          listing INTEGER REFERENCES listing (id) ON DELETE CASCADE,
          neighbour INTEGER REFERENCES neighbour (id) ON DELETE CASCADE,
          field TEXT NOT NULL CHECK (field IN ('name', 'phone', 'email', 'details', 'offers')),
          audience TEXT NOT NULL CHECK (audience IN ('referent', 'neighbours', 'lobby')),
          wording INTEGER NOT NULL CHECK (wording >= 1),
          language TEXT NOT NULL CHECK (language <> ''),
          given INTEGER NOT NULL,
          source TEXT NOT NULL CHECK (source IN ('site', 'paper', 'phone', 'import')),
          CHECK ((listing IS NULL) <> (neighbour IS NULL))
        ) STRICT;
        INSERT INTO new_consent SELECT * FROM consent;
        DROP TABLE consent;
        ALTER TABLE new_consent RENAME TO consent;
        CREATE UNIQUE INDEX consent_by_listing ON consent (listing, field)
          WHERE listing IS NOT NULL;
        CREATE UNIQUE INDEX consent_by_neighbour ON consent (neighbour, field)
          WHERE neighbour IS NOT NULL;
        """)
  }
}
