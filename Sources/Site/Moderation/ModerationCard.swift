internal import Foundation
internal import Neighbourhood
internal import Registry
internal import Wording

/// A listing as the staff see it in a list: everything but the contact.
struct ModerationCard {
  /// What the form calls it, with the revision that is shown.
  let seen: String
  let number: String
  let href: String
  let icon: String?
  /// The person's own words, or the category where there are none.
  let title: String
  let wordsLanguage: String?
  /// Kind, category, name, for whom and how.
  let about: String
  let place: String?
  let placeHref: String
  /// How it came in, where it stands, and since when.
  let origin: String
  /// That the person is to be asked again, where they agreed to words that have changed since.
  let consent: String?
  let duplicates: [Line]
  /// How many more may be the same.
  let moreAlike: String?
  let isTicked: Bool
  let tickLabel: String
  let canPublish: Bool
  let canRefuse: Bool

  /// Something with a link.
  struct Line {
    let href: String
    let text: String
    let words: String
  }
}

/// Makes cards of listings.
struct ModerationCards {
  let language: PageLanguage
  let pictograms: Pictograms
  let now: Date
  let places: [Place.ID: Place]
  var duplicates: [Listing.ID: [Duplicate]] = [:]
  /// Those about which someone agreed to words that have changed since.
  var outdated: Set<Listing.ID> = []
  var filter = QueueFilter(FormFields())
  var ticked: Set<String> = []
  var isAllTicked = false

  /// Most listings alike that a card names.
  static let mostAlike = 3

  /// The card of a listing.
  func card(_ listing: Listing) -> ModerationCard {
    let content = listing.content
    let seen = SeenListing(listing)
    let alike = duplicates[listing.id] ?? []
    let place = places[listing.place]
    return ModerationCard(
      seen: seen.text, number: String(listing.id.number),
      href: language.link(ModerationAddress.listing(listing.id).address),
      icon: pictograms.name(of: content.category), title: title(listing),
      wordsLanguage: content.details.isEmpty ? nil : language.foreignTag(content.language),
      about: about(content), place: place.map(full),
      placeHref: language.link(ModerationAddress.queue.address, filter.at(listing.place).pairs),
      origin: origin(listing),
      consent: outdated.contains(listing.id) ? language("moderation.consent-old") : nil,
      duplicates: alike.prefix(ModerationCards.mostAlike).map(line),
      moreAlike: alike.count > ModerationCards.mostAlike
        ? language("moderation.more-alike", count: alike.count - ModerationCards.mostAlike) : nil,
      isTicked: isAllTicked || ticked.contains(seen.text),
      tickLabel: language("moderation.tick", ["number": String(listing.id.number)]),
      canPublish: listing.status == .waiting || listing.status == .refused,
      canRefuse: listing.status == .waiting || listing.status == .published)
  }

  /// What to call a listing: its words, or its category.
  func title(_ listing: Listing) -> String {
    let content = listing.content
    return content.details.isEmpty
      ? language("category.\(content.category.rawValue)")
      : typeset(content.details, in: content.language)
  }

  /// Another listing that may be the same.
  func line(_ duplicate: Duplicate) -> ModerationCard.Line {
    let listing = duplicate.listing
    return ModerationCard.Line(
      href: language.link(ModerationAddress.listing(listing.id).address),
      text: language(
        duplicate.sharesContact ? "moderation.same-contact" : "moderation.same-words",
        ["number": String(listing.id.number)]),
      words: title(listing))
  }

  private func about(_ content: ListingContent) -> String {
    var parts = [
      language("kind.\(content.kind.rawValue)"),
      language("category.\(content.category.rawValue)"),
      language.wording.isolated(typeset(content.name, in: content.language)),
      language("mode.\(content.mode.rawValue)"),
    ]
    if content.onBehalf { parts.append(language("listing.on-behalf")) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\u{A0}· ")
  }

  private func full(_ place: Place) -> String {
    language.set(place.name.map { "\($0), \(place.address.short)" } ?? place.address.text)
  }

  private func origin(_ listing: Listing) -> String {
    [
      language("moderation.number", ["number": String(listing.id.number)]),
      language("source.\(listing.source.rawValue)"),
      language("standing.\(listing.status.rawValue)"), age(of: listing.created),
    ].joined(separator: "\u{A0}· ")
  }

  /// For how long something has been there.
  func age(of moment: Date) -> String {
    let hours = Int(now.timeIntervalSince(moment) / 3_600)
    if hours < 1 { return language("moderation.just-now") }
    return hours < 48
      ? language("moderation.hours", count: hours)
      : language("moderation.days", count: hours / 24)
  }
}
