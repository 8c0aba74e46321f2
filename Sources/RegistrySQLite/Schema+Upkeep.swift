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
}
