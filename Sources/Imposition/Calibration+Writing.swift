internal import PageModel

extension Calibration {
  /// Headline and instructions, the white ground below them, and where they end.
  func writing(
    _ measuring: any TextMeasuring
  ) -> (items: [PageItem], ground: [PageItem], bottom: Length) {
    let left = Length.millimetres(30)
    let width = size.width - .millimetres(50)
    var (items, ground): ([PageItem], [PageItem]) = ([], [])
    var top = Length.millimetres(30)
    func write(_ text: String, _ style: TextStyle, as role: Role) {
      let paragraph = Paragraph(
        runs: [.init(text, style: style)], breaksWords: true, rightToLeft: words.rightToLeft,
        language: words.language)
      let set = measuring.set(paragraph, width: width)
      items.append(
        .group(Group(origin: Point(x: left, y: top), role: role, items: [.text(set, at: .zero)])))
      ground.append(
        .fill(
          .rectangle(Rect(x: left, y: top, width: width, height: set.size.height)),
          .solid(.white)))
      top = top + set.size.height
    }
    write(
      words.title, TextStyle(typeface: .display, weight: 700, size: .points(16), colour: .black),
      as: .title)
    for line in words.instructions {
      write(line, TextStyle(size: .points(10), colour: .black), as: .paragraph)
    }
    return (items, ground, top)
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
