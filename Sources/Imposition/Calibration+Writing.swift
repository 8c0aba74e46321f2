internal import PageModel

extension Calibration {
  /// Room across the page in which words cover nothing that is measured.
  struct Band {
    var top: Length
    let bottom: Length
  }

  /// Headline and instructions, and where they end.
  ///
  /// They are set as large as lets each stand in a band.
  func writing(_ measuring: any TextMeasuring) -> (items: [PageItem], bottom: Length) {
    let sizes = [10, 9, 8, 7.5, 7, 6.5, 6, 5.5].map(Length.points)
    for size in sizes {
      if let placed = placed(texts(size, measuring), in: bands) { return placed }
    }
    // On labels lower than any that is sold, words stand over the crosses.
    let page = Band(top: Calibration.top, bottom: size.height)
    return placed(texts(.points(6), measuring), in: [page]) ?? ([], Calibration.top)
  }

  private static let left = Length.millimetres(30)
  private static let top = Length.millimetres(26)

  /// Between the rows of crosses and the edges of labels; on plain paper the page below the rulers.
  private var bands: [Band] {
    guard let sheet else { return [Band(top: .millimetres(30), bottom: size.height)] }
    let clear = Length.millimetres(3.4)
    return (0..<sheet.rows).flatMap { row -> [Band] in
      let cell = sheet.cell(row * sheet.columns)
      let middle = cell.origin.y + cell.size.height / 2
      return [
        Band(top: cell.origin.y + .millimetres(0.6), bottom: middle - clear),
        Band(top: middle + clear, bottom: cell.maxY - .millimetres(0.6)),
      ]
    }.compactMap { band in
      let top = max(band.top, Calibration.top)
      return top < band.bottom ? Band(top: top, bottom: band.bottom) : nil
    }
  }

  private typealias Written = (text: SetText, role: Role, gap: Length)

  /// The headline and the instructions, set.
  private func texts(_ size: Length, _ measuring: any TextMeasuring) -> [Written] {
    func set(_ text: String, _ style: TextStyle) -> SetText {
      let paragraph = Paragraph(
        runs: [.init(text, style: style)], leading: 1.4, breaksWords: true,
        rightToLeft: words.rightToLeft, language: words.language)
      return measuring.set(paragraph, width: self.size.width - .millimetres(50))
    }
    let title = TextStyle(typeface: .display, weight: 700, size: size * 1.6, colour: .black)
    let plain = TextStyle(size: size, colour: .black)
    return [(set(words.title, title), .title, .millimetres(1))]
      + words.instructions.map { (set($0, plain), .paragraph, .zero) }
  }

  /// Each text in the first band that has room for it, in order; nil where there are too few.
  private func placed(
    _ texts: [Written], in bands: [Band]
  ) -> (items: [PageItem], bottom: Length)? {
    var bands = bands[...]
    var items: [PageItem] = []
    var end = Calibration.top
    for (text, role, gap) in texts {
      while let band = bands.first, band.top + text.size.height > band.bottom {
        bands.removeFirst()
      }
      guard let band = bands.first else { return nil }
      items.append(
        .group(
          Group(
            origin: Point(x: Calibration.left, y: band.top), role: role,
            items: [.text(text, at: .zero)])))
      end = band.top + text.size.height
      bands[bands.startIndex].top = end + gap
    }
    // The gauges take 110 mm below the words.
    return end + .millimetres(130) < size.height ? (items, end) : nil
  }

  /// A number, the middle of its box at a point.
  func number(_ value: Int, at centre: Point, _ measuring: any TextMeasuring) -> PageItem {
    let style = TextStyle(size: .points(6), colour: .black, tabularFigures: true)
    let set = measuring.set(
      Paragraph(runs: [.init(String(value), style: style)], leading: 1, language: words.language),
      width: nil)
    return .text(
      set, at: Point(x: centre.x - set.size.width / 2, y: centre.y - set.size.height / 2))
  }
}
