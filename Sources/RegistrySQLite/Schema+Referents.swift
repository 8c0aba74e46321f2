internal import GRDB

extension Schema.Migration {
  /// The keys with which référents come in.
  static let referents = Schema.Migration(name: "2026-04 referents") { db in
    try db.execute(
      sql: """
        CREATE TABLE referent_key (
          digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
          key TEXT NOT NULL CHECK (key <> ''),
          name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 16 * 60),
          place INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
          until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX referent_key_by_person ON referent_key (key);
        CREATE INDEX referent_key_by_place ON referent_key (place);
        CREATE INDEX referent_key_by_until ON referent_key (until);
        """)
  }
}
