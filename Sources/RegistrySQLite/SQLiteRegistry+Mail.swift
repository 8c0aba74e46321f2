public import Foundation
internal import GRDB
internal import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Keeps a message until it is sent.
  public func enqueue(_ mail: OutgoingMail, at time: Date) async throws(RegistryError) {
    try await write { db in
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO mail (recipient, subject, body, listing, created, due)
          VALUES (?, ?, ?, ?, ?, ?)
          """)
      try statement.execute(arguments: [
        mail.recipient.text, mail.subject, mail.body, mail.listing?.number, time.milliseconds,
        time.milliseconds,
      ])
    }
  }

  /// Takes the messages that are due.
  ///
  /// Looks before it writes, since most of the time nothing is due.
  public func takeDueMail(at time: Date, until lease: Date, limit: Int)
    async throws(RegistryError) -> [QueuedMail]
  {
    let isDue = try await read { db in
      let statement = try db.cachedStatement(sql: "SELECT 1 FROM mail WHERE due <= ? LIMIT 1")
      return try Row.fetchOne(statement, arguments: [time.milliseconds]) != nil
    }
    guard isDue else { return [] }
    return try await write { db in
      let statement = try db.cachedStatement(
        sql: """
          UPDATE mail SET due = ?, attempts = attempts + 1
          WHERE id IN (SELECT id FROM mail WHERE due <= ? ORDER BY due, id LIMIT ?)
          RETURNING *
          """)
      return try MailRecord.fetchAll(
        statement, arguments: [lease.milliseconds, time.milliseconds, limit]
      )
      .map(\.mail).sorted { $0.id.number < $1.id.number }
    }
  }

  /// Records that a server has taken a message, and erases it.
  public func mailWasSent(_ id: QueuedMail.ID) async throws(RegistryError) {
    try await write { db in
      try db.execute(sql: "DELETE FROM mail WHERE id = ?", arguments: [id.number])
    }
  }

  /// Records that a message could not be sent.
  public func mailFailed(_ id: QueuedMail.ID, next: Date?) async throws(RegistryError) {
    guard let next else { return try await mailWasSent(id) }
    try await write { db in
      try db.execute(
        sql: "UPDATE mail SET due = ? WHERE id = ?", arguments: [next.milliseconds, id.number])
    }
  }
}

/// A row of the table of messages.
struct MailRecord: FetchableRecord {
  let mail: QueuedMail

  init(row: Row) throws {
    mail = QueuedMail(
      id: QueuedMail.ID(try row.number("id")),
      mail: OutgoingMail(
        recipient: try row.parse("recipient", { EmailAddress($0) }),
        subject: try row.text("subject"), body: try row.text("body"),
        listing: try row.decode(Int64?.self, forColumn: "listing").map { Listing.ID($0) }),
      created: try row.moment("created"), attempts: Int(try row.number("attempts")))
  }
}
