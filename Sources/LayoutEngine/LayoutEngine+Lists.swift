internal import LayoutLanguage
internal import PageModel
internal import SourceTree
internal import Wording

extension LayoutEngine {
  /// A block for each record, in columns filled from the top.
  func list(
    _ list: Listed, in proposal: Proposal, _ scope: Scope, at position: SourcePosition
  ) -> Fragment {
    let records = scope.records(of: list.field)
    let skipped = list.continues ? min(scope.earlier, records.count) : 0
    let across = scaled(list.gap.across)
    let down = scaled(list.gap.down)
    let hasMany = list.blank != nil || list.continues
    let columns = max(1, hasMany ? list.columns : min(list.columns, records.count))
    let width = proposal.width.map {
      ($0 - across * Double(list.columns - 1)) / Double(list.columns)
    }
    let offer = Proposal(width: width, height: nil)
    // Where there is a number of entries in all, some of them are kept for handwriting.
    let most = list.count.map { max(0, $0 - list.blanks) } ?? .max
    var entries: [Fragment] = []
    var height = Length.zero
    // Nothing past the room of all columns needs to be laid out.
    for (index, record) in records.enumerated().dropFirst(skipped) {
      if let limit = proposal.height, height > limit * Double(columns),
        list.more != nil || list.continues
      {
        break
      }
      if entries.count == most { break }
      let inner = numbered(scope.inside(record.first, other: record.second), list.from + index)
        .inside(Record(["continues": .number(index == skipped && skipped > 0 ? 1 : 0)]))
      let entry = entry(list.each, in: offer, inner)
      entries.append(entry)
      height = height + entry.size.height + down
    }

    let wanted = records.count - skipped
    let heights = entries.map(\.size.height)
    // Without a limit there is room for what was promised, and no more.
    let limit = proposal.height ?? (list.count == nil ? height : .millimetres(10_000))
    let all = columnEnds(heights, columns: columns, gap: down, limit: limit)
    var result = Fragment.empty
    if list.continues {
      let shown = all.last ?? 0
      let ends =
        shown == wanted && list.blank == nil
        ? balanced(heights, columns: columns, gap: down, limit: limit) : all
      let filled =
        shown == wanted
        ? withBlanks(
          list, entries, ends, from: list.from + records.count, limit, columns, offer, scope)
        : (entries: entries, ends: ends)
      result = place(
        filled.entries, ends: filled.ends, width: width, across: across, down: down, proposal, scope
      )
      result.shown = (count: shown, left: wanted - shown)
      if shown == 0, wanted > 0 {
        report(max(.points(1), heights[0] - limit), .tall, position, in: &result)
      }
    } else if all.last == wanted || list.more == nil {
      if list.blank != nil {
        let filled = withBlanks(
          list, entries, all, from: list.from + entries.count, limit, columns, offer, scope)
        result = place(
          filled.entries, ends: filled.ends, width: width, across: across, down: down, proposal,
          scope)
      } else {
        let ends = balanced(heights, columns: columns, gap: down, limit: limit)
        result = place(
          entries, ends: ends, width: width, across: across, down: down, proposal, scope)
      }
      let shown = all.last ?? 0
      if shown != wanted {
        let missing = heights.dropFirst(shown).reduce(Length.zero) { $0 + $1 + down }
        report(max(missing, .points(1)), .tall, position, in: &result)
      }
    } else if let more = list.more {
      // The words that count the rest need room of their own; their height hardly varies.
      let whole = Proposal(width: proposal.width, height: nil)
      let moreHeight = fragment(of: more, in: whole, scope.counting(wanted)).size.height
      let ends = columnEnds(
        heights, columns: columns, gap: down, limit: limit - moreHeight - down)
      let shown = ends.last ?? 0
      let filled =
        shown == entries.count
        ? withBlanks(
          list, entries, ends, from: list.from + entries.count, limit - moreHeight - down, columns,
          offer, scope)
        : (entries: entries, ends: ends)
      result = place(
        filled.entries, ends: filled.ends, width: width, across: across, down: down, proposal, scope
      )
      let words = fragment(of: more, in: whole, scope.counting(wanted - shown))
      let y =
        filled.entries.isEmpty || filled.ends.last == 0 ? Length.zero : result.size.height + down
      result.place(words, at: Point(x: .zero, y: y))
      result.size.height = y + words.size.height
      result.left += wanted - shown
      report(result.size.height - limit, .tall, position, in: &result)
    }
    return result
  }

  func entry(
    _ block: Block, handwriting: Group.Handwriting? = nil, in proposal: Proposal, _ scope: Scope
  ) -> Fragment {
    var entry = fragment(of: block, in: proposal, scope)
    entry.items = [.group(Group(role: .item, handwriting: handwriting, items: entry.items))]
    return entry
  }

  private func place(
    _ entries: [Fragment], ends: [Int], width: Length?, across: Length, down: Length,
    _ proposal: Proposal, _ scope: Scope
  ) -> Fragment {
    let columnWidth = width ?? entries.map(\.size.width).max() ?? .zero
    var result = Fragment.empty
    var start = 0
    let breadth =
      proposal.width ?? columnWidth * Double(ends.count) + across * Double(max(0, ends.count - 1))
    for (column, end) in ends.enumerated() {
      let x = (columnWidth + across) * Double(column)
      var y = Length.zero
      for entry in entries[start..<end] {
        let left = scope.language.isRightToLeft ? breadth - x - columnWidth : x
        result.place(entry, at: Point(x: left, y: y))
        y = y + entry.size.height + down
      }
      result.size.height = max(result.size.height, y - down)
      start = end
    }
    result.size.width = breadth
    return result
  }
}
