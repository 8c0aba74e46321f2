/// What is asked of the QR symbols of one page.
struct SymbolChecks {
  let expectations: Expectations
  let depth: Preflight.Depth
  /// Whether to look for symbols that are not read at first sight.
  let isThorough: Bool
  let page: PDFPage
  let raster: Raster
  /// Which part of the page the raster shows.
  let part: PixelBounds
  /// From 1.
  let number: Int
  let reader: SymbolReader

  /// What the symbols of the page say, and what was found.
  struct Result {
    var texts: [String] = []
    var findings: [Finding] = []
  }

  func result() -> Result {
    let grey = raster.grey
    let search = SymbolSearch(reader: reader)
    var (symbols, unread) = (search.symbols(in: grey), [PixelBounds]())
    var coloured: [ReadSymbol] = []
    if isThorough {
      (symbols, unread) = search.completed(symbols, in: grey)
      if symbols.isEmpty || !unread.isEmpty {
        coloured = search.inColourOnly(raster, besides: symbols)
        unread.removeAll { place in coloured.contains { place.contains($0.centre) } }
      }
    }
    let all = symbols + coloured
    var result = Result(texts: all.map(\.text))
    if !expectations.symbolTexts.isEmpty {
      for symbol in all where !expectations.symbolTexts.contains(symbol.text) {
        result.findings.append(
          finding(.symbolText, .red, .says(symbol.text, symbols: 1), at: symbol))
      }
    }
    if let first = unread.first {
      result.findings.append(
        Finding(.symbolReads, .red, .unread(unread.count), page: number, place: place(of: first)))
    }
    guard !all.isEmpty else { return result }
    let measures = symbols.map { ($0, SymbolMeasure($0, in: grey)) }
    result.findings.append(inGrey(measures, coloured))
    result.findings += sizes(measures)
    if depth == .full {
      result.findings += damaged(symbols, in: grey)
      result.findings += quietZones(measures)
    }
    return result
  }

  private func inGrey(
    _ measures: [(ReadSymbol, SymbolMeasure)], _ coloured: [ReadSymbol]
  ) -> Finding {
    if let first = coloured.first {
      let count = coloured.count + measures.count
      return finding(.symbolInGrey, .red, .lost(coloured.count, of: count), at: first)
    }
    let (symbol, measure) =
      measures.min { $0.1.contrast < $1.1.contrast }
      ?? (ReadSymbol(text: "", corners: []), nil)
    let contrast = measure?.contrast ?? 0
    // ISO/IEC 15415 table 2: grade 4 from 70 %, grade 3 from 55 %.
    let level: Level = contrast >= 0.7 ? .green : contrast >= 0.55 ? .amber : .red
    return finding(.symbolInGrey, level, .symbolContrast(contrast), at: symbol)
  }

  private func sizes(_ measures: [(ReadSymbol, SymbolMeasure)]) -> [Finding] {
    let millimetres = raster.millimetresPerPixel
    // Half a pixel at either end cannot be told from none.
    func judged(
      _ check: Check, _ least: KeyPath<Floors, Double>, _ tolerance: Double,
      _ size: (SymbolMeasure) -> Double
    ) -> Finding? {
      let sizes = measures.map { symbol, measure in
        let floors = expectations.floors(at: place(of: symbol.bounds())) ?? .label
        return (symbol, found: size(measure) * millimetres, least: floors[keyPath: least])
      }
      guard
        let (symbol, found, least) = sizes.min(by: { $0.found / $0.least < $1.found / $1.least })
      else { return nil }
      guard found < least - tolerance else {
        return finding(check, .green, .length(max(found, least), least: least), at: symbol)
      }
      let low: Level = expectations.floors == nil ? .amber : .red
      return finding(check, low, .length(found, least: least), at: symbol)
    }
    return [
      judged(.symbolSize, \.symbolMillimetres, millimetres) { $0.side },
      judged(.moduleSize, \.moduleMillimetres, 0.02) { $0.module },
    ].compactMap(\.self)
  }

  /// Reads each symbol again out of focus, and from the third photocopy.
  private func damaged(_ symbols: [ReadSymbol], in grey: Grey) -> [Finding] {
    let parts = symbols.map { symbol in
      // Six modules more than the symbol, of which it has at least 21.
      (symbol, grey.cropped(to: symbol.bounds(margin: symbol.side * 6 / 21)))
    }
    func lost(_ check: Check, _ level: Level, _ damage: (Grey) -> Grey) -> [Finding] {
      let lost = parts.filter { symbol, part in
        !SymbolSearch(reader: reader).reads(symbol.text, in: damage(part))
      }
      guard let (first, _) = lost.first else {
        return parts.isEmpty ? [] : [Finding(check, .green, .symbols(parts.count), page: number)]
      }
      return [finding(check, level, .lost(lost.count, of: parts.count), at: first)]
    }
    // A quarter of a millimetre: half of it falls on neighbours of a module of 0.7 mm.
    let sigma = 0.25 / raster.millimetresPerPixel
    return lost(.symbolBlurred, .red) { $0.gaussianBlurred(sigma: sigma) }
      + lost(.symbolPhotocopied, .amber) { Photocopier().copy(of: $0, generations: 3) }
  }

  /// Measures the light borders with twice as many pixels.
  private func quietZones(_ measures: [(ReadSymbol, SymbolMeasure)]) -> [Finding] {
    let widths = measures.map { symbol, measure -> (ReadSymbol, Double) in
      let margin = measure.module * (QuietZone.modules + 1)
      let near = symbol.bounds(margin: margin)
      let part = PixelBounds(
        left: near.left * 2, top: near.top * 2, right: near.right * 2, bottom: near.bottom * 2
      ).clipped(
        width: page.bounds(dotsPerInch: raster.dotsPerInch * 2).width,
        height: page.bounds(dotsPerInch: raster.dotsPerInch * 2).height)
      guard let fine = page.raster(dotsPerInch: raster.dotsPerInch * 2, part: part) else {
        return (symbol, QuietZone.width(around: measure, in: raster.grey))
      }
      let grey = fine.grey
      let corner = PixelPoint(x: Double(part.left), y: Double(part.top))
      let moved = ReadSymbol(text: symbol.text, corners: measure.corners.map { $0 * 2 - corner })
      return (symbol, QuietZone.width(around: SymbolMeasure(moved, in: grey), in: grey))
    }
    guard let (symbol, width) = widths.min(by: { $0.1 < $1.1 }) else { return [] }
    // A fifth of a module, or a pixel of the picture, is less than the edges of a print are true.
    let pixel = measures.map { 0.5 / $0.1.module }.max() ?? 0
    guard width < QuietZone.modules - max(0.2, pixel * 1.25) else {
      return [finding(.quietZone, .green, .quietZone(QuietZone.modules), at: symbol)]
    }
    return [finding(.quietZone, width >= 2 ? .amber : .red, .quietZone(width), at: symbol)]
  }

  private func finding(
    _ check: Check, _ level: Level, _ fact: Finding.Fact, at symbol: ReadSymbol
  ) -> Finding {
    Finding(check, level, fact, page: number, place: place(of: symbol.bounds()))
  }

  private func place(of bounds: PixelBounds) -> Place {
    let millimetres = raster.millimetresPerPixel
    return Place(
      x: Double(part.left + bounds.left) * millimetres,
      y: Double(part.top + bounds.top) * millimetres,
      width: Double(bounds.width) * millimetres, height: Double(bounds.height) * millimetres)
  }
}
