internal import GRDB

extension Schema.Migration {
  /// What finds on each day what is to be forgotten, and tells it from what was taken back.
  static let retention = Schema.Migration(name: "2026-08 retention") { db in
    try db.execute(
      sql: """
        ALTER TABLE listing ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0
          CHECK (forgotten IN (0, 1));
        CREATE INDEX listing_to_forget ON listing (last_day) WHERE status <> 'withdrawn';
        CREATE INDEX event_by_time ON event (time);
        CREATE INDEX event_by_actor_and_time ON event (actor, time) WHERE actor IS NOT NULL;
        CREATE INDEX invitation_by_until ON invitation (until);
        """)
  }
}
