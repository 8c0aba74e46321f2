/// What is asked of the look of the words of one page.
struct TextChecks {
  let expectations: Expectations
  let words: [Word]
  /// From 1.
  let number: Int

  /// The most words that a finding tells.
  static let mostWords = 8

  /// Whether all words are large enough; nil where there are none.
  var size: Finding? {
    let sized = words.compactMap { word in word.size.map { (word, $0) } }
    guard let (smallest, size) = sized.min(by: { $0.1 < $1.1 }) else { return nil }
    let least = (expectations.floors ?? .label).textPoints
    // Sizes are rounded when they are written.
    let small = sized.filter { $0.1 < least - 0.05 }.map(\.0)
    guard !small.isEmpty else {
      return Finding(.textSize, .green, .textSize(size, least: least, words: []), page: number)
    }
    return Finding(
      .textSize, expectations.floors == nil ? .amber : .red,
      .textSize(size, least: least, words: TextChecks.told(small)), page: number,
      place: smallest.box.place)
  }

  /// Whether all words stand out from what is behind them; nil where there are none.
  func contrast(on raster: Raster) -> Finding? {
    var weakest: (word: Word, ratio: Double, least: Double)?
    var weak: [Word] = []
    for word in words {
      guard let (ratio, least) = TextContrast.of(word, on: raster) else { continue }
      if ratio < least - 0.02 { weak.append(word) }
      if weakest.map({ ratio / least < $0.ratio / $0.least }) ?? true {
        weakest = (word, ratio, least)
      }
    }
    guard let weakest else { return nil }
    return Finding(
      .contrast, weak.isEmpty ? .green : .red,
      .contrast(weakest.ratio, least: weakest.least, words: TextChecks.told(weak)), page: number,
      place: weak.isEmpty ? nil : weakest.word.box.place)
  }

  private static func told(_ words: [Word]) -> [String] {
    words.prefix(mostWords).map(\.text) + (words.count > mostWords ? ["…"] : [])
  }
}
