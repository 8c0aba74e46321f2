public import Foundation

/// A message in plain text.
public struct MailMessage: Hashable, Sendable {
  /// An address that a message cannot go to or come from.
  public struct BadAddress: Error, Hashable, Sendable {}

  /// The address that it comes from.
  public let sender: String
  /// What people call whoever sends it, on one line; nil where there is nothing but the address.
  public let senderName: String?
  /// Whom it is for.
  public let recipient: String
  /// What stands in the list of messages, on one line.
  public let subject: String
  /// What it says.
  public let body: String
  /// When it was written.
  public let date: Date
  /// What no other message has, as its identifier.
  public let mark: String

  /// A message.
  ///
  /// - Parameters:
  ///   - sender: The address that it comes from.
  ///   - senderName: Whose address that is: any text, as the subject.
  ///   - recipient: The address that it goes to.
  ///   - subject: Any text; what would end its line becomes a space.
  ///   - body: Any text.
  ///   - date: When it was written.
  ///   - mark: Letters and digits that no other message has.
  /// - Throws: ``BadAddress`` where one of the addresses is none, or more than one.
  public init(
    from sender: String, called senderName: String? = nil, to recipient: String, subject: String,
    body: String, date: Date, mark: String
  ) throws(BadAddress) {
    guard MailMessage.isAddress(sender), MailMessage.isAddress(recipient) else {
      throw BadAddress()
    }
    self.sender = sender
    self.recipient = recipient
    self.senderName = senderName.map(MailMessage.line).flatMap { $0.isEmpty ? nil : $0 }
    self.subject = MailMessage.line(subject)
    self.body = body
    self.date = date
    self.mark = mark.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// A text on one line: what would end it becomes a space.
  private static func line(_ text: String) -> String {
    text.unicodeScalars
      .split {
        $0.properties.generalCategory == .control || $0.value == 0x2028 || $0.value == 0x2029
      }
      .map { String(Substring.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// Whether a text is exactly one address in ASCII (RFC 5321 §4.1.2, without quoted names): nothing
  /// that ends a line, opens a bracket or begins another address.
  public static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count),
      !parts[1].isEmpty
    else { return false }
    let isName = parts[0].utf8.allSatisfy {
      isWordByte($0) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0)
    }
    let isHost = parts[1].utf8.allSatisfy { isWordByte($0) || "-.".utf8.contains($0) }
    return isName && isHost
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
