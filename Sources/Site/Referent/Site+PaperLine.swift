internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// The form for what stands on a line of a sheet.
  func lineForm(
    _ code: ShortCode, _ line: Int, _ caretaker: Caretaker, _ visit: Visit
  ) async throws -> Reply {
    let receipt = try await registry.installationKey().receipt(for: code, line: line)
    let isEntered = try await registry.enteredLines(of: code).contains(line)
    let language = try language(for: visit)
    let sent = visit.query["sent"].flatMap { Int($0) }
    return reply(
      try await linePage(
        .forStaff(receipt: receipt), LineChoice(sheet: code, line: line), code, line, caretaker,
        language, said: sent.map { language("referent.sent", ["line": String($0)]) },
        message: isEntered ? language("referent.entered", ["line": String(line)]) : nil),
      to: visit)
  }

  /// Keeps what stands on a line, and goes on to the next; or shows the form again.
  ///
  /// The line is that of the address, unless another is chosen in the form.
  func takeLine(
    _ code: ShortCode, _ line: Int, _ caretaker: Caretaker, _ visit: Visit, _ request: Request
  ) async throws -> Reply {
    let fields = try await form(request, of: caretaker.signedIn)
    let language = try language(for: visit)
    var choice = LineChoice(fields) ?? LineChoice(sheet: code, line: line)
    let code = choice.sheet ?? code
    try await caretaker.owns(code, in: registry)
    if choice.line == nil {
      choice.problem = language("referent.not-a-number", ["line": choice.number])
    }
    let line = choice.line ?? line
    var form = ListingForm(ofStaff: fields, in: language)
    // One line of a sheet is one listing, however often and by whomever it is copied.
    form[.receipt] = try await registry.installationKey().receipt(for: code, line: line).text
    func again(
      problems: ListingForm.Problems? = nil, message: String? = nil,
      status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Reply {
      var page = try await linePage(
        form, choice, code, line, caretaker, language, problems: problems, message: message)
      page.status = status
      return reply(page, to: visit)
    }
    let content: ListingContent
    let receipt: Receipt
    do throws(ListingForm.Problems) {
      (content, receipt) = try form.validated(on: today)
    } catch {
      return try await again(problems: error)
    }
    guard choice.problem == nil else { return try await again() }
    let submission = Submission(
      content: content, place: caretaker.place.id, sheet: code, source: .paper, line: line,
      receipt: receipt, status: statusOfNew, lastDay: lastDay(of: content), mayChange: false,
      wording: settings.consentWording, actor: caretaker.signedIn.staff.name)
    let submitted: Submitted
    do throws(RegistryError) {
      submitted = try await registry.submit(submission, at: now())
    } catch {
      guard let message = FormMessage(error), let failure = message.failure else { throw error }
      note(failure, visit)
      return try await again(
        message: message.words(hotline: settings.hotline, in: language), status: message.status)
    }
    if submitted.listing.status == .withdrawn {
      return try await again(message: language("referent.withdrawn", ["line": String(line)]))
    }
    guard submitted.outcome != .refused else {
      return try await again(message: language("referent.entered", ["line": String(line)]))
    }
    return .seeOther(
      language.link(
        ReferentAddress.line(code, min(line + 1, PaperLine.last)).address,
        [.init(name: "sent", value: String(line))]))
  }

  private func linePage(
    _ form: ListingForm, _ choice: LineChoice, _ code: ShortCode, _ line: Int,
    _ caretaker: Caretaker, _ language: PageLanguage, problems: ListingForm.Problems? = nil,
    said: String? = nil, message: String? = nil
  ) async throws -> Page {
    let fields = EntryFields(
      form, group: "referent", problems: problems, categories: settings.categories,
      pictograms: pictograms, language: language)
    let wrongLine = [choice.problem].compactMap { problem in
      problem.map { ProblemSummary.Item(href: "#number", text: $0) }
    }
    let content = PaperLineContent(
      bar: StaffBar(caretaker.signedIn, in: language),
      heading: language("referent.line-heading", ["line": String(line)]),
      lead: language(
        "referent.line-lead", ["code": code.printed, "place": language.set(caretaker.place.title)]),
      said: said, message: message,
      summary: ProblemSummary(wrongLine + fields.problems, in: language),
      action: language.link(ReferentAddress.line(code, line).address),
      mark: caretaker.signedIn.mark,
      line: try await lineFields(
        choice, at: caretaker.place.id, isNumberNeeded: true, language), fields: fields,
      send: language("referent.send"))
    let isWrong = content.summary != nil || message != nil
    return Page(
      template: .paperLine,
      title: isWrong
        ? language("site.error-title", ["title": content.heading]) : content.heading,
      content: content, language: language, theme: settings.theme,
      address: ReferentAddress.line(code, line).address, isForStaff: true)
  }
}

/// What the form for a line of a sheet shows.
struct PaperLineContent {
  let bar: StaffBar
  let heading: String
  let lead: String
  /// What was just kept.
  let said: String?
  /// Why the form comes back, or why there is nothing to enter.
  let message: String?
  let summary: ProblemSummary?
  let action: String
  let mark: String
  let line: LineFields?
  let fields: EntryFields
  let send: String
}
