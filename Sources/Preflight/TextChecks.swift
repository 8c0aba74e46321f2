internal import Foundation

/// What is asked of the words of a file, page after page.
struct TextChecks {
  let expectations: Preflight.Expectations
  let depth: Preflight.Depth
  private var words = ""
  private var smallest: (size: Double, words: String, page: Int)?
  private var weakest: (ratio: Double, words: String, least: Double, page: Int)?

  init(expectations: Preflight.Expectations, depth: Preflight.Depth) {
    self.expectations = expectations
    self.depth = depth
  }

  /// Reads the words of a page, and looks at what lies behind them.
  mutating func look(at page: PDFPage, _ raster: Raster, page number: Int) {
    words += page.text + "\n"
    for run in page.runs
    where !run.isPictogram && run.text.contains(where: { $0.isLetter || $0.isNumber }) {
      if smallest.map({ run.size < $0.size }) ?? true {
        smallest = (run.size, run.text, number)
      }
      guard depth == .full, let ground = Self.ground(behind: run, in: raster) else { continue }
      let ratio = run.colour.contrast(with: ground)
      // Large text needs less: 18 pt, or 14 pt and bold (WCAG 2.2, success criterion 1.4.3).
      let least = run.size >= 18 || run.size >= 14 && run.isBold ? 3.0 : 4.5
      let margin = ratio / least
      if weakest.map({ margin < $0.ratio / $0.least }) ?? true {
        weakest = (ratio, run.text, least, number)
      }
    }
  }

  /// What was found on all pages together.
  var findings: [Finding] {
    var findings: [Finding] = []
    if let smallest {
      // Without a kind of sheet, ten points are what a leaflet needs.
      let least = expectations.leastText ?? 10
      let isSmall = smallest.size < least - 0.1
      let level: Level = !isSmall ? .green : expectations.leastText == nil ? .amber : .red
      findings.append(
        Finding(
          .textSize(
            isSmall ? smallest.size : max(smallest.size, least), words: smallest.words, least: least
          ),
          level, page: isSmall ? smallest.page : nil))
    }
    if let weakest {
      let isWeak = weakest.ratio < weakest.least - 0.05
      findings.append(
        Finding(
          .contrast(weakest.ratio, words: weakest.words, least: weakest.least),
          isWeak ? .red : .green, page: isWeak ? weakest.page : nil))
    }
    func ask(_ required: Finding.Required, _ text: String?, _ level: Level) {
      guard let text, !text.isEmpty else { return }
      let isThere = Self.plain(words).contains(Self.plain(text))
      findings.append(
        Finding(.present(required, isThere: isThere), isThere ? .green : level))
    }
    ask(.domain, expectations.domain, .red)
    if depth == .full {
      ask(.imprint, expectations.imprint, .amber)
      ask(.privacy, expectations.privacy, .amber)
    }
    return findings
  }

  /// Letters and digits only, so that lines, spaces, hyphens and joiners do not matter.
  private static func plain(_ text: String) -> String {
    String(
      text.precomposedStringWithCompatibilityMapping.lowercased()
        .filter { $0.isLetter || $0.isNumber })
  }

  /// The colour that is most frequent around a run of text, other than its own.
  private static func ground(behind run: TextRun, in raster: Raster) -> RGB? {
    let scale = raster.dotsPerInch / 72
    func pixel(_ value: Double, _ limit: Int) -> Int {
      min(max(Int((value * scale).rounded()), 0), limit - 1)
    }
    let (left, right) = (pixel(run.box.left, raster.width), pixel(run.box.right, raster.width))
    let (top, bottom) = (pixel(run.box.top, raster.height), pixel(run.box.bottom, raster.height))
    guard right > left, bottom > top else { return nil }
    var counts: [RGB: Int] = [:]
    let step = max(1, (right - left) * (bottom - top) / 2_000)
    var index = 0
    while index < (right - left) * (bottom - top) {
      let colour = raster.colour(x: left + index % (right - left), y: top + index / (right - left))
      counts[colour, default: 0] += 1
      index += step
    }
    // Text covers less of its box than what lies behind it.
    return counts.filter { $0.key.contrast(with: run.colour) > 1.05 || counts.count == 1 }
      .max { ($0.value, $0.key.luminance) < ($1.value, $1.key.luminance) }?.key
  }
}
