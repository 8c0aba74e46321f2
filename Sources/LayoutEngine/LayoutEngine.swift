public import LayoutLanguage
public import PageModel
internal import SourceTree
public import Wording

/// Lays out records on pages: one function per kind of block, proposal in, fragment out.
public struct LayoutEngine {
  let layout: Layout
  let use: Layout.PaperUse
  let theme: Theme
  let isLargePrint: Bool
  let measuring: any TextMeasuring
  let memo: LayoutMemo?

  /// An engine for one layout on one paper, in one theme.
  ///
  /// - Parameters:
  ///   - layout: The layout.
  ///   - use: One of the papers that the layout is made for.
  ///   - theme: The colours.
  ///   - isLargePrint: Whether text is half as large again, and 18 pt at least.
  ///   - measuring: Says how much room text takes.
  ///   - memo: Keeps what is the same for a run of records.
  public init(
    layout: Layout, use: Layout.PaperUse, theme: Theme, isLargePrint: Bool = false,
    measuring: any TextMeasuring, memo: LayoutMemo? = nil
  ) {
    self.layout = layout
    self.use = use
    self.theme = theme
    self.isLargePrint = isLargePrint
    self.measuring = measuring
    self.memo = memo
  }

  /// Whether it lays out labels.
  public var isLabel: Bool { use.isLabel }

  /// The name of the paper or label.
  public var paperName: String { use.name }

  /// What a record looks like, printed.
  public struct Result: Hashable, Sendable {
    /// The pages.
    public let pages: [Page]
    /// What is said instead of each figure, in the order of the pages.
    public var alternatives: [String] { pages.flatMap { spoken(in: $0.items) } }
    /// Records that found no room and are counted in words instead.
    public let left: Int
    /// Whether the pages are fronts and backs by turns: the layout says what stands on each.
    public let isTwoSided: Bool

    private func spoken(in items: [PageItem]) -> [String] {
      items.flatMap { item -> [String] in
        guard case .group(let group) = item else { return [] }
        let own = group.role == .figure ? [group.alternative ?? ""] : []
        return own + spoken(in: group.items)
      }
    }
  }

  /// Lays out a record, in one language or in two.
  ///
  /// - Parameters:
  ///   - record: The values of the layout's fields.
  ///   - language: The language of its words.
  ///   - second: The same values in a second language, for blocks that speak it.
  /// - Returns: The pages.
  /// - Throws: ``LayoutFailure`` with every block that does not fit.
  public func pages(
    for record: Record, in language: Language, second: (record: Record, language: Language)? = nil
  ) throws(LayoutFailure) -> Result {
    let first = try speech(record, language)
    let other = try second.map { (pair) throws(LayoutFailure) in
      try speech(pair.record, pair.language)
    }
    let scope = Scope(speech: first, other: other).ofPage(builtIn(isBilingual: other != nil))
    var result = try laidOut(scope, pages: 1)
    // How many pages there are stands on each of them; knowing it may change how many there are.
    for _ in 0..<3 where result.pages.count > 1 {
      let again = try laidOut(scope, pages: result.pages.count)
      let isSettled = again.pages.count == result.pages.count
      result = again
      if isSettled { break }
    }
    return result
  }

  private func speech(_ record: Record, _ language: Language) throws(LayoutFailure) -> Scope.Speech
  {
    let missing = record.fieldsMissing(for: layout.fields)
    guard missing.isEmpty else { throw .missingFields(missing) }
    guard let phrases = layout.phrases[language] else {
      throw .unknownLanguage(layout.languages.map(\.code))
    }
    return Scope.Speech(record: record, phrases: phrases, language: language)
  }

  /// The fields of ``LayoutLanguage/Layout/builtIn``, as far as they hold for all pages.
  private func builtIn(isBilingual: Bool) -> Record {
    var flags: Set<String> = [use.paper.name]
    if isLargePrint { flags.insert("large-print") }
    if isBilingual { flags.insert("bilingual") }
    if use.isLabel { flags.insert("label") }
    if use.isLandscape { flags.insert("landscape") }
    return Record(Dictionary(uniqueKeysWithValues: flags.map { ($0, .number(1)) }))
  }

  private func laidOut(_ scope: Scope, pages count: Int) throws(LayoutFailure) -> Result {
    var pages: [Page] = []
    var left = 0
    for block in layout.pages where scope.shows(block) {
      // A list that continues takes page after page, each starting where the last one ended.
      var done = 0
      repeat {
        let number = pages.count + 1
        let page = scope.ofPage(
          Record([
            "page": .number(number), "pages": .number(count),
            "several-pages": .number(count > 1 ? 1 : 0), "continued": .number(done > 0 ? 1 : 0),
          ])
        ).continuing(after: done)
        let fragment = fragment(
          of: block, in: Proposal(width: use.size.width, height: use.size.height), page)
        guard fragment.problems.isEmpty else {
          // The same block may fail in each entry of a list; it is told once, at its worst.
          throw .problems(
            Diagnostics(file: layout.file, LayoutProblem.worst(of: fragment.problems)))
        }
        pages.append(Page(size: use.size, items: fragment.items))
        left += fragment.left
        guard let shown = fragment.shown, shown.left > 0 else { break }
        guard shown.count > 0, pages.count < LayoutEngine.mostPages else {
          throw .problems(
            Diagnostics(
              file: layout.file,
              [Diagnostic(at: block.position, "a list does not get on from page to page")]))
        }
        done += shown.count
      } while true
    }
    return Result(
      pages: pages, left: left,
      isTwoSided: layout.pages.count > 1 && pages.count.isMultiple(of: 2))
  }

  /// Most pages of one sheet.
  static let mostPages = 200

  /// A text size of the layout file on the paper in use, and in large print where that is wanted.
  ///
  /// Large print makes text half as large again and no smaller than 18 pt; what is 36 pt or more is
  /// large already and stays, so that the order of sizes is kept.
  func scaledText(_ size: Length) -> Length {
    let scaled = scaled(size)
    guard isLargePrint else { return scaled }
    return max(.points(18), scaled < .points(24) ? scaled * 1.5 : max(scaled, .points(36)))
  }

  /// A length of the layout file on the paper in use.
  func scaled(_ length: Length) -> Length { length * use.scale }

  func scaled(_ insets: EdgeInsets) -> EdgeInsets {
    EdgeInsets(
      top: scaled(insets.top), leading: scaled(insets.leading), bottom: scaled(insets.bottom),
      trailing: scaled(insets.trailing))
  }
}
