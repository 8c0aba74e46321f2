internal import GRDB

extension Schema.Migration {
  /// Who may sign in, the links that they are sent, and their sessions.
  static let staff = Schema.Migration(name: "2026-04 staff") { db in
    try db.execute(sql: people)
  }

  private static let people = """
    CREATE TABLE moderator (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 16 * 60),
      key TEXT NOT NULL UNIQUE CHECK (key <> ''),
      role TEXT NOT NULL CHECK (role IN ('moderator', 'operator', 'admin')),
      created INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE invitation (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      moderator INTEGER NOT NULL REFERENCES moderator (id) ON DELETE CASCADE,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX invitation_by_moderator ON invitation (moderator);

    -- The key is that of a moderator, or of someone who signed in some other way.
    CREATE TABLE session (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      key TEXT NOT NULL CHECK (key <> ''),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 16 * 60),
      role TEXT NOT NULL CHECK (role IN ('moderator', 'operator', 'admin', 'referent')),
      place INTEGER REFERENCES place (id) ON DELETE CASCADE,
      until INTEGER NOT NULL,
      CHECK ((place IS NOT NULL) = (role = 'referent'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_by_key ON session (key);
    CREATE INDEX session_by_until ON session (until);
    CREATE INDEX session_by_place ON session (place) WHERE place IS NOT NULL;
    """
}
