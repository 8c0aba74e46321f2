internal import Neighbourhood
internal import Wording

/// One field for what a caller offers or needs: a kind and a category at once.
struct WhatField {
  let label: String
  let choose: String
  let problem: String?
  let hasProblem: Bool
  let groups: [Group]

  /// What is offered, or needed.
  struct Group {
    let label: String
    let options: [Option]
  }

  /// One kind and category.
  struct Option {
    let value: String
    let label: String
    let isChosen: Bool
  }

  /// The field with what was chosen before.
  ///
  /// - Parameters:
  ///   - form: What was typed.
  ///   - problem: What is wrong with either; nil where nothing is.
  ///   - categories: What help is offered and asked for in, in order.
  ///   - language: The language of the page.
  init(
    _ form: ListingForm, problem: String?, categories: [Neighbourhood.Category],
    language: PageLanguage
  ) {
    label = language("operator.what-label")
    choose = language("operator.what-choose")
    self.problem = problem
    hasProblem = problem != nil
    let chosen = "\(form[.kind]):\(form[.category])"
    groups = Listing.Kind.allCases.map { kind in
      Group(
        label: language("entry.kind-\(kind.rawValue)"),
        options: categories.map { category in
          let value = "\(kind.rawValue):\(category.rawValue)"
          return Option(
            value: value, label: language("category.\(category.rawValue)"),
            isChosen: value == chosen)
        })
    }
  }
}

extension ListingForm {
  /// Takes over a kind and a category from one field, as in `need:shopping`.
  mutating func set(what text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return }
    (self[.kind], self[.category]) = (parts[0], parts[1])
  }
}
