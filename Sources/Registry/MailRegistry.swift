public import Foundation
public import Neighbourhood

/// Messages on their way out, kept until a server has taken them: what a server that is down cannot
/// lose.
public protocol MailRegistry: Sendable {
  /// Keeps a message until it is sent.
  func enqueue(_ mail: OutgoingMail, at time: Date) async throws(RegistryError)

  /// Takes the messages that are due, the oldest first, for one attempt each.
  ///
  /// Nobody else gets them until then; after that they are due again, unless something was said
  /// about them, since whoever took them may have gone.
  func takeDueMail(at time: Date, until lease: Date, limit: Int)
    async throws(RegistryError) -> [QueuedMail]

  /// Records that a server has taken a message, and erases it.
  func mailWasSent(_ id: QueuedMail.ID) async throws(RegistryError)

  /// Records that a message could not be sent, and when it is due again; nil where that would be of
  /// no use, which erases it.
  func mailFailed(_ id: QueuedMail.ID, next: Date?) async throws(RegistryError)
}

/// A message on its way out.
public struct OutgoingMail: Hashable, Sendable {
  /// Whom it is for.
  public let recipient: EmailAddress
  /// What stands in the list of messages.
  public let subject: String
  /// What it says, as plain text.
  public let body: String
  /// The listing that it is about: the message goes with it where it is withdrawn.
  public let listing: Listing.ID?

  /// A message.
  public init(recipient: EmailAddress, subject: String, body: String, listing: Listing.ID? = nil) {
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.listing = listing
  }
}

/// A message that waits for a server to take it.
public struct QueuedMail: Hashable, Sendable, Identifiable {
  /// Names a message in the registry.
  public struct ID: Hashable, Sendable {
    /// The number that the registry gave.
    public let number: Int64

    /// The message that the registry numbered so.
    public init(_ number: Int64) { self.number = number }
  }

  /// Its number.
  public let id: ID
  /// The message.
  public let mail: OutgoingMail
  /// When it was kept.
  public let created: Date
  /// How often it was tried, this time included.
  public let attempts: Int

  /// A message that waits.
  public init(id: ID, mail: OutgoingMail, created: Date, attempts: Int) {
    self.id = id
    self.mail = mail
    self.created = created
    self.attempts = attempts
  }
}
