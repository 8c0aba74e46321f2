internal import HTTPTypes
internal import Neighbourhood
internal import PageModel
internal import Registry
internal import Telemetry
internal import Wording

extension Site {
  /// The empty form to offer help or to ask for it, with a receipt of its own.
  func form(for code: ShortCode, _ kind: Listing.Kind, _ visit: Visit) async throws -> Reply {
    let (sheet, place) = try await place(of: code)
    let language = try language(for: visit, sheet: sheet.options.language)
    var form = ListingForm()
    form[.receipt] = newReceipt()
    form[.mode] = Listing.Mode.inPerson.rawValue
    form[.language] = language.language.code
    let page = formPage(form, kind, sheet, place, language, shown: try await shownMark())
    return reply(page, to: visit)
  }

  /// Takes a form: keeps what it says and sends the person on to their private link, or shows it
  /// again, with what is wrong beside the fields or why it was not kept above them.
  func take(
    _ fields: FormFields, for code: ShortCode, _ kind: Listing.Kind, _ visit: Visit
  ) async throws -> Reply {
    let (sheet, place) = try await place(of: code)
    let language = try language(for: visit, sheet: sheet.options.language)
    var form = ListingForm(fields)
    form[.kind] = kind.rawValue
    let guarding = await guarding(fields)
    let shown = guarding.mark
    if let failure = tooManyForms(visit) {
      return notKept(
        failure,
        formPage(form, kind, sheet, place, language, shown: shown, message: .notKept(failure)),
        visit)
    }
    let content: ListingContent
    let receipt: Receipt
    do throws(ListingForm.Problems) {
      (content, receipt) = try form.validated(on: today)
    } catch {
      if error.byField[.receipt] != nil { form[.receipt] = newReceipt() }
      return reply(
        formPage(form, kind, sheet, place, language, shown: shown, problems: error), to: visit)
    }
    guard guarding.sender != .doubtful else {
      return reply(
        formPage(form, kind, sheet, place, language, shown: shown, message: .doubtful), to: visit)
    }
    let submission = Submission(
      content: content, place: place.id, sheet: sheet.code, source: .site, receipt: receipt,
      status: settings.moderation == .before || guarding.sender == .unknown
        ? .waiting : .published,
      lastDay: content.lastDay(sentOn: today, retention: settings.retention), mayChange: false,
      wording: settings.consentWording)
    let submitted: Submitted
    do throws(RegistryError) {
      submitted = try await registry.submit(submission, at: now())
    } catch {
      guard let message = FormMessage(error), let failure = message.failure else { throw error }
      return notKept(
        failure, formPage(form, kind, sheet, place, language, shown: shown, message: message), visit
      )
    }
    if let message = FormMessage(submitted) {
      form[.receipt] = newReceipt()
      return reply(
        formPage(form, kind, sheet, place, language, shown: shown, message: message), to: visit)
    }
    if submitted.outcome == .created { measures.submitted(kind: kind.rawValue) }
    return .seeOther(
      language.link(
        .listing(submitted.listing.id),
        [
          .init(name: "key", value: submitted.key.text), .init(name: "sent", value: "1"),
        ]))
  }

  /// The mark of a new form.
  func newReceipt() -> String {
    var generator = random()
    return Receipt.random(using: &generator).text
  }

  /// The form again, with all that was typed, and the reason why nothing of it was kept.
  private func notKept(_ failure: Failure, _ page: Page, _ visit: Visit) -> Reply {
    note(failure, visit)
    var answer = reply(page, to: visit)
    answer.fields[.retryAfter] = failure.retryAfter.map { String($0) }
    return answer
  }

  /// A form, kept by nobody: going back to it brings a new one, which makes another listing.
  ///
  /// Some browsers go back to a page as it was left nonetheless; ``FormMessage/used`` is for them.
  private func formPage(
    _ form: ListingForm, _ kind: Listing.Kind, _ sheet: Sheet, _ place: Place,
    _ language: PageLanguage, shown: String, problems: ListingForm.Problems? = nil,
    message: FormMessage? = nil
  ) -> Page {
    var content = FormContent(
      form, kind: kind, target: FormContent.newListing(kind, sheet, place, in: language),
      problems: problems, message: message, today: today, settings: settings,
      pictograms: pictograms, language: language)
    content.shown = shown
    let title = "\(content.heading) · \(place.title)"
    let isWrong = problems != nil || message?.failure != nil
    return Page(
      template: .form, title: isWrong ? language("site.error-title", ["title": title]) : title,
      content: content, language: language,
      theme: Theme(named: sheet.options.theme) ?? settings.theme,
      status: message?.status ?? (problems == nil ? .ok : .unprocessableContent),
      keeping: .byNobody)
  }
}

extension ListingForm {
  /// The form as it was sent.
  init(_ fields: FormFields) {
    self.init(
      values: Field.allCases.reduce(into: [:]) { $0[$1] = fields[$1.rawValue] })
  }
}
