internal import GRDB

extension Schema.Migration {
  /// Other platforms are told of listings whose last day is over, each once.
  ///
  /// No statement changes a listing on that day, so that it is marked the day after; see
  /// ``SQLiteRegistry/noticeEnds(before:at:)``. What is not told to anybody is not noted.
  static let ends = Schema.Migration(name: "2026-07 ends") { db in
    try db.execute(
      sql: """
        ALTER TABLE listing ADD COLUMN over INTEGER NOT NULL DEFAULT 0 CHECK (over IN (0, 1));
        UPDATE listing SET over = 1 WHERE last_day < date('now');
        CREATE INDEX listing_to_end ON listing (last_day) WHERE over = 0;
        """)
    for name in ["new", "shown", "changed", "hidden", "deleted"] {
      try db.execute(sql: "DROP TRIGGER notice_of_\(name)_listing")
    }
    for trigger in [added, shown, changed, hidden, deleted] {
      try db.execute(sql: trigger)
    }
    try db.execute(
      sql: """
        CREATE TRIGGER listing_goes_on AFTER UPDATE OF last_day ON listing
        WHEN OLD.over = 1 AND NEW.over = 1 AND NEW.last_day > OLD.last_day
        BEGIN
          UPDATE listing SET over = 0 WHERE id = NEW.id;
        END;
        """)
  }

  private static let added = trigger(
    "new", "INSERT", when: seen("NEW"), what: "published", of: "NEW")
  private static let shown = trigger(
    "shown", "UPDATE",
    when: "\(seen("NEW")) AND NOT (\(seen("OLD")))", what: "published", of: "NEW")
  private static let changed = trigger(
    "changed", "UPDATE",
    when: """
      \(seen("NEW")) AND \(seen("OLD"))
      AND (NEW.revision, NEW.last_day, NEW.place) <> (OLD.revision, OLD.last_day, OLD.place)
      """, what: "changed", of: "NEW")
  private static let hidden = trigger(
    "hidden", "UPDATE",
    when: "\(seen("OLD")) AND NOT (NEW.status = 'published' AND NEW.paused = 0)",
    what: "withdrawn", of: "NEW")
  private static let deleted = trigger(
    "deleted", "DELETE", when: seen("OLD"), what: "withdrawn", of: "OLD")

  /// Whether neighbours see a row.
  private static func seen(_ row: String) -> String {
    "\(row).status = 'published' AND \(row).paused = 0 AND \(row).over = 0"
  }

  private static func trigger(
    _ name: String, _ change: String, when condition: String, what: String, of row: String
  ) -> String {
    """
    CREATE TRIGGER notice_of_\(name)_listing AFTER \(change) ON listing
    WHEN \(condition) AND EXISTS (SELECT 1 FROM webhook)
    BEGIN
      INSERT INTO notice (what, time, listing, place)
        VALUES ('\(what)', coalesce(\(row).changed, \(row).created), \(row).id, \(row).place);
    END;
    """
  }
}
