internal import Neighbourhood
internal import Wording

/// One listing as neighbours see it.
struct ListingRow {
  let icon: String?
  let title: String
  /// The person's own words where they are too long for a title.
  let note: String?
  /// The language of the person's words where it is not that of the page.
  let wordsLanguage: String?
  /// Who, for whom, and how.
  let by: String
  let phone: ContactLink?
  let email: ContactLink?
  /// Leads to where a neighbour says what is wrong with it.
  let reportHref: String
  /// Whether the person lets neighbours see how to reach them.
  let isReachable: Bool
  /// Leads to a form that writes to them, where they do not.
  let writeHref: String?
  let words: Words

  /// A link that dials or writes.
  struct ContactLink {
    let href: String
    let text: String
    /// What a screen reader says before it.
    let purpose: String
  }

  /// All that the HTML of a row depends on beside the settings.
  struct Key: Hashable, Sendable {
    let listing: Listing
    let code: ShortCode
    let language: Language
    let isChosen: Bool
    let hidesContacts: Bool
  }
}
