public import Foundation

/// What a neighbour wrote to the person behind a listing.
///
/// Only that person reads it, behind their private link.
public struct Message: Hashable, Sendable, Identifiable {
  /// Names a message in the registry.
  public struct ID: Hashable, Sendable {
    /// The number that the registry gave.
    public let number: Int64

    /// The message that the registry numbered so.
    public init(_ number: Int64) { self.number = number }
  }

  /// Its number in the registry.
  public let id: ID
  /// The listing that it is about.
  public let listing: Listing.ID
  /// What it says.
  public let content: MessageContent
  /// When it was sent.
  public let sent: Date

  /// A message as the registry knows it.
  public init(id: ID, listing: Listing.ID, content: MessageContent, sent: Date) {
    self.id = id
    self.listing = listing
    self.content = content
    self.sent = sent
  }
}

/// What a message says.
public struct MessageContent: Hashable, Sendable {
  /// The sender's own words.
  public var words: String
  /// What the sender wants to be called.
  public var name: String
  /// How the sender can be reached.
  public var contact: Contact
  /// The language that it was written in, as a BCP 47 tag.
  public var language: String

  /// What a message says.
  public init(words: String, name: String, contact: Contact, language: String) {
    self.words = words
    self.name = name
    self.contact = contact
    self.language = language
  }
}
