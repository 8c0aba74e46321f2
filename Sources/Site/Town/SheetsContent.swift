internal import Neighbourhood
internal import Registry
internal import Wording

/// What the page about sheets shows.
struct SheetsContent {
  let bar: StaffBar
  let heading: String
  let lead: String
  let filters: [StaffBar.Link]
  let columns: [SheetLinks.Column]
  /// The place with the sheets that should be printed anew there; nil for all places, or for none.
  let due: DuePlace?
  /// Prints them; nil where that is not done in the browser.
  let action: String?
  let mark: String
  let chart: ScanChart?
  /// Whether they hang at several places, so that each row tells its own.
  let hasPlaces: Bool
  let rows: [SheetRow]
  let isEmpty: Bool
  let turn: TurnLinks
}

/// One sheet in the table.
struct SheetRow {
  let code: String
  let href: String
  let place: String
  let address: String?
  let placeHref: String
  let printed: String
  let scans: String
  let lastScan: String
  let isSilent: Bool
  let listings: String
  let state: String
  let isStale: Bool
  /// When someone asked for a new print.
  let wish: String?

  init(
    _ statistics: SheetStatistics, placeHref: String, day: (Edition) -> CalendarDay,
    today: CalendarDay, isSilent: Bool, language: PageLanguage
  ) {
    let sheet = statistics.sheet
    code = sheet.code.printed
    href = language.link(.sheet(sheet.code))
    place = language.set(statistics.place.title)
    address =
      statistics.place.name == nil ? nil : language.set(statistics.place.address.short)
    self.placeHref = placeHref
    printed = sheet.edition.map { language.day(day($0)) } ?? ""
    scans = String(statistics.scans)
    lastScan =
      statistics.lastScan.map { last in
        let days = last.days(until: today)
        return days <= 0 ? language("sheets.today") : language("sheets.days-ago", count: days)
      } ?? language("sheets.never")
    self.isSilent = isSilent
    listings = statistics.arrivals(in: language)
    state =
      sheet.takenDown == nil ? statistics.state(in: language) : language("sheets.taken-down")
    isStale = sheet.takenDown == nil && statistics.isOutOfDate
    wish = statistics.reprintAsked == nil ? nil : language("sheets.wished")
  }
}
