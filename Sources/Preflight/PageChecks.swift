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
      guard let page = file.page(number - 1),
        let raster = page.raster(dotsPerInch: Preflight.dotsPerInch)
      else { throw .page(number) }
      let symbols = SymbolChecks(
        expectations: expectations, depth: depth, isThorough: isThorough, page: page,
        raster: raster, number: number, reader: reader
      ).result()
      pages.texts += symbols.texts
      pages.findings += symbols.findings
      let words = page.words
      pages.words += words
      let text = TextChecks(expectations: expectations, words: words, number: number)
      if let size = text.size { pages.findings.append(size) }
      guard depth == .full else { continue }
      if let contrast = text.contrast(on: raster) { pages.findings.append(contrast) }
      if expectations.needsColouredArea { pages.areas.append(ColouredArea.shares(of: raster)) }
    }
    return pages
  }
}
