internal import GRDB

extension Schema.Migration {
  /// What neighbours report, and what finds duplicates and the history quickly.
  static let moderation = Schema.Migration(name: "2026-05 moderation") { db in
    try db.execute(sql: tables)
  }

  private static let tables = """
    -- What a neighbour finds wrong with a listing; nothing of who they are.
    CREATE TABLE report (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      listing INTEGER NOT NULL REFERENCES listing (id) ON DELETE CASCADE,
      reason TEXT NOT NULL CHECK (reason IN ('commercial', 'abusive', 'wrong', 'other')),
      words TEXT NOT NULL CHECK (length(words) <= 16 * 300),
      sent INTEGER NOT NULL,
      UNIQUE (listing, reason, words)
    ) STRICT;

    -- The last nine digits of a number, as its country may be left out.
    CREATE INDEX listing_by_phone ON listing (substr(replace(phone, '+', ''), -9))
      WHERE phone IS NOT NULL;
    CREATE INDEX listing_by_email ON listing (email COLLATE NOCASE) WHERE email IS NOT NULL;
    CREATE INDEX event_by_actor ON event (id) WHERE actor IS NOT NULL;
    """
}
