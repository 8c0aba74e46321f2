internal import GRDB

extension Schema.Migration {
  /// Fewer pages of the file that each offer changes: what was agreed to about a listing stands in no
  /// index of neighbours, and what was done in none that is not needed.
  static let fewerPages = Schema.Migration(name: "2026-11 fewer pages") { db in
    try db.execute(
      sql: """
        DROP INDEX event_by_time;
        DROP INDEX event_by_what;
        CREATE INDEX event_that_erases ON event (id) WHERE what IN (
          'withdrawn', 'forgotten', 'merged', 'reports-dismissed', 'message-erased',
          'directory-replaced', 'directory-expired', 'neighbour-withdrawn');
        """)
    try db.execute(
      sql: """
        \(consentTable("new_consent"))
        INSERT INTO new_consent SELECT * FROM consent;
        DROP TABLE consent;
        ALTER TABLE new_consent RENAME TO consent;
        CREATE UNIQUE INDEX consent_by_listing ON consent (listing, field)
          WHERE listing IS NOT NULL;
        CREATE UNIQUE INDEX consent_by_neighbour ON consent (neighbour, field)
          WHERE neighbour IS NOT NULL;
        """)
  }
}
