internal import Wording

/// What stands around every page.
struct Frame {
  let language: String
  let direction: String
  let title: String
  /// Whether all stands in one narrow column.
  let isSlim: Bool
  let nonce: String
  /// The style sheet, as it stands.
  let style: String
  let home: String
  let organisation: String?
  let logo: Logo?
  let hotline: PhoneLink?
  let imprint: String?
  /// The other languages; nil where the page has no address in them.
  let menu: LanguageMenu?
  let words: Words
  /// What the page itself shows; its template knows what it is.
  let page: Any

  /// The logo of who runs the site.
  struct Logo {
    let href: String
    let width: Int
    let height: Int
  }

  /// The same page in other languages.
  struct LanguageMenu {
    /// The language of the page.
    let name: String
    let links: [LanguageLink]
  }

  /// A link to the same page in another language.
  struct LanguageLink {
    let code: String
    let name: String
    /// The direction of its name, where it is not that of the page.
    let direction: String?
    let href: String
  }
}

/// A link that dials.
struct PhoneLink {
  let href: String
  let text: String
}
