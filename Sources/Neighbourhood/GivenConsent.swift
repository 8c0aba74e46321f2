public import Foundation

/// The words with which people agree: what their name, words and contact are for, and who sees them.
public enum ConsentWording {
  /// The version of these words in all languages.
  ///
  /// Raise it whenever they come to mean something else: then everyone who agreed to older ones is
  /// asked again. The words themselves are the groups `privacy` and `audience` and the boxes to tick;
  /// a test holds them to the reference of their version.
  public static let version = 1

  /// The language of lists of neighbours, which do not name any.
  public static let directoryLanguage = "fr"
}

/// That someone agreed that one thing about them is shown to some.
public struct GivenConsent: Hashable, Sendable {
  /// What it is about.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// The name.
    case name
    /// The telephone number.
    case phone
    /// The e-mail address.
    case email
    /// The person's own words.
    case details
    /// What they offer, in a directory.
    case offers
  }

  /// What it is about.
  public let field: Field
  /// Who may see it.
  public let audience: Audience
  /// The version of the words that they agreed to, see ``ConsentWording/version``.
  public let wording: Int
  /// The language in which they read or heard them, as a BCP 47 tag.
  public let language: String
  /// When.
  public let given: Date
  /// How.
  public let source: Listing.Source

  /// That someone agreed.
  public init(
    field: Field, audience: Audience, wording: Int, language: String, given: Date,
    source: Listing.Source
  ) {
    self.field = field
    self.audience = audience
    self.wording = wording
    self.language = language
    self.given = given
    self.source = source
  }
}

extension ListingContent {
  /// What whoever sends it agrees to: name and words stand in the lobby, the contact where they say.
  public func consents(wording: Int, language: String, given: Date, source: Listing.Source)
    -> [GivenConsent]
  {
    let fields: [(GivenConsent.Field, Audience, Bool)] = [
      (.name, .lobby, !name.isEmpty), (.details, .lobby, !details.isEmpty),
      (.phone, audience, contact.phone != nil), (.email, audience, contact.email != nil),
    ]
    return fields.filter(\.2).map { field, audience, _ in
      GivenConsent(
        field: field, audience: audience, wording: wording, language: language, given: given,
        source: source)
    }
  }
}

extension NeighbourContent {
  /// What whoever stands in a directory agreed to, as the list said that was brought in.
  public func consents(wording: Int, language: String, given: Date) -> [GivenConsent] {
    let fields: [(GivenConsent.Field, Audience?, Bool)] = [
      (.name, consent.name, !name.isEmpty), (.phone, consent.phone, contact.phone != nil),
      (.email, consent.email, contact.email != nil), (.offers, consent.offers, !offers.isEmpty),
    ]
    return fields.compactMap { field, audience, isThere in
      guard isThere, let audience else { return nil }
      return GivenConsent(
        field: field, audience: audience, wording: wording, language: language, given: given,
        source: .import)
    }
  }
}
