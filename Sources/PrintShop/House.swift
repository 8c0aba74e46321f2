public import Neighbourhood
public import PageModel

/// Who runs this Palier, as far as sheets say it.
public struct House: Hashable, Sendable {
  /// The name of the organisation.
  public var organisation: String?
  /// The number to call for those without internet.
  public var hotline: PhoneNumber?
  /// Who answers for what is printed; the organisation where nothing else is said.
  public var imprint: String?
  /// A logo to print beside the name.
  public var logo: Picture?
  /// Where the QR codes lead.
  public var site: SiteOrigin

  /// Who runs this Palier.
  public init(
    organisation: String? = nil, hotline: PhoneNumber? = nil, imprint: String? = nil,
    logo: Picture? = nil, site: SiteOrigin
  ) {
    self.organisation = organisation
    self.hotline = hotline
    self.imprint = imprint
    self.logo = logo
    self.site = site
  }
}
