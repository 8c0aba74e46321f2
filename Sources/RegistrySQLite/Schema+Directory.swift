internal import GRDB

extension Schema.Migration {
  /// The directories of places, what a sheet shows of them, and further choices for a sheet.
  static let directory = Schema.Migration(name: "2026-02 directory") { db in
    for tables in [neighbours, sheets, events] { try db.execute(sql: tables) }
  }

  private static let neighbours = """
    ALTER TABLE place ADD COLUMN directory_revision INTEGER NOT NULL DEFAULT 0
      CHECK (directory_revision >= 0);

    -- What nobody may see is not kept.
    CREATE TABLE neighbour (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      place INTEGER NOT NULL REFERENCES place (id),
      floor INTEGER CHECK (floor BETWEEN -9 AND 199),
      door TEXT NOT NULL CHECK (length(door) <= 16 * 12),
      name TEXT NOT NULL CHECK (length(name) <= 16 * 60),
      phone TEXT CHECK (length(phone) BETWEEN 6 AND 16 AND phone NOT GLOB '*[^+0-9]*'),
      email TEXT CHECK (length(email) BETWEEN 5 AND 254),
      offers TEXT NOT NULL CHECK (length(offers) <= 16 * 240),
      name_audience TEXT CHECK (name_audience IN ('referent', 'neighbours', 'lobby')),
      phone_audience TEXT CHECK (phone_audience IN ('referent', 'neighbours', 'lobby')),
      email_audience TEXT CHECK (email_audience IN ('referent', 'neighbours', 'lobby')),
      offers_audience TEXT CHECK (offers_audience IN ('referent', 'neighbours', 'lobby')),
      last_day TEXT NOT NULL
        CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      CHECK (name = '' OR name_audience IS NOT NULL),
      CHECK (phone IS NULL OR phone_audience IS NOT NULL),
      CHECK (email IS NULL OR email_audience IS NOT NULL),
      CHECK (offers = '' OR offers_audience IS NOT NULL)
    ) STRICT;
    CREATE INDEX neighbour_by_place ON neighbour (place);
    CREATE INDEX neighbour_by_last_day ON neighbour (last_day);
    """

  private static let sheets = """
    ALTER TABLE sheet ADD COLUMN extras TEXT NOT NULL DEFAULT '{}'
      CHECK (json_valid(extras) AND json_type(extras) = 'object');
    ALTER TABLE sheet ADD COLUMN directory INTEGER CHECK (directory >= 0);
    """

  /// The record of what was done, with what is done to directories; it refers to nothing.
  private static let events = """
    CREATE TABLE new_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      time INTEGER NOT NULL,
      what TEXT NOT NULL CHECK (what IN (
        'reserved', 'printed', 'submitted', 'changed', 'published', 'refused', 'withdrawn',
        'directory-added', 'directory-replaced', 'directory-expired', 'neighbour-withdrawn')),
      print_run INTEGER,
      sheet TEXT,
      listing INTEGER,
      place INTEGER,
      CHECK (coalesce(print_run, sheet, listing, place) IS NOT NULL)
    ) STRICT;
    INSERT INTO new_event (id, time, what, print_run, sheet, listing)
      SELECT id, time, what, print_run, sheet, listing FROM event ORDER BY id;
    DROP TABLE event;
    ALTER TABLE new_event RENAME TO event;
    """
}
