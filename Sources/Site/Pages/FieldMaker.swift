internal import Neighbourhood
internal import Wording

/// Makes the fields of a form from what was typed and what is wrong with it.
struct FieldMaker {
  let form: ListingForm
  let kind: Listing.Kind
  let problems: ListingForm.Problems?
  let pictograms: Pictograms
  let language: PageLanguage
  /// The groups of phrases that name the fields; an earlier one goes before a later.
  var groups = ["form"]

  func text(
    _ field: ListingForm.Field, kind: TextField.Kind, type: String = "text",
    limit: Int? = nil, autocomplete: String? = nil, inputMode: String? = nil,
    isOptional: Bool = false, range: (first: String, last: String)? = nil,
    values: [String: String] = [:]
  ) -> TextField {
    let hint = phrase(field, "hint", values)
    let problem = problem(field)
    return TextField(
      id: field.rawValue, label: phrase(field, "label") ?? field.rawValue, hint: hint,
      isOptional: isOptional || field == .details, isRequired: field == .name,
      value: form[field], problem: problem,
      describedBy: describedBy(field, hint: hint, problem: problem), isArea: kind == .area,
      type: type, autocomplete: autocomplete, inputMode: inputMode, limit: limit,
      earliest: range?.first, latest: range?.last)
  }

  func choice(_ field: ListingForm.Field, _ values: [String], hasNotes: Bool = false)
    -> ChoiceField
  {
    let hint = phrase(field, "hint")
    let problem = problem(field)
    return ChoiceField(
      id: field.rawValue, legend: phrase(field, "label") ?? field.rawValue, hint: hint,
      problem: problem, describedBy: describedBy(field, hint: hint, problem: problem),
      choices: values.enumerated().map { index, value in
        ChoiceField.Choice(
          // The first carries the name of the field, so that a list of problems can lead to it.
          id: index == 0 ? field.rawValue : "\(field.rawValue)-\(value)", name: field.rawValue,
          value: value, label: language("\(field.rawValue).\(value)"),
          note: hasNotes ? language("\(field.rawValue).\(value)-note") : nil,
          icon: field == .category
            ? Neighbourhood.Category(rawValue: value).flatMap { pictograms.name(of: $0) } : nil,
          isChosen: form[field] == value, isWrong: problem != nil)
      })
  }

  func tick(_ field: ListingForm.Field, isRequired: Bool = false) -> TickField {
    let problem = problem(field)
    return TickField(
      id: field.rawValue, label: phrase(field, "label") ?? field.rawValue,
      isTicked: !form[field].isEmpty, isRequired: isRequired, problem: problem,
      describedBy: describedBy(field, hint: nil, problem: problem))
  }

  /// A phrase of a field, in its form for offers or needs where there are two; nil where there is
  /// none.
  private func phrase(
    _ field: ListingForm.Field, _ part: String, _ values: [String: String] = [:]
  ) -> String? {
    let name = field.rawValue.replacing("_", with: "-")
    return groups.flatMap { ["\($0).\(name)-\(part)-\(kind.rawValue)", "\($0).\(name)-\(part)"] }
      .first { language.wording.phrases[$0] != nil }.map { language($0, values) }
  }

  /// What is wrong with a field, in the words of the groups where they have any for it.
  func problem(_ field: ListingForm.Field) -> String? {
    problems?.byField[field].map { problem in
      let own = problem == .missing || problem == .noConsent || problem == .noContact
      return (own ? phrase(field, "missing") : nil)
        ?? problem.words(for: field, kind, in: language)
    }
  }

  /// What is wrong with fields, each with what leads to it.
  func problems(of fields: [ListingForm.Field]) -> [ProblemSummary.Item] {
    fields.compactMap { field in
      problem(field).map { ProblemSummary.Item(href: "#\(field.rawValue)", text: $0) }
    }
  }

  private func describedBy(_ field: ListingForm.Field, hint: String?, problem: String?)
    -> String?
  {
    let ids = [
      hint.map { _ in "\(field.rawValue)-hint" }, problem.map { _ in "\(field.rawValue)-problem" },
    ].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }
}
