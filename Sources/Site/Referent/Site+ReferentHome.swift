internal import HTTPTypes
internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// The sheets of a référent's place, and the field in which a line is typed.
  func referentHome(
    _ caretaker: Caretaker, _ visit: Visit, typed: String = "", problem: String? = nil
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
      let entered = try await registry.enteredLines(of: sheet.sheet.code)
      cards.append(
        SheetCard(
          sheet, nextLine: min((entered.max() ?? 0) + 1, PaperLine.last),
          chart: ScanChart(scans[sheet.sheet.code] ?? [:], upTo: today, in: language),
          printed: sheet.sheet.edition.map {
            language.day(CalendarDay($0.printed, in: settings.timeZone))
          } ?? "", isSilent: sheet.isSilent(on: today, in: settings.timeZone), language: language))
    }
    let content = ReferentContent(
      bar: StaffBar(
        caretaker.signedIn, here: ReferentAddress.home.address, in: language,
        links: [(ReferentAddress.home.address, "my-sheets")]),
      heading: caretaker.place.title,
      address: caretaker.place.name == nil ? nil : caretaker.place.address.text,
      message: message(visit, language), action: language.link(ReferentAddress.typed.address),
      typed: typed, problem: problem, hasProblem: problem != nil,
      chosenLanguage: language.isChosen ? language.language.code : nil,
      mark: caretaker.signedIn.mark, sheets: cards, hasSheets: !cards.isEmpty)
    let title = language("referent.title", ["place": caretaker.place.title])
    return reply(
      Page(
        template: .referent,
        title: problem == nil ? title : language("site.error-title", ["title": title]),
        content: content, language: language, theme: settings.theme,
        address: ReferentAddress.home.address,
        status: problem == nil ? .ok : .unprocessableContent, isForStaff: true),
      to: visit)
  }

  /// Leads from a code with its line to the form, or says what is wrong with it.
  func typedLine(_ caretaker: Caretaker, _ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
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
    let entered = try await registry.enteredLines(of: line.code)
    let number = line.line ?? min((entered.max() ?? 0) + 1, PaperLine.last)
    return .seeOther(language.link(ReferentAddress.line(line.code, number).address))
  }

  /// What was just done to a sheet.
  private func message(_ visit: Visit, _ language: PageLanguage) -> String? {
    for (name, phrase) in [("gone", "referent.gone"), ("asked", "referent.asked")] {
      guard let text = visit.query[name] else { continue }
      guard let code = try? ShortCode(reading: text) else { continue }
      return language(phrase, ["code": code.printed])
    }
    return nil
  }
}
