internal import HTTPTypes
internal import Neighbourhood
internal import PageModel
internal import Wording

/// One page, before it is put into its frame.
struct Page {
  let template: Templates.Name
  /// What the window is called.
  let title: String
  /// What the template shows.
  let content: Any
  let language: PageLanguage
  let theme: Theme
  /// Where the same page stands in another language; nil for where it stands now.
  var address: SiteAddress?
  var status: HTTPResponse.Status = .ok
  var keeping: Reply.Keeping = .byVisitor
  var isFindable = false
}

extension Site {
  /// The answer that shows a page.
  func reply(_ page: Page, to visit: Visit) -> Reply {
    let nonce = randomText(digits: 32)
    let language = page.language.language
    let frame = Frame(
      language: language.code, direction: language.isRightToLeft ? "rtl" : "ltr",
      title: page.title, isSlim: page.template != .landing && page.template != .home, nonce: nonce,
      style: stylesheets.style(
        for: page.template == .landing ? .landing : .pages, in: page.theme),
      home: page.language.link(.home), organisation: settings.organisation,
      hotline: settings.hotline.map(PhoneLink.init),
      imprint: settings.imprint == settings.organisation ? nil : settings.imprint,
      languages: otherLanguages(of: page, visit), words: Words(page.language.wording),
      page: page.content)
    return Reply(
      status: page.status, body: templates.html(page.template, frame), keeping: page.keeping,
      isFindable: page.isFindable, nonce: nonce)
  }

  /// Random hexadecimal digits, four bits each.
  func randomText(digits: Int) -> String {
    var generator = random()
    return (0..<digits).map { _ in
      String(Int.random(in: 0..<16, using: &generator), radix: 16)
    }.joined()
  }

  /// The language of a page: what the visitor chose, else the sheet's, else the browser's.
  func language(for visit: Visit, sheet tag: String? = nil) throws(Failure) -> PageLanguage {
    let language =
      visit.chosenLanguage ?? tag.flatMap { Language(code: $0) } ?? visit.browserLanguage
      ?? settings.language
    guard let wording = wording(language) else { throw .broken("the site has no wording") }
    return PageLanguage(wording: wording, isChosen: visit.chosenLanguage != nil)
  }

  private func otherLanguages(of page: Page, _ visit: Visit) -> [Frame.LanguageLink] {
    guard let address = page.address ?? visit.address else { return [] }
    return Language.all.filter { $0 != page.language.language && wordings[$0] != nil }.map {
      let pairs =
        visit.query.pairs.filter { $0.name != "lang" } + [.init(name: "lang", value: $0.code)]
      return Frame.LanguageLink(
        code: $0.code, name: $0.name, href: address.path + FormFields(pairs: pairs).query)
    }
  }
}

extension PhoneLink {
  /// A link that dials a number.
  init(_ number: PhoneNumber) {
    self.init(href: "tel:\(number.digits)", text: number.grouped)
  }
}
