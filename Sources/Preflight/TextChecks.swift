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
    let sized = words.compactMap { word in
      word.size.map { (word: word, size: $0, least: least(of: word)) }
    }
    // Sizes are rounded when they are written.
    let small = sized.filter { $0.size < $0.least - 0.05 }
    guard !small.isEmpty else {
      return sized.min { $0.size < $1.size }.map {
        Finding(.textSize, .green, .textSize($0.size, least: $0.least, words: []), page: number)
      }
    }
    return small.min { $0.size / $0.least < $1.size / $1.least }.map {
      Finding(
        .textSize, expectations.floors == nil ? .amber : .red,
        .textSize($0.size, least: $0.least, words: TextChecks.told(small.map(\.word))),
        page: number, place: $0.word.box.place)
    }
  }

  private func least(of word: Word) -> Double {
    (expectations.floors(at: word.box.place) ?? .label).textPoints
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
