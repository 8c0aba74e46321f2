public import Neighbourhood

/// The slip that lies on top of a bundle of a batch, for whoever carries it round.
public struct BundleSlip: Hashable, Sendable {
  /// Which bundle it is, from 1.
  public var number: Int
  /// How many bundles there are.
  public var of: Int
  /// The street, or what else the bundle is made of.
  public var title: String
  /// The postcode and the town; empty where that is not one place.
  public var place: String
  /// The side of the street; nil for both.
  public var side: Side?
  /// The first house number, as it is printed; empty where there are no numbers.
  public var first: String
  /// The last house number.
  public var last: String
  /// Addresses in the bundle.
  public var addresses: Int
  /// Leaflets in the bundle.
  public var copies: Int
  /// The code under which the carrier tells that the round is done; nil for no such thing.
  public var code: ShortCode?
  /// The text of its QR symbol where that is not the page of ``code``.
  public var link: String?

  /// A side of a street.
  public enum Side: String, Hashable, Sendable, Codable, CaseIterable {
    /// Where the odd numbers are.
    case odd
    /// Where the even numbers are.
    case even
  }

  /// A slip for a bundle.
  public init(
    number: Int, of: Int, title: String, place: String, side: Side? = nil, first: String = "",
    last: String = "", addresses: Int, copies: Int, code: ShortCode? = nil, link: String? = nil
  ) {
    self.number = number
    self.of = of
    self.title = title
    self.place = place
    self.side = side
    self.first = first
    self.last = last
    self.addresses = addresses
    self.copies = copies
    self.code = code
    self.link = link
  }
}
