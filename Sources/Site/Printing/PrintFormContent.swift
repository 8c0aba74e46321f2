internal import Neighbourhood
internal import PageModel
internal import PrintShop
internal import Wording

/// What the form shows with which a sheet is printed.
struct PrintFormContent {
  let heading: String
  let back: String
  let action: String
  /// The language that the visitor chose, which the form carries on.
  let chosenLanguage: String?
  let preview: String
  let previewWords: String
  let isPreviewExample: Bool
  let summary: ProblemSummary?
  let address: TextField
  let name: TextField
  let code: TextField
  let languages: SelectField
  let second: SelectField
  let paper: SelectField
  let large: TickField?
  let themes: [ThemeChoice]
  let notice: [String]

  init(
    _ form: PrintForm, card: LayoutCard, themes: [Theme], problems: PrintForm.Problems?,
    settings: SiteSettings, language: PageLanguage
  ) {
    let maker = PrintFieldMaker(form: form, problems: problems, language: language)
    let look = form.look(card, themes: themes, usual: language.language)
    let slug = PrintDesk.slug(of: card)
    heading = card.title(in: language.language)
    back = language.link(PrintAddress.gallery.address)
    action = PrintAddress.form(slug).address.path
    chosenLanguage = language.isChosen ? language.language.code : nil
    let choice =
      language.isChosen
      ? [FormFields.Pair(name: "lang", value: language.language.code)] : []
    preview =
      PrintAddress.preview(slug).address.path + FormFields(pairs: form.pairs + choice).query
    isPreviewExample = !form.isSent || problems != nil
    previewWords = language(
      isPreviewExample ? "print.preview-example" : "print.preview-yours", ["sheet": heading])
    summary = problems.flatMap { problems in
      ProblemSummary(
        PrintForm.Field.allCases.compactMap { field in
          problems.byField[field].map {
            ProblemSummary.Item(
              href: "#\(field.rawValue)", text: $0.words(for: field, in: language))
          }
        }, in: language)
    }
    address = maker.text(.address, limit: PostalAddress.longest, autocomplete: "street-address")
    name = maker.text(.name, limit: PlaceName.longest, isOptional: true)
    code = maker.text(.code, isOptional: true)
    let spoken = card.languages.map { SelectField.Choice($0.code, $0.name, look.languages.first) }
    languages = maker.select(.language, spoken)
    let isSecond = look.languages.dropFirst().first
    second = maker.select(
      .second,
      [SelectField.Choice("", language("print.second-none"), isSecond ?? "")]
        + card.languages.map { SelectField.Choice($0.code, $0.name, isSecond) })
    let papers = form[.paper].isEmpty ? look.paper : form[.paper]
    paper = maker.select(
      .paper, card.papers.map { SelectField.Choice($0, language.paper($0), papers) })
    large =
      card.largePrintPapers.isEmpty
      ? nil
      : TickField(
        id: "large", label: language("print.large-label"), isTicked: !form[.large].isEmpty,
        isRequired: false, problem: nil, describedBy: nil)
    self.themes = themes.map { ThemeChoice($0, isChosen: $0.name == look.theme, in: language) }
    notice =
      [
        settings.organisation.map { language("print.notice-who", ["organisation": $0]) }
          ?? language("print.notice-who-unnamed"),
        language("print.notice-what"), language("print.notice-not"),
      ]
  }
}

/// A list of which one thing is chosen.
struct SelectField {
  let id: String
  let label: String
  let hint: String?
  let problem: String?
  let describedBy: String?
  let choices: [Choice]

  /// One of them.
  struct Choice {
    let value: String
    let label: String
    let isChosen: Bool

    init(_ value: String, _ label: String, _ chosen: String?) {
      self.value = value
      self.label = label
      isChosen = value == chosen
    }
  }
}

/// Colours to choose, with a sample of them.
struct ThemeChoice {
  let value: String
  let label: String
  let strong: String
  let tint: String
  let accent: String
  let isChosen: Bool

  init(_ theme: Theme, isChosen: Bool, in language: PageLanguage) {
    value = theme.name
    let key = "print.theme-\(theme.name)"
    label = language(language.wording.phrases[key] == nil ? "print.theme-own" : key)
    strong = theme.strong.hex
    tint = theme.tint.flat.hex
    accent = theme.lit.hex
    self.isChosen = isChosen
  }
}
