internal import Neighbourhood
internal import Wording

/// A listing of their place as a référent sees it: with the contact that its person grants them.
struct ReferentListing {
  let kind: String
  let title: String
  /// The person's own words where they are too long for a title.
  let note: String?
  /// The language of the person's words where it is not that of the page.
  let wordsLanguage: String?
  let by: String
  /// Who sees how to reach them, in words.
  let audience: String
  let phone: ListingRow.ContactLink?
  let email: ListingRow.ContactLink?
  /// What neighbours wrote to a person who never sees it otherwise.
  let messages: [PassedOn]
  let hasMessages: Bool
  /// Where it is changed or taken back; nil where its person does that.
  let tendHref: String?
  let number: String

  /// A message that the référent passes on.
  struct PassedOn {
    let words: String
    let from: String
    let day: String
  }

  init(
    _ listing: Listing, _ messages: [Message], _ tending: Tending, _ language: PageLanguage,
    _ settings: SiteSettings
  ) {
    tendHref = tending.includes(listing) ? language.link(tending.change(listing.id)) : nil
    number = language("moderation.number", ["number": String(listing.id.number)])
    self.messages = messages.map { message in
      let contact = message.content.contact
      return PassedOn(
        words: message.content.words,
        from: ([message.content.name]
          + [contact.phone?.grouped, contact.email?.text].compactMap(\.self))
          .map(language.wording.isolated).joined(separator: " · "),
        day: language.day(CalendarDay(message.sent, in: settings.timeZone)))
    }
    hasMessages = !messages.isEmpty
    let content = listing.content
    kind = language("entry.kind-\(content.kind.rawValue)")
    let words = ListingWords(content, in: language)
    (title, note, wordsLanguage) = (words.title, words.note, words.language)
    by = words.by.joined(separator: "\u{A0}· ")
    audience = language("referent.audience-\(content.audience.rawValue)")
    let contact = listing.contact(for: .referent)
    phone = contact?.phone.map {
      .init(href: "tel:\($0.digits)", text: $0.grouped, purpose: "")
    }
    email = contact?.email.map {
      .init(href: "mailto:" + MailAddress.encoded($0), text: $0.text, purpose: "")
    }
  }
}
