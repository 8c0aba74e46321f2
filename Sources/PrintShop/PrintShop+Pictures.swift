internal import LayoutLanguage
internal import PageDrawing
public import PageModel

extension PrintShop {
  /// The pages of a sheet, before they are put on paper.
  ///
  /// - Parameters:
  ///   - content: What it shows.
  ///   - choices: Layout, paper, theme and languages.
  /// - Returns: The pages.
  /// - Throws: ``PrintError`` where something does not fit.
  public func pages(of content: Content, _ choices: PrintChoices) throws(PrintError) -> [Page] {
    do {
      return try pages(of: content, choices, TextSetter(fontConfiguration: fontConfiguration))
    } catch let error as DrawingError {
      throw .drawing(error)
    } catch let error as PrintError {
      throw error
    } catch {
      throw .finishing("\(error)")
    }
  }

  /// A picture of the first page of a sheet; the registry is asked and told nothing.
  ///
  /// - Parameters:
  ///   - content: What the sheet shows.
  ///   - choices: Layout, paper, theme and languages.
  ///   - pixels: Pixels along its longer side.
  ///   - mark: A word that is written across every QR symbol, so that nothing reads it; nil to leave
  ///     them as they are.
  /// - Returns: The bytes of a PNG file.
  /// - Throws: ``PrintError`` where something does not fit.
  public func picture(
    of content: Content, _ choices: PrintChoices, pixels: Int, mark: String? = nil
  ) throws(PrintError) -> [UInt8] {
    do {
      let setter = try TextSetter(fontConfiguration: fontConfiguration)
      guard var page = try pages(of: content, choices, setter).first else { return [] }
      if let mark { page.items = page.items.map { $0.marked(with: mark, setter) } }
      let longer = max(page.size.width, page.size.height)
      return try setter.png(of: page, dotsPerInch: Double(pixels) / (longer.points / 72))
    } catch let error as DrawingError {
      throw .drawing(error)
    } catch let error as PrintError {
      throw error
    } catch {
      throw .finishing("\(error)")
    }
  }
}

extension PageItem {
  /// The item with a word on white across each QR symbol in it.
  fileprivate func marked(with word: String, _ setter: TextSetter) -> PageItem {
    switch self {
    case .group(var group):
      group.items = group.items.map { $0.marked(with: word, setter) }
      return .group(group)
    case .modules(_, let rect):
      return .group(Group(items: [self] + PageItem.band(word, across: rect, setter)))
    default:
      return self
    }
  }

  /// Covers the finder patterns at the upper side too, without which no telephone finds a symbol.
  private static func band(
    _ word: String, across rect: Rect, _ setter: TextSetter
  ) -> [PageItem] {
    func text(_ size: Length) -> SetText {
      setter.set(
        Paragraph(
          runs: [
            .init(
              word, style: TextStyle(typeface: .display, weight: 800, size: size, colour: .black))
          ], leading: 1), width: nil)
    }
    let wanted = rect.size.width * 0.2
    let words = text(wanted * min(1, rect.size.width / max(.points(1), text(wanted).longestLine)))
    let band = Rect(
      x: rect.origin.x, y: rect.origin.y, width: rect.size.width, height: rect.size.height * 0.42)
    return [
      .fill(.rectangle(band), .solid(.white)),
      .text(
        words,
        at: Point(
          x: rect.origin.x + (rect.size.width - words.longestLine) / 2,
          y: rect.origin.y + (band.size.height - words.size.height) / 2)),
    ]
  }
}
