/// Looks at a finished PDF file the way a careful printer would.
public enum Preflight {
  /// How closely to look.
  public enum Depth: Hashable, Sendable {
    /// What must be right after every print, from one picture of each page: that QR symbols are
    /// read, also in grey, and are large enough; text sizes, domain and address.
    case short
    /// Everything.
    case full
  }

  /// Dots per inch of the picture that is looked at: what a plain office scanner makes.
  static let dotsPerInch = 150.0

  /// Checks a file.
  ///
  /// The same file gives the same report. Time grows with the area of the pages; memory with that
  /// of the largest one, 9 MB for A4.
  ///
  /// - Parameters:
  ///   - pdf: The bytes of a PDF file.
  ///   - expectations: What is known of it.
  ///   - depth: How closely to look.
  /// - Returns: What was found, good and bad.
  /// - Throws: Where it cannot be read.
  public static func check(
    pdf: [UInt8], expectations: Expectations = Expectations(), depth: Depth = .full
  ) throws(PreflightError) -> Report {
    guard let file = PDFFile(pdf) else { throw .notPDF }
    guard file.pageCount > 0 else { throw .noPages }
    guard let reader = SymbolReader() else { throw .page(1) }
    var (texts, findings): ([String], [Finding]) = ([], [])
    var words: [Word] = []
    var areas: [(coloured: Double, dark: Double)] = []
    for number in 1...file.pageCount {
      guard let page = file.page(number - 1), let raster = page.raster(dotsPerInch: dotsPerInch)
      else { throw .page(number) }
      let symbols = SymbolChecks(
        expectations: expectations, depth: depth, page: page, raster: raster, number: number,
        reader: reader
      ).result()
      texts += symbols.texts
      findings += symbols.findings
      let own = page.words
      words += own
      let text = TextChecks(expectations: expectations, words: own, number: number)
      if let size = text.size { findings.append(size) }
      guard depth == .full else { continue }
      if let contrast = text.contrast(on: raster) { findings.append(contrast) }
      if expectations.needsColouredArea {
        areas.append(ColouredArea.shares(of: raster))
      }
    }
    findings = Findings.shortened(findings)
    findings += Findings.symbols(texts, findings, expectations)
    findings += Findings.printed(PrintedText(words), expectations, depth)
    if !areas.isEmpty { findings.append(ColouredArea.finding(areas)) }
    if depth == .full {
      let fonts = file.fonts
      findings.append(
        Finding(
          .fonts, fonts.missing.isEmpty ? .green : .red,
          .fonts(embedded: fonts.embedded.count, missing: fonts.missing)))
    }
    findings += Findings.addresses(texts, expectations)
    return Report(title: file.title, pages: file.pageCount, findings: findings)
  }

  /// What a file says of itself where Palier printed it; nil for files of others.
  ///
  /// - Parameter pdf: The bytes of a PDF file.
  /// - Returns: Its page on the site, and the words that Palier gave it for its kind.
  public static func origin(of pdf: [UInt8]) -> (page: String, keywords: [String])? {
    guard let file = PDFFile(pdf), file.creator == "Palier" else { return nil }
    let keywords = (file.keywords ?? "").split(separator: ",").map {
      String($0.drop(while: \.isWhitespace))
    }
    return (file.subject ?? "", keywords)
  }
}
