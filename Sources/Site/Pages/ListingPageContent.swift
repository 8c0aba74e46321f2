internal import Foundation
internal import Neighbourhood
internal import Wording

/// What a person's private link shows.
struct ListingPageContent {
  let heading: String
  /// Where the listing stands, and what comes next.
  let status: String
  /// The moderator's reason, where it was refused.
  let refusal: String?
  /// Whether there is a link to keep: not once it is withdrawn.
  let isOpen: Bool
  let link: String
  let linkHref: String
  /// Writes the link to the person's own address.
  let mailHref: String?
  let symbols: String
  let icon: String?
  let category: String
  let details: String?
  let wordsLanguage: String?
  /// Name, contact, audience and days, each with what it is.
  let facts: [Fact]
  let withdrawAction: String
  let key: String
  let sheetHref: String?
  let place: String?

  /// One line about the listing.
  struct Fact {
    let name: String
    let value: String
  }

  init(
    _ listing: Listing, key: ManageKey, place: Place?, isJustSent: Bool, site: URL?,
    today: CalendarDay, pictograms: Pictograms, language: PageLanguage
  ) {
    let content = listing.content
    let isWithdrawn = listing.status == .withdrawn
    let isOver = listing.status == .published && today > listing.lastDay
    let address = SiteAddress.listing(listing.id).path + "?key=" + key.text
    link = (site.map(ListingPageContent.base) ?? "") + address
    linkHref = language.link(.listing(listing.id), [.init(name: "key", value: key.text)])
    heading =
      isWithdrawn
      ? language("manage.heading-withdrawn")
      : language(isJustSent ? "manage.heading-sent" : "manage.heading-\(content.kind.rawValue)")
    status =
      isOver
      ? language("status.over", ["day": language.day(listing.lastDay)])
      : language(
        "status.\(listing.status.rawValue)", ["day": language.day(listing.lastDay)])
    refusal =
      listing.status == .refused && listing.refusal?.isEmpty == false ? listing.refusal : nil
    isOpen = !isWithdrawn
    mailHref =
      site == nil
      ? nil
      : content.contact.email.map { [link] email in
        MailAddress.link(
          to: email, subject: language("manage.mail-subject"),
          body: language("manage.mail-body") + "\r\n\r\n" + link)
      }
    symbols = pictograms.symbols(for: [content.category])
    icon = pictograms.name(of: content.category)
    category = language("category.\(content.category.rawValue)")
    details = content.details.isEmpty ? nil : typeset(content.details, in: content.language)
    wordsLanguage = language.foreignTag(content.language)
    facts = isWithdrawn ? [] : ListingPageContent.facts(listing, language)
    withdrawAction = language.link(.withdrawal(listing.id))
    self.key = key.text
    sheetHref = listing.sheet.map { language.link(.sheet($0)) }
    self.place = place?.title
  }
}

extension ListingPageContent {
  /// The address of the site without a slash at its end.
  private static func base(_ site: URL) -> String {
    let text = site.absoluteString
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private static func facts(_ listing: Listing, _ language: PageLanguage) -> [Fact] {
    let content = listing.content
    let contact = [content.contact.phone?.grouped, content.contact.email?.text].compactMap {
      $0.map(language.wording.isolated)
    }
    var facts = [
      Fact(name: language("manage.name"), value: language.wording.isolated(content.name))
    ]
    if content.onBehalf {
      facts.append(
        Fact(name: language("manage.for-whom"), value: language("listing.on-behalf")))
    }
    facts += [
      Fact(name: language("manage.mode"), value: language("mode.\(content.mode.rawValue)")),
      Fact(name: language("manage.contact"), value: contact.joined(separator: " · ")),
      Fact(
        name: language("manage.audience"), value: language("audience.\(content.audience.rawValue)")
      ),
      Fact(name: language("manage.last-day"), value: language.day(listing.lastDay)),
    ]
    return facts
  }
}
