internal import Neighbourhood
internal import Wording

/// What the form shows with which a neighbour offers help or asks for it.
struct FormContent {
  let heading: String
  let lead: String
  let place: String
  let back: String
  let action: String
  let kind: String
  let language: String
  let receipt: String
  let symbols: String
  /// What is said above the form where it comes back for another reason than problems.
  let message: String?
  let summary: ProblemSummary?
  let category: ChoiceField
  let mode: ChoiceField
  let details: TextField
  let onBehalf: TickField?
  let name: TextField
  let phone: TextField
  let email: TextField
  let audience: ChoiceField
  let until: TextField
  let consent: TickField
  let notice: [String]
  let send: String
  /// The key of the listing that is changed; nil for a new one.
  let key: String?
  /// When it was shown, signed; nil where a key says who sends it.
  var shown: String?

  /// Where a form leads and what it is called.
  struct Target {
    let heading: String
    let lead: String
    /// The place that it is for.
    let place: String
    /// Leads back to where the person came from.
    let back: String
    /// Takes the form.
    let action: String
    let send: String
    /// The key of the listing that is changed; nil for a new one.
    var key: String?
  }

  init(
    _ form: ListingForm, kind: Listing.Kind, target: Target,
    problems: ListingForm.Problems?, message: FormMessage?, today: CalendarDay,
    settings: SiteSettings, pictograms: Pictograms, language: PageLanguage
  ) {
    let fields = FieldMaker(
      form: form, kind: kind, problems: problems, pictograms: pictograms, language: language)
    let latest = today.adding(
      days: kind == .offer ? settings.retention.offerDays : settings.retention.needDays)
    heading = target.heading
    lead = target.lead
    place = target.place
    back = target.back
    action = target.action
    send = target.send
    key = target.key
    self.kind = kind.rawValue
    self.language = form[.language].isEmpty ? language.language.code : form[.language]
    receipt = form[.receipt]
    // One that is no longer offered stays a choice for who changes a listing that has it.
    let own = target.key == nil ? nil : Neighbourhood.Category(rawValue: form[.category])
    let categories = settings.categories(with: own)
    symbols = pictograms.symbols(for: categories)
    self.message = message.map { $0.words(hotline: settings.hotline, in: language) }
    summary = problems.map { ProblemSummary($0, kind: kind, in: language) }
    category = fields.choice(.category, categories.map(\.rawValue))
    mode = fields.choice(.mode, Listing.Mode.allCases.map(\.rawValue))
    details = fields.text(.details, kind: .area, limit: ListingForm.longestDetails)
    onBehalf = kind == .need ? fields.tick(.onBehalf) : nil
    name = fields.text(
      .name, kind: .line, limit: ListingForm.longestName, autocomplete: "nickname")
    phone = fields.text(
      .phone, kind: .line, type: "tel", autocomplete: "tel", inputMode: "tel")
    email = fields.text(
      .email, kind: .line, type: "email", autocomplete: "email", inputMode: "email")
    audience = fields.choice(.audience, Audience.allCases.map(\.rawValue), hasNotes: true)
    until = fields.text(
      .until, kind: .line, type: "date", isOptional: true, range: (today.iso, latest.iso),
      values: ["day": language.day(latest)])
    consent = fields.tick(.consent, isRequired: true)
    notice = FormContent.privacyNotice(kind: kind, settings: settings, language: language)
  }

  /// What leads to a form for a new listing.
  static func newListing(
    _ kind: Listing.Kind, _ sheet: Sheet, _ place: Place, in language: PageLanguage
  ) -> Target {
    Target(
      heading: language("form.\(kind.rawValue)-heading"),
      lead: language("form.\(kind.rawValue)-lead"), place: place.title,
      back: language.link(.sheet(sheet.code)), action: language.link(.form(sheet.code, kind)),
      send: language("form.\(kind.rawValue)-send"))
  }

  /// Who keeps it, why, how long, and which rights the person has (RGPD, article 13).
  static func privacyNotice(
    kind: Listing.Kind, settings: SiteSettings, language: PageLanguage
  ) -> [String] {
    let days = kind == .offer ? settings.retention.offerDays : settings.retention.needDays
    return [
      settings.organisation.map { language("privacy.who", ["organisation": $0]) }
        ?? language("privacy.who-unnamed"),
      language("privacy.why"),
      language("privacy.how-long", count: days),
      settings.hotline.map { language("privacy.rights-hotline", ["hotline": $0.grouped]) }
        ?? language("privacy.rights"),
    ]
  }
}

extension PageLanguage {
  /// A day in words.
  func day(_ day: CalendarDay) -> String {
    wording.day(year: day.year, month: day.month, day: day.day)
  }
}
