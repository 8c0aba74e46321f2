internal import GRDB

extension Schema.Migration {
  /// Up to where those who look after the listings were told what is new, and where référents want to
  /// be told: with the session in which they said so, and gone with it.
  static let news = Schema.Migration(name: "2026-11 news") { db in
    try db.execute(
      sql: """
        ALTER TABLE session ADD COLUMN email TEXT CHECK (length(email) BETWEEN 5 AND 254);
        ALTER TABLE session ADD COLUMN told_event INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE session ADD COLUMN told_message INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE session ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX session_to_tell ON session (told) WHERE email IS NOT NULL;

        -- The moderators share one address; who was told of all so far is told of nothing again.
        CREATE TABLE moderators_told (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          event INTEGER NOT NULL,
          time INTEGER NOT NULL
        ) STRICT;
        INSERT INTO moderators_told (id, event, time)
          SELECT 1, coalesce(max(id), 0), 0 FROM event;
        """)
  }
}
