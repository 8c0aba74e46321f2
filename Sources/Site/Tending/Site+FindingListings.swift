internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// Most listings that are found by one number.
  private static let mostFound = 20

  /// Where an operator finds what a caller wants to change: by the number that they were told, or by
  /// their telephone number.
  func callersListings(_ tending: Tending, _ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
    let typed = CleanText.line(visit.query["find"] ?? "")
    let found = try await listings(foundBy: typed).filter { tending.includes($0) }
    let places = try await places(of: found)
    let isSearch = visit.query["find"] != nil
    let content = FoundListings(
      bar: StaffBar(
        tending.signedIn, here: .area(.operator, ["listings"]), in: language),
      heading: language("tending.find-heading"), message: tended(visit, language),
      action: language.link(.area(.operator, ["listings"])),
      chosenLanguage: language.isChosen ? language.language.code : nil,
      field: TextField(
        id: "find", label: language("tending.find-label"), hint: language("tending.find-hint"),
        isOptional: false, isRequired: false, value: typed, problem: nil,
        describedBy: "find-hint", isArea: false, type: "text", autocomplete: "off",
        inputMode: "tel", limit: nil, earliest: nil, latest: nil),
      result: isSearch && found.isEmpty ? language("tending.nothing-found") : nil,
      listings: found.map {
        FoundListings.Found($0, at: places[$0.place], tending, language)
      },
      hasListings: !found.isEmpty)
    return reply(
      Page(
        template: .foundListings, title: content.heading, content: content, language: language,
        theme: settings.theme, address: .area(.operator, ["listings"]), isForStaff: true),
      to: visit)
  }

  /// The listings of a number, whichever it is.
  private func listings(foundBy text: String) async throws -> [Listing] {
    let digits = text.filter { $0.isNumber || $0 == "+" }
    if digits.count <= 8, let number = Int64(digits) {
      return try await [registry.listing(Listing.ID(number))].compactMap(\.self)
    }
    guard let phone = PhoneNumber(text) else { return [] }
    return try await registry.listings(reachedAt: phone, limit: Site.mostFound)
  }
}

/// What the page shows where an operator finds a caller's listing.
struct FoundListings {
  let bar: StaffBar
  let heading: String
  /// What was just done.
  let message: String?
  let action: String
  let chosenLanguage: String?
  let field: TextField
  /// That nothing was found.
  let result: String?
  let listings: [Found]
  let hasListings: Bool

  /// A listing, without how its person can be reached.
  struct Found {
    let kind: String
    let title: String
    let note: String?
    let wordsLanguage: String?
    let by: String
    let place: String?
    let days: String
    let href: String
    let number: String

    init(_ listing: Listing, at place: Place?, _ tending: Tending, _ language: PageLanguage) {
      let words = ListingWords(listing.content, in: language)
      (title, note, wordsLanguage) = (words.title, words.note, words.language)
      kind = language("entry.kind-\(listing.content.kind.rawValue)")
      by = words.by.joined(separator: "\u{A0}· ")
      self.place = place.map { language.set($0.title) }
      days = language("tending.until", ["day": language.day(listing.lastDay)])
      href = language.link(tending.change(listing.id))
      number = language("moderation.number", ["number": String(listing.id.number)])
    }
  }
}
