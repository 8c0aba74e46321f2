internal import Neighbourhood

/// What the landing page of a sheet shows.
struct LandingContent {
  let code: String
  let place: String
  /// Whether the name has a word so long that it needs the whole breadth of a small screen.
  let isLongName: Bool
  let address: String?
  let facade: String
  let viewBox: String
  let facadeLabel: String
  /// How much is on offer and needed, in a sentence.
  let summary: String
  let notice: SheetNotice?
  let offerHref: String
  let needHref: String
  /// The pictograms that the rows refer to.
  let symbols: String
  /// Chooses which are shown, where there are many.
  let filter: ListingFilterForm?
  /// Whether there is nothing of what was chosen.
  let isNothingChosen: Bool
  let groups: [ListingGroup]
  /// Places near this one, from near to far.
  let nearby: [NearbyRow]
  let hasNearby: Bool
  let isEmpty: Bool
  /// The sheet as text; nil where that is not shown.
  let twinHref: String?

  /// Whether a name has a word that does not fit beside the façade on a small screen.
  static func isLong(_ name: String) -> Bool {
    name.split(whereSeparator: { $0 == " " || $0 == "-" }).contains { $0.count > 10 }
  }

  /// How much is on offer and needed, in a sentence.
  static func summary(of listings: [Listing], in language: PageLanguage) -> String {
    let offers = listings.count { $0.content.kind == .offer }
    let needs = listings.count - offers
    var parts: [String] = []
    if offers > 0 { parts.append(language("landing.offers", count: offers)) }
    if needs > 0 { parts.append(language("landing.needs", count: needs)) }
    guard !parts.isEmpty else { return language("landing.nothing") }
    return language("landing.summary", ["listings": language.list(parts)])
  }
}

/// A line about a sheet that has been replaced, or that no longer shows all.
struct SheetNotice {
  let text: String
  /// The code of the newer sheet.
  let code: String?
  let href: String?
  /// What has changed since the sheet was printed.
  let changes: String?

  /// What has changed, in words, or nil where nothing has.
  static func words(for difference: EditionDifference, in language: PageLanguage) -> String? {
    let parts =
      [
        ("difference.new", difference.new), ("difference.changed", difference.changed),
        ("difference.gone", difference.gone),
      ].filter { $0.1 > 0 }.map { language($0.0, count: $0.1) }
      + (difference.directory ? [language("difference.directory")] : [])
    return parts.isEmpty ? nil : language.list(parts)
  }
}
