internal import Neighbourhood
internal import Wording

/// What the form shows with which a neighbour writes to the person behind a listing.
struct MessageFormContent {
  let heading: String
  let lead: String
  let place: String
  let back: String
  let action: String
  let language: String
  let receipt: String
  let isSent: Bool
  /// What the listing says, so that nobody writes about another.
  let listing: String
  let listingLanguage: String?
  /// What is said above the form where it comes back for another reason than problems.
  let notice: String?
  let summary: ProblemSummary?
  let message: TextField
  let name: TextField
  let phone: TextField
  let email: TextField
  let privacy: [String]
  /// What happens next, once it is sent.
  let next: String
  /// When it was shown, signed.
  let shown: String

  init(
    _ form: MessageForm, _ relay: Relay, shown: String, problems: MessageForm.Problems? = nil,
    message notice: String? = nil, isSent: Bool = false, settings: SiteSettings
  ) {
    let language = relay.language
    let content = relay.listing.content
    let fields = MessageFields(form: form, problems: problems, language: language)
    heading = language(
      isSent ? "write.heading-sent" : "write.heading",
      ["name": typeset(content.name, in: content.language)])
    let isPassedOn = relay.listing.isAwayFromPage
    func words(_ key: String) -> String {
      language("write.\(isPassedOn ? "passed-on-" : "")\(key)")
    }
    lead = words(isSent ? "lead-sent" : "lead")
    next = words("sent")
    place = relay.place.title
    back = language.link(.sheet(relay.sheet.code))
    action = language.link(.message(relay.sheet.code, relay.listing.id))
    self.language = form[.language]
    receipt = form[.receipt]
    self.isSent = isSent
    listing =
      content.details.isEmpty
      ? language("category.\(content.category.rawValue)")
      : typeset(content.details, in: content.language)
    listingLanguage = content.details.isEmpty ? nil : language.foreignTag(content.language)
    self.notice = notice
    summary = problems.map { fields.summary(of: $0) }
    message = fields.text(.message, limit: MessageForm.longestMessage, isArea: true)
    name = fields.text(.name, limit: ListingForm.longestName, autocomplete: "nickname")
    phone = fields.text(.phone, type: "tel", autocomplete: "tel", inputMode: "tel")
    email = fields.text(.email, type: "email", autocomplete: "email", inputMode: "email")
    self.shown = shown
    privacy = [words("privacy"), language("write.privacy-erased")]
  }
}

/// Makes the fields of the form from what was typed and what is wrong with it.
struct MessageFields {
  let form: MessageForm
  let problems: MessageForm.Problems?
  let language: PageLanguage

  func text(
    _ field: MessageForm.Field, type: String = "text", limit: Int? = nil,
    autocomplete: String? = nil, inputMode: String? = nil, isArea: Bool = false
  ) -> TextField {
    let group = field == .message ? "write" : "form"
    let hint = language.phraseIfAny("\(group).\(field.rawValue)-hint")
    let problem = problems?.byField[field].map { words(for: field, $0) }
    let ids = [
      hint.map { _ in "\(field.rawValue)-hint" }, problem.map { _ in "\(field.rawValue)-problem" },
    ].compactMap(\.self)
    return TextField(
      id: field.rawValue, label: language("\(group).\(field.rawValue)-label"), hint: hint,
      isOptional: false, isRequired: field == .message || field == .name, value: form[field],
      problem: problem, describedBy: ids.isEmpty ? nil : ids.joined(separator: " "),
      isArea: isArea, type: type, autocomplete: autocomplete, inputMode: inputMode, limit: limit,
      earliest: nil, latest: nil)
  }

  /// All that is wrong, in the order of the fields.
  func summary(of problems: MessageForm.Problems) -> ProblemSummary {
    let order: [MessageForm.Field] = [.message, .name, .phone, .email, .receipt]
    return ProblemSummary(
      items: order.compactMap { field in
        problems.byField[field].map {
          ProblemSummary.Item(
            href: "#" + (field == .receipt ? "send" : field.rawValue), text: words(for: field, $0))
        }
      }, in: language)
  }

  private func words(for field: MessageForm.Field, _ problem: ListingForm.Problem) -> String {
    guard field != .message || problem != .missing else { return language("write.missing-message") }
    return problem.words(
      for: ListingForm.Field(rawValue: field.rawValue) ?? .details, .offer, in: language)
  }
}
