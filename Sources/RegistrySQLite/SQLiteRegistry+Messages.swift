public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

extension SQLiteRegistry {
  /// Leaves a message for the person behind a listing that is shown on a day.
  public func leave(
    _ message: MessageContent, for listing: Listing.ID, receipt: Receipt, on day: CalendarDay,
    at time: Date
  ) async throws(RegistryError) -> LeftMessage {
    try await write { db in
      let known = try db.cachedStatement(sql: "SELECT 1 FROM message WHERE receipt = ?")
      guard try Row.fetchOne(known, arguments: [receipt.text]) == nil else { return .known }
      guard let shown = try ListingRecord.listing(db, listing), shown.isShown(on: day) else {
        return .gone
      }
      let waiting = try db.cachedStatement(sql: "SELECT count(*) FROM message WHERE listing = ?")
      guard try Int.fetchOne(waiting, arguments: [listing.number]) ?? 0 < LeftMessage.most else {
        return .full
      }
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO message (listing, receipt, words, name, phone, email, language, sent)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """)
      try statement.execute(arguments: [
        listing.number, receipt.text, message.words, message.name, message.contact.phone?.digits,
        message.contact.email?.text, message.language, time.milliseconds,
      ])
      return .kept
    }
  }

  /// The messages for the person behind a listing, newest first.
  public func messages(for id: Listing.ID, key: ManageKey)
    async throws(RegistryError) -> [Message]?
  {
    try await read { db in
      guard try ListingRecord.listing(db, id, key: key) != nil else { return nil }
      let statement = try db.cachedStatement(
        sql: "SELECT * FROM message WHERE listing = ? ORDER BY id DESC")
      return try MessageRecord.fetchAll(statement, arguments: [id.number]).map(\.message)
    }
  }

  /// Erases a message, older copies in the file included.
  public func eraseMessage(
    _ message: Message.ID, of id: Listing.ID, key: ManageKey, at time: Date
  ) async throws(RegistryError) -> Bool? {
    try await write { db in
      guard try ListingRecord.listing(db, id, key: key) != nil else { return nil }
      let statement = try db.cachedStatement(
        sql: "DELETE FROM message WHERE id = ? AND listing = ?")
      try statement.execute(arguments: [message.number, id.number])
      guard db.changesCount > 0 else { return false }
      try Event(what: .messageErased, time: time, listing: id).insert(db)
      self.erasure.withLock { $0 = .needsNewFile }
      return true
    }
  }
}

/// A row of the table of messages.
struct MessageRecord: FetchableRecord {
  let message: Message

  init(row: Row) throws {
    message = Message(
      id: Message.ID(try row.number("id")), listing: Listing.ID(try row.number("listing")),
      content: MessageContent(
        words: try row.text("words"), name: try row.text("name"),
        contact: Contact(
          phone: try row.parseIfPresent("phone", { PhoneNumber($0) }),
          email: try row.parseIfPresent("email", { EmailAddress($0) })),
        language: try row.text("language")),
      sent: try row.moment("sent"))
  }
}
