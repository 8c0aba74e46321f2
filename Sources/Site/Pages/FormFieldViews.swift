/// A field that takes words.
struct TextField {
  let id: String
  let label: String
  /// What is expected, said beforehand.
  let hint: String?
  let isOptional: Bool
  let isRequired: Bool
  let value: String
  let problem: String?
  /// The ids of hint and problem.
  let describedBy: String?
  /// Whether it takes several lines.
  let isArea: Bool
  let type: String
  let autocomplete: String?
  let inputMode: String?
  let limit: Int?
  let earliest: String?
  let latest: String?

  /// The same field, as one that is needed or one that may be left out.
  func asked(isNeeded: Bool) -> TextField {
    TextField(
      id: id, label: label, hint: hint, isOptional: !isNeeded, isRequired: isNeeded, value: value,
      problem: problem, describedBy: describedBy, isArea: isArea, type: type,
      autocomplete: autocomplete, inputMode: inputMode, limit: limit, earliest: earliest,
      latest: latest)
  }

  /// How many lines a field takes.
  enum Kind {
    case line, area
  }
}

/// A field in which one of a few is chosen.
struct ChoiceField {
  let id: String
  let legend: String
  let hint: String?
  let problem: String?
  let describedBy: String?
  let choices: [Choice]

  /// One of the few.
  struct Choice {
    let id: String
    let name: String
    let value: String
    let label: String
    let note: String?
    let icon: String?
    let isChosen: Bool
    let isWrong: Bool
  }
}

/// A box to tick.
struct TickField {
  let id: String
  let label: String
  let isTicked: Bool
  let isRequired: Bool
  let problem: String?
  let describedBy: String?
}
