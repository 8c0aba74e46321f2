internal import GRDB

/// The named migrations that lead to the tables as they are now, each run once in a file's life.
struct Schema: Sendable {
  /// One step.
  struct Migration: Sendable {
    /// Its name, kept in the file once it has run.
    let name: String
    /// What it does, which never changes: a later wish is a later migration.
    let change: @Sendable (Database) throws -> Void
  }

  /// The steps in their order.
  var migrations: [Migration]

  /// The tables of this Palier.
  static let current = Schema(migrations: [
    .firstTables, .directory, .companion, .messages,
    .staff,
    .places,
    .referents,
    .mail,
    .exchange,
    .moderation,
    .batches,
    .ends,
    .retention,
    .privacy,
    .consent,
    .upkeep,
    .fewerPages,
    .news,
  ])

  /// Marks a file as ours: the bytes of "Pali" in the header of the file.
  static let applicationID: Int32 = 0x5061_6C69

  /// The same steps for the engine.
  var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in migrations {
      migrator.registerMigration(
        migration.name, foreignKeyChecks: .immediate, migrate: migration.change)
    }
    return migrator
  }
}
