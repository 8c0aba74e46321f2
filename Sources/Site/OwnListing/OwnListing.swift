internal import HTTPTypes
internal import Neighbourhood
internal import PageModel

/// A listing in the hands of its person.
struct OwnListing {
  let listing: Listing
  let key: ManageKey
  let place: Place?
  let language: PageLanguage
  let theme: Theme
  /// Whether its person agreed to words that have changed since.
  let needsConsent: Bool

  /// A link to the listing's own page.
  ///
  /// - Parameter done: What has just been done, which the page then says.
  /// - Returns: Path and query.
  func link(done: String? = nil) -> String {
    var pairs = [FormFields.Pair(name: "key", value: key.text)]
    if let done { pairs.append(.init(name: "done", value: done)) }
    return language.link(.listing(listing.id), pairs)
  }

  /// A link to something that can be done with it.
  func link(_ action: OwnListingAction) -> String {
    language.link(.ownListing(listing.id, action), [.init(name: "key", value: key.text)])
  }

  /// One of its pages, which nobody keeps.
  func page(_ template: Templates.Name, title: String, content: Any, isWrong: Bool = false) -> Page
  {
    Page(
      template: template,
      title: isWrong ? language("site.error-title", ["title": title]) : title,
      content: content, language: language, theme: theme,
      status: isWrong ? .unprocessableContent : .ok, keeping: .byNobody)
  }
}
