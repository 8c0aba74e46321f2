internal import Foundation
internal import Neighbourhood
internal import Registry
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
  /// What is said once it is gone.
  let farewell: String
  /// The sheets on which it still stands once it is gone.
  let stillPrinted: StillPrinted?
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
  /// What has just been done, in words.
  let done: String?
  /// That it will soon be over, or is.
  let reminder: String?
  let renewAction: String?
  /// Asks for consent to words that have changed; nil where that is not needed.
  let consent: ConsentQuestion?
  let renew: String
  let changeHref: String
  let pauseAction: String
  let pause: String
  let pauseNote: String
  let cardHref: String
  let eraseAction: String
  let messagesHeading: String
  let messages: [MessageRow]
  let hasMessages: Bool
  let sheetHref: String?
  let place: String?

  /// One line about the listing.
  struct Fact {
    let name: String
    let value: String
  }

  init(
    _ own: OwnListing, messages: [MessageRow], carrying: [CarryingSheet],
    isConsentMissing: Bool, isJustSent: Bool,
    done: String?, settings: SiteSettings, today: CalendarDay, pictograms: Pictograms
  ) {
    let (listing, key, language, site) = (own.listing, own.key, own.language, settings.site)
    let content = listing.content
    let isWithdrawn = listing.status == .withdrawn
    let isOver =
      listing.isForgotten || (listing.status == .published && today > listing.lastDay)
    let isPaused = listing.isPaused && !isWithdrawn
    let address = SiteAddress.listing(listing.id).path + "?key=" + key.text
    link = (site.map(ListingPageContent.base) ?? "") + address
    linkHref = language.link(.listing(listing.id), [.init(name: "key", value: key.text)])
    heading =
      isWithdrawn
      ? language(listing.isForgotten ? "manage.heading-forgotten" : "manage.heading-withdrawn")
      : language(isJustSent ? "manage.heading-sent" : "manage.heading-\(content.kind.rawValue)")
    status =
      isOver
      ? language("status.over", ["day": language.day(listing.lastDay.adding(days: 1))])
      : language(
        isPaused ? "manage.status-paused" : "status.\(listing.status.rawValue)",
        ["day": language.day(listing.lastDay)])
    refusal =
      listing.status == .refused && listing.refusal?.isEmpty == false ? listing.refusal : nil
    isOpen = !isWithdrawn
    stillPrinted = StillPrinted(
      carrying, in: "manage", timeZone: settings.timeZone, language)
    farewell = language(listing.isForgotten ? "manage.forgotten" : "manage.withdrawn")
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
    place = own.place?.title
    self.done = done.flatMap { ListingPageContent.deeds.contains($0) ? $0 : nil }
      .map { language("manage.done-\($0)") }
    let left = today.days(until: listing.lastDay)
    let isEnding = [.published, .waiting].contains(listing.status) && left <= Self.reminderDays
    reminder =
      isEnding
      ? isOver
        ? language(
          "manage.over",
          ["day": language.day(Keeping.standard.renewable(until: listing.lastDay))])
        : language("manage.ends") : nil
    renewAction = isEnding ? language.link(.ownListing(listing.id, .renew)) : nil
    consent =
      own.needsConsent
      ? ConsentQuestion(own, isMissing: isConsentMissing, settings: settings) : nil
    var renewed = content
    renewed.until = nil
    renew = language(
      "manage.renew",
      ["day": language.day(renewed.lastDay(sentOn: today, retention: settings.retention))])
    changeHref = own.link(.change)
    pauseAction = language.link(.ownListing(listing.id, isPaused ? .resume : .pause))
    pause = language(isPaused ? "manage.resume" : "manage.pause")
    pauseNote = language(isPaused ? "manage.resume-note" : "manage.pause-note")
    cardHref = own.link(.card)
    eraseAction = language.link(.ownListing(listing.id, .erase))
    messagesHeading = language("manage.messages", count: messages.count)
    self.messages = messages
    hasMessages = !messages.isEmpty
  }

  /// How long before its end a listing's page reminds of it.
  static let reminderDays = 10
  /// What can have just been done.
  private static let deeds: Set<String> = [
    "changed", "renewed", "paused", "resumed", "erased", "agreed",
  ]
}

extension ListingPageContent {
  /// The address of the site without a slash at its end.
  static func base(_ site: URL) -> String {
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
