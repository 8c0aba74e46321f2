internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// How the sheets are doing: those that hang, those of one place, or those for which someone asked
  /// for a new print.
  func sheets(_ signedIn: SignedIn, _ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
    let today = today
    let query = SheetQuery(visit.query)
    let page = try await registry.sheetStatistics(query, on: today)
    var place: Place?
    var chart: ScanChart?
    var due: DuePlace?
    if let id = query.place {
      guard let known = try await registry.place(id) else { throw Failure.notFound }
      place = known
      let sheets = try await sheetsDue(at: id)
      if !sheets.isEmpty, canPrint { due = dueRow(known, sheets, language) }
      let scans = try await registry.dailyScans(
        at: id, from: ScanChart.firstDay(upTo: today), to: today)
      chart = ScanChart(
        scans.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }, upTo: today,
        in: language)
    }
    let links = SheetLinks(query: query, language: language)
    let content = SheetsContent(
      bar: StaffBar(signedIn, here: TownAddress.sheets.address, in: language),
      heading: place.map { language.set($0.title) } ?? language("sheets.heading"),
      lead: place.map { $0.name == nil ? "" : language.set($0.address.text) }
        ?? language("sheets.lead"),
      filters: links.filters, columns: links.columns, due: due,
      action: TownAddress.due.address.path, mark: signedIn.mark, chart: chart,
      hasPlaces: place == nil,
      rows: page.entries.map { entry in
        SheetRow(
          entry, placeHref: links.place(entry.place.id), day: { day(of: $0) }, today: today,
          isSilent: entry.isSilent(on: today, in: settings.timeZone), language: language)
      },
      isEmpty: page.entries.isEmpty, turn: links.turn(page))
    return reply(
      Page(
        template: .sheets, title: content.heading, content: content, language: language,
        theme: settings.theme, isForStaff: true),
      to: visit)
  }

  private func day(of edition: Edition) -> CalendarDay {
    CalendarDay(edition.printed, in: settings.timeZone)
  }
}

extension SheetQuery {
  /// What a query of the address asks for; what it does not say, or says wrongly, is as usual.
  init(_ fields: FormFields) {
    let order = fields["order"].flatMap { Order(rawValue: $0) } ?? .printed
    self.init(
      place: fields["place"].flatMap { Int64($0) }.map { Place.ID($0) }, order: order,
      isDescending: fields["down"].map { $0 == "1" } ?? order.usuallyDescends)
    func code(_ name: String) -> ShortCode? {
      fields[name].flatMap { try? ShortCode(reading: $0) }
    }
    if let code = code("after") {
      start = .after(code)
    } else if let code = code("before") {
      start = .before(code)
    }
  }
}

extension SheetQuery.Order {
  /// Whether a list that goes by this begins with the greatest unless asked otherwise.
  var usuallyDescends: Bool {
    switch self {
    case .printed, .scans: true
    case .lastScan, .address, .wish: false
    }
  }
}
