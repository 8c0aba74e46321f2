internal import PrintShop
internal import Wording

/// What the page with the pictures of all sheets shows.
struct PrintGallery {
  let groups: [Group]

  /// Layouts, or recipes.
  struct Group {
    let heading: String
    let note: String
    let sheets: [Sheet]
  }

  /// One of them.
  struct Sheet {
    let href: String
    let picture: String
    let title: String
    /// The papers that it is made for, in words.
    let papers: String
  }

  init(_ cards: [String: LayoutCard], in language: PageLanguage) {
    let known = cards.sorted { ($0.value.order, $0.key) < ($1.value.order, $1.key) }
    func group(_ name: String, _ isIn: (LayoutCard) -> Bool) -> Group {
      Group(
        heading: language("print.\(name)-heading"), note: language("print.\(name)-note"),
        sheets: known.filter { isIn($0.value) }.map { slug, card in
          Sheet(
            href: language.link(PrintAddress.form(slug).address),
            picture: PrintAddress.picture(slug).address.path
              + FormFields(pairs: [.init(name: "language", value: language.language.code)]).query,
            title: card.title(in: language.language),
            papers: language.list(card.papers.map { language.paper($0) }))
        })
    }
    groups = [group("sheets") { !$0.isRecipe }, group("recipes") { $0.isRecipe }]
      .filter { !$0.sheets.isEmpty }
  }
}

extension LayoutCard {
  /// Where it stands among the others: what most people come for first.
  fileprivate var order: Int {
    let first = [
      "lobby-poster", "tear-off-poster", "neighbour-board", "hotline-poster", "leaflet",
    ]
    return first.firstIndex(of: name) ?? first.count
  }
}

extension PageLanguage {
  /// The name of a paper, as in `A3 landscape`, in words.
  func paper(_ name: String) -> String {
    guard name.hasSuffix(" landscape") else { return name }
    return self("print.landscape", ["paper": String(name.dropLast(" landscape".count))])
  }
}
