internal import PageModel

extension Calibration {
  /// Headline and instructions, the white ground below them, and where they end.
  func writing(
    _ measuring: any TextMeasuring
  ) -> (items: [PageItem], ground: PageItem, bottom: Length) {
    let left = Length.millimetres(30)
    let width = size.width - .millimetres(50)
    let start = Length.millimetres(30)
    var items: [PageItem] = []
    var top = start
    func write(_ text: String, _ style: TextStyle, as role: Role) {
      let paragraph = Paragraph(
        runs: [.init(text, style: style)], leading: 1.4, breaksWords: true,
        rightToLeft: words.rightToLeft,
        language: words.language)
      let set = measuring.set(paragraph, width: width)
      items.append(
        .group(Group(origin: Point(x: left, y: top), role: role, items: [.text(set, at: .zero)])))
      top = top + set.size.height
    }
    write(
      words.title, TextStyle(typeface: .display, weight: 700, size: .points(16), colour: .black),
      as: .title)
    top = top + .millimetres(1)
    for line in words.instructions {
      write(line, TextStyle(size: .points(10), colour: .black), as: .paragraph)
    }
    let ground = Path.rectangle(Rect(x: left, y: start, width: width, height: top - start))
    return (items, .fill(ground, .solid(.white)), top)
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
