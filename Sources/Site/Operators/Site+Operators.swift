internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry

extension Site {
  /// Answers what is asked below `/operator`.
  func operators(_ parts: [String], _ visit: Visit, _ request: Request) async throws -> Reply {
    let signedIn = try await staff(visit, [.operator, .moderator])
    let tending = Tending(signedIn: signedIn, area: .operator, place: nil)
    if let address = Tending.Address(parts) {
      return try await tend(address, tending, visit, request)
    }
    if parts == ["listings"] {
      try request.allow(.get)
      return try await callersListings(tending, visit)
    }
    guard parts.isEmpty else { throw Failure.notFound }
    try request.allow(.get, .post)
    return request.method == .post
      ? try await takeCall(signedIn, visit, request) : try await callForm(signedIn, visit)
  }

  /// The empty form for a call, with what to tell the caller of the call before.
  private func callForm(_ signedIn: SignedIn, _ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
    let call = Call(form: .forStaff(receipt: newReceipt()))
    let sent = visit.query["sent"].flatMap { Int64($0) }
    let kind = Listing.Kind(rawValue: visit.query["kind"] ?? "") ?? .offer
    return reply(
      callPage(
        call, signedIn, language, told: sent.map { told($0, kind, in: language) }), to: visit)
  }

  /// Keeps what a caller said, looks for their place, or shows the form again.
  private func takeCall(_ signedIn: SignedIn, _ visit: Visit, _ request: Request) async throws
    -> Reply
  {
    let fields = try await form(request, of: signedIn)
    let language = try language(for: visit)
    var call = Call(fields, in: language)
    if let street = call.street, call.wantsSearch {
      call.found = try await registry.findPlaces(matching: street, limit: Call.mostFound + 1)
      // One place is no question; the rest of the form decides whether it is kept.
      guard call.found.count == 1, let only = call.found.first else {
        return reply(callPage(call, signedIn, language), to: visit)
      }
      call.place = only.id
    }
    if let id = call.place { call.found = [try await registry.place(id)].compactMap(\.self) }
    let (place, sheet) = try await destination(of: &call, in: language)
    let content: ListingContent
    let receipt: Receipt
    do throws(ListingForm.Problems) {
      (content, receipt) = try call.form.validated(on: today)
    } catch {
      if error.byField[.receipt] != nil { call.form[.receipt] = newReceipt().text }
      return reply(callPage(call, signedIn, language, problems: error), to: visit)
    }
    guard let place else { return reply(callPage(call, signedIn, language), to: visit) }
    let submission = Submission(
      content: content, place: place, sheet: sheet, source: .phone, receipt: receipt,
      status: statusOfNew, lastDay: lastDay(of: content), mayChange: false,
      wording: settings.consentWording, actor: signedIn.staff.name)
    let submitted: Submitted
    do throws(RegistryError) {
      submitted = try await registry.submit(submission, at: now())
    } catch {
      guard let message = FormMessage(error), let failure = message.failure else { throw error }
      note(failure, visit)
      let words = message.words(hotline: nil, in: language)
      var page = callPage(call, signedIn, language, message: words)
      page.status = message.status
      return reply(page, to: visit)
    }
    if FormMessage(submitted) != nil {
      call.form[.receipt] = newReceipt().text
      return reply(
        callPage(call, signedIn, language, message: language("operator.used")), to: visit)
    }
    return .seeOther(
      language.link(
        .area(.operator, []),
        [
          .init(name: "sent", value: String(submitted.listing.id.number)),
          .init(name: "kind", value: content.kind.rawValue),
        ]))
  }

  /// Where a call belongs: the place of the code, or the one that was chosen; notes in the call what
  /// is wrong with either.
  private func destination(of call: inout Call, in language: PageLanguage) async throws
    -> (place: Place.ID?, sheet: ShortCode?)
  {
    guard !call.placeWords.isEmpty, call.street == nil else {
      if let place = call.place { return (place, nil) }
      call.codeProblem = language("operator.missing-place")
      return (nil, nil)
    }
    let code: ShortCode
    do throws(ShortCode.ReadingError) {
      code = try ShortCode(reading: CodeForm.code(in: call.placeWords))
    } catch {
      call.codeProblem = CodeForm.problem(error, in: language)
      return (nil, nil)
    }
    guard let sheet = try await registry.sheet(code) else {
      call.codeProblem = language("code.unknown", ["code": code.printed])
      return (nil, nil)
    }
    return (sheet.place, code)
  }

  /// What to tell the caller.
  private func told(_ number: Int64, _ kind: Listing.Kind, in language: PageLanguage) -> CallTold {
    let days =
      kind == .offer ? settings.retention.offerDays : settings.retention.needDays
    let hotline = settings.hotline.map(\.grouped)
    return CallTold(
      heading: language("operator.sent", ["number": String(number)]),
      sentences: [
        language("operator.tell-\(statusOfNew.rawValue)"),
        language("operator.tell-until", ["day": language.day(today.adding(days: days))]),
        hotline.map { language("operator.tell-withdraw-hotline", ["hotline": $0]) }
          ?? language("operator.tell-withdraw"),
      ])
  }

  private func callPage(
    _ call: Call, _ signedIn: SignedIn, _ language: PageLanguage,
    problems: ListingForm.Problems? = nil, told: CallTold? = nil, message: String? = nil
  ) -> Page {
    let content = CallContent(
      call, signedIn, problems: problems, told: told, message: message,
      categories: settings.categories, pictograms: pictograms, language: language)
    let isWrong = content.summary != nil || message != nil
    let title = language("operator.heading")
    return Page(
      template: .hotline,
      title: isWrong ? language("site.error-title", ["title": title]) : title, content: content,
      language: language, theme: settings.theme, address: .area(.operator, []),
      status: isWrong ? .unprocessableContent : .ok, isForStaff: true)
  }
}
