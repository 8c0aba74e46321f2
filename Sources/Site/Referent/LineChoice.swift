internal import Neighbourhood
internal import PrintShop
internal import Registry

/// Which line of which sheet a référent copies, as they chose or typed it.
struct LineChoice {
  /// The sheet.
  var sheet: ShortCode?
  /// The number of the line, as it was typed.
  var number = ""
  /// What is wrong with the number.
  var problem: String?

  /// The line that was typed; nil where it is none.
  var line: Int? { Int(CleanText.line(number)).flatMap { (1...PaperLine.last) ~= $0 ? $0 : nil } }

  /// A choice of this line.
  init(sheet: ShortCode? = nil, line: Int? = nil) {
    self.sheet = sheet
    number = line.map { PaperLine.printed($0) } ?? ""
  }

  /// What the fields of a form say, or nil where they say nothing of it.
  init?(_ fields: FormFields) {
    guard let text = fields["sheet"], let code = try? ShortCode(reading: text) else { return nil }
    sheet = code
    number = fields["number"] ?? ""
  }
}

/// The fields in which a référent chooses a line.
struct LineFields {
  let sheet: SelectField
  let number: TextField

  /// Most sheets to choose from.
  static let mostSheets = 30
}

extension Site {
  /// The fields in which a line of a sheet of a place is chosen; nil where the place has no sheets.
  ///
  /// A sheet that hangs no more stays among them: its lines are often copied at home.
  ///
  /// Without a number the next line is meant, unless it is needed.
  func lineFields(
    _ choice: LineChoice, at place: Place.ID, isNumberNeeded: Bool, _ language: PageLanguage
  ) async throws -> LineFields? {
    let all = try await registry.sheets(at: place)
    let sheets =
      all.prefix(LineFields.mostSheets)
      + all.dropFirst(LineFields.mostSheets).filter { $0.code == choice.sheet }
    guard let newest = sheets.first else { return nil }
    let chosen = (choice.sheet ?? newest.code).symbols
    return LineFields(
      sheet: SelectField(
        id: "sheet", label: language("referent.sheet-label"), hint: nil, problem: nil,
        describedBy: nil,
        choices: sheets.map { .init($0.code.symbols, name(of: $0, language), chosen) }),
      number: TextField(
        id: "number", label: language("referent.number-label"),
        hint: nil, isOptional: false, isRequired: isNumberNeeded,
        value: choice.number, problem: choice.problem,
        describedBy: choice.problem == nil ? "number-hint" : "number-hint number-problem",
        isArea: false, type: "text", autocomplete: "off", inputMode: "numeric", limit: nil,
        earliest: nil, latest: nil))
  }

  /// A sheet by what is read on it: its code, what it is, and the day on which it was printed.
  private func name(of sheet: Sheet, _ language: PageLanguage) -> String {
    let day = sheet.edition.map { CalendarDay($0.printed, in: settings.timeZone) }
    return [
      sheet.code.printed, desk?.title(of: sheet.layout, in: language.language),
      day.map { language("referent.printed", ["day": language.day($0)]) },
    ].compactMap(\.self).joined(separator: " · ")
  }
}
