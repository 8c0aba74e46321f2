internal import LayoutLanguage
internal import PageModel
internal import SourceTree
internal import Wording

extension LayoutEngine {
  /// Blocks one below the other.
  func stack(
    _ blocks: [Block], gap: Length, in proposal: Proposal, _ scope: Scope,
    at position: SourcePosition
  ) -> Fragment {
    let blocks = blocks.filter(scope.shows)
    let width = proposal.width
    var fragments = [Fragment?](repeating: nil, count: blocks.count)
    for (index, block) in blocks.enumerated() where !isFraction(block.box.height, in: proposal) {
      fragments[index] = fragment(
        of: block, in: Proposal(width: across(block, width), height: fixed(block.box.height)),
        scope)
    }
    // In the order of the blocks: the same sum in another order ends in another last digit.
    let heights = zip(blocks, fragments).compactMap { block, fragment in
      fragment.map { fixed(block.box.height) ?? $0.size.height }
    }
    let gaps = gap * Double(max(0, blocks.count - 1))
    let taken = heights.reduce(gaps, +)
    let rest = max(.zero, (proposal.height ?? .zero) - taken)
    let shares = blocks.reduce(0.0) { $0 + share($1.box.height, in: proposal) }
    for (index, block) in blocks.enumerated() where fragments[index] == nil {
      let height = rest * (share(block.box.height, in: proposal) / shares)
      fragments[index] = fragment(
        of: block, in: Proposal(width: across(block, width), height: height), scope)
    }

    let breadth = width ?? fragments.compactMap { $0?.size.width }.max() ?? .zero
    var result = Fragment.empty
    var y = Length.zero
    for (index, block) in blocks.enumerated() {
      guard let fragment = fragments[index] else { continue }
      let room =
        fixed(block.box.height)
        ?? (isFraction(block.box.height, in: proposal)
          ? rest * (share(block.box.height, in: proposal) / shares) : fragment.size.height)
      let offset = sideways(fragment.size.width, in: breadth, align: block.box.align, scope)
      result.place(fragment, at: Point(x: offset, y: y))
      report(fragment.size.height - room, .tall, block.position, in: &result)
      let roomAcross = min(across(block, width) ?? breadth, breadth)
      report(fragment.size.width - roomAcross, .wide, block.position, in: &result)
      y = y + room + gap
    }
    let height = blocks.isEmpty ? .zero : y - gap
    if let limit = proposal.height { report(height - limit, .tall, position, in: &result) }
    result.size = Size(width: breadth, height: shares > 0 ? proposal.height ?? height : height)
    return result
  }

  /// Blocks side by side.
  func row(
    _ blocks: [Block], gap: Length, in proposal: Proposal, _ scope: Scope,
    at position: SourcePosition
  ) -> Fragment {
    let blocks = blocks.filter(scope.shows)
    let gaps = gap * Double(max(0, blocks.count - 1))
    let widths = columnWidths(
      blocks.map { $0.box.width ?? .fraction(1) }, available: proposal.width.map { $0 - gaps }
    ) { index in
      fragment(of: blocks[index], in: Proposal(width: nil, height: nil), scope).size.width
    }
    return line(blocks, widths: widths, gap: gap, in: proposal, scope, at: position)
  }

  /// Blocks in columns, filled row by row.
  func grid(
    _ blocks: [Block], columns: [Track], gap: Block.Gap, in proposal: Proposal, _ scope: Scope,
    at position: SourcePosition
  ) -> Fragment {
    let blocks = blocks.filter(scope.shows)
    let across = scaled(gap.across)
    let widths = columnWidths(
      columns,
      available: proposal.width.map { $0 - across * Double(max(0, columns.count - 1)) }
    ) { column in
      stride(from: column, to: blocks.count, by: columns.count).map { index in
        fragment(of: blocks[index], in: Proposal(width: nil, height: nil), scope).size.width
      }.max() ?? .zero
    }
    var result = Fragment.empty
    var y = Length.zero
    for start in stride(from: 0, to: blocks.count, by: columns.count) {
      let cells = Array(blocks[start..<min(start + columns.count, blocks.count)])
      let line = line(
        cells, widths: widths, gap: across, in: Proposal(width: proposal.width, height: nil),
        scope, at: position)
      result.place(line, at: Point(x: .zero, y: y))
      result.size.width = max(result.size.width, line.size.width)
      result.size.height = y + line.size.height
      y = result.size.height + scaled(gap.down)
    }
    if let limit = proposal.height {
      report(result.size.height - limit, .tall, position, in: &result)
    }
    return result
  }

  /// Blocks side by side at given widths.
  func line(
    _ blocks: [Block], widths: [Length], gap: Length, in proposal: Proposal, _ scope: Scope,
    at position: SourcePosition
  ) -> Fragment {
    var fragments = zip(blocks, widths).map { block, width in
      let height = fixed(block.box.height) ?? (block.box.align == .fill ? proposal.height : nil)
      return fragment(of: block, in: Proposal(width: width, height: height), scope)
    }
    let height = proposal.height ?? fragments.map(\.size.height).max() ?? .zero
    for (index, block) in blocks.enumerated()
    where proposal.height == nil && block.box.align == .fill && block.box.fill != nil
      && fixed(block.box.height) == nil
    {
      fragments[index] = fragment(
        of: block, in: Proposal(width: widths[index], height: height), scope)
    }
    let total = widths.prefix(blocks.count).reduce(gap * Double(max(0, blocks.count - 1)), +)
    let breadth = proposal.width ?? total
    var result = Fragment(size: Size(width: breadth, height: height), items: [])
    var x = Length.zero
    for (index, fragment) in fragments.enumerated() {
      let left = scope.language.isRightToLeft ? breadth - x - widths[index] : x
      let spare = height - fragment.size.height
      let top: Length =
        switch blocks[index].box.align {
        case .fill, .start: .zero
        case .centre: spare / 2
        case .end: spare
        }
      result.place(fragment, at: Point(x: left, y: top))
      if proposal.height != nil {
        report(-spare, .tall, blocks[index].position, in: &result)
      }
      report(fragment.size.width - widths[index], .wide, blocks[index].position, in: &result)
      x = x + widths[index] + gap
    }
    report(total - breadth, .wide, position, in: &result)
    return result
  }
}
