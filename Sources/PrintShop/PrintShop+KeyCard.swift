internal import Imposition
internal import LayoutEngine
public import LayoutLanguage
public import Neighbourhood
internal import PDFFinishing
internal import PageDrawing
public import PageModel
public import Preflight
internal import Registry
public import Wording

extension PrintShop {
  /// Draws the key of a référent as a card, alone on a paper with marks that show where to cut.
  ///
  /// - Parameters:
  ///   - card: The key.
  ///   - layout: The layout of the card.
  ///   - language: The language of its words.
  ///   - theme: The colours.
  ///   - day: The day on which it is made.
  /// - Returns: The bytes of the PDF file, and what a look at it found.
  /// - Throws: ``PrintError``.
  public func draw(
    _ card: KeyCard, _ layout: Layout, in language: Language, theme: Theme, day: CalendarDay
  ) throws(PrintError) -> (pdf: [UInt8], report: Report) {
    guard let wording = wordings[language], let use = layout.papers.first else {
      throw .fit(.unknownLanguage(wordings.keys.map(\.code).sorted()))
    }
    do {
      let setter = try TextSetter(fontConfiguration: fontConfiguration)
      let engine = LayoutEngine(layout: layout, use: use, theme: theme, measuring: setter)
      let record = card.record(house: house, wording: wording, printable: setter.printable)
      let pages = try engine.pages(for: record, in: language).pages
      let papers = try Imposition.nUp(NUp(paper: .a4, up: 1, cropMarks: true)).sheets(of: pages)
      let title = layout.titles[language] ?? layout.name
      let link = card.link(on: house.site)
      let information = DocumentInformation(
        title: "\(title), \(card.place.title)", author: house.organisation ?? "", subject: link,

        keywords: SheetNote(layout: layout.name, kind: layout.kind, language: language).keywords,
        created: day.iso + "T00:00:00Z")
      let file = try PDFFinishing(
        language: language.code, alternatives: papers.figureAlternatives,
        boxes: papers.map(\.boxes)
      ).finished(try setter.pdf(of: papers, information: information))
      let report = try Preflight.check(
        pdf: file,
        expectations: Expectations(
          symbolTexts: [link.uppercased()], symbols: 1, floors: Floors(layout.kind),
          siteAddress: house.site.text))
      return (file, report)
    } catch let error as PrintError {
      throw error
    } catch let error as LayoutFailure {
      throw .fit(error)
    } catch let error as DrawingError {
      throw .drawing(error)
    } catch {
      throw .finishing("\(error)")
    }
  }

  /// Writes the key of a référent as a card into a file, as a whole or not at all.
  ///
  /// - Parameters:
  ///   - card: The key.
  ///   - layout: The layout of the card.
  ///   - language: The language of its words.
  ///   - theme: The colours.
  ///   - day: The day on which it is made.
  ///   - path: The file.
  /// - Returns: What a look at it found.
  /// - Throws: ``PrintError``.
  public func write(
    _ card: KeyCard, _ layout: Layout, in language: Language, theme: Theme, day: CalendarDay,
    to path: String
  ) throws(PrintError) -> Report {
    let (file, report) = try draw(card, layout, in: language, theme: theme, day: day)
    try PendingFiles.write(file, to: path)
    return report
  }
}
