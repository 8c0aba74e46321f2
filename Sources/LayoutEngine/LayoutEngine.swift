public import LayoutLanguage
public import PageModel
internal import SourceTree
public import Wording

/// Lays out records on pages: one function per kind of block, proposal in, fragment out.
public struct LayoutEngine {
  let layout: Layout
  let use: Layout.PaperUse
  let theme: Theme
  let language: Language
  let measuring: any TextMeasuring

  /// An engine for one layout on one paper, in one theme and language.
  ///
  /// - Parameters:
  ///   - layout: The layout.
  ///   - use: One of the papers that the layout is made for.
  ///   - theme: The colours.
  ///   - language: The language of its words.
  ///   - measuring: Says how much room text takes.
  public init(
    layout: Layout, use: Layout.PaperUse, theme: Theme, language: Language,
    measuring: any TextMeasuring
  ) {
    self.layout = layout
    self.use = use
    self.theme = theme
    self.language = language
    self.measuring = measuring
  }

  /// What a record looks like, printed.
  public struct Result: Hashable, Sendable {
    /// The pages.
    public let pages: [Page]
    /// What is said instead of each figure, in the order of the pages.
    public let alternatives: [String]
    /// Records that found no room and are counted in words instead.
    public let left: Int
  }

  /// Lays out a record.
  ///
  /// - Parameter record: The values of the layout's fields.
  /// - Returns: The pages.
  /// - Throws: ``LayoutFailure`` with every block that does not fit.
  public func pages(for record: Record) throws(LayoutFailure) -> Result {
    let missing = record.fieldsMissing(for: layout.fields)
    guard missing.isEmpty else { throw .missingFields(missing) }
    guard let phrases = layout.phrases[language] else {
      throw .unknownLanguage(layout.languages.map(\.code))
    }
    let scope = Scope(record: record, phrases: phrases, language: language)
    let fragment = fragment(
      of: layout.page, in: Proposal(width: use.size.width, height: use.size.height), scope)
    guard fragment.problems.isEmpty else {
      throw .problems(Diagnostics(file: layout.file, fragment.problems.map(\.diagnostic)))
    }
    let page = Page(size: use.size, items: fragment.items)
    return Result(
      pages: [page], alternatives: alternatives(in: page.items), left: fragment.left)
  }

  private func alternatives(in items: [PageItem]) -> [String] {
    items.flatMap { item -> [String] in
      guard case .group(let group) = item else { return [] }
      let own = group.role == .figure ? [group.alternative ?? ""] : []
      return own + alternatives(in: group.items)
    }
  }

  /// A length of the layout file on the paper in use.
  func scaled(_ length: Length) -> Length { length * use.scale }

  func scaled(_ insets: EdgeInsets) -> EdgeInsets {
    EdgeInsets(
      top: scaled(insets.top), leading: scaled(insets.leading), bottom: scaled(insets.bottom),
      trailing: scaled(insets.trailing))
  }
}
