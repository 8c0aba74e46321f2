internal import GRDB

extension Schema.Migration {
  /// What neighbours write to the person behind a listing, for that person's eyes only.
  static let messages = Schema.Migration(name: "2026-04 messages") { db in
    try db.execute(
      sql: """
        CREATE TABLE message (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          listing INTEGER NOT NULL REFERENCES listing (id) ON DELETE CASCADE,
          receipt TEXT NOT NULL UNIQUE
            CHECK (length(receipt) = 32 AND receipt NOT GLOB '*[^0-9a-f]*'),
          words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 16 * 500),
          name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 16 * 40),
          phone TEXT CHECK (length(phone) BETWEEN 6 AND 16 AND phone NOT GLOB '*[^+0-9]*'),
          email TEXT CHECK (length(email) BETWEEN 5 AND 254),
          language TEXT NOT NULL CHECK (language <> ''),
          sent INTEGER NOT NULL,
          CHECK (coalesce(phone, email) IS NOT NULL)
        ) STRICT;
        CREATE INDEX message_by_listing ON message (listing);
        CREATE INDEX message_by_sent ON message (sent);
        """)
  }
}
