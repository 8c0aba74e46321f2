public import Foundation
public import Neighbourhood
public import PageModel
public import PrintShop
public import Wording

/// What an installation says about itself, and how it wants its site.
public struct SiteSettings: Sendable {
  /// When a new listing is shown.
  public enum Moderation: String, Hashable, Sendable, CaseIterable {
    /// After a moderator has looked at it.
    case before
    /// At once.
    case after
  }

  /// Who runs this Palier; nil where nobody said.
  public var organisation: String?
  /// The logo of who runs it; nil where there is none.
  public var logo: ScreenLogo?
  /// The address of the site as others reach it, without a path; nil where it is not known.
  public var site: URL?
  /// The colours of pages that belong to no sheet, and of sheets whose theme is not known here.
  public var theme: Theme
  /// The language for visitors whose own we do not speak.
  public var language: Language
  /// The number to ring for those without internet.
  public var hotline: PhoneNumber?
  /// When a new listing is shown.
  public var moderation: Moderation
  /// How long listings are shown.
  public var retention: Retention
  /// Where a day begins.
  public var timeZone: TimeZone
  /// Who is responsible for what is published, as the law wants it said.
  public var imprint: String?
  /// What help is offered and asked for in, in the order of the forms.
  public var categories: [Neighbourhood.Category]
  /// Who is told by e-mail that something waits for a moderator; nobody where nil.
  public var moderators: EmailAddress?
  /// How many forms may be sent.
  public var limits: FormLimits
  /// The proxies whose word counts about who asks, and how.
  public var trustedProxies: [NetworkRange]
  /// Which other platforms are told of what changes.
  public var webhooks: [Webhook] = []
  /// Where what is needed is needed by an organisation, and is among the missions that others list.
  public var ownPlaces: [PostalAddress] = []
  /// The version of the words with which people agree; who agreed to older ones is asked again.
  public var consentWording = ConsentWording.version

  /// What a listing can be about: what help is offered in, and what it is about already, though that
  /// may no longer be among it.
  func categories(with own: Neighbourhood.Category?) -> [Neighbourhood.Category] {
    categories + [own].compactMap { $0 }.filter { !categories.contains($0) }
  }

  /// The settings of a site; what is not given is left out of its pages or has a sensible default.
  public init(
    organisation: String? = nil, site: URL? = nil, theme: Theme = .lagune,
    language: Language = .french, hotline: PhoneNumber? = nil, moderation: Moderation = .before,
    retention: Retention = Retention(), timeZone: TimeZone = .gmt, imprint: String? = nil,
    categories: [Neighbourhood.Category] = Neighbourhood.Category.allCases,
    moderators: EmailAddress? = nil, limits: FormLimits = FormLimits(),
    trustedProxies: [NetworkRange] = []
  ) {
    self.organisation = organisation
    self.site = site
    self.theme = theme
    self.language = language
    self.hotline = hotline
    self.moderation = moderation
    self.retention = retention
    self.timeZone = timeZone
    self.imprint = imprint
    self.categories = categories
    self.moderators = moderators
    self.limits = limits
    self.trustedProxies = trustedProxies
  }
}
