public import PageModel

/// Sets every character as a brick half as wide as it is tall, so that layouts can be calculated
/// by hand.
///
/// Of a brick of size `s`, four fifths stand above the baseline and one below; a capital is `0.7 s`
/// tall. Lines break at spaces only, and are as long as their characters; they are never balanced.
public struct BrickText: TextMeasuring {
  /// Characters for which there is no brick.
  public let missing: Set<Character>

  /// Bricks for all characters but a few.
  public init(missing: Set<Character> = []) {
    self.missing = missing
  }

  private struct Brick {
    let character: Character
    let width: Length
    /// Space before the next brick of the line.
    var tracking = Length.zero
  }

  /// Breaks a paragraph into lines of bricks.
  public func set(_ paragraph: Paragraph, width: Length?) -> SetText {
    guard let size = paragraph.runs.map(\.style.size).max() else {
      return SetText(
        paragraph: paragraph, breakingWidth: width, lines: [], size: .zero, firstBaseline: .zero)
    }
    let bricks = paragraph.runs.flatMap { run in
      run.text.map {
        Brick(
          character: $0, width: run.style.size * 0.5,
          tracking: run.style.size * run.style.tracking)
      }
    }
    var rows = broken(bricks, at: width, breaksWords: paragraph.breaksWords)
    if let most = paragraph.mostLines, rows.count > most {
      rows = Array(rows.prefix(most))
      rows[most - 1] = rows[most - 1].dropLast() + [Brick(character: "…", width: size * 0.5)]
    }
    let lineHeight = size * paragraph.leading
    let firstBaseline =
      paragraph.trim == .capital ? size * 0.7 : (lineHeight - size) / 2 + size * 0.8
    let box = width ?? rows.map(BrickText.advance).max() ?? .zero
    let lines = rows.enumerated().map { index, row in
      let advance = BrickText.advance(row)
      return SetText.Line(
        text: String(row.map(\.character)),
        baseline: Point(
          x: start(of: advance, in: box, paragraph),
          y: firstBaseline + lineHeight * Double(index)),
        advance: advance)
    }
    let height =
      paragraph.trim == .capital
      ? firstBaseline + lineHeight * Double(rows.count - 1) : lineHeight * Double(rows.count)
    return SetText(
      paragraph: paragraph, breakingWidth: width, lines: lines,
      size: Size(width: box, height: height), firstBaseline: firstBaseline,
      missing: bricks.map(\.character).filter(missing.contains))
  }

  private func broken(_ bricks: [Brick], at width: Length?, breaksWords: Bool) -> [[Brick]] {
    guard let width else { return [bricks] }
    func fits(_ line: [Brick]) -> Bool {
      BrickText.advance(line) <= width + .points(0.001)
    }
    var lines: [[Brick]] = []
    var line: [Brick] = []
    for word in bricks.split(whereSeparator: { $0.character == " " }) {
      let space = Brick(
        character: " ", width: word.first?.width ?? .zero, tracking: word.first?.tracking ?? .zero)
      if line.isEmpty {
        line = Array(word)
      } else if fits(line + [space] + word) {
        line += [space] + word
      } else {
        lines.append(line)
        line = Array(word)
      }
      while breaksWords, line.count > 1, !fits(line) {
        var head = line
        while head.count > 1, !fits(head) { head.removeLast() }
        lines.append(head)
        line = Array(line.dropFirst(head.count))
      }
    }
    return lines + [line]
  }

  private func start(of advance: Length, in box: Length, _ paragraph: Paragraph) -> Length {
    switch (paragraph.alignment, paragraph.rightToLeft) {
    case (.start, false), (.end, true): .zero
    case (.centre, _): (box - advance) / 2
    case (.end, false), (.start, true): box - advance
    }
  }

  private static func advance(_ line: [Brick]) -> Length {
    line.map { $0.width + $0.tracking }.reduce(.zero, +) - (line.last?.tracking ?? .zero)
  }
}
