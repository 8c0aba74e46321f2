internal import Imposition
internal import LayoutEngine
internal import LayoutLanguage
internal import Neighbourhood
internal import PageDrawing
internal import PageModel
internal import SourceTree
internal import Wording

/// What stands on one leaf of a batch.
public enum BatchSheet: Sendable {
  /// A sheet with a code of its own.
  case leaflet(PrintShop.Content)
  /// The slip on top of a bundle.
  case separator(BundleSlip)
}

/// Draws thousands of sheets that differ in little, in memory that does not grow with them.
///
/// What is the same on all of them is laid out once, and stands once in each file. Such files carry
/// no structure and no links: they are for printers only. One press a thread.
public final class BatchPress {
  let shop: PrintShop
  let choices: PrintChoices
  let setter: TextSetter
  let slips: LayoutEngine
  var run: BatchRun?

  /// A press for sheets of one kind.
  ///
  /// - Parameters:
  ///   - shop: Whose fonts, words and house are used; its registry is not asked.
  ///   - choices: Layout, paper, theme, languages and imposition. Copies are not made; of an
  ///     imposition that repeats each sheet, the sheets are put one after the other.
  ///   - library: Has the layout of the slips.
  /// - Throws: ``PrintError`` where fonts or the layout of the slips are missing.
  public init(
    shop: PrintShop, choices: PrintChoices, library: LayoutLibrary
  ) throws(PrintError) {
    self.shop = shop
    self.choices = choices
    do {
      setter = try TextSetter(fontConfiguration: shop.fontConfiguration, remembered: 200)
      let layout = try library.bundleSlip(languages: [choices.language])
      slips = LayoutEngine(
        layout: layout, use: BatchPress.use(of: choices.use, for: layout), theme: choices.theme,
        measuring: setter)
    } catch let error as DrawingError {
      throw .drawing(error)
    } catch let error as Diagnostics {
      throw .layout(error)
    } catch {
      throw .finishing("\(error)")
    }
  }

  /// Draws sheets into one file.
  ///
  /// The same sheets give the same bytes, whatever the press has drawn before. Where it fails, what
  /// there is of the file is left to the caller, who had better give it its name at the end only.
  ///
  /// - Parameters:
  ///   - count: How many sheets there are.
  ///   - path: The file to write; what was there before is gone.
  ///   - title: The title of the file.
  ///   - sheet: Gives the sheet of a number from 0; asked in the order in which sheets are drawn,
  ///     which is not that of their numbers where they are cut and stacked.
  ///   - progress: Is told how many sheets are drawn, now and then and at the end.
  /// - Returns: What was drawn.
  /// - Throws: ``PrintError/inBatch(_:_:_:)`` for the first sheet that cannot be printed; other
  ///   errors for the file as a whole, and what `sheet` and `progress` throw.
  public func draw(
    count: Int, to path: String, title: String,
    sheet: (Int) throws(PrintError) -> BatchSheet,
    progress: (Int) throws(PrintError) -> Void = { _ in }
  ) throws(PrintError) -> BatchFile {
    let first = try firstLeaflet(count, sheet)
    let papers = try papers(count, hasBacks: first?.hasBacks ?? false)
    let writer = try BatchWriter(path: path)
    var pages = 0
    do {
      let stream = try PageStream(
        information: DocumentInformation(
          title: title, author: shop.house.organisation ?? "", subject: "",
          keywords: choices.note(strips: nil).keywords,
          created: (first?.day ?? "1970-01-01") + "T00:00:00Z"),
        setter: setter, take: writer.take)
      try eachPaper(of: papers, sheet, progress) { (page) throws(PrintError) in
        do throws(DrawingError) {
          try stream.draw(page)
        } catch {
          throw .drawing(error)
        }
        pages += 1
      }
      try stream.finish()
    } catch {
      if let failure = writer.error { throw failure }
      if let error = error as? PrintError { throw error }
      if let error = error as? DrawingError { throw .drawing(error) }
      throw .finishing("\(error)")
    }
    try writer.settle()
    return BatchFile(
      pages: pages, bytes: writer.bytes, missingCharacters: setter.missingCharacters,
      papers: papers)
  }

  /// What of a batch is known from its first leaflet; nil where there is none.
  private func firstLeaflet(
    _ count: Int, _ sheet: (Int) throws(PrintError) -> BatchSheet
  ) throws(PrintError) -> (hasBacks: Bool, day: String)? {
    for index in 0..<count {
      let sheet = try sheet(index)
      guard case .leaflet(let content) = sheet else { continue }
      return (try sides(of: sheet, index).count > 1, content.day.iso)
    }
    return nil
  }

  private func papers(_ count: Int, hasBacks: Bool) throws(PrintError) -> BatchPapers {
    switch choices.imposition {
    case .plain: return .plain(count: count, hasBacks: hasBacks)
    case .labels(let labels, start: _, copies: _):
      return .cut(labels.plan(leaves: count, sides: hasBacks ? .two(choices.flip) : .one))
    case .nUp(var imposition):
      if imposition.order == .repeated { imposition.order = .sequence }
      do {
        return .cut(
          try imposition.plan(
            for: choices.use.size, leaves: count, sides: hasBacks ? .two(choices.flip) : .one))
      } catch {
        throw .choices(
          error.problems.map { $0.message + ($0.hint.map { "\n  hint: \($0)" } ?? "") })
      }
    }
  }

  /// How slips are printed on the paper of the sheets.
  private static func use(of sheets: Layout.PaperUse, for layout: Layout) -> Layout.PaperUse {
    if let known = layout.use(of: sheets.paper, isLandscape: sheets.isLandscape) { return known }
    let size = sheets.size
    let written = Paper.a5.size
    return Layout.PaperUse(
      paper: sheets.paper, isLandscape: sheets.isLandscape,
      scale: min(size.width / written.width, size.height / written.height))
  }
}
