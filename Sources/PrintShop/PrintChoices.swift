public import LayoutLanguage
public import Neighbourhood
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

  /// The choices as the registry keeps them.
  public var options: SheetOptions {
    SheetOptions(language: language.code, paper: use.paper.name, theme: theme.name)
  }

  /// Choices as they were typed.
  ///
  /// - Parameters:
  ///   - layoutName: Name of the layout.
  ///   - paperName: Name of the paper; the layout's first where nil.
  ///   - themeName: Name of the theme.
  ///   - languageCode: Tag of the language.
  ///   - library: The layouts that there are.
  /// - Throws: ``PrintError`` with every choice that does not exist.
  public init(
    layout layoutName: String, paper paperName: String?, theme themeName: String,
    language languageCode: String, library: LayoutLibrary
  ) throws(PrintError) {
    var problems: [String] = []
    let theme = Theme(named: themeName)
    if theme == nil {
      problems.append(
        PrintChoices.unknown("theme", themeName, among: Theme.all.map(\.name)))
    }
    let language = Language(code: languageCode)
    if language == nil {
      problems.append(
        PrintChoices.unknown("language", languageCode, among: Language.all.map(\.code)))
    }
    let found: Layout?
    do {
      found = try library.layout(named: layoutName)
    } catch {
      throw .layout(error)
    }
    var use: Layout.PaperUse?
    if let found {
      if let paperName {
        use = Paper(named: paperName).flatMap(found.use(of:))
        if use == nil {
          problems.append(
            PrintChoices.unfit(
              "\(layoutName) is not made for the paper", paperName,
              among: found.papers.map(\.paper.name)))
        }
      } else {
        use = found.papers.first
      }
      if let language, !found.languages.contains(language) {
        problems.append(
          PrintChoices.unfit(
            "\(layoutName) does not speak the language", languageCode,
            among: found.languages.map(\.code)))
      }
    } else {
      problems.append(PrintChoices.unknown("layout", layoutName, among: library.names))
      if let paperName, Paper(named: paperName) == nil {
        problems.append(PrintChoices.unknown("paper", paperName, among: Paper.all.map(\.name)))
      }
    }
    guard problems.isEmpty, let found, let use, let theme, let language else {
      throw .choices(problems)
    }
    self.layout = found
    self.use = use
    self.theme = theme
    self.language = language
  }

  private static func unfit(_ what: String, _ name: String, among known: [String]) -> String {
    "\(what) “\(name)”\n  hint: \(Suggestion.hint(for: name, among: known))"
  }

  private static func unknown(_ what: String, _ name: String, among known: [String]) -> String {
    unfit("there is no \(what)", name, among: known)
  }
}
