internal import GRDB
internal import Neighbourhood

extension Schema.Migration {
  /// Places found by where they are and by their words; counts of scans beside each sheet, so that
  /// long lists of sheets are read in their order.
  static let places = Schema.Migration(name: "2026-04 places") { db in
    for tables in [finding, counting] { try db.execute(sql: tables) }
    for place in try PlaceRecord.all(db) { try PlaceRecord.recordWords(db, of: place) }
  }

  private static let finding = """
    -- Rows of a hundredth of a degree, counted from the south pole, and in them by longitude.
    CREATE INDEX place_by_position
      ON place (CAST((latitude + 90) * 100 AS INTEGER), longitude);

    CREATE TABLE place_word (
      word TEXT NOT NULL CHECK (word <> ''),
      place INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
      PRIMARY KEY (word, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX place_word_by_place ON place_word (place, word);

    CREATE INDEX listing_by_line ON listing (sheet, line) WHERE line IS NOT NULL;
    """

  /// What triggers keep: sums over the days of a sheet, and whether it hangs no more.
  private static let counting = """
    ALTER TABLE sheet ADD COLUMN scans INTEGER NOT NULL DEFAULT 0 CHECK (scans >= 0);
    ALTER TABLE sheet ADD COLUMN last_scan TEXT NOT NULL DEFAULT '';
    ALTER TABLE sheet ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
    ALTER TABLE sheet ADD COLUMN reprint_asked INTEGER;
    UPDATE sheet SET
      scans = (SELECT coalesce(sum(count), 0) FROM scan_day WHERE sheet = code),
      last_scan = (SELECT coalesce(max(day), '') FROM scan_day WHERE sheet = code),
      retired = taken_down IS NOT NULL OR EXISTS (
        SELECT 1 FROM sheet AS newer WHERE newer.replaces = sheet.code AND newer.printed IS NOT NULL);

    CREATE TRIGGER scan_first AFTER INSERT ON scan_day BEGIN
      UPDATE sheet SET scans = scans + new.count, last_scan = max(last_scan, new.day)
        WHERE code = new.sheet;
    END;
    CREATE TRIGGER scan_again AFTER UPDATE OF count ON scan_day BEGIN
      UPDATE sheet SET scans = scans + new.count - old.count WHERE code = new.sheet;
    END;
    CREATE TRIGGER sheet_printed AFTER UPDATE OF printed ON sheet
      WHEN new.printed IS NOT NULL AND new.replaces IS NOT NULL BEGIN
      UPDATE sheet SET retired = 1, reprint_asked = NULL WHERE code = new.replaces;
    END;
    CREATE TRIGGER sheet_taken_down AFTER UPDATE OF taken_down ON sheet
      WHEN new.taken_down IS NOT NULL BEGIN
      UPDATE sheet SET retired = 1, reprint_asked = NULL WHERE id = new.id;
    END;

    CREATE INDEX sheet_hanging_by_printed ON sheet (printed, id)
      WHERE retired = 0 AND printed IS NOT NULL;
    CREATE INDEX sheet_hanging_by_scans ON sheet (scans, id)
      WHERE retired = 0 AND printed IS NOT NULL;
    CREATE INDEX sheet_hanging_by_last_scan ON sheet (last_scan, id)
      WHERE retired = 0 AND printed IS NOT NULL;
    CREATE INDEX sheet_by_wish ON sheet (reprint_asked) WHERE reprint_asked IS NOT NULL;
    """
}
