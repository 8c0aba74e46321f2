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
    let form = ListingForm(listing.content, receipt: newReceipt())
    return try editPage(form, listing, signedIn, visit)
  }

  /// Keeps what the form says, or shows it again with what is wrong.
  func edit(_ id: Listing.ID, _ signedIn: SignedIn, _ visit: Visit, _ request: Request)
    async throws -> Reply
  {
    let fields = try await form(request, of: signedIn)
    let listing = try await editable(id)
    let form = ListingForm(fields, changing: listing, receipt: newReceipt())
    let content: ListingContent
    do throws(ListingForm.Problems) {
      (content, _) = try form.validated(on: today)
    } catch {
      return try editPage(form, listing, signedIn, visit, problems: error)
    }
    let edited = try await registry.edit(
      id, revision: fields["revision"].flatMap { Int($0) } ?? 0, to: content,
      lastDay: lastDay(of: content, changing: listing), by: signedIn.staff.name, at: now())
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
      form, listing, signedIn,
      target: EditTarget(
        heading: language("moderation.edit-heading", ["number": String(listing.id.number)]),
        lead: language("moderation.edit-lead"),
        back: language.link(ModerationAddress.listing(listing.id).address),
        backText: language("moderation.back-to-listing"),
        action: language.link(ModerationAddress.editing(listing.id).address),
        canPublish: listing.status != .published, withdrawal: nil),
      problems: problems, today: today, settings: settings, pictograms: pictograms,
      language: language)
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

/// Who changes a listing in a form: where it leads, and what can be done besides.
struct EditTarget {
  let heading: String
  let lead: String
  let back: String
  let backText: String
  let action: String
  let canPublish: Bool
  /// How the listing is taken back; nil where that is not done here.
  let withdrawal: Withdrawal?

  /// Taking a listing back, which has to be confirmed.
  struct Withdrawal {
    let action: String
    /// That it was not confirmed.
    let problem: String?
  }
}

/// What the form shows with which a listing is changed.
struct EditContent {
  let bar: StaffBar
  let heading: String
  let lead: String
  let back: String
  let backText: String
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
  let withdrawal: EditTarget.Withdrawal?

  init(
    _ form: ListingForm, _ listing: Listing, _ signedIn: SignedIn, target: EditTarget,
    problems: ListingForm.Problems?, today: CalendarDay, settings: SiteSettings,
    pictograms: Pictograms, language: PageLanguage
  ) {
    let kind = listing.content.kind
    let fields = FieldMaker(
      form: form, kind: kind, problems: problems, pictograms: pictograms, language: language,
      groups: ["entry", "form"])
    let latest = today.adding(
      days: kind == .offer ? settings.retention.offerDays : settings.retention.needDays)
    bar = StaffBar(signedIn, in: language)
    (heading, lead) = (target.heading, target.lead)
    (back, backText, action) = (target.back, target.backText, target.action)
    (canPublish, withdrawal) = (target.canPublish, target.withdrawal)
    mark = signedIn.mark
    revision = String(listing.revision)
    let categories = settings.categories(with: listing.content.category)
    symbols = pictograms.symbols(for: categories)
    let unsure = target.withdrawal?.problem.map {
      ProblemSummary.Item(href: "#sure", text: $0)
    }
    summary = ProblemSummary(
      fields.problems(of: [
        .kind, .category, .details, .mode, .onBehalf, .name, .phone, .email, .audience, .until,
      ]) + [unsure].compactMap(\.self), in: language)
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
  }
}

extension ListingForm {
  /// What someone of the staff has sent to change a listing.
  init(_ fields: FormFields, changing listing: Listing, receipt: String) {
    self.init(
      values: Field.allCases.reduce(into: [:]) { values, field in
        values[field] = fields[field.rawValue]
      })
    self[.consent] = "1"
    self[.language] = listing.content.language
    self[.receipt] = receipt
    if Listing.Kind(rawValue: self[.kind]) == nil {
      self[.kind] = listing.content.kind.rawValue
    }
    // Nobody but the person lets more people see how to reach them.
    if let audience = Audience(rawValue: self[.audience]), audience > listing.content.audience {
      self[.audience] = listing.content.audience.rawValue
    }
  }
}
