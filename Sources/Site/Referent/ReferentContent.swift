internal import Neighbourhood
internal import Registry
internal import Wording

/// What the page shows from which a référent works.
struct ReferentContent {
  let bar: StaffBar
  let heading: String
  let address: String?
  /// What was just done.
  let message: String?
  let summary: ProblemSummary?
  let action: String
  /// The fields in which a line is chosen; nil where there are no sheets.
  let line: LineFields?
  let typed: String
  let lineProblem: String?
  let hasProblem: Bool
  let chosenLanguage: String?
  let mark: String
  let sheets: [SheetCard]
  let hasSheets: Bool
  /// What the place lists.
  let listings: [ReferentListing]
  let hasListings: Bool
  /// Where they want to be told what is new; nil where no e-mail leaves.
  let news: TextField?
  let newsAction: String
}

/// One sheet as its référent sees it.
struct SheetCard {
  let code: String
  let codeHref: String
  let printed: String
  /// Whether paper and site agree, and if not, in what they differ.
  let state: String
  let isStale: Bool
  let isSilent: Bool
  let isAsked: Bool
  let mayAsk: Bool
  let came: String
  let lineHref: String
  let lineText: String
  let takenDownAction: String
  let takenDownText: String
  let reprintAction: String
  let chart: ScanChart

  init(
    _ statistics: SheetStatistics, nextLine: Int, chart: ScanChart, printed: String,
    isSilent: Bool, language: PageLanguage
  ) {
    let sheet = statistics.sheet
    code = sheet.code.printed
    codeHref = language.link(.sheet(sheet.code))
    self.printed = language("referent.printed", ["day": printed])
    state = statistics.state(in: language)
    isStale = statistics.isOutOfDate
    self.isSilent = isSilent
    isAsked = statistics.reprintAsked != nil
    mayAsk = !isAsked && statistics.replacedBy == nil
    came =
      statistics.offers + statistics.needs == 0
      ? language("sheets.came-nothing")
      : language("sheets.came", ["what": statistics.arrivals(in: language)])
    lineHref = language.link(ReferentAddress.line(sheet.code, nextLine).address)
    lineText = language("referent.copy-line", ["line": String(nextLine)])
    takenDownAction = language.link(ReferentAddress.takenDown(sheet.code).address)
    takenDownText = language("referent.take-down")
    reprintAction = language.link(ReferentAddress.reprint(sheet.code).address)
    self.chart = chart
  }
}

extension SheetStatistics {
  /// How many listings came in through it, in words.
  func arrivals(in language: PageLanguage) -> String {
    language(
      "sheets.arrivals",
      [
        "offers": language("sheets.offers", count: offers),
        "needs": language("sheets.needs", count: needs),
      ])
  }

  /// Whether paper and site agree, in words.
  func state(in language: PageLanguage) -> String {
    if let replacedBy { return language("sheets.replaced", ["code": replacedBy.printed]) }
    return SheetNotice.words(for: difference, in: language)
      .map { language("sheets.stale", ["changes": $0]) } ?? language("sheets.fresh")
  }
}
