internal import Neighbourhood
internal import Wording

/// Asks a person whether they agree to words that have changed since they agreed.
struct ConsentQuestion {
  let asked: String
  /// What they agree to.
  let notice: [String]
  let tick: TickField
  let action: String
  let button: String

  init(_ own: OwnListing, isMissing: Bool, settings: SiteSettings) {
    let language = own.language
    let content = own.listing.content
    asked = language("manage.consent-asked")
    notice =
      [language("audience.\(content.audience.rawValue)")]
      + FormContent.privacyNotice(kind: content.kind, settings: settings, language: language)
    tick = TickField(
      id: "consent", label: language("form.consent-label"), isTicked: false, isRequired: true,
      problem: isMissing ? language("manage.consent-missing") : nil,
      describedBy: isMissing ? "consent-problem" : nil)
    action = language.link(.ownListing(own.listing.id, .agree))
    button = language("manage.consent-agree")
  }
}
