internal import Neighbourhood
internal import Wording

/// The fields with which someone of the staff enters what a neighbour wrote on paper or said on the
/// telephone.
struct EntryFields {
  let receipt: String
  let symbols: String
  let kind: ChoiceField
  let category: ChoiceField
  let details: TextField
  let name: TextField
  let phone: TextField
  let email: TextField
  let audience: ChoiceField
  let consent: TickField
  /// What is wrong with them, in their order.
  let problems: [ProblemSummary.Item]

  /// Fields with what was typed and what is wrong with it.
  ///
  /// - Parameters:
  ///   - form: What was typed.
  ///   - group: The group of phrases that goes before those of the group `entry`.
  ///   - problems: What is wrong.
  ///   - categories: What help is offered and asked for in, in order.
  ///   - pictograms: Those of the categories.
  ///   - language: The language of the page.
  init(
    _ form: ListingForm, group: String, problems: ListingForm.Problems?,
    categories: [Neighbourhood.Category], pictograms: Pictograms, language: PageLanguage
  ) {
    let maker = FieldMaker(
      form: form, kind: Listing.Kind(rawValue: form[.kind]) ?? .offer, problems: problems,
      pictograms: pictograms, language: language, groups: [group, "entry"])
    receipt = form[.receipt]
    symbols = pictograms.symbols(for: categories)
    kind = EntryFields.kind(form, problem: maker.problem(.kind), language)
    category = maker.choice(.category, categories.map(\.rawValue))
    details = maker.text(.details, kind: .line, limit: ListingForm.longestDetails)
    // Never filled in by the browser: what it knows is of whoever types.
    name = maker.text(.name, kind: .line, limit: ListingForm.longestName, autocomplete: "off")
    phone = maker.text(
      .phone, kind: .line, type: "tel", autocomplete: "off", inputMode: "tel")
    email = maker.text(
      .email, kind: .line, type: "email", autocomplete: "off", inputMode: "email")
    audience = maker.choice(.audience, Audience.allCases.map(\.rawValue))
    consent = maker.tick(.consent, isRequired: true)
    self.problems = maker.problems(of: [
      .kind, .category, .details, .name, .phone, .email, .audience, .consent,
    ])
  }

  /// Offer or need, as who listens would ask it.
  private static func kind(_ form: ListingForm, problem: String?, _ language: PageLanguage)
    -> ChoiceField
  {
    ChoiceField(
      id: "kind", legend: language("entry.kind-label"), hint: nil, problem: problem,
      describedBy: problem.map { _ in "kind-problem" },
      choices: Listing.Kind.allCases.map { kind in
        ChoiceField.Choice(
          id: kind == .offer ? "kind" : "kind-need", name: "kind", value: kind.rawValue,
          label: language("entry.kind-\(kind.rawValue)"), note: nil, icon: nil,
          isChosen: form[.kind] == kind.rawValue, isWrong: problem != nil)
      })
  }
}

extension ListingForm {
  /// An empty form for someone of the staff: only the référent sees a number, unless another
  /// audience is chosen.
  static func forStaff(receipt: Receipt) -> ListingForm {
    ListingForm(values: [.audience: Audience.referent.rawValue, .receipt: receipt.text])
  }

  /// What someone of the staff has sent.
  init(ofStaff fields: FormFields, in language: PageLanguage) {
    self.init(
      values: Field.allCases.reduce(into: [:]) { $0[$1] = fields[$1.rawValue] })
    // Asked of nobody who writes a line on paper or is on the telephone.
    if self[.mode].isEmpty { self[.mode] = Listing.Mode.inPerson.rawValue }
    self[.language] = language.language.code
  }
}
