public import Imposition
public import LayoutLanguage
internal import Neighbourhood
public import PageModel
internal import SourceTree
public import Wording

/// A layout, and how it is to be printed: choices that fit each other.
public struct PrintChoices: Hashable, Sendable {
  /// The layout.
  public let layout: Layout
  /// The paper, and how the layout uses it.
  public let use: Layout.PaperUse
  /// The colours.
  public let theme: Theme
  /// The language.
  public let language: Language
  /// A second language, where the sheet speaks two.
  public let secondLanguage: Language?
  /// Whether text is half as large again.
  public let isLargePrint: Bool
  /// How it is put on the paper that goes through the printer.
  public let imposition: Imposition
  /// Copies of each leaf before they are put on paper.
  public let leaves: Int
  /// Papers that are printed alike.
  public let papers: Int
  /// The edge about which two-sided paper is turned.
  public let flip: FlipEdge
  /// What of several things that the layout can do is wanted.
  public let flags: Set<String>
  let wishes: PrintWishes
  /// All label sheets that there are, where labels are wanted.
  let labelsToTry: [Layout.PaperUse]
  /// All papers that the layout is made for, as far as they have room for large print if wanted.
  let papersToTry: [Layout.PaperUse]

  /// The languages of the sheet, the first one first.
  public var languages: [Language] { [language] + [secondLanguage].compactMap(\.self) }

  /// Choices as they were typed.
  ///
  /// - Parameters:
  ///   - wishes: What was typed.
  ///   - library: The layouts that there are.
  ///   - house: The colours where neither the person nor a recipe asks for any.
  ///   - organisation: Colours of the organisation's own, where it has any.
  /// - Throws: ``PrintError`` with every choice that does not exist.
  public init(
    _ wishes: PrintWishes, library: LayoutLibrary, house: Theme = .lagune,
    organisation: Theme? = nil
  ) throws(PrintError) {
    var problems: [String] = []
    let languages = wishes.languages.compactMap { code -> Language? in
      if let language = Language(code: code) { return language }
      problems.append(PrintChoices.unknown("language", code, among: Language.all.map(\.code)))
      return nil
    }
    if wishes.languages.count > 2 {
      problems.append(
        "a sheet speaks two languages at the most, not \(wishes.languages.count)\n"
          + "  hint: print another sheet for the others")
    }
    let sheets = wishes.labels == nil ? [] : try library.labelSheets()
    let labels = wishes.labels.flatMap { name -> LabelSheet? in
      let sheet = sheets.first { $0.name.lowercased() == name.lowercased() }
      if sheet == nil {
        problems.append(
          PrintChoices.unknown("label sheet", name, among: sheets.map(\.name)))
      }
      return sheet
    }
    let found: Layout?
    do {
      found = try library.layout(named: wishes.layout, languages: languages)
    } catch {
      throw .layout(error)
    }
    var use: Layout.PaperUse?
    if let found {
      use = PrintChoices.use(of: found, wishes, labels, &problems)
      for (language, code) in zip(languages, wishes.languages)
      where !found.languages.contains(language) {
        let known = library.languages(of: found).map(\.code)
        problems.append(
          PrintChoices.unfit(
            "\(wishes.layout) does not speak the language", code, among: known))
      }
      problems += wishes.flags.sorted().filter { !found.knows(flag: $0) }.map {
        library.unknown(flag: $0, of: wishes.layout)
      }
    } else {
      problems.append(PrintChoices.unknown("layout", wishes.layout, among: library.names))
      if let name = wishes.paper, PrintChoices.paper(name) == nil {
        problems.append(PrintChoices.unknown("paper", name, among: Paper.all.map(\.name)))
      }
    }
    let theme = wishes.theme.flatMap { name in
      let theme = Theme(named: name, organisation: organisation)
      if theme == nil {
        let known = Theme.names(organisation: organisation)
        problems.append(PrintChoices.unknown("theme", name, among: known))
      }
      return theme
    }
    let others = found.map { PrintChoices.papers(of: $0, wishes) } ?? []
    let press = use.flatMap { wishes.press.plan(for: $0, among: others, labels, &problems) }
    guard problems.isEmpty, let found, let use, let press, let language = languages.first else {
      throw .choices(problems)
    }
    layout = found
    self.use = use
    // A house with colours of its own keeps them, whatever a recipe would look well in.
    self.theme = theme ?? (house == organisation ? house : found.theme ?? house)
    self.language = language
    secondLanguage = languages.dropFirst().first { $0 != language }
    isLargePrint = wishes.isLargePrint
    flags = wishes.flags
    self.wishes = wishes
    labelsToTry = sheets.map(Layout.PaperUse.init(of:))
    papersToTry = PrintChoices.papers(of: found, wishes)
    (imposition, leaves, papers, flip) = press
  }

  /// The paper that was asked for, or the first that fits the other wishes.
  private static func use(
    of layout: Layout, _ wishes: PrintWishes, _ labels: LabelSheet?, _ problems: inout [String]
  ) -> Layout.PaperUse? {
    if wishes.labels != nil {
      if !layout.takesLabels {
        problems.append(
          "\(wishes.layout) is not made for labels\n  hint: sticker and kindness-card are")
      }
      if wishes.isLargePrint {
        problems.append("a label has no room for large print\n  hint: leave one of the two out")
      }
      return labels.map(Layout.PaperUse.init(of:))
    }
    let papers = papers(of: layout, wishes)
    guard let name = wishes.paper else {
      if papers.isEmpty {
        problems.append("\(wishes.layout) has no room for large print")
      }
      return papers.first
    }
    let wanted = paper(name)
    let use = wanted.flatMap { wanted in
      papers.first {
        $0.paper == wanted.paper
          && (wanted.isLandscape == nil || $0.isLandscape == wanted.isLandscape)
      }
    }
    if use == nil {
      let what =
        wanted != nil && wishes.isLargePrint
        ? "\(wishes.layout) has no room for large print on the paper"
        : "\(wishes.layout) is not made for the paper"
      problems.append(unfit(what, name, among: papers.map(\.name)))
    }
    return use
  }

  private static func papers(of layout: Layout, _ wishes: PrintWishes) -> [Layout.PaperUse] {
    layout.papers.filter { !wishes.isLargePrint || layout.largePrint.contains($0.name) }
  }

  /// A paper as it is typed: `A3`, `A3 landscape` or `a3-landscape`.
  private static func paper(_ text: String) -> (paper: Paper, isLandscape: Bool?)? {
    let words = text.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    guard let first = words.first, let paper = Paper(named: first), words.count <= 2 else {
      return nil
    }
    switch words.dropFirst().first {
    case nil: return (paper, nil)
    case "landscape": return (paper, true)
    case "portrait": return (paper, false)
    default: return nil
    }
  }

  private static func unfit(_ what: String, _ name: String, among known: [String]) -> String {
    "\(what) “\(name)”\n  hint: \(Suggestion.hint(for: name, among: known))"
  }

  private static func unknown(_ what: String, _ name: String, among known: [String]) -> String {
    unfit("there is no \(what)", name, among: known)
  }
}

extension Layout.PaperUse {
  /// One label of a sheet as the page.
  fileprivate init(of sheet: LabelSheet) {
    self.init(paper: Paper(name: sheet.name, size: sheet.label), isLabel: true)
  }
}
