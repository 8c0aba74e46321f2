internal import GRDB

extension Schema.Migration {
  /// What it takes to stay in step with other platforms: keys, notices and webhooks.
  static let exchange = Schema.Migration(name: "2026-05 exchange") { db in
    for tables in [changes, keys, webhooks, notices] { try db.execute(sql: tables) }
  }

  /// Lists go on where the last one ended, so each listing needs the moment of its last change.
  private static let changes = """
    UPDATE listing SET changed = created WHERE changed IS NULL;
    CREATE INDEX listing_by_change ON listing (changed, id) WHERE status = 'published';
    """

  private static let keys = """
    CREATE TABLE api_key (
      name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 16 * 60),
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      may_write INTEGER NOT NULL CHECK (may_write IN (0, 1)),
      created INTEGER NOT NULL
    ) STRICT;
    """

  private static let webhooks = """
    CREATE TABLE webhook (
      url TEXT PRIMARY KEY CHECK (url <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      attempts INTEGER NOT NULL CHECK (attempts >= 0),
      failing_since INTEGER,
      next_attempt INTEGER
    ) STRICT;
    """

  /// What is to be told, written by the database itself in the transaction of the change.
  ///
  /// So none is lost, whoever makes the change. They hold nothing of what a listing says.
  private static let notices = """
    CREATE TABLE notice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      what TEXT NOT NULL CHECK (what IN ('published', 'changed', 'withdrawn')),
      time INTEGER NOT NULL,
      listing INTEGER NOT NULL,
      place INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX notice_by_time ON notice (time);

    CREATE TRIGGER notice_of_new_listing AFTER INSERT ON listing
    WHEN NEW.status = 'published' AND NEW.paused = 0
    BEGIN
      INSERT INTO notice (what, time, listing, place)
        VALUES ('published', coalesce(NEW.changed, NEW.created), NEW.id, NEW.place);
    END;

    CREATE TRIGGER notice_of_shown_listing AFTER UPDATE ON listing
    WHEN NEW.status = 'published' AND NEW.paused = 0
      AND NOT (OLD.status = 'published' AND OLD.paused = 0)
    BEGIN
      INSERT INTO notice (what, time, listing, place)
        VALUES ('published', coalesce(NEW.changed, NEW.created), NEW.id, NEW.place);
    END;

    CREATE TRIGGER notice_of_changed_listing AFTER UPDATE ON listing
    WHEN NEW.status = 'published' AND NEW.paused = 0
      AND OLD.status = 'published' AND OLD.paused = 0
      AND (NEW.revision, NEW.last_day, NEW.place) <> (OLD.revision, OLD.last_day, OLD.place)
    BEGIN
      INSERT INTO notice (what, time, listing, place)
        VALUES ('changed', coalesce(NEW.changed, NEW.created), NEW.id, NEW.place);
    END;

    CREATE TRIGGER notice_of_hidden_listing AFTER UPDATE ON listing
    WHEN OLD.status = 'published' AND OLD.paused = 0
      AND NOT (NEW.status = 'published' AND NEW.paused = 0)
    BEGIN
      INSERT INTO notice (what, time, listing, place)
        VALUES ('withdrawn', coalesce(NEW.changed, NEW.created), NEW.id, NEW.place);
    END;

    CREATE TRIGGER notice_of_deleted_listing AFTER DELETE ON listing
    WHEN OLD.status = 'published' AND OLD.paused = 0
    BEGIN
      INSERT INTO notice (what, time, listing, place)
        VALUES ('withdrawn', coalesce(OLD.changed, OLD.created), OLD.id, OLD.place);
    END;
    """
}
