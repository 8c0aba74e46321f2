internal import Neighbourhood
internal import Wording

/// What a listing says and who says it, set as it is shown.
struct ListingWords {
  /// The person's own words where they are short, else the category.
  let title: String
  /// The person's own words where they are too long for a title.
  let note: String?
  /// The language of the person's words where it is not that of the page.
  let language: String?
  /// Who, and for whom.
  let by: [String]

  /// Most characters of a person's words that make a title.
  private static let longestTitle = 72

  init(_ content: ListingContent, in language: PageLanguage) {
    let details = typeset(content.details, in: content.language)
    let isTitle = !details.isEmpty && details.count <= ListingWords.longestTitle
    title = isTitle ? details : language("category.\(content.category.rawValue)")
    note = isTitle || details.isEmpty ? nil : details
    self.language = details.isEmpty ? nil : language.foreignTag(content.language)
    let name = language.wording.isolated(typeset(content.name, in: content.language))
    by = [name] + (content.onBehalf ? [language("listing.on-behalf")] : [])
  }
}
