internal import Neighbourhood
internal import Wording

/// Offers or needs under one heading.
struct ListingGroup {
  let id: String
  let heading: String
  /// The rows as HTML, which is longer kept than the page.
  let rows: String
  /// Leads to the page with all of them, where some are left out.
  let more: MoreLink?

  /// A link to what is left out.
  struct MoreLink {
    let href: String
    let text: String
  }
}

/// Makes listings into rows.
struct ListingRows {
  let site: Site
  let language: PageLanguage
  /// The sheet whose page it is.
  let code: ShortCode
  /// Most rows in a group; nil for all of them.
  let limit: Int?
  /// Leads to the page with all of them.
  let allHref: String
  /// Whether no number is shown, whoever allowed it: their code is another.
  var hidesContacts = false

  /// Rows in a group unless all are asked for: what fits in a page on a bad connection.
  static let usualLimit = 30

  /// The listings of one kind, newest first; nil where there are none.
  func group(_ kind: Listing.Kind, of listings: [Listing]) -> ListingGroup? {
    let all = listings.filter { $0.content.kind == kind }.sorted { $0.id > $1.id }
    guard !all.isEmpty else { return nil }
    let shown = limit.map { Array(all.prefix($0)) } ?? all
    let more =
      shown.count == all.count
      ? nil
      : ListingGroup.MoreLink(
        href: allHref + "#" + kind.rawValue,
        text: language("landing.more-\(kind.rawValue)", count: all.count))
    return ListingGroup(
      id: kind.rawValue, heading: language("landing.\(kind.rawValue)-heading"),
      rows: shown.map(html).joined(), more: more)
  }

  /// The pictograms of the rows.
  func symbols(for listings: [Listing]) -> String {
    site.pictograms.symbols(for: listings.map(\.content.category))
  }

  /// Words that are said and not shown, for which no sign needs to be held in its place.
  private func said(_ key: String, _ name: String) -> String {
    String(
      language(key, ["name": name]).unicodeScalars.filter {
        !("\u{2066}"..."\u{2069}").contains($0)
      })
  }

  private func html(_ listing: Listing) -> String {
    let key = ListingRow.Key(
      listing: listing, code: code, language: language.language, isChosen: language.isChosen,
      hidesContacts: hidesContacts)
    return site.rows.value(for: key) { site.templates.html(.listingRow, row(listing)) }
  }

  /// A listing as neighbours see it.
  func row(_ listing: Listing) -> ListingRow {
    let content = listing.content
    let words = ListingWords(content, in: language)
    let contact = hidesContacts ? nil : listing.contact(for: .neighbours)
    let by = words.by + (content.mode == .remote ? [language("listing.remote")] : [])
    return ListingRow(
      icon: site.pictograms.name(of: content.category),
      title: words.title, note: words.note, wordsLanguage: words.language,
      by: by.joined(separator: "\u{A0}· "),
      phone: contact?.phone.map { phone in
        .init(
          href: "tel:\(phone.digits)", text: phone.grouped,
          purpose: said("landing.call", content.name))
      },
      email: contact?.email.map { email in
        .init(
          href: "mailto:" + MailAddress.encoded(email), text: language("landing.write"),
          purpose: said("landing.write-to", content.name))
      },
      reportHref: language.link(.report(code, listing.id)),
      isReachable: contact != nil,
      writeHref: contact == nil ? language.link(.message(code, listing.id)) : nil,
      words: Words(language.wording))
  }
}

/// A person's words as a compositor of their language would set them.
func typeset(_ text: String, in tag: String) -> String {
  Language(code: tag).map { Typography.set(text, in: $0) } ?? text
}
