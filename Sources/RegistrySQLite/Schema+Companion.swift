internal import GRDB

extension Schema.Migration {
  /// What the companion site knows besides: paused listings, paper lines, other platforms,
  /// coordinates, sheets taken down, and who did what.
  static let companion = Schema.Migration(name: "2026-03 companion") { db in
    for tables in [columns, events] { try db.execute(sql: tables) }
  }

  private static let columns = """
    ALTER TABLE listing ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));
    ALTER TABLE listing ADD COLUMN line INTEGER CHECK (line BETWEEN 1 AND 9999);
    ALTER TABLE listing ADD COLUMN origin TEXT CHECK (length(origin) BETWEEN 1 AND 16 * 200);
    ALTER TABLE listing ADD COLUMN external_id TEXT
      CHECK (external_id IS NULL
        OR (length(external_id) BETWEEN 1 AND 16 * 200 AND origin IS NOT NULL));
    ALTER TABLE listing ADD COLUMN changed INTEGER;
    CREATE UNIQUE INDEX listing_by_external_id ON listing (origin, external_id)
      WHERE external_id IS NOT NULL;
    CREATE INDEX listing_by_last_day ON listing (last_day);

    ALTER TABLE place ADD COLUMN latitude REAL CHECK (latitude BETWEEN -90 AND 90);
    ALTER TABLE place ADD COLUMN longitude REAL CHECK (longitude BETWEEN -180 AND 180);
    ALTER TABLE place ADD COLUMN ban_id TEXT CHECK (length(ban_id) BETWEEN 1 AND 200);

    ALTER TABLE sheet ADD COLUMN taken_down INTEGER;
    """

  /// The record of what was done, with who did it where that was someone of the staff: a name that
  /// the organisation gave them, and never a neighbour's.
  private static let events = """
    CREATE TABLE new_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      time INTEGER NOT NULL,
      what TEXT NOT NULL CHECK (what <> ''),
      print_run INTEGER,
      sheet TEXT,
      listing INTEGER,
      place INTEGER,
      actor TEXT,
      note TEXT,
      CHECK (coalesce(print_run, sheet, listing, place, actor) IS NOT NULL)
    ) STRICT;
    INSERT INTO new_event (id, time, what, print_run, sheet, listing, place)
      SELECT id, time, what, print_run, sheet, listing, place FROM event ORDER BY id;
    DROP TABLE event;
    ALTER TABLE new_event RENAME TO event;
    CREATE INDEX event_by_listing ON event (listing) WHERE listing IS NOT NULL;
    CREATE INDEX event_by_what ON event (what, id);
    """
}
