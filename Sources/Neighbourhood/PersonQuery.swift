internal import Foundation

/// By what someone is looked for who asks what is known about them.
public enum PersonQuery: Hashable, Sendable {
  /// The last nine digits of a telephone number, as its country may be left out.
  case phone(String)
  /// An e-mail address.
  case email(EmailAddress)
  /// A whole name without case, accents or spaces.
  case name(String)

  /// A number, an address or a name as it was typed, or nil where it is none of them.
  public init?(_ text: String) {
    if let email = EmailAddress(text) {
      self = .email(email)
    } else if let phone = PhoneNumber(text) {
      self = .phone(phone.significant)
    } else {
      let key = PersonQuery.key(text)
      guard !key.isEmpty, !text.contains("@") else { return nil }
      self = .name(key)
    }
  }

  /// Whether it is them, by a name and a contact that are kept.
  ///
  /// A first name alone is the whole name of most listings, and of no entry of a directory.
  public func matches(name: String, _ contact: Contact) -> Bool {
    switch self {
    case .phone(let digits): contact.phone?.significant == digits
    case .email(let email): contact.email.map(isSame(as: email)) ?? false
    case .name(let key): PersonQuery.key(name) == key
    }
  }

  /// Whether it is them, by a name only.
  public func matches(name: String) -> Bool { matches(name: name, Contact()) }

  /// Whether it is them, by an address only.
  public func matches(_ address: EmailAddress) -> Bool {
    matches(name: "", Contact(email: address))
  }

  private func isSame(as email: EmailAddress) -> (EmailAddress) -> Bool {
    { $0.text.lowercased() == email.text.lowercased() }
  }

  /// The same for all ways to write a name.
  private static func key(_ name: String) -> String {
    name.folded.filter { $0.isLetter || $0.isNumber }
  }
}

extension PhoneNumber {
  /// The last nine digits: the same for `06 12 34 56 78` and `+33 6 12 34 56 78`.
  public var significant: String { String(digits.filter(\.isNumber).suffix(9)) }
}
