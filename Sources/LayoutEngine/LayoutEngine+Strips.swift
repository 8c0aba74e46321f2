internal import LayoutLanguage
internal import PageModel
internal import SourceTree
internal import Wording

extension LayoutEngine {
  /// A block turned as a whole: laid out in the room that it has when it lies.
  ///
  /// Where reading starts on the right it turns the other way, so that its top stays beside what
  /// stands before it.
  func turned(_ block: Block, in proposal: Proposal, _ scope: Scope) -> Fragment {
    var plain = block
    plain.box.turn = .none
    let isQuarter = block.box.turn == .left || block.box.turn == .right
    let inner = fragment(
      of: plain,
      in: isQuarter ? Proposal(width: proposal.height, height: proposal.width) : proposal, scope)
    return inner.turned(
      scope.language.isRightToLeft ? block.box.turn.mirrored : block.box.turn)
  }

  /// The same block on strips side by side, dashed lines where they are cut.
  func strips(
    _ strips: Strips, in proposal: Proposal, _ scope: Scope, at position: SourcePosition
  ) -> Fragment {
    let width = proposal.width ?? scaled(.millimetres(180))
    let least = max(strips.least, scaled(strips.least))
    let count = min(strips.most, Int(((width + .points(0.05)) / least).rounded(.down)))
    guard count > 0 else {
      return Fragment(
        size: .zero, items: [],
        problems: [LayoutProblem(position: position, fact: .tooWide(by: least - width))])
    }
    var inner = scope
    inner.kind = .label
    let breadth = width / Double(count)
    // Read from the foot of the strip, whichever way the language runs.
    let turn: Group.Turn = scope.language.isRightToLeft ? .right : .left
    let strip = fragment(
      of: strips.each, in: Proposal(width: proposal.height, height: breadth), inner)
    let height = proposal.height ?? strip.size.width
    var result = Fragment(size: Size(width: width, height: height), items: [])
    var laid = strip.turned(turn)
    laid.items = laid.items.map { item in
      guard case .group(var group) = item else { return item }
      group.strip = Rect(
        x: .zero, y: .zero, width: strip.size.width, height: breadth)
      return .group(group)
    }
    for index in 0..<count {
      // All strips say the same: one of them is read out, the others only please the eye.
      var copy = laid
      if index > 0 { copy.items = copy.items.map(\.silenced) }
      let y = height - laid.size.height
      result.place(copy, at: Point(x: breadth * Double(index), y: y))
    }
    result.problems = strip.problems
    report(strip.size.height - breadth, .wide, position, in: &result)
    result.items += cutLines(count: count, breadth: breadth, size: result.size)
    return result
  }

  private func cutLines(count: Int, breadth: Length, size: Size) -> [PageItem] {
    let stroke = Stroke(
      colour: theme.colour(.muted), width: .points(0.75), dash: [.points(3), .points(2.5)])
    let across = Path([.move(.zero), .line(Point(x: size.width, y: .zero))])
    let down = (1..<max(1, count)).map { index in
      let x = breadth * Double(index)
      return Path([.move(Point(x: x, y: .zero)), .line(Point(x: x, y: size.height))])
    }
    let mark = Length.millimetres(4.5)
    let style = TextStyle(typeface: .pictogram, size: mark, colour: theme.colour(.muted))
    let scissors = measuring.set(
      Paragraph(runs: [.init(String(Pictogram.scissors.character), style: style)], leading: 1),
      width: nil)
    return ([across] + down).map { .stroke($0, stroke) } + [
      .text(scissors, at: Point(x: .millimetres(1.5), y: .millimetres(0.5)))
    ]
  }
}

extension Fragment {
  /// The fragment turned, standing in its own upper left corner again.
  func turned(_ turn: Group.Turn) -> Fragment {
    guard turn != .none else { return self }
    var result = self
    let isQuarter = turn == .left || turn == .right
    result.size = isQuarter ? Size(width: size.height, height: size.width) : size
    let origin: Point =
      switch turn {
      case .none: .zero
      case .right: Point(x: size.height, y: .zero)
      case .half: Point(x: size.width, y: size.height)
      case .left: Point(x: .zero, y: size.width)
      }
    result.items = [.group(Group(origin: origin, turn: turn, items: items))]
    return result
  }
}

extension PageItem {
  /// The same to look at, with no meaning and no link of its own.
  fileprivate var silenced: PageItem {
    guard case .group(var group) = self else { return self }
    group.role = nil
    group.alternative = nil
    group.handwriting = nil
    group.items = group.items.map(\.silenced)
    return .group(group)
  }
}

extension Group.Turn {
  fileprivate var mirrored: Self {
    switch self {
    case .left: .right
    case .right: .left
    case .none, .half: self
    }
  }
}
