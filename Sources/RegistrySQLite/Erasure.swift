internal import GRDB

/// What is still to be done so that no byte of a withdrawn listing or neighbour is left.
///
/// SQLite overwrites what it frees, but it does not free what it leaves behind when rows move from
/// page to page. So the file is written anew, and then its write-ahead log is emptied, which
/// others can hold up: whoever reads needs the log, and whoever writes locks the file.
///
/// The file itself remembers what is owed. Its `user_version`, which SQLite leaves to programs, is
/// the number of the last withdrawal in the table of events that needs nothing more. What is erased
/// without such an event, as a name in that very table is, makes it negative.
enum Erasure: Hashable, Sendable {
  /// Nothing is left.
  case complete
  /// The file is to be written anew.
  case needsNewFile
  /// The file was written anew up to the withdrawal of that number; the log holds older copies.
  case needsEmptyLog(withdrawal: Int64, mark: Int64)

  /// Longest wait for others, as a person waits for the page meanwhile.
  static let patience = Duration.milliseconds(200)

  /// What the file says that is owed.
  static func owed(_ db: Database) throws -> Erasure {
    let finished = try mark(db)
    guard finished >= 0 else { return .needsNewFile }
    return try lastWithdrawal(db, after: finished) == nil ? .complete : .needsNewFile
  }

  /// Lets the file remember that it is to be written anew, as part of what erases something.
  static func owe(_ db: Database) throws {
    // Another number each time, so that whoever is writing it anew just now sees that it came too early.
    let mark = Int32(clamping: min(0, try mark(db)) - 1)
    try db.execute(sql: "PRAGMA user_version = \(mark == .min ? -1 : mark)")
  }

  private static func mark(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Goes as far as others let it.
  ///
  /// - Parameters:
  ///   - db: A connection that is in no transaction.
  ///   - hasReached: Called after each step with what is left.
  /// - Throws: What the engine throws where others hold the file or the log.
  func proceed(_ db: Database, hasReached: (Erasure) -> Void) throws {
    switch self {
    case .complete:
      return
    case .needsNewFile:
      let last = try Erasure.lastWithdrawal(db, after: 0) ?? 0
      let next = Erasure.needsEmptyLog(withdrawal: last, mark: try Erasure.mark(db))
      try db.execute(sql: "VACUUM")
      hasReached(next)
      try next.proceed(db, hasReached: hasReached)
    case .needsEmptyLog(let last, let mark):
      try db.checkpoint(.truncate)
      guard try Erasure.mark(db) == mark else { return hasReached(.needsNewFile) }
      try db.execute(sql: "PRAGMA user_version = \(Int32(clamping: last))")
      hasReached(.complete)
    }
  }

  private static func lastWithdrawal(_ db: Database, after number: Int64) throws -> Int64? {
    // Written out as in the index, which holds nothing else.
    let words = Event.What.erasing.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM event
        WHERE id > ? AND what IN (\(words)) ORDER BY id DESC LIMIT 1
        """, arguments: [number])
  }
}
