internal import LayoutLanguage
public import Neighbourhood
internal import PageModel
public import Preflight
internal import Wording

extension PrintShop {
  /// Looks at a finished file the way a careful printer would.
  ///
  /// - Parameters:
  ///   - pdf: The bytes of the file.
  ///   - code: The code that its QR symbols must carry.
  ///   - choices: What it was printed with.
  ///   - depth: How closely to look.
  ///   - isBatch: Whether many are printed, all of which lead to one address.
  /// - Returns: What was found.
  /// - Throws: ``PrintError`` where it cannot be read.
  public func report(
    on pdf: [UInt8], code: ShortCode, _ choices: PrintChoices, depth: Preflight.Depth,
    isBatch: Bool = false
  ) throws(PrintError) -> Report {
    try report(on: pdf, code: code, choices, depth: depth, areas: nil, isBatch: isBatch)
  }

  /// The short look at a sheet that was just drawn, at what can hold a QR symbol and at its words.
  func report(
    on drawn: Drawn, code: ShortCode, _ choices: PrintChoices
  ) throws(PrintError) -> Report {
    try report(on: drawn.pdf, code: code, choices, depth: .short, areas: drawn.symbolAreas)
  }

  private func report(
    on pdf: [UInt8], code: ShortCode, _ choices: PrintChoices, depth: Preflight.Depth,
    areas: [[Rect]]?, isBatch: Bool = false
  ) throws(PrintError) -> Report {
    var expectations = choices.expectations
    expectations.symbolAreas = areas?.map { $0.map(Expectations.Area.init) }
    expectations.symbolTexts = [house.site.symbolText(of: code)]
    if !choices.language.isRightToLeft { expectations.domain = house.site.domain }
    expectations.isBatch = isBatch
    expectations.siteAddress = house.site.text
    // Labels and cards lean on the sheet beside them; others say who answers for them.
    if choices.layout.fields["imprint"] != nil, !choices.use.isLabel, choices.hasReadableWords {
      expectations.imprint = house.imprint ?? house.organisation
    }
    do {
      return try Preflight.check(pdf: pdf, expectations: expectations, depth: depth)
    } catch {
      throw .finishing(error.message)
    }
  }
}

extension Expectations.Area {
  fileprivate init(_ rect: Rect) {
    self.init(
      x: rect.origin.x.millimetres, y: rect.origin.y.millimetres,
      width: rect.size.width.millimetres, height: rect.size.height.millimetres)
  }
}

extension PrintChoices {
  /// What a file printed with these choices must keep to, as far as the layout says it.
  public var expectations: Expectations {
    var expectations = Expectations()
    let kind = layout.hasStrips ? .label : use.isLabel ? Layout.Kind.label : layout.kind
    expectations.floors = Floors(
      textPoints: kind.leastText.points, symbolMillimetres: kind.leastSymbol.millimetres)
    // The rule is about what hangs in public: not about a label on a letter box.
    expectations.needsColouredArea = kind != .label && !flags.contains("strips-only")
    if !use.isLabel, hasReadableWords, let privacy = layout.phrases[language]?["privacy"] {
      let words = privacy.form(for: nil, in: language).text { _ in nil }
      if !words.isEmpty { expectations.privacy = words }
    }
    return expectations
  }

  /// Whether sentences can be looked for in the file.
  ///
  /// A refill of strips carries none, and text from right to left comes out of a PDF file in the
  /// order in which it is drawn, which no program puts back reliably.
  var hasReadableWords: Bool { !flags.contains("strips-only") && !language.isRightToLeft }

  /// What the file says of itself, for a later check: its layout and the least sizes of its kind.
  var keywords: [String] {
    let kind = layout.hasStrips || use.isLabel ? Layout.Kind.label : layout.kind
    return [layout.name, kind.rawValue]
  }
}

extension Expectations {
  /// What is known of a file from what it says of itself.
  ///
  /// - Parameter pdf: The bytes of a PDF file.
  /// - Returns: Codes, domain and least sizes where Palier printed it; nothing for files of others.
  public static func read(from pdf: [UInt8]) -> Expectations {
    var expectations = Expectations()
    guard let origin = Preflight.origin(of: pdf) else { return expectations }
    if !origin.page.isEmpty {
      expectations.symbolTexts = [origin.page.uppercased()]
      let parts = origin.page.split(separator: "/")
      if parts.count > 2 {
        expectations.domain = String(parts[1])
        expectations.siteAddress = "\(parts[0])//\(parts[1])"
      }
    }
    let kinds = origin.keywords.compactMap { Layout.Kind(rawValue: $0) }
    if let kind = kinds.first {
      expectations.floors = Floors(
        textPoints: kind.leastText.points, symbolMillimetres: kind.leastSymbol.millimetres)
      expectations.needsColouredArea = kind != .label
    }
    return expectations
  }
}

extension Report {
  /// The report in a few words, as they stand behind a print; what is wrong first.
  public var summary: [String] {
    let wrong = findings.filter { $0.level > .green }.sorted { $0.level > $1.level }
    guard !wrong.isEmpty else { return ["green: \(findings.count) checks, nothing to mend"] }
    return wrong.map(\.line)
  }
}
