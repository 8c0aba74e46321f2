internal import HTTPTypes
internal import Neighbourhood
internal import PageModel
internal import Registry

extension Site {
  /// The form in which a neighbour says what is wrong with a listing, or thanks for it.
  func report(about id: Listing.ID, under code: ShortCode, _ visit: Visit) async throws -> Reply {
    let (sheet, listing) = try await reportable(id, under: code)
    let isSent = visit.query["sent"] == "1"
    let shown = try await shownMark()
    return try reportPage(FormFields(), listing, sheet, visit, shown: shown, isSent: isSent)
  }

  /// Takes what is wrong with a listing.
  ///
  /// Nothing of who says so is kept.
  func take(
    report fields: FormFields, about id: Listing.ID, under code: ShortCode, _ visit: Visit
  ) async throws -> Reply {
    let (sheet, listing) = try await reportable(id, under: code)
    let guarding = await guarding(fields)
    let words = CleanText.line(fields["words"] ?? "")
    let reason = fields["reason"].flatMap { ListingReport.Reason(rawValue: $0) }
    guard let reason, words.count <= ListingReport.longestWords, reason != .other || !words.isEmpty
    else {
      return try reportPage(fields, listing, sheet, visit, shown: guarding.mark, isWrong: true)
    }
    guard guarding.sender == .person else {
      return try reportPage(
        fields, listing, sheet, visit, shown: guarding.mark, isWrong: true, isDoubtful: true)
    }
    guard try await registry.report(id, reason: reason, words: words, on: today, at: now()) else {
      throw Failure.listingGone(code)
    }
    let language = try language(for: visit, sheet: sheet.options.language)
    return .seeOther(language.link(.report(code, id), [.init(name: "sent", value: "1")]))
  }

  /// A listing that the page of a sheet shows, or that of a place near it.
  private func reportable(_ id: Listing.ID, under code: ShortCode) async throws -> (Sheet, Listing)
  {
    let (sheet, place) = try await place(of: code)
    guard let listing = try await shownListing(id, at: place) else {
      throw Failure.listingGone(code)
    }
    return (sheet, listing)
  }

  private func reportPage(
    _ fields: FormFields, _ listing: Listing, _ sheet: Sheet, _ visit: Visit,
    shown: String, isWrong: Bool = false, isSent: Bool = false, isDoubtful: Bool = false
  ) throws -> Reply {
    let language = try language(for: visit, sheet: sheet.options.language)
    let content = ReportContent(
      fields, listing, sheet, shown: shown, isWrong: isWrong, isSent: isSent,
      isDoubtful: isDoubtful, language: language)
    return reply(
      Page(
        template: .report,
        title: isWrong
          ? language("site.error-title", ["title": content.heading]) : content.heading,
        content: content, language: language,
        theme: Theme(named: sheet.options.theme) ?? settings.theme,
        address: .report(sheet.code, listing.id), status: isWrong ? .unprocessableContent : .ok,
        keeping: .byNobody),
      to: visit)
  }
}

/// What the form shows in which a neighbour says what is wrong with a listing.
struct ReportContent {
  let heading: String
  let lead: String
  let back: String
  let isSent: Bool
  let title: String
  let wordsLanguage: String?
  let action: String
  let summary: ProblemSummary?
  /// When it was shown, signed.
  let shown: String
  /// What is said above the form where it comes back though nothing in it is wrong.
  let message: String?
  let reason: ChoiceField
  let remark: TextField

  init(
    _ fields: FormFields, _ listing: Listing, _ sheet: Sheet, shown: String, isWrong: Bool,
    isSent: Bool, isDoubtful: Bool, language: PageLanguage
  ) {
    self.shown = shown
    message = isDoubtful ? language("form.doubtful") : nil
    let content = listing.content
    let typed = fields["words"] ?? ""
    let chosen = fields["reason"].flatMap { ListingReport.Reason(rawValue: $0) }
    let characters = CleanText.line(typed).count
    let reasonProblem = isWrong && chosen == nil ? language("report.no-reason") : nil
    let wordsProblem: String? =
      if characters > ListingReport.longestWords {
        language(
          "problem.too-long",
          [
            "limit": String(ListingReport.longestWords), "characters": String(characters),
          ])
      } else if isWrong, chosen == .other, CleanText.line(typed).isEmpty {
        language("report.no-words")
      } else { nil }
    heading = language(isSent ? "report.thanks" : "report.heading")
    lead = language(isSent ? "report.sent" : "report.lead")
    back = language.link(.sheet(sheet.code))
    self.isSent = isSent
    title =
      content.details.isEmpty
      ? language("category.\(content.category.rawValue)")
      : typeset(content.details, in: content.language)
    wordsLanguage = content.details.isEmpty ? nil : language.foreignTag(content.language)
    action = language.link(.report(sheet.code, listing.id))
    let items = [("#reason", reasonProblem), ("#words", wordsProblem)].compactMap { href, text in
      text.map { ProblemSummary.Item(href: href, text: $0) }
    }
    summary = items.isEmpty ? nil : ProblemSummary(items: items, in: language)
    reason = ChoiceField(
      id: "reason", legend: language("report.reason-label"), hint: nil, problem: reasonProblem,
      describedBy: reasonProblem.map { _ in "reason-problem" },
      choices: ListingReport.Reason.allCases.enumerated().map { index, reason in
        ChoiceField.Choice(
          id: index == 0 ? "reason" : "reason-\(reason.rawValue)", name: "reason",
          value: reason.rawValue, label: language("report.reason-\(reason.rawValue)"), note: nil,
          icon: nil, isChosen: chosen == reason, isWrong: reasonProblem != nil)
      })
    remark = TextField(
      id: "words", label: language("report.words-label"), hint: language("report.words-hint"),
      isOptional: true, isRequired: false, value: typed, problem: wordsProblem,
      describedBy: wordsProblem == nil ? "words-hint" : "words-hint words-problem", isArea: true,
      type: "text", autocomplete: nil, inputMode: nil, limit: ListingReport.longestWords,
      earliest: nil,
      latest: nil)
  }
}
