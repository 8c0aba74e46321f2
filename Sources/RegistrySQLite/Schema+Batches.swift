internal import GRDB

extension Schema.Migration {
  /// Batches, and the bundles in which they are carried out.
  static let batches = Schema.Migration(name: "2026-05 batches") { db in
    try db.execute(
      sql: """
        CREATE TABLE batch (
          print_run INTEGER PRIMARY KEY REFERENCES print_run (id),
          layout TEXT NOT NULL CHECK (layout <> ''),
          folder TEXT NOT NULL,
          sheets INTEGER NOT NULL CHECK (sheets >= 1)
        ) STRICT;

        CREATE TABLE bundle (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          code TEXT NOT NULL UNIQUE
            CHECK (length(code) = 7 AND code NOT GLOB '*[^0-9A-HJKMNP-TV-Z]*'),
          print_run INTEGER NOT NULL REFERENCES batch (print_run) ON DELETE CASCADE,
          number INTEGER NOT NULL CHECK (number >= 1),
          title TEXT NOT NULL,
          town TEXT NOT NULL,
          extent TEXT NOT NULL,
          addresses INTEGER NOT NULL CHECK (addresses >= 0),
          sheets INTEGER NOT NULL CHECK (sheets >= 0),
          done INTEGER,
          UNIQUE (print_run, number)
        ) STRICT;
        """)
  }
}
