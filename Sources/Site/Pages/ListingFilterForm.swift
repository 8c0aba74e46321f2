internal import Neighbourhood
internal import Wording

/// The form with which a neighbour chooses which listings a landing page shows.
struct ListingFilterForm {
  let action: String
  /// The language that the visitor chose, which the form carries on.
  let chosenLanguage: String?
  let category: SelectField
  let mode: SelectField
  /// Leads to all of them again; nil where none are left out.
  let allHref: String?

  /// A field in which one of many is chosen.
  struct SelectField {
    let id: String
    let label: String
    let options: [Option]
  }

  /// One of many.
  struct Option {
    let value: String
    let label: String
    let isChosen: Bool
  }

  /// Fewest listings among which choosing helps.
  static let fewest = 6

  init?(
    _ choice: ListingChoice, among listings: [Listing], code: ShortCode, language: PageLanguage
  ) {
    guard listings.count >= ListingFilterForm.fewest || choice.isAny == false else { return nil }
    let any = Option(value: "", label: language("landing.filter-any"), isChosen: false)
    let categories = Set(listings.map(\.content.category)).union(
      [choice.category].compactMap(\.self))
    action = SiteAddress.sheet(code).path
    chosenLanguage = language.isChosen ? language.language.code : nil
    category = SelectField(
      id: "category", label: language("landing.filter-category"),
      options: [any]
        + Neighbourhood.Category.allCases.filter(categories.contains).map {
          Option(
            value: $0.rawValue, label: language("category.\($0.rawValue)"),
            isChosen: $0 == choice.category)
        })
    mode = SelectField(
      id: "mode", label: language("landing.filter-mode"),
      options: [any]
        + Listing.Mode.allCases.map {
          Option(
            value: $0.rawValue, label: language("mode.\($0.rawValue)"), isChosen: $0 == choice.mode)
        })
    allHref = choice.isAny ? nil : language.link(.sheet(code))
  }
}

/// Which listings a neighbour wants to see.
struct ListingChoice: Hashable, Sendable {
  let category: Neighbourhood.Category?
  let mode: Listing.Mode?

  /// What stands in the query of an address; what is no choice there counts as none.
  init(_ query: FormFields) {
    category = query["category"].flatMap { Neighbourhood.Category(rawValue: $0) }
    mode = query["mode"].flatMap { Listing.Mode(rawValue: $0) }
  }

  /// Whether all are wanted.
  var isAny: Bool { category == nil && mode == nil }

  /// Whether a listing is among them.
  func includes(_ listing: Listing) -> Bool {
    (category.map { $0 == listing.content.category } ?? true)
      && (mode.map { $0 == listing.content.mode } ?? true)
  }

  /// The choice as it stands in an address.
  var pairs: [FormFields.Pair] {
    [
      category.map { .init(name: "category", value: $0.rawValue) },
      mode.map { .init(name: "mode", value: $0.rawValue) },
    ].compactMap(\.self)
  }
}
