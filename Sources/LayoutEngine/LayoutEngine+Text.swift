internal import LayoutLanguage
internal import PageModel
internal import SourceTree
internal import Wording

extension LayoutEngine {
  /// Words, shrunk to fit where their author allows it.
  func text(_ words: Words, in proposal: Proposal, _ scope: Scope) -> Fragment {
    let paragraph = paragraph(words, scope)
    guard !paragraph.text.isEmpty else { return .empty }
    guard let smallest = words.smallestSize.map(scaledText) else {
      return fragment(of: set(paragraph, width: proposal.width), in: proposal, words, scope)
    }
    let size = scaledText(words.style.size)
    func fits(_ text: SetText) -> Bool {
      text.lines.count <= words.mostLines ?? .max
        && text.longestLine <= (proposal.width ?? text.longestLine) + .points(0.1)
        && text.size.height <= (proposal.height ?? text.size.height) + .points(0.1)
    }
    var text = set(paragraph, width: proposal.width)
    if fits(text) { return fragment(of: text, in: proposal, words, scope) }
    var low = smallest / size
    text = set(paragraph.scaled(by: low), width: proposal.width)
    guard fits(text) else {
      var result = fragment(
        of: text, in: Proposal(width: proposal.width, height: nil), words, scope)
      let excess = excess(of: paragraph.scaled(by: low), in: proposal.width, fits)
      result.problems = [
        LayoutProblem(
          position: words.template.position,
          fact: .tooLong(words: paragraph.text, characters: excess, smallest: smallest))
      ]
      return result
    }
    // Halving finds the largest size that fits, to a quarter of a per cent.
    var high = 1.0
    for _ in 0..<9 {
      let middle = (low + high) / 2
      let candidate = set(paragraph.scaled(by: middle), width: proposal.width)
      if fits(candidate) {
        low = middle
        text = candidate
      } else {
        high = middle
      }
    }
    return fragment(of: text, in: proposal, words, scope)
  }

  /// What decides how small text and symbols may get.
  func kind(_ scope: Scope) -> Layout.Kind {
    scope.kind ?? (use.isLabel ? .label : layout.kind)
  }

  /// How many characters would have to go for a paragraph to fit, found by halving.
  private func excess(
    of paragraph: Paragraph, in width: Length?, _ fits: (SetText) -> Bool
  ) -> Int {
    let characters = paragraph.text.count
    var (kept, tooMany) = (0, characters)
    while tooMany - kept > 1 {
      let middle = (kept + tooMany) / 2
      if fits(set(paragraph.shortened(to: middle), width: width)) {
        kept = middle
      } else {
        tooMany = middle
      }
    }
    return characters - kept
  }

  private func fragment(
    of text: SetText, in proposal: Proposal, _ words: Words, _ scope: Scope
  ) -> Fragment {
    let width = proposal.width == nil ? text.longestLine : text.size.width
    var result = Fragment(
      size: Size(width: width, height: text.size.height), items: [.text(text, at: .zero)])
    let position = words.template.position
    let size = text.paragraph.runs.map(\.style.size).min() ?? .zero
    let least = kind(scope).leastText
    if size < least - .points(0.05) {
      result.problems.append(
        LayoutProblem(position: position, fact: .textTooSmall(size: size, least: least)))
    }
    if let width = proposal.width { report(text.longestLine - width, .wide, position, in: &result) }
    if let height = proposal.height {
      report(text.size.height - height, .tall, position, in: &result)
    }
    return result
  }

  /// Sets a paragraph; characters that no font has are left out rather than printed as boxes.
  private func set(_ paragraph: Paragraph, width: Length?) -> SetText {
    let text = measuring.set(paragraph, width: width)
    guard !text.missing.isEmpty else { return text }
    var printable = paragraph
    for index in printable.runs.indices {
      printable.runs[index].text.removeAll { text.missing.contains($0) }
    }
    return measuring.set(printable, width: width)
  }

  private func paragraph(_ words: Words, _ scope: Scope) -> Paragraph {
    let style = words.style
    let runs = scope.spans(of: words.template).map { span in
      Paragraph.Run(
        span.text,
        style: TextStyle(
          typeface: style.typeface, weight: span.isStrong ? style.strongWeight : style.weight,
          size: scaledText(style.size), tracking: style.tracking,
          colour: theme.colour(style.colour), tabularFigures: style.tabularFigures))
    }
    return Paragraph(
      runs: runs, leading: style.leading, alignment: words.alignment, balanced: style.balanced,
      trim: style.trim, breaksWords: style.breaksWords,
      mostLines: words.smallestSize == nil ? words.mostLines : nil,
      rightToLeft: scope.language.isRightToLeft, language: scope.language.code)
  }
}

extension Paragraph {
  /// The paragraph with only its first characters.
  fileprivate func shortened(to count: Int) -> Paragraph {
    var copy = self
    var left = count
    for index in copy.runs.indices {
      copy.runs[index].text = String(copy.runs[index].text.prefix(left))
      left -= copy.runs[index].text.count
    }
    return copy
  }
}
