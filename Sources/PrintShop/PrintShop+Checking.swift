internal import LayoutLanguage
public import Neighbourhood
internal import PageModel
public import Preflight
internal import Wording

extension PrintShop {
  /// Looks at a sheet that was just drawn the way a careful printer would.
  ///
  /// - Parameters:
  ///   - drawn: The sheet.
  ///   - code: The code that its QR symbols must carry.
  ///   - choices: What it was printed with.
  ///   - depth: How closely to look.
  ///   - lookup: What the name service says of the site; nil where it was not asked.
  ///   - isBatch: Whether many are printed, all of which lead to one address.
  /// - Returns: What was found.
  /// - Throws: ``PrintError`` where it cannot be read.
  public func report(
    on drawn: Drawn, code: ShortCode, _ choices: PrintChoices, depth: Preflight.Depth,
    lookup: SiteAddress.Lookup? = nil, isBatch: Bool = false
  ) throws(PrintError) -> Report {
    var expectations = choices.expectations
    if choices.kind != .label, !drawn.stripAreas.isEmpty {
      expectations.strips = Expectations.Strips(
        floors: Floors(.label), areas: drawn.stripAreas.map(Expectations.Area.init))
    }
    // A short look is at what can hold a QR symbol, and at the words.
    expectations.symbolAreas =
      depth == .short ? drawn.symbolAreas.map { $0.map(Expectations.Area.init) } : nil
    expectations.siteLookup = lookup
    expectations.symbolTexts = [house.site.symbolText(of: code)]
    if !choices.language.isRightToLeft { expectations.domain = house.site.domain }
    expectations.isBatch = isBatch
    expectations.siteAddress = house.site.text
    // Labels and cards lean on the sheet beside them; others say who answers for them.
    if choices.layout.fields["imprint"] != nil, !choices.use.isLabel, choices.hasReadableWords {
      // An organisation may answer for a sheet by the line that it is named in, wherever that is.
      let imprint = house.imprint == house.organisation ? nil : house.imprint
      expectations.imprint =
        imprint.map { .exactly(choices.layout.imprint(of: $0, in: choices.language)) }
        ?? house.organisation.map { .exactly($0) }
    }
    do {
      return try Preflight.check(pdf: drawn.pdf, expectations: expectations, depth: depth)
    } catch {
      throw .finishing(error.message)
    }
  }
}

extension Expectations.Area {
  init(_ rect: Rect) {
    self.init(
      x: rect.origin.x.millimetres, y: rect.origin.y.millimetres,
      width: rect.size.width.millimetres, height: rect.size.height.millimetres)
  }
}

extension PrintChoices {
  /// What a file printed with these choices must keep to, as far as the layout says it.
  public var expectations: Expectations {
    var expectations = Expectations()
    expectations.floors = Floors(kind)
    // The rule is about what hangs in public: not about a label on a letter box.
    expectations.needsColouredArea = kind != .label
    if !use.isLabel, hasReadableWords, let privacy = layout.phrases[language]?["privacy"] {
      let words = privacy.form(for: nil, in: language).text { _ in nil }
      if !words.isEmpty { expectations.privacy = .exactly(words) }
    }
    return expectations
  }

  /// Whether sentences can be looked for in the file.
  ///
  /// A refill of strips carries none, and text from right to left comes out of a PDF file in the
  /// order in which it is drawn, which no program puts back reliably.
  var hasReadableWords: Bool { !flags.contains("strips-only") && !language.isRightToLeft }

  /// What the sheet is to those who read it: a label, and a row of strips to put under a poster, are
  /// read in the hand.
  var kind: Layout.Kind {
    use.isLabel || flags.contains("strips-only") ? .label : layout.kind
  }
}

extension Floors {
  /// The least sizes of a kind of sheet.
  init(_ kind: Layout.Kind) {
    self.init(
      textPoints: kind.leastText.points, symbolMillimetres: kind.leastSymbol.millimetres)
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
