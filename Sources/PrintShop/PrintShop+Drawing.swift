public import Imposition
internal import LayoutEngine
internal import LayoutLanguage
public import Neighbourhood
internal import PDFFinishing
internal import PageDrawing
internal import PageModel
internal import Wording

extension PrintShop {
  /// What one sheet shows.
  public struct Content: Hashable, Sendable {
    /// Where it hangs.
    public var place: Place
    /// Its code.
    public var code: ShortCode
    /// The windows of its façade that are lit.
    public var litWindows: [Bool]
    /// The listings of its place.
    public var listings: [Listing]
    /// Who stands in the directory of the place; nil where the sheet shows none.
    public var directory: Directory?
    /// Doors made up for a preview, which stand in the place of the directory.
    var exampleDoors: [DirectoryDoor] = []
    /// The day of its edition.
    public var day: CalendarDay

    /// What one sheet shows.
    public init(
      place: Place, code: ShortCode, litWindows: [Bool], listings: [Listing],
      directory: Directory? = nil, day: CalendarDay
    ) {
      self.place = place
      self.code = code
      self.litWindows = litWindows
      self.listings = listings
      self.directory = directory
      self.day = day
    }
  }

  /// A sheet, drawn.
  public struct Drawn: Hashable, Sendable {
    /// The bytes of the PDF file.
    public let pdf: [UInt8]
    /// The bytes of a PNG file of the first page, where one was asked for.
    public let png: [UInt8]?
    /// Pages of the PDF file.
    public let pages: Int
    /// Listings that found no room and are counted in words.
    public let left: Int
    /// Characters that no font has, and that were left out.
    public let missingCharacters: [Character]
    /// For each page where something stands that can hold a QR symbol.
    let symbolAreas: [[Rect]]
    /// Where strips to tear off are, on whichever page.
    let stripAreas: [Rect]
  }

  /// Draws a sheet without asking or telling the registry anything.
  ///
  /// The same content and choices give the same bytes.
  ///
  /// - Parameters:
  ///   - content: What it shows.
  ///   - choices: Layout, paper, theme, languages and imposition.
  ///   - correction: What a printer does wrong, and is made up for.
  ///   - pngResolution: Dots to an inch of a PNG file; nil for none.
  ///   - pngPage: The page of the sheet itself that is drawn, from 1; nil for the first paper.
  /// - Returns: The files.
  /// - Throws: ``PrintError``.
  public func draw(
    _ content: Content, _ choices: PrintChoices, correction: Correction? = nil,
    pngResolution: Double?, pngPage: Int? = nil
  ) throws(PrintError) -> Drawn {
    let setter: TextSetter
    do {
      setter = try TextSetter(fontConfiguration: fontConfiguration)
    } catch {
      throw .drawing(error)
    }
    let laid = try laidOut(content, choices, setter)
    var sheets = laid.pages
    if correction != nil || pngPage == nil {
      sheets = try imposed(laid, choices, correction)
    }
    let strips = sheets.flatMap(\.stripAreas)
    let title = choices.layout.titles[choices.language] ?? choices.layout.name
    let information = DocumentInformation(
      title: "\(title), \(content.place.title) (\(content.code.printed))",
      author: house.organisation ?? "",
      subject: house.site.page(of: content.code),
      keywords: choices.note(strips: strips).keywords,
      created: content.day.iso + "T00:00:00Z")
    do {
      let pdf = try setter.pdf(of: sheets, information: information)
      let finishing = PDFFinishing(
        language: choices.language.code, alternatives: sheets.figureAlternatives,
        otherLanguages: [choices.secondLanguage?.code].compactMap(\.self),
        boxes: sheets.map(\.boxes), duplex: laid.isTwoSided ? choices.flip.duplex : nil)
      var png: [UInt8]?
      if let pngResolution {
        let number = min(max(1, pngPage ?? 1), sheets.count)
        png = try setter.png(of: sheets[number - 1], dotsPerInch: pngResolution)
      }
      return Drawn(
        pdf: try finishing.finished(pdf), png: png, pages: sheets.count, left: laid.left,
        missingCharacters: setter.missingCharacters, symbolAreas: sheets.map(\.symbolAreas),
        stripAreas: strips)
    } catch let error as DrawingError {
      throw .drawing(error)
    } catch {
      throw .finishing("\(error)")
    }
  }

  /// The papers that go through the printer.
  private func imposed(
    _ laid: LaidOut, _ choices: PrintChoices, _ correction: Correction?
  ) throws(PrintError) -> [Page] {
    let papers: [Page]
    do {
      papers = try choices.imposition.sheets(
        of: (0..<choices.leaves).flatMap { _ in laid.pages },
        sides: laid.isTwoSided ? .two(choices.flip) : .one)
    } catch {
      throw .choices(
        error.problems.map { $0.message + ($0.hint.map { "\n  hint: \($0)" } ?? "") })
    }
    let copies = (0..<choices.papers).flatMap { _ in papers }
    return correction.map { correction in copies.map { $0.corrected(by: correction) } } ?? copies
  }
}

extension PrintShop {
  /// Draws a sheet into one file and records nothing.
  ///
  /// - Parameters:
  ///   - content: What it shows.
  ///   - choices: Layout, paper, theme and language.
  ///   - path: The file to write.
  ///   - pngResolution: Dots to an inch of a PNG file; nil for a PDF file.
  ///   - pngPage: The page of the sheet itself that is drawn, from 1; nil for the first paper.
  /// - Returns: What was drawn.
  /// - Throws: ``PrintError``.
  @discardableResult
  public func preview(
    _ content: Content, _ choices: PrintChoices, to path: String, pngResolution: Double?,
    pngPage: Int? = nil
  ) throws(PrintError) -> Drawn {
    let drawn = try draw(
      content, choices, pngResolution: pngResolution, pngPage: pngPage)
    try PendingFiles.write(drawn.png ?? drawn.pdf, to: path)
    return drawn
  }
}
