internal import Neighbourhood

/// All that is wrong with a form, above it, each with a link to its field.
struct ProblemSummary {
  let heading: String
  let items: [Item]

  /// One problem.
  struct Item {
    var href: String
    let text: String
  }

  init(_ problems: ListingForm.Problems, kind: Listing.Kind, in language: PageLanguage) {
    items = ProblemSummary.order.compactMap { field in
      problems.byField[field].map {
        Item(
          href: "#" + (field == .receipt ? "send" : field.rawValue),
          text: $0.words(for: field, kind, in: language))
      }
    }
    heading = language("problem.heading", count: items.count)
  }

  /// Problems that are in words already.
  init(items: [Item], in language: PageLanguage) {
    self.items = items
    heading = language("problem.heading", count: items.count)
  }

  /// Problems in the order of their fields, or nil where there are none.
  init?(_ items: [Item], in language: PageLanguage) {
    guard !items.isEmpty else { return nil }
    self.items = items
    heading = language("problem.heading", count: items.count)
  }

  /// The fields in the order in which they stand in the form.
  private static let order: [ListingForm.Field] = [
    .category, .mode, .details, .onBehalf, .name, .phone, .email, .audience, .until, .consent,
    .receipt,
  ]
}

extension ListingForm.Problem {
  /// What is wrong and how to mend it.
  func words(
    for field: ListingForm.Field, _ kind: Listing.Kind, in language: PageLanguage
  ) -> String {
    switch self {
    case .missing, .unknownChoice:
      language("problem.missing-\(field.rawValue.replacing("_", with: "-"))")
    case .noContact: language("problem.no-contact")
    case .tooLong(let limit, let characters):
      language(
        "problem.too-long",
        ["limit": String(limit), "characters": String(characters)])
    case .notAPhoneNumber: language("problem.not-a-phone-number")
    case .notAnEmailAddress: language("problem.not-an-email-address")
    case .notADay: language("problem.not-a-day")
    case .inThePast: language("problem.in-the-past")
    case .noConsent: language("problem.no-consent")
    }
  }
}
