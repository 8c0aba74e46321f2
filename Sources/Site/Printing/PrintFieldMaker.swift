internal import Neighbourhood
internal import Wording

/// Makes the fields of the form with which a sheet is printed.
struct PrintFieldMaker {
  let form: PrintForm
  let problems: PrintForm.Problems?
  let language: PageLanguage

  func text(
    _ field: PrintForm.Field, limit: Int? = nil, autocomplete: String? = nil,
    isOptional: Bool = false
  ) -> TextField {
    let (hint, problem) = (hint(field), problem(field))
    return TextField(
      id: field.rawValue, label: language("print.\(field.rawValue)-label"), hint: hint,
      isOptional: isOptional, isRequired: !isOptional, value: form[field], problem: problem,
      describedBy: describedBy(field, hint, problem), isArea: false, type: "text",
      autocomplete: autocomplete ?? "off", inputMode: nil, limit: limit, earliest: nil, latest: nil)
  }

  func select(_ field: PrintForm.Field, _ choices: [SelectField.Choice]) -> SelectField {
    let (hint, problem) = (hint(field), problem(field))
    return SelectField(
      id: field.rawValue, label: language("print.\(field.rawValue)-label"), hint: hint,
      problem: problem, describedBy: describedBy(field, hint, problem), choices: choices)
  }

  private func hint(_ field: PrintForm.Field) -> String? {
    let key = "print.\(field.rawValue)-hint"
    return language.wording.phrases[key] == nil ? nil : language(key)
  }

  private func problem(_ field: PrintForm.Field) -> String? {
    problems?.byField[field].map { $0.words(for: field, in: language) }
  }

  private func describedBy(_ field: PrintForm.Field, _ hint: String?, _ problem: String?)
    -> String?
  {
    let ids = [
      hint.map { _ in "\(field.rawValue)-hint" }, problem.map { _ in "\(field.rawValue)-problem" },
    ].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }
}

extension PrintForm.Problem {
  /// What is wrong and how to mend it.
  func words(for field: PrintForm.Field, in language: PageLanguage) -> String {
    switch self {
    case .noAddress: language("print.problem-no-address")
    case .noLetters: language("print.problem-no-letters")
    case .tooLong(let limit, let characters):
      language(
        "problem.too-long", ["limit": String(limit), "characters": String(characters)])
    case .unknownChoice: language("print.problem-unknown-choice")
    case .noRoomForLargePrint: language("print.problem-no-room-for-large-print")
    case .notACode(let error): CodeForm.problem(error, in: language)
    case .codeNeeded: language("print.problem-code-needed")
    case .codeOfElsewhere: language("print.problem-code-of-elsewhere")
    case .doesNotFit: language("print.problem-does-not-fit")
    }
  }
}
