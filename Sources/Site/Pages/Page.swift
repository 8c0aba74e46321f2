internal import HTTPTypes
internal import Neighbourhood
internal import PageModel
internal import PrintShop
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
  /// Whether it is for the staff, who need more room; no browser keeps it.
  var isForStaff = false
}

extension Site {
  /// The answer that shows a page.
  func reply(_ page: Page, to visit: Visit) -> Reply {
    let nonce = randomText(digits: 32)
    return Reply(
      status: page.status, body: templates.html(page.template, frame(page, visit, nonce: nonce)),
      keeping: page.isForStaff ? .byNobody : page.keeping, isFindable: page.isFindable, nonce: nonce
    )
  }

  /// A page in its frame.
  func frame(_ page: Page, _ visit: Visit, nonce: String) -> Frame {
    let language = page.language.language
    return Frame(
      language: language.code, direction: language.direction,
      title: page.title, isSlim: !page.template.isWide && !page.isForStaff, nonce: nonce,
      style: stylesheets.style(
        for: page.isForStaff ? [.pages, .staff] : page.template.styleParts, in: page.theme,
        language),
      home: page.language.link(.home), organisation: settings.organisation,
      logo: settings.logo.map(Frame.Logo.init),
      hotline: settings.hotline.map(PhoneLink.init),
      imprint: settings.imprint == settings.organisation ? nil : settings.imprint,
      menu: languageMenu(of: page, visit), words: Words(page.language.wording),
      page: page.content)
  }

  /// Random hexadecimal digits, four bits each.
  func randomText(digits: Int) -> String {
    var generator = random()
    var text = ""
    while text.count < digits {
      let word = String(generator.next() as UInt64, radix: 16)
      text += String(repeating: "0", count: 16 - word.count) + word
    }
    return String(text.prefix(digits))
  }

  /// The language of a page: what the visitor chose, else the sheet's, else the browser's.
  func language(for visit: Visit, sheet tag: String? = nil) throws(Failure) -> PageLanguage {
    let language =
      visit.chosenLanguage ?? tag.flatMap { Language(code: $0) } ?? visit.browserLanguage
      ?? settings.language
    guard let wording = wording(language) else { throw .broken("the site has no wording") }
    return PageLanguage(wording: wording, isChosen: visit.chosenLanguage != nil)
  }

  private func languageMenu(of page: Page, _ visit: Visit) -> Frame.LanguageMenu? {
    guard let address = page.address ?? visit.address else { return nil }
    let own = page.language.language
    let pairs = visit.query.pairs.filter { $0.name != "lang" }
    let links = Language.all.filter { $0 != own && wordings[$0] != nil }.map { language in
      Frame.LanguageLink(
        code: language.code, name: language.name,
        direction: language.direction == own.direction ? nil : language.direction,
        href: address.path
          + FormFields(pairs: pairs + [.init(name: "lang", value: language.code)]).query)
    }
    return Frame.LanguageMenu(name: own.name, links: links)
  }
}

extension Language {
  /// The direction of its writing, as HTML has it.
  fileprivate var direction: String { isRightToLeft ? "rtl" : "ltr" }
}

extension Frame.Logo {
  /// Where a logo stands, under an address that changes with it.
  init(_ logo: ScreenLogo) {
    self.init(
      href: "\(SiteAddress.logo.path)?v=\(String(logo.checksum, radix: 36))",
      width: logo.size.width, height: logo.size.height)
  }
}

extension PhoneLink {
  /// A link that dials a number.
  init(_ number: PhoneNumber) {
    self.init(href: "tel:\(number.digits)", text: number.grouped)
  }
}

extension Templates.Name {
  /// Whether its page takes the whole breadth of a screen.
  fileprivate var isWide: Bool {
    switch self {
    case .landing, .home, .printGallery, .printForm: true
    default: false
    }
  }

  /// The styles that its page needs.
  fileprivate var styleParts: [Stylesheets.Part] {
    switch self {
    case .landing, .near: [.landing]
    case .printGallery, .printForm, .twin: [.pages, .printing]
    default: [.pages]
    }
  }
}
