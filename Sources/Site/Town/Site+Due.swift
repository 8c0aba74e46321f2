internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry

extension Site {
  /// Most places that one page looks at, and most that it shows.
  private static let (mostSought, mostShown) = (500, 20)

  /// The places with sheets that should be printed anew, each with a button that prints them.
  func due(_ signedIn: SignedIn, _ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
    let after = visit.query["after"].flatMap { Int64($0) }.map { Place.ID($0) }
    let (rows, last) = try await placesDue(after: after, language)
    let content = DueContent(
      bar: StaffBar(signedIn, here: TownAddress.sheets.address, in: language),
      heading: language("sheets.due"),
      filters: SheetLinks(query: nil, language: language).filters,
      notice: visit.query["done"] == nil ? nil : language("sheets.nothing-due"), rows: rows,
      isEmpty: rows.isEmpty,
      empty: language(after == nil && last == nil ? "sheets.none-due" : "sheets.none-due-here"),
      action: canPrint ? TownAddress.due.address.path : nil, mark: signedIn.mark,
      turn: TurnLinks(
        earlier: after == nil ? nil : language.link(TownAddress.due.address),
        later: last.map {
          language.link(TownAddress.due.address, [.init(name: "after", value: String($0.number))])
        }))
    return reply(
      Page(
        template: .due, title: content.heading, content: content, language: language,
        theme: settings.theme, isForStaff: true),
      to: visit)
  }

  /// Prints the sheets of a place anew and sends them as one file; leads back where none needs it.
  func reprint(_ signedIn: SignedIn, _ visit: Visit, _ request: Request) async throws -> Reply {
    let fields = try await form(request, of: signedIn)
    guard let id = fields["place"].flatMap({ Int64($0) }).map({ Place.ID($0) }) else {
      throw Failure.notFound
    }
    if let file = try await reprintedPlace(id) { return file }
    return .seeOther(
      try language(for: visit).link(
        TownAddress.due.address, [.init(name: "done", value: "none")]))
  }

  /// Some places with sheets that should be printed anew, by address, and the last place that was
  /// looked at where there may be more.
  private func placesDue(after: Place.ID?, _ language: PageLanguage) async throws
    -> (rows: [DuePlace], last: Place.ID?)
  {
    var rows: [DuePlace] = []
    var start = after.map { PageStart.after($0) } ?? .first
    for _ in 0..<Site.mostSought / Site.mostShown {
      let page = try await registry.places(start, limit: Site.mostShown)
      for place in page.entries {
        let sheets = try await sheetsDue(at: place.id)
        if !sheets.isEmpty { rows.append(dueRow(place, sheets, language)) }
      }
      guard page.hasLater, let last = page.entries.last?.id else { return (rows, nil) }
      if rows.count >= Site.mostShown { return (rows, last) }
      start = .after(last)
    }
    guard case .after(let last) = start else { return (rows, nil) }
    return (rows, last)
  }

  /// A place with sheets that should be printed anew.
  func dueRow(_ place: Place, _ sheets: [SheetStatistics], _ language: PageLanguage) -> DuePlace {
    DuePlace(
      id: String(place.id.number), title: language.set(place.title),
      address: place.name == nil ? nil : language.set(place.address.short),
      href: SheetLinks(query: nil, language: language).place(place.id),
      sheets: sheets.map { entry in
        DuePlace.Line(
          code: entry.sheet.code.printed, href: language.link(.sheet(entry.sheet.code)),
          state: entry.difference.isNone ? language("sheets.wished") : entry.state(in: language))
      },
      button: language("sheets.reprint", count: sheets.count))
  }
}

/// What the page shows on which sheets are printed anew.
struct DueContent {
  let bar: StaffBar
  let heading: String
  let filters: [StaffBar.Link]
  let notice: String?
  let rows: [DuePlace]
  let isEmpty: Bool
  let empty: String
  /// Prints; nil where that is not done in the browser.
  let action: String?
  let mark: String
  let turn: TurnLinks
}

/// A place with the sheets that should be printed anew there.
struct DuePlace {
  let id: String
  let title: String
  let address: String?
  let href: String
  let sheets: [Line]
  let button: String

  /// One sheet, and why it should be.
  struct Line {
    let code: String
    let href: String
    let state: String
  }
}
