/// Looks at a finished PDF file the way a careful printer would.
public enum Preflight {
  /// How closely to look.
  public enum Depth: Hashable, Sendable {
    /// What must be right after every print, from one picture of each page: that QR symbols are
    /// read, also in grey, and are large enough; text sizes, coloured area, domain and address.
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
    let checks = PageChecks(
      file: file, reader: reader, expectations: expectations, depth: depth)
    var pages = try checks.looked(thoroughly: depth == .full)
    if depth == .short, Findings.symbols(pages.texts, [], expectations).contains(where: \.isBad) {
      // Before a sheet is called bad, it gets a second look.
      pages = try checks.looked(thoroughly: true)
    }
    var findings = Findings.shortened(pages.findings)
    findings += Findings.symbols(pages.texts, findings, expectations)
    findings += Findings.printed(
      PrintedText(pages.words), pages.texts, expectations, depth)
    if !pages.areas.isEmpty { findings.append(ColouredArea.finding(pages.areas)) }
    if depth == .full {
      let fonts = file.fonts
      findings.append(
        Finding(
          .fonts, fonts.missing.isEmpty ? .green : .red,
          .fonts(embedded: fonts.embedded.count, missing: fonts.missing)))
    }
    findings += Findings.addresses(pages.texts, expectations)
    return Report(title: file.title, pages: file.pageCount, findings: findings)
  }

  /// What a file says of itself where Palier printed it; nil for files of others.
  ///
  /// - Parameter pdf: The bytes of a PDF file.
  /// - Returns: Its page on the site, who answers for it, and what Palier noted of its kind; the
  ///   first two are empty where they are not known.
  public static func origin(
    of pdf: [UInt8]
  ) -> (page: String, author: String, keywords: [String])? {
    guard let file = PDFFile(pdf), file.creator == "Palier" else { return nil }
    let keywords = (file.keywords ?? "").split(separator: ",").map {
      String($0.drop(while: \.isWhitespace))
    }
    return (file.subject ?? "", file.author ?? "", keywords)
  }
}
