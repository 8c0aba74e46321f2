internal import Neighbourhood
internal import Wording

/// What to tell a caller once their words are kept.
struct CallTold {
  let heading: String
  let sentences: [String]
}

/// What the page shows to those who answer the hotline.
struct CallContent {
  let bar: StaffBar
  let told: CallTold?
  let message: String?
  let summary: ProblemSummary?
  let action: String
  let mark: String
  let code: TextField
  let searched: String
  /// The places to choose from; nil where none were looked for.
  let places: ChoiceField?
  /// What came of the search, where that is not places to choose from.
  let searchResult: String?
  let what: WhatField
  let phone: TextField
  let email: TextField
  let fields: EntryFields
  /// Whether the fields that are seldom needed are shown.
  let isMoreOpen: Bool
  let send: String

  init(
    _ call: Call, _ signedIn: SignedIn, problems: ListingForm.Problems?, told: CallTold?,
    message: String?, categories: [Neighbourhood.Category], pictograms: Pictograms,
    language: PageLanguage
  ) {
    bar = StaffBar(signedIn, here: .area(.operator, []), in: language)
    self.told = told
    self.message = message
    fields = EntryFields(
      call.form, group: "operator", problems: problems, categories: categories,
      pictograms: pictograms, language: language)
    phone = fields.phone.asked(isNeeded: true)
    email = fields.email.asked(isNeeded: false)
    let place = call.codeProblem.map { ProblemSummary.Item(href: "#code", text: $0) }
    let isWhatWrong = fields.problems.contains { ["#kind", "#category"].contains($0.href) }
    what = WhatField(
      call.form, problem: isWhatWrong ? language("operator.what-missing") : nil,
      categories: categories, language: language)
    let missing = what.problem.map { ProblemSummary.Item(href: "#what", text: $0) }
    let others = fields.problems.filter { !["#kind", "#category"].contains($0.href) }
    summary = ProblemSummary([place, missing].compactMap(\.self) + others, in: language)
    let form = call.form
    isMoreOpen =
      others.contains { ["#details", "#email", "#audience"].contains($0.href) }
      || !form[.details].isEmpty || !form[.email].isEmpty
      || form[.audience] != Audience.referent.rawValue
    action = language.link(.area(.operator, []))
    mark = signedIn.mark
    code = CallContent.field(
      "code", value: call.placeWords, problem: call.codeProblem, language)
    searched = call.street ?? ""
    let shown = call.found.prefix(Call.mostFound)
    places = shown.isEmpty ? nil : CallContent.choice(Array(shown), chosen: call.place, language)
    searchResult =
      call.wantsSearch && shown.isEmpty
      ? language("operator.nothing-found")
      : call.found.count > Call.mostFound ? language("operator.more-found") : nil
    send = language("operator.send")
  }

  private static func field(
    _ id: String, value: String, problem: String?, _ language: PageLanguage
  ) -> TextField {
    TextField(
      id: id, label: language("operator.\(id)-label"), hint: language("operator.\(id)-hint"),
      isOptional: false, isRequired: true, value: value, problem: problem,
      describedBy: "\(id)-hint" + (problem == nil ? "" : " \(id)-problem"), isArea: false,
      type: "text", autocomplete: "off", inputMode: nil, limit: nil, earliest: nil, latest: nil)
  }

  private static func choice(_ places: [Place], chosen: Place.ID?, _ language: PageLanguage)
    -> ChoiceField
  {
    ChoiceField(
      id: "place", legend: language("operator.place-label"), hint: nil, problem: nil,
      describedBy: nil,
      choices: places.enumerated().map { index, place in
        ChoiceField.Choice(
          id: index == 0 ? "place" : "place-\(index)", name: "place",
          value: String(place.id.number), label: language.set(place.address.text),
          note: place.name.map(language.set), icon: nil,
          isChosen: place.id == chosen || places.count == 1, isWrong: false)
      })
  }
}
