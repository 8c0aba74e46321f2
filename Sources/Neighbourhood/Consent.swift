/// What a neighbour agreed to: who may see each thing about them.
///
/// Given by the person, for each thing on its own, and as easy to take back as to give. Where no
/// audience stands, nobody may see it.
public struct Consent: Hashable, Sendable {
  /// Who may see the name; the lobby sees the first name only.
  public var name: Audience?
  /// Who may see the telephone number.
  public var phone: Audience?
  /// Who may see the e-mail address.
  public var email: Audience?
  /// Who may see what they offer.
  public var offers: Audience?

  /// What a neighbour agreed to.
  public init(
    name: Audience? = nil, phone: Audience? = nil, email: Audience? = nil,
    offers: Audience? = nil
  ) {
    self.name = name
    self.phone = phone
    self.email = email
    self.offers = offers
  }

  /// Nobody may see anything.
  public static let none = Consent()

  /// First name and offers in the lobby, the whole name for neighbours, and no number.
  public static let lobby = Consent(name: .lobby, offers: .lobby)

  /// Everything, for neighbours and nobody else.
  public static let neighbours = Consent(
    name: .neighbours, phone: .neighbours, email: .neighbours, offers: .neighbours)

  /// Everything, for the référent and nobody else.
  public static let referent = Consent(
    name: .referent, phone: .referent, email: .referent, offers: .referent)

  /// What either of two allows.
  func union(_ other: Consent) -> Consent {
    func wider(_ left: Audience?, _ right: Audience?) -> Audience? {
      [left, right].compactMap(\.self).max()
    }
    return Consent(
      name: wider(name, other.name), phone: wider(phone, other.phone),
      email: wider(email, other.email), offers: wider(offers, other.offers))
  }
}
