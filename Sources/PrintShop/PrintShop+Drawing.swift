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
    /// The day of its edition.
    public var day: CalendarDay

    /// What one sheet shows.
    public init(
      place: Place, code: ShortCode, litWindows: [Bool], listings: [Listing], day: CalendarDay
    ) {
      self.place = place
      self.code = code
      self.litWindows = litWindows
      self.listings = listings
      self.day = day
    }
  }

  /// A sheet, drawn.
  public struct Drawn: Hashable, Sendable {
    /// The bytes of the PDF file.
    public let pdf: [UInt8]
    /// The bytes of a PNG file of the first page, where one was asked for.
    public let png: [UInt8]?
    /// Listings that found no room and are counted in words.
    public let left: Int
    /// Characters that no font has, and that were left out.
    public let missingCharacters: [Character]
  }

  /// Draws a sheet without asking or telling the registry anything.
  ///
  /// The same content and choices give the same bytes.
  ///
  /// - Parameters:
  ///   - content: What it shows.
  ///   - choices: Layout, paper, theme and language.
  ///   - pngResolution: Dots to an inch of a PNG file; nil for none.
  /// - Returns: The files.
  /// - Throws: ``PrintError``.
  public func draw(
    _ content: Content, _ choices: PrintChoices, pngResolution: Double?
  ) throws(PrintError) -> Drawn {
    guard let wording = wordings[choices.language] else {
      throw .fit(.unknownLanguage(wordings.keys.map(\.code).sorted()))
    }
    let setter: TextSetter
    do {
      setter = try TextSetter(fontConfiguration: fontConfiguration)
    } catch {
      throw .drawing(error)
    }
    let record = SheetRecord(
      place: content.place, code: content.code, litWindows: content.litWindows,
      listings: content.listings, day: content.day, house: house, wording: wording,
      printable: setter.printable
    ).record
    let engine = LayoutEngine(
      layout: choices.layout, use: choices.use, theme: choices.theme,
      language: choices.language, measuring: setter)
    let result: LayoutEngine.Result
    do {
      result = try engine.pages(for: record)
    } catch {
      throw .fit(error)
    }
    let title = choices.layout.titles[choices.language] ?? choices.layout.name
    let information = DocumentInformation(
      title: "\(title), \(content.place.title) (\(content.code.printed))",
      author: house.organisation ?? "",
      subject: house.site.page(of: content.code),
      created: content.day.iso + "T00:00:00Z")
    do {
      let pdf = try setter.pdf(of: result.pages, information: information)
      let finishing = PDFFinishing(
        language: choices.language.code, alternatives: result.alternatives)
      var png: [UInt8]?
      if let pngResolution, let page = result.pages.first {
        png = try setter.png(of: page, dotsPerInch: pngResolution)
      }
      return Drawn(
        pdf: try finishing.finished(pdf), png: png, left: result.left,
        missingCharacters: setter.missingCharacters)
    } catch let error as DrawingError {
      throw .drawing(error)
    } catch {
      throw .finishing("\(error)")
    }
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
  /// - Throws: ``PrintError``.
  public func preview(
    _ content: Content, _ choices: PrintChoices, to path: String, pngResolution: Double?
  ) throws(PrintError) {
    let drawn = try draw(content, choices, pngResolution: pngResolution)
    var files = PendingFiles()
    do throws(PrintError) {
      try files.add(drawn.png ?? drawn.pdf, as: path)
      try files.commit()
      files.settle()
    } catch {
      files.withdraw()
      throw error
    }
  }
}
