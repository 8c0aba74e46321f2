internal import CairoKit
public import PageModel

/// Title and the like of a document.
public struct DocumentInformation: Hashable, Sendable {
  /// Title.
  public var title: String
  /// Who issues it.
  public var author: String
  /// What it is about.
  public var subject: String
  /// Words that say what it is.
  public var keywords: [String]
  /// When it was made, as in `2026-11-20T10:00:00Z` (ISO 8601).
  public var created: String

  /// Title and the like of a document.
  public init(
    title: String, author: String, subject: String, keywords: [String] = [], created: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.created = created
  }
}

extension TextSetter {
  /// The pages as one PDF file: vectors, fonts embedded and subset, structure tagged.
  ///
  /// - Parameters:
  ///   - pages: The pages, in order.
  ///   - information: Title and the like. The same pages and information give the same bytes.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DrawingError`` where the drawing library fails.
  public func pdf(
    of pages: [Page], information: DocumentInformation
  ) throws(DrawingError) -> [UInt8] {
    do {
      let surface = try PDFSurface(PDFSurface.Information(information))
      let drawing = PageDrawing(surface: surface, setter: self)
      for page in pages {
        surface.beginPage(width: page.size.width.points, height: page.size.height.points)
        try surface.tagged("Document") { () throws(CairoError) in try drawing.draw(page) }
        surface.endPage()
      }
      return try surface.finish()
    } catch {
      throw DrawingError(error)
    }
  }

  /// A page as a PNG file.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - dotsPerInch: Pixels to an inch of paper.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DrawingError`` where the image would be too large.
  public func png(of page: Page, dotsPerInch: Double) throws(DrawingError) -> [UInt8] {
    do {
      return try image(of: page, dotsPerInch: dotsPerInch).png()
    } catch {
      throw DrawingError(error)
    }
  }

  /// A page as pixels, row by row, each `0xRRGGBB`; as many across as the page is wide.
  public func pixels(of page: Page, dotsPerInch: Double) throws(DrawingError) -> [UInt32] {
    do {
      return try image(of: page, dotsPerInch: dotsPerInch).pixels()
    } catch {
      throw DrawingError(error)
    }
  }

  /// The outline of one character, its em box the square from the origin with side `size`.
  ///
  /// - Parameters:
  ///   - character: The character, as in a pictogram of the icon font.
  ///   - typeface: The typeface that has it.
  ///   - size: Side of the em box.
  /// - Returns: The outline, `y` down; empty where the typeface lacks the character.
  /// - Throws: ``DrawingError`` where the drawing library fails.
  public func outline(
    of character: Character, in typeface: TextStyle.Typeface, size: Length
  ) throws(DrawingError) -> Path {
    let style = TextStyle(typeface: typeface, size: size, colour: .black)
    let text = set(
      Paragraph(runs: [.init(String(character), style: style)], leading: 1), width: nil)
    guard text.missing.isEmpty, let shaped = shaped(text) else { return Path() }
    do {
      let surface = try ImageSurface(width: 1, height: 1, scale: 1)
      func point(_ coordinates: ArraySlice<Double>) -> Point {
        let pair = Array(coordinates)
        return Point(x: .points(pair[0]), y: text.firstBaseline + .points(pair[1]))
      }
      return Path(
        surface.outline(of: shaped).map { step, numbers in
          switch step {
          case "M": .move(point(numbers[0..<2]))
          case "L": .line(point(numbers[0..<2]))
          case "C": .curve(point(numbers[0..<2]), point(numbers[2..<4]), to: point(numbers[4..<6]))
          default: .close
          }
        })
    } catch {
      throw DrawingError(error)
    }
  }

  private func image(of page: Page, dotsPerInch: Double) throws(CairoError) -> ImageSurface {
    let scale = dotsPerInch / 72
    let surface = try ImageSurface(
      width: Int((page.size.width.points * scale).rounded()),
      height: Int((page.size.height.points * scale).rounded()), scale: scale)
    try PageDrawing(surface: surface, setter: self).draw(page)
    return surface
  }
}

extension PDFSurface.Information {
  init(_ information: DocumentInformation) {
    self.init(
      title: information.title, author: information.author, subject: information.subject,
      keywords: information.keywords.joined(separator: ", "), creator: "Palier",
      created: information.created)
  }
}
