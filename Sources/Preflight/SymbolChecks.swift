/// What is asked of QR symbols, page after page.
struct SymbolChecks {
  let expectations: Preflight.Expectations
  let depth: Preflight.Depth
  private var read = 0
  private var blurred = true
  private var copied = true
  private var contrast: (value: Double, page: Int)?
  private var side: (value: Double, page: Int)?
  private var module: (value: Double, page: Int)?
  private var quiet: (value: Double, page: Int)?
  private var wrong: [Finding] = []

  init(expectations: Preflight.Expectations, depth: Preflight.Depth) {
    self.expectations = expectations
    self.depth = depth
  }

  /// Reads the symbols of a page, as they are and after what happens to paper.
  mutating func look(at raster: Raster, page: Int, _ reader: SymbolReader) {
    let grey = raster.grey
    let symbols = reader.symbols(in: grey)
    read += symbols.count
    let millimetres = 25.4 / raster.dotsPerInch
    for symbol in symbols {
      if let wanted = expectations.symbolText, symbol.text != wanted {
        wrong.append(Finding(.symbolSays(symbol.text, instead: wanted), .red, page: page))
      }
      let measure = SymbolMeasure(symbol, in: grey)
      Self.keepLess(&side, measure.side * millimetres, page)
      Self.keepLess(&module, measure.module * millimetres, page)
      Self.keepLess(&contrast, measure.contrast, page)
      if depth == .full { Self.keepLess(&quiet, measure.quietZone, page) }
    }
    guard depth == .full, !symbols.isEmpty else { return }
    let wanted = symbols.count
    blurred =
      blurred && reader.symbols(in: grey.blurred(radius: 1).blurred(radius: 1)).count >= wanted
    copied = copied && reader.symbols(in: grey.photocopied(generations: 3)).count >= wanted
  }

  /// What was found on all pages together.
  var findings: [Finding] {
    guard read > 0 else { return [Finding(.noSymbol, .red)] }
    var findings = [Finding(.symbolsRead(read), .green)] + wrong
    if let contrast {
      findings.append(
        Finding(
          .greyContrast(contrast.value),
          contrast.value >= 0.75 ? .green : contrast.value >= 0.5 ? .amber : .red,
          page: contrast.page))
    }
    if let side, let least = expectations.leastSymbol {
      // A pixel at either end is lost in measuring.
      let level: Level = side.value >= least - 0.5 ? .green : .red
      let shown = level == .green ? max(side.value, least) : side.value
      findings.append(Finding(.symbolSide(shown, least: least), level, page: side.page))
    }
    if let module {
      let least = Preflight.leastModule
      let level: Level = module.value >= least - 0.03 ? .green : .red
      let shown = level == .green ? max(module.value, least) : module.value
      findings.append(Finding(.module(shown, least: least), level, page: module.page))
    }
    guard depth == .full else { return findings }
    findings.append(Finding(.blurred(isRead: blurred), blurred ? .green : .red))
    findings.append(Finding(.photocopied(isRead: copied), copied ? .green : .amber))
    if let quiet {
      let level: Level = quiet.value >= 3.6 ? .green : quiet.value >= 1.5 ? .amber : .red
      findings.append(Finding(.quietZone(quiet.value), level, page: quiet.page))
    }
    return findings
  }

  private static func keepLess(
    _ kept: inout (value: Double, page: Int)?, _ value: Double, _ page: Int
  ) {
    if kept.map({ value < $0.value }) ?? true { kept = (value, page) }
  }
}

/// How large a symbol is and what surrounds it, measured on the picture.
///
/// Symbols stand upright or are turned by right angles: that is how sheets carry them.
struct SymbolMeasure {
  /// Length of a side in pixels.
  let side: Double
  /// Length of a module in pixels.
  let module: Double
  /// Width of the narrowest quiet zone, in modules, 4 at the most.
  let quietZone: Double
  /// How much darker the dark modules are than the light ones, 0 to 1.
  let contrast: Double

  init(_ symbol: ReadSymbol, in grey: Grey) {
    let rough = symbol.bounds
    // The decoder's corners may lie a little inside or outside: what is dark decides.
    let reach = max(2, Int(symbol.side / 20))
    func clamp(_ value: Int, _ limit: Int) -> Int { min(max(value, 0), limit - 1) }
    func isDark(_ x: Int, _ y: Int) -> Bool {
      grey[clamp(x, grey.width), clamp(y, grey.height)] < 128
    }
    func columnIsDark(_ x: Int) -> Bool {
      x >= 0 && x < grey.width && (rough.top...rough.bottom).contains { isDark(x, $0) }
    }
    func rowIsDark(_ y: Int) -> Bool {
      y >= 0 && y < grey.height && (rough.left...rough.right).contains { isDark($0, y) }
    }
    let left = (rough.left - reach...rough.left + reach).first(where: columnIsDark) ?? rough.left
    let right = (rough.right - reach...rough.right + reach).last(where: columnIsDark) ?? rough.right
    let top = (rough.top - reach...rough.top + reach).first(where: rowIsDark) ?? rough.top
    let bottom =
      (rough.bottom - reach...rough.bottom + reach).last(where: rowIsDark) ?? rough.bottom
    let side = Double(max(right - left, bottom - top) + 1)

    // Three corners have a finder pattern, seven modules wide (ISO/IEC 18004 §6.3.3): the dark run
    // along an outer edge of one. The fourth corner shows a shorter run, or none.
    let inset = max(1, Int(side / 120))
    func run(from x: Int, _ y: Int, step: Int) -> Int {
      var length = 0
      while length < Int(side), isDark(x + length * step, y) { length += 1 }
      return length
    }
    let runs = [
      run(from: left, top + inset, step: 1), run(from: right, top + inset, step: -1),
      run(from: left, bottom - inset, step: 1), run(from: right, bottom - inset, step: -1),
    ].sorted()
    let finder = Double(runs[1] + runs[2]) / 2
    // A symbol has 17 + 4 × version modules (§5.3.1): the nearest such number is the true one.
    let estimate = finder > 0 ? side * 7 / finder : 25
    let version = min(max(((estimate - 17) / 4).rounded(), 1), 40)
    let module = side / (17 + 4 * version)

    var quiet = 4.0
    let most = Int((module * 4).rounded())
    for (x, y, dx, dy) in [
      (left, top, -1, 0), (right, top, 1, 0), (left, top, 0, -1), (left, bottom, 0, 1),
    ] {
      // The first pixel beyond the edge may be half covered by it.
      for distance in 2...max(2, most) {
        let isWhite =
          dx != 0
          ? (top...bottom).allSatisfy { Self.isLight(grey, x + dx * distance, $0) }
          : (left...right).allSatisfy { Self.isLight(grey, $0, y + dy * distance) }
        if !isWhite {
          quiet = min(quiet, Double(distance - 1) / module)
          break
        }
      }
    }
    self.side = side
    self.module = module
    quietZone = quiet

    var (darkest, lightest): ([Int], [Int]) = ([], [])
    for y in stride(from: top, through: bottom, by: 2) {
      for x in stride(from: left, through: right, by: 2) {
        let value = Int(grey[clamp(x, grey.width), clamp(y, grey.height)])
        if value < 128 { darkest.append(value) } else { lightest.append(value) }
      }
    }
    func middle(_ values: [Int]) -> Double {
      values.isEmpty ? 128 : Double(values.sorted()[values.count / 2])
    }
    contrast = (middle(lightest) - middle(darkest)) / 255
  }

  /// Whether a pixel is white or nearly so; paper goes on beyond the edge of the page.
  private static func isLight(_ grey: Grey, _ x: Int, _ y: Int) -> Bool {
    guard x >= 0, y >= 0, x < grey.width, y < grey.height else { return true }
    return grey[x, y] > 200
  }
}
