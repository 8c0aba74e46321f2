internal import Imposition
internal import LayoutEngine
internal import LayoutLanguage
internal import Neighbourhood
internal import PDFFinishing
public import PageDrawing
public import PageModel
internal import Wording

extension PrintShop {
  /// The pages of a sheet, before they are put on paper.
  struct LaidOut {
    var pages: [Page]
    /// Whether pages are fronts and backs by turns.
    var isTwoSided: Bool
    /// Listings that found no room.
    var left: Int
  }

  /// Lays out a sheet: in two languages on one page where it has room, else on a page for each.
  func laidOut(
    _ content: Content, _ choices: PrintChoices, _ setter: TextSetter
  ) throws(PrintError) -> LaidOut {
    let engine = LayoutEngine(
      layout: choices.layout, use: choices.use, theme: choices.theme,
      isLargePrint: choices.isLargePrint, measuring: setter)
    return try laidOut(engine, choices, setter) { (language) throws(PrintError) in
      try sheetRecord(content, choices, in: language, setter).record
    }
  }

  /// Lays out what there is to say in a language.
  func laidOut(
    _ engine: LayoutEngine, _ choices: PrintChoices,
    record: (Language) throws(PrintError) -> Record
  ) throws(PrintError) -> LaidOut {
    let first = try record(choices.language)
    guard let language = choices.secondLanguage else {
      return try laidOut(engine, first, choices.language)
    }
    let second = try record(language)
    let alone = try laidOut(engine, first, choices.language)
    if choices.layout.speaksTwoLanguages {
      let both = try? engine.pages(
        for: first, in: choices.language, second: (record: second, language: language))
      // Two languages are worth no listing that one of them would have had room for.
      if let both, both.left <= alone.left {
        return LaidOut(pages: both.pages, isTwoSided: both.isTwoSided, left: both.left)
      }
    }
    let other = try laidOut(engine, second, language)
    return LaidOut(
      pages: alone.pages + other.pages, isTwoSided: alone.isTwoSided && other.isTwoSided,
      left: max(alone.left, other.left))
  }

  func laidOut(
    _ engine: LayoutEngine, _ record: Record, _ language: Language
  ) throws(PrintError) -> LaidOut {
    do {
      let result = try engine.pages(for: record, in: language)
      return LaidOut(pages: result.pages, isTwoSided: result.isTwoSided, left: result.left)
    } catch {
      throw .fit(error)
    }
  }

  /// What a sheet has to say in a language.
  func sheetRecord(
    _ content: Content, _ choices: PrintChoices, in language: Language, _ setter: TextSetter
  ) throws(PrintError) -> SheetRecord {
    guard let wording = wordings[language] else {
      throw .fit(.unknownLanguage(wordings.keys.map(\.code).sorted()))
    }
    return SheetRecord(
      place: content.place, code: content.code, litWindows: content.litWindows,
      listings: content.listings,
      doors: content.directory.map {
        DirectoryDoor.doors(
          $0, content.listings,
          for: choices.flags.contains("for-neighbours") ? .neighbours : .lobby, wording)
      } ?? content.exampleDoors(isForNeighbours: choices.flags.contains("for-neighbours")),
      day: content.day, house: house, wording: wording,
      ideas: choices.layout.ideas,
      flags: choices.flags, printable: setter.printable)
  }
}

extension FlipEdge {
  var duplex: PDFFinishing.Duplex { self == .long ? .longEdge : .shortEdge }
}

extension Page {
  /// Where it is cut, for the finished file.
  var boxes: PDFFinishing.PageBoxes {
    func box(_ rect: Rect) -> PDFFinishing.Box {
      PDFFinishing.Box(
        x: rect.origin.x.points, y: rect.origin.y.points, width: rect.size.width.points,
        height: rect.size.height.points)
    }
    return PDFFinishing.PageBoxes(trim: trim.map(box), bleed: bleed.map(box))
  }
}

extension PrintShop {
  /// The pages of a sheet, before they are put on paper.
  ///
  /// - Parameters:
  ///   - content: What it shows.
  ///   - choices: Layout, paper, theme and languages.
  ///   - setter: Sets the text; what it has set already is not set again.
  /// - Returns: The pages.
  /// - Throws: ``PrintError`` where something does not fit.
  public func pages(
    of content: Content, _ choices: PrintChoices, _ setter: TextSetter
  ) throws(PrintError) -> [Page] {
    try laidOut(content, choices, setter).pages
  }
}
