internal import GRDB

extension Schema.Migration {
  /// Messages on their way out; a row goes once a server has taken its message.
  static let mail = Schema.Migration(name: "2026-04 mail") { db in
    try db.execute(
      sql: """
        CREATE TABLE mail (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          recipient TEXT NOT NULL CHECK (length(recipient) BETWEEN 5 AND 254),
          subject TEXT NOT NULL,
          body TEXT NOT NULL,
          listing INTEGER,
          created INTEGER NOT NULL,
          due INTEGER NOT NULL,
          attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0)
        ) STRICT;
        CREATE INDEX mail_by_due ON mail (due);
        CREATE INDEX mail_by_created ON mail (created);
        CREATE INDEX mail_by_listing ON mail (listing) WHERE listing IS NOT NULL;
        """)
  }
}
