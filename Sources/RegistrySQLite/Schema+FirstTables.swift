internal import Foundation
internal import GRDB
internal import Neighbourhood

extension Schema.Migration {
  /// The tables of the first release, and the secret of the installation.
  ///
  /// Moments are milliseconds since 1970 in UTC; days are ISO 8601 text. A character takes up to
  /// sixteen code points, which is what `length` counts.
  static let firstTables = Schema.Migration(name: "2026-01 first tables") { db in
    try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    for tables in [installation, printing, listings, counting] { try db.execute(sql: tables) }
    var generator = SystemRandomNumberGenerator()
    try db.execute(
      sql: "INSERT INTO installation (id, key) VALUES (1, ?)",
      arguments: [InstallationKey.random(using: &generator).bytes])
  }

  private static let installation = """
    CREATE TABLE installation (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      key BLOB NOT NULL CHECK (length(key) = 32)
    ) STRICT;
    """

  private static let printing = """
    CREATE TABLE place (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT CHECK (length(name) BETWEEN 1 AND 16 * 60),
      address TEXT NOT NULL CHECK (length(address) BETWEEN 1 AND 16 * 152),
      address_key TEXT NOT NULL UNIQUE CHECK (address_key <> '')
    ) STRICT;

    CREATE TABLE print_run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      state TEXT NOT NULL CHECK (state IN ('reserved', 'printed', 'discarded')),
      created INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE sheet (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE
        CHECK (length(code) = 7 AND code NOT GLOB '*[^0-9A-HJKMNP-TV-Z]*'),
      place INTEGER NOT NULL REFERENCES place (id),
      layout TEXT NOT NULL CHECK (layout <> ''),
      language TEXT NOT NULL CHECK (language <> ''),
      paper TEXT NOT NULL CHECK (paper <> ''),
      theme TEXT NOT NULL CHECK (theme <> ''),
      print_run INTEGER NOT NULL REFERENCES print_run (id),
      replaces TEXT REFERENCES sheet (code) ON DELETE SET NULL CHECK (replaces <> code),
      created INTEGER NOT NULL,
      printed INTEGER
    ) STRICT;
    CREATE INDEX sheet_by_place ON sheet (place);
    CREATE INDEX sheet_by_print_run ON sheet (print_run);
    CREATE INDEX sheet_by_replaced ON sheet (replaces) WHERE replaces IS NOT NULL;

    -- What was on the paper. It stays true when a listing is gone, so it does not refer to one.
    CREATE TABLE edition_listing (
      sheet TEXT NOT NULL REFERENCES sheet (code) ON DELETE CASCADE,
      listing INTEGER NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      PRIMARY KEY (sheet, listing)
    ) STRICT, WITHOUT ROWID;
    """

  private static let listings = """
    CREATE TABLE listing (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      place INTEGER NOT NULL REFERENCES place (id),
      sheet TEXT REFERENCES sheet (code) ON DELETE SET NULL,
      source TEXT NOT NULL CHECK (source IN ('site', 'paper', 'phone', 'import')),
      kind TEXT NOT NULL CHECK (kind IN ('offer', 'need')),
      category TEXT NOT NULL CHECK (category IN (
        'shopping', 'medicine', 'friendly-call', 'childcare', 'homework', 'paperwork',
        'computers', 'pets', 'lifts', 'odd-jobs', 'meals', 'printing', 'other')),
      mode TEXT NOT NULL CHECK (mode IN ('in-person', 'remote')),
      details TEXT NOT NULL CHECK (length(details) <= 16 * 500),
      name TEXT NOT NULL CHECK (length(name) <= 16 * 40),
      phone TEXT CHECK (length(phone) BETWEEN 6 AND 16 AND phone NOT GLOB '*[^+0-9]*'),
      email TEXT CHECK (length(email) BETWEEN 5 AND 254),
      audience TEXT NOT NULL CHECK (audience IN ('referent', 'neighbours', 'lobby')),
      on_behalf INTEGER NOT NULL CHECK (on_behalf IN (0, 1)),
      until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      language TEXT NOT NULL CHECK (language <> ''),
      status TEXT NOT NULL CHECK (status IN ('waiting', 'published', 'refused', 'withdrawn')),
      refusal TEXT,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      created INTEGER NOT NULL,
      last_day TEXT NOT NULL
        CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      receipt TEXT NOT NULL UNIQUE
        CHECK (length(receipt) = 32 AND receipt NOT GLOB '*[^0-9a-f]*'),
      manage_key_digest BLOB NOT NULL CHECK (length(manage_key_digest) = 32),
      CHECK (refusal IS NULL OR status = 'refused'),
      CHECK (status <> 'withdrawn'
        OR (details = '' AND name = '' AND phone IS NULL AND email IS NULL))
    ) STRICT;
    CREATE INDEX listing_by_place ON listing (place, status);
    CREATE INDEX listing_by_status ON listing (status);
    CREATE INDEX listing_by_sheet ON listing (sheet) WHERE sheet IS NOT NULL;

    -- What neighbours saw, without contacts; withdrawing a listing deletes its rows.
    CREATE TABLE listing_revision (
      listing INTEGER NOT NULL REFERENCES listing (id) ON DELETE CASCADE,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      kind TEXT NOT NULL,
      category TEXT NOT NULL,
      mode TEXT NOT NULL,
      details TEXT NOT NULL,
      name TEXT NOT NULL,
      shown INTEGER NOT NULL,
      PRIMARY KEY (listing, revision)
    ) STRICT, WITHOUT ROWID;
    """

  private static let counting = """
    -- Openings of a sheet's page. Nothing else about a visit is kept.
    CREATE TABLE scan_day (
      sheet TEXT NOT NULL REFERENCES sheet (code) ON DELETE CASCADE,
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      count INTEGER NOT NULL CHECK (count >= 1),
      PRIMARY KEY (sheet, day)
    ) STRICT, WITHOUT ROWID;

    -- What was done, without personal data. It outlives what it is about, and refers to nothing.
    CREATE TABLE event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      time INTEGER NOT NULL,
      what TEXT NOT NULL CHECK (what IN (
        'reserved', 'printed', 'submitted', 'changed', 'published', 'refused', 'withdrawn')),
      print_run INTEGER,
      sheet TEXT,
      listing INTEGER,
      CHECK (coalesce(print_run, sheet, listing) IS NOT NULL)
    ) STRICT;
    """
}
