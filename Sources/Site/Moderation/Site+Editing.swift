internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import PageModel
internal import Registry

extension Site {
  /// The form that changes a listing, with all that it says.
  func editing(_ id: Listing.ID, _ signedIn: SignedIn, _ visit: Visit) async throws -> Reply {
    let listing = try await editable(id)
    var generator = random()
    let form = ListingForm(listing.content, receipt: .random(using: &generator))
    return try editPage(form, listing, signedIn, visit)
  }

  /// Keeps what the form says, or shows it again with what is wrong.
  func edit(_ id: Listing.ID, _ signedIn: SignedIn, _ visit: Visit, _ request: Request)
    async throws -> Reply
  {
    let fields = try await form(request, of: signedIn)
    let listing = try await editable(id)
    var generator = random()
    var form = ListingForm(
      values: ListingForm.Field.allCases.reduce(into: [:]) { values, field in
        values[field] = fields[field.rawValue]
      })
    form[.consent] = "1"
    form[.language] = listing.content.language
    form[.receipt] = Receipt.random(using: &generator).text
    if Listing.Kind(rawValue: form[.kind]) == nil {
      form[.kind] = listing.content.kind.rawValue
    }
    // Nobody but the person lets more people see how to reach them.
    if let audience = Audience(rawValue: form[.audience]), audience > listing.content.audience {
      form[.audience] = listing.content.audience.rawValue
    }
    let content: ListingContent
    do throws(ListingForm.Problems) {
      (content, _) = try form.validated(on: today)
    } catch {
      return try editPage(form, listing, signedIn, visit, problems: error)
    }
    let lastDay =
      content.until == listing.content.until
      ? listing.lastDay : content.lastDay(sentOn: today, retention: settings.retention)
    let edited = try await registry.edit(
      id, revision: fields["revision"].flatMap { Int($0) } ?? 0, to: content, lastDay: lastDay,
      by: signedIn.staff.name, at: now())
    if edited?.isDone == true, fields["publish"] == "1" {
      _ = try await registry.publish([id], by: signedIn.staff.name, at: now())
    }
    return .seeOther(
      try language(for: visit).link(
        ModerationAddress.listing(id).address,
        [.init(name: "done", value: edited?.isDone == true ? "edited" : "stale")]))
  }

  private func editable(_ id: Listing.ID) async throws -> Listing {
    guard let listing = try await registry.listing(id), listing.status != .withdrawn else {
      throw Failure.notFound
    }
    return listing
  }

  private func editPage(
    _ form: ListingForm, _ listing: Listing, _ signedIn: SignedIn, _ visit: Visit,
    problems: ListingForm.Problems? = nil
  ) throws -> Reply {
    let language = try language(for: visit)
    let content = EditContent(
      form, listing, signedIn, bar: StaffBar(signedIn, in: language), problems: problems,
      today: today, settings: settings, pictograms: pictograms, language: language)
    return reply(
      Page(
        template: .edit,
        title: problems == nil
          ? content.heading : language("site.error-title", ["title": content.heading]),
        content: content, language: language, theme: settings.theme,
        address: ModerationAddress.editing(listing.id).address,
        status: problems == nil ? .ok : .unprocessableContent, isForStaff: true),
      to: visit)
  }
}

/// What the form shows with which a listing is changed.
struct EditContent {
  let bar: StaffBar
  let heading: String
  let back: String
  let action: String
  let mark: String
  let revision: String
  let symbols: String
  let summary: ProblemSummary?
  let kind: ChoiceField
  let category: ChoiceField
  let mode: ChoiceField
  let details: TextField
  let onBehalf: TickField
  let name: TextField
  let phone: TextField
  let email: TextField
  let audience: ChoiceField
  let until: TextField
  let canPublish: Bool

  init(
    _ form: ListingForm, _ listing: Listing, _ signedIn: SignedIn, bar: StaffBar,
    problems: ListingForm.Problems?, today: CalendarDay, settings: SiteSettings,
    pictograms: Pictograms, language: PageLanguage
  ) {
    let kind = listing.content.kind
    let fields = FieldMaker(
      form: form, kind: kind, problems: problems, pictograms: pictograms, language: language,
      groups: ["entry", "form"])
    let latest = today.adding(
      days: kind == .offer ? settings.retention.offerDays : settings.retention.needDays)
    self.bar = bar
    heading = language("moderation.edit-heading", ["number": String(listing.id.number)])
    back = language.link(ModerationAddress.listing(listing.id).address)
    action = language.link(ModerationAddress.editing(listing.id).address)
    mark = signedIn.mark
    revision = String(listing.revision)
    let categories = settings.categories(with: listing.content.category)
    symbols = pictograms.symbols(for: categories)
    summary = ProblemSummary(
      fields.problems(of: [
        .kind, .category, .details, .mode, .onBehalf, .name, .phone, .email, .audience, .until,
      ]), in: language)
    self.kind = fields.choice(.kind, Listing.Kind.allCases.map(\.rawValue))
    category = fields.choice(.category, categories.map(\.rawValue))
    mode = fields.choice(.mode, Listing.Mode.allCases.map(\.rawValue))
    details = fields.text(.details, kind: .area, limit: ListingForm.longestDetails)
    onBehalf = fields.tick(.onBehalf)
    // Never filled in by the browser: what it knows is of whoever types.
    name = fields.text(.name, kind: .line, limit: ListingForm.longestName, autocomplete: "off")
    phone = fields.text(.phone, kind: .line, type: "tel", autocomplete: "off", inputMode: "tel")
    email = fields.text(
      .email, kind: .line, type: "email", autocomplete: "off", inputMode: "email")
    audience = fields.choice(
      .audience,
      Audience.allCases.filter { $0 <= listing.content.audience }.map(\.rawValue))
    until = fields.text(
      .until, kind: .line, type: "date", isOptional: true, range: (today.iso, latest.iso),
      values: ["day": language.day(latest)])
    canPublish = listing.status != .published
  }
}
