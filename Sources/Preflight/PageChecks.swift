/// Looks at the pages of a file, one by one.
struct PageChecks {
  let file: PDFFile
  let reader: SymbolReader
  let expectations: Expectations
  let depth: Preflight.Depth

  /// What is on all pages together.
  struct Pages {
    /// What the QR symbols say.
    var texts: [String] = []
    var words: [Word] = []
    var areas: [(coloured: Double, dark: Double)] = []
    var findings: [Finding] = []
  }

  /// What is on the pages.
  ///
  /// - Parameter isThorough: Whether to look for symbols that are not read at first sight.
  /// - Returns: All that was found.
  /// - Throws: Where a page cannot be drawn.
  func looked(thoroughly isThorough: Bool) throws(PreflightError) -> Pages {
    var pages = Pages()
    for number in 1...file.pageCount {
      guard let page = file.page(number - 1) else { throw .page(number) }
      let words = page.words
      pages.words += words
      let text = TextChecks(expectations: expectations, words: words, number: number)
      for part in parts(of: page, number, thoroughly: isThorough) {
        guard let raster = page.raster(dotsPerInch: Preflight.dotsPerInch, part: part) else {
          throw .page(number)
        }
        let symbols = SymbolChecks(
          expectations: expectations, depth: depth, isThorough: isThorough, page: page,
          raster: raster, part: part, number: number, reader: reader
        ).result()
        pages.texts += symbols.texts
        pages.findings += symbols.findings
        guard depth == .full else { continue }
        if let contrast = text.contrast(on: raster) { pages.findings.append(contrast) }
      }
      if asksForColour(after: pages.areas) {
        pages.areas.append(try shares(of: page, number))
      }
      if let size = text.size { pages.findings.append(size) }
    }
    return pages
  }

  /// Whether to look for a coloured area once more: a short look is content with one.
  private func asksForColour(after areas: [(coloured: Double, dark: Double)]) -> Bool {
    expectations.needsColouredArea
      && (depth == .full || !areas.contains { ColouredArea.isEnough($0.coloured) })
  }

  private func shares(
    of page: PDFPage, _ number: Int
  ) throws(PreflightError) -> (coloured: Double, dark: Double) {
    let resolution = ColouredArea.dotsPerInch
    guard
      let raster = page.raster(
        dotsPerInch: resolution, part: page.bounds(dotsPerInch: resolution))
    else { throw .page(number) }
    return ColouredArea.shares(of: raster)
  }

  /// The parts of a page that are looked at: all of it, but for a short look that knows where to.
  private func parts(
    of page: PDFPage, _ number: Int, thoroughly isThorough: Bool
  ) -> [PixelBounds] {
    let whole = page.bounds(dotsPerInch: Preflight.dotsPerInch)
    guard !isThorough, depth == .short, let areas = expectations.symbolAreas,
      areas.count == file.pageCount
    else { return [whole] }
    return SymbolParts(areas[number - 1], of: whole).parts
  }
}
