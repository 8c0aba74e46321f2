/// Looks at a finished PDF file the way a careful printer would.
public struct Preflight: Hashable, Sendable {
  /// What whoever printed the file knows of it; what is nil is not asked for.
  public struct Expectations: Hashable, Sendable {
    /// What every QR symbol must say.
    public var symbolText: String?
    /// The domain that must stand beside it.
    public var domain: String?
    /// Words that must be printed: who is responsible.
    public var imprint: String?
    /// Words that must be printed: what happens to personal data.
    public var privacy: String?
    /// The smallest text, in points.
    public var leastText: Double?
    /// The smallest side of a QR symbol, in millimetres.
    public var leastSymbol: Double?
    /// Where the codes lead, and whether that works for this computer or network only.
    public var site: Site?
    /// Whether there must be a coloured area on the first page.
    public var needsColour = true

    /// The address of the site.
    public struct Site: Hashable, Sendable {
      /// The address as it is told.
      public var address: String
      /// Whether it works for this computer or network only.
      public var isLocal: Bool

      /// The address of the site.
      public init(address: String, isLocal: Bool) {
        self.address = address
        self.isLocal = isLocal
      }
    }

    /// Nothing is known.
    public init() {}
  }

  /// How closely to look.
  public enum Depth: Hashable, Sendable {
    /// What must be right, from one picture of each page: after every print.
    case short
    /// Everything.
    case full
  }

  /// The smallest module that telephones read from paper, in millimetres.
  public static let leastModule = 0.7
  /// Resolution of the picture that is looked at: that of a plain office scanner.
  static let dotsPerInch = 150.0

  let expectations: Expectations
  let depth: Depth

  /// A check for a file of which something is known.
  public init(_ expectations: Expectations = Expectations(), depth: Depth = .full) {
    self.expectations = expectations
    self.depth = depth
  }

  /// Checks a file.
  ///
  /// The same file gives the same report. Time and memory grow with the pixels of a page.
  ///
  /// - Parameter pdf: The bytes of a PDF file.
  /// - Returns: What was found.
  public func check(_ pdf: [UInt8]) -> Report {
    guard let file = PDFFile(pdf), file.pageCount > 0, let reader = SymbolReader() else {
      return Report([Finding(.unreadable, .red)])
    }
    var symbols = SymbolChecks(expectations: expectations, depth: depth)
    var texts = TextChecks(expectations: expectations, depth: depth)
    var colour: Finding?
    for index in 0..<file.pageCount {
      guard let page = file.page(index), let raster = page.raster(dotsPerInch: Self.dotsPerInch)
      else { return Report([Finding(.unreadable, .red, page: index + 1)]) }
      symbols.look(at: raster, page: index + 1, reader)
      texts.look(at: page, raster, page: index + 1)
      if index == 0, expectations.needsColour, depth == .full { colour = Self.colour(of: raster) }
    }
    var findings = symbols.findings + texts.findings + [colour].compactMap(\.self)
    if depth == .full {
      let missing = file.missingFonts
      findings.append(Finding(.fonts(missing: missing), missing.isEmpty ? .green : .red))
    }
    if let site = expectations.site {
      findings.append(
        Finding(
          .siteAddress(site.address, isLocal: site.isLocal), site.isLocal ? .amber : .green))
    }
    return Report(findings)
  }

  /// What a file says of itself where Palier printed it; nil for files of others.
  ///
  /// - Parameter pdf: The bytes of a PDF file.
  /// - Returns: Its page on the site, and the words that Palier gave it for its kind.
  public static func origin(of pdf: [UInt8]) -> (page: String, keywords: [String])? {
    guard let file = PDFFile(pdf), file.creator == "Palier" else { return nil }
    return (
      file.subject,
      file.keywords.split(separator: ",").map { word in
        String(word.drop(while: \.isWhitespace))
      }
    )
  }

  /// How much of a page is coloured, from every ninth pixel.
  private static func colour(of raster: Raster) -> Finding {
    var (coloured, dark, count) = (0, 0, 0)
    for y in stride(from: 0, to: raster.height, by: 3) {
      for x in stride(from: 0, to: raster.width, by: 3) {
        let colour = raster.colour(x: x, y: y)
        count += 1
        if colour.isColoured { coloured += 1 } else if colour.luminance < 0.2 { dark += 1 }
      }
    }
    let share = Double(coloured) / Double(max(1, count))
    let darkShare = Double(dark) / Double(max(1, count))
    let level: Level = share >= 0.01 ? .green : darkShare >= 0.05 ? .amber : .red
    return Finding(.colouredArea(share, dark: darkShare), level, page: 1)
  }
}
