internal import Foundation

extension ListingContent {
  /// Whether another listing of the same place seems to say the same: same kind and category, and
  /// mostly the same words, whatever their case, accents and order.
  ///
  /// Where neither has words of its own, the name decides.
  public func isLike(_ other: ListingContent) -> Bool {
    guard kind == other.kind, category == other.category else { return false }
    let (own, others) = (ListingContent.words(in: details), ListingContent.words(in: other.details))
    guard !own.isEmpty || !others.isEmpty else {
      return ListingContent.words(in: name) == ListingContent.words(in: other.name)
    }
    let common = own.intersection(others).count
    return 5 * common >= 3 * own.union(others).count
  }

  /// The words of a text in their plainest form; those of one or two letters say too little.
  private static func words(in text: String) -> Set<String> {
    Set(
      text.folded.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map { String($0) })
  }
}

extension Contact {
  /// Whether both have a number or an address in common, however it was written.
  public func shares(with other: Contact) -> Bool {
    if let phone, let number = other.phone, phone.subscriber == number.subscriber { return true }
    if let email, let address = other.email { return email.folded == address.folded }
    return false
  }
}

extension PhoneNumber {
  /// The last nine digits: the same for `06 12 34 56 78` and `+33 6 12 34 56 78`.
  public var subscriber: String { String(digits.filter(\.isNumber).suffix(9)) }
}

extension EmailAddress {
  /// The address without case, which hardly any mail system tells apart.
  public var folded: String { text.lowercased() }
}

/// Another listing that may be the same.
public struct Duplicate: Hashable, Sendable {
  /// The other listing.
  public let listing: Listing
  /// Whether the contact is the same, and not only the words.
  public let sharesContact: Bool

  /// A listing that may be the same as another, or nil where nothing speaks for it.
  public init?(_ listing: Listing, of other: Listing) {
    guard listing.id != other.id, [.waiting, .published].contains(listing.status) else {
      return nil
    }
    sharesContact = listing.content.contact.shares(with: other.content.contact)
    guard sharesContact || (listing.place == other.place && listing.content.isLike(other.content))
    else { return nil }
    self.listing = listing
  }
}
