internal import HTTPTypes
internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// The sheets of a référent's place, and the fields in which a line is chosen or typed.
  func referentHome(
    _ caretaker: Caretaker, _ visit: Visit, choice: LineChoice = LineChoice(), typed: String = "",
    problem: String? = nil, wrongAddress: String? = nil
  ) async throws -> Reply {
    let language = try language(for: visit)
    let today = today
    let all = try await registry.sheetStatistics(
      SheetQuery(place: caretaker.place.id, limit: 50), on: today
    ).entries.filter { $0.sheet.takenDown == nil }
    let scans = try await registry.dailyScans(
      at: caretaker.place.id, from: ScanChart.firstDay(upTo: today), to: today)
    var cards: [SheetCard] = []
    for sheet in all {
      cards.append(
        SheetCard(
          sheet, nextLine: try await nextLine(of: sheet.sheet.code),
          chart: ScanChart(scans[sheet.sheet.code] ?? [:], upTo: today, in: language),
          printed: sheet.sheet.edition.map {
            language.day(CalendarDay($0.printed, in: settings.timeZone))
          } ?? "", isSilent: sheet.isSilent(on: today, in: settings.timeZone), language: language))
    }
    let listings = try await registry.listings(
      ListingFilter(place: caretaker.place.id, status: .published)
    ).filter { $0.isShown(on: today) }.sorted { $0.id > $1.id }
    var cardsOfListings: [ReferentListing] = []
    for listing in listings {
      cardsOfListings.append(
        ReferentListing(
          listing, try await messagesToPassOn(listing), caretaker.tending, language, settings))
    }
    let news = try await newsField(caretaker, wrongAddress, language)
    let items = [
      ("#number", choice.problem), ("#line", problem), ("#email", news?.problem),
    ].compactMap { href, text in
      text.map { ProblemSummary.Item(href: href, text: $0) }
    }
    let content = ReferentContent(
      bar: StaffBar(
        caretaker.signedIn, here: ReferentAddress.home.address, in: language),
      heading: language.set(caretaker.place.title),
      address: caretaker.place.name == nil ? nil : language.set(caretaker.place.address.text),
      message: message(visit, language), summary: ProblemSummary(items, in: language),
      action: language.link(ReferentAddress.typed.address),
      line: try await lineFields(
        choice, at: caretaker.place.id, isNumberNeeded: false, language), typed: typed,
      lineProblem: problem, hasProblem: problem != nil,
      chosenLanguage: language.isChosen ? language.language.code : nil,
      mark: caretaker.signedIn.mark, sheets: cards, hasSheets: !cards.isEmpty,
      listings: cardsOfListings, hasListings: !listings.isEmpty,
      news: news, newsAction: language.link(ReferentAddress.news.address))
    let title = language("referent.title", ["place": language.set(caretaker.place.title)])
    return reply(
      Page(
        template: .referent,
        title: content.summary != nil ? language("site.error-title", ["title": title]) : title,
        content: content, language: language, theme: settings.theme,
        address: ReferentAddress.home.address,
        status: content.summary != nil ? .unprocessableContent : .ok, isForStaff: true),
      to: visit)
  }

  /// Leads from a line that was chosen or typed to its form, or says what is wrong with it.
  func typedLine(_ caretaker: Caretaker, _ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
    if var choice = LineChoice(visit.query), let code = choice.sheet {
      try await caretaker.owns(code, in: registry)
      let isNext = CleanText.line(choice.number).isEmpty
      if let line = isNext ? try await nextLine(of: code) : choice.line {
        return .seeOther(language.link(ReferentAddress.line(code, line).address))
      }
      choice.problem = language("referent.not-a-number", ["line": choice.number])
      return try await referentHome(caretaker, visit, choice: choice)
    }
    let typed = visit.query["line"] ?? ""
    func again(_ problem: String) async throws -> Reply {
      try await referentHome(caretaker, visit, typed: typed, problem: problem)
    }
    let line: PaperLine
    do throws(PaperLine.ReadingError) {
      line = try PaperLine(reading: typed)
    } catch {
      switch error {
      case .code(let error): return try await again(CodeForm.problem(error, in: language))
      case .notALine(let rest):
        return try await again(language("referent.not-a-line", ["line": rest]))
      }
    }
    guard let sheet = try await registry.sheet(line.code), sheet.place == caretaker.place.id else {
      return try await again(language("referent.not-here", ["code": line.code.printed]))
    }
    let number: Int
    if let typed = line.line { number = typed } else { number = try await nextLine(of: line.code) }
    return .seeOther(language.link(ReferentAddress.line(line.code, number).address))
  }

  /// What neighbours wrote to a person who has no page; nobody else's messages are read by anybody else.
  private func messagesToPassOn(_ listing: Listing) async throws -> [Message] {
    guard listing.isAwayFromPage, let owned = try await registry.ownedListing(listing.id) else {
      return []
    }
    return try await registry.messages(for: listing.id, key: owned.key) ?? []
  }

  /// The line of a sheet behind the last that was copied.
  private func nextLine(of code: ShortCode) async throws -> Int {
    min((try await registry.enteredLines(of: code).max() ?? 0) + 1, PaperLine.last)
  }

  /// The field for the address at which they want to be told what is new; nil where no e-mail leaves.
  private func newsField(
    _ caretaker: Caretaker, _ wrong: String?, _ language: PageLanguage
  ) async throws -> TextField? {
    guard post != nil else { return nil }
    let known = try await registry.newsAddress(of: caretaker.signedIn.staff, at: now())
    let problem = wrong.map { language("referent.news-wrong", ["address": $0]) }
    return TextField(
      id: "email", label: language("referent.news-label"), hint: language("referent.news-hint"),
      isOptional: false, isRequired: false, value: wrong ?? known?.text ?? "", problem: problem,
      describedBy: "email-hint" + (problem == nil ? "" : " email-problem"), isArea: false,
      type: "email", autocomplete: "email", inputMode: "email", limit: nil, earliest: nil,
      latest: nil)
  }

  /// What was just done.
  private func message(_ visit: Visit, _ language: PageLanguage) -> String? {
    for (name, phrase) in [("gone", "referent.gone"), ("asked", "referent.asked")] {
      guard let text = visit.query[name] else { continue }
      guard let code = try? ShortCode(reading: text) else { continue }
      return language(phrase, ["code": code.printed])
    }
    if let tended = tended(visit, language) { return tended }
    switch visit.query["told"] {
    case "yes": return language("referent.news-kept")
    case "no": return language("referent.news-stopped")
    default: return nil
    }
  }
}
