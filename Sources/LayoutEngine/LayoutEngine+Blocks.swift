internal import LayoutLanguage
internal import PageModel
internal import Wording

extension LayoutEngine {
  /// A block and the box around it; nothing where its conditions do not hold.
  func fragment(of block: Block, in proposal: Proposal, _ scope: Scope) -> Fragment {
    guard let memo else { return newFragment(of: block, in: proposal, scope) }
    return memo.fragment(of: block, in: proposal, scope, layout) {
      newFragment(of: block, in: proposal, scope)
    }
  }

  private func newFragment(of block: Block, in proposal: Proposal, _ scope: Scope) -> Fragment {
    guard scope.meets(block.box.conditions) else { return .empty }
    if block.box.isInSecondLanguage {
      guard let second = scope.inOtherLanguage else { return .empty }
      var block = block
      block.box.isInSecondLanguage = false
      return fragment(of: block, in: proposal, second)
    }
    if block.box.turn != .none { return turned(block, in: proposal, scope) }
    let box = block.box
    let padding = scaled(box.padding)
    let inner = Proposal(
      width: proposal.width.map { max(.zero, $0 - padding.horizontal) },
      height: proposal.height.map { max(.zero, $0 - padding.vertical) })
    let content = content(of: block, in: inner, scope)

    let natural = Size(
      width: content.size.width + padding.horizontal,
      height: content.size.height + padding.vertical)
    let isPlain = box.fill == nil && box.border == nil
    var fragment = Fragment(
      size: Size(
        width: isPlain ? natural.width : proposal.width ?? natural.width,
        height: isPlain ? natural.height : proposal.height ?? natural.height), items: [])
    if let fill = box.fill {
      let rect = Rect(origin: .zero, size: fragment.size)
      fragment.items.append(
        .fill(.rounded(rect, radius: scaled(box.radius)), theme.paint(fill)))
    }
    let left = scope.language.isRightToLeft ? padding.trailing : padding.leading
    fragment.place(content, at: Point(x: left, y: padding.top))
    if let border = box.border {
      let half = scaled(box.borderWidth) / 2
      let rect = Rect(
        x: half, y: half, width: fragment.size.width - half * 2,
        height: fragment.size.height - half * 2)
      fragment.items.append(
        .stroke(
          .rounded(rect, radius: scaled(box.radius)),
          Stroke(colour: theme.colour(border), width: scaled(box.borderWidth))))
    }
    return meaning(of: block, around: fragment, scope)
  }

  /// Gives a fragment its role, its words for those who do not see it, and its link.
  private func meaning(of block: Block, around fragment: Fragment, _ scope: Scope) -> Fragment {
    // What is remembered is for printers only: no one follows a link on it or has it read out.
    guard memo == nil else { return fragment }
    let role = block.box.role ?? defaultRole(of: block.content)
    guard role != nil || block.box.link != nil, !fragment.items.isEmpty else { return fragment }
    var result = fragment
    result.items = [
      .group(
        Group(
          role: role,
          alternative: role == .figure ? block.box.alternative.map(scope.text(of:)) : nil,
          link: block.box.link.map {
            Group.Link(
              address: scope.text(of: $0), area: Rect(origin: .zero, size: fragment.size))
          }, items: fragment.items))
    ]
    return result
  }

  private func defaultRole(of content: Block.Content) -> Role? {
    switch content {
    case .text: .paragraph
    case .qr, .facade, .image: .figure
    case .list: .list
    case .table: .table
    case .stack, .row, .grid, .choose, .pictogram, .rule, .area, .lines, .tick, .strips: nil
    }
  }

  private func content(of block: Block, in proposal: Proposal, _ scope: Scope) -> Fragment {
    switch block.content {
    case .stack(let blocks, let gap):
      stack(blocks, gap: scaled(gap), in: proposal, scope, at: block.position)
    case .row(let blocks, let gap):
      row(blocks, gap: scaled(gap), in: proposal, scope, at: block.position)
    case .grid(let blocks, let columns, let gap):
      grid(blocks, columns: columns, gap: gap, in: proposal, scope, at: block.position)
    case .choose(let blocks): choose(blocks, in: proposal, scope)
    case .list(let list): self.list(list, in: proposal, scope, at: block.position)
    case .table(let table): self.table(table, in: proposal, scope, at: block.position)
    case .text(let words): text(words, in: proposal, scope)
    case .qr(let symbol): self.symbol(symbol, in: proposal, scope, at: block.position)
    case .facade(let field): facade(field, in: proposal, scope)
    case .pictogram(let source, let size, let colour):
      pictogram(source, size: scaled(size), colour: colour, scope)
    case .image(let field): image(field, in: proposal, scope)
    case .rule(let colour, let thickness):
      rule(colour, thickness: scaled(thickness), in: proposal)
    case .lines(let lines): self.lines(lines, in: proposal)
    case .tick(let colour, let size): tick(colour, size: scaled(size))
    case .strips(let strips): self.strips(strips, in: proposal, scope, at: block.position)
    case .area:
      Fragment(
        size: Size(width: proposal.width ?? .zero, height: proposal.height ?? .zero), items: [])
    }
  }

  /// The first alternative that shows everything, else the one without problems that shows most.
  private func choose(_ blocks: [Block], in proposal: Proposal, _ scope: Scope) -> Fragment {
    var best: Fragment?
    for block in blocks where scope.shows(block) {
      let fragment = fragment(of: block, in: proposal, scope)
      if fragment.problems.isEmpty, fragment.left == 0 { return fragment }
      guard let current = best else {
        best = fragment
        continue
      }
      let isBetter =
        fragment.problems.isEmpty && (!current.problems.isEmpty || fragment.left < current.left)
      // Of alternatives that all fail, the last is the one that tries hardest.
      if isBetter || (!fragment.problems.isEmpty && !current.problems.isEmpty) { best = fragment }
    }
    return best ?? .empty
  }
}
