internal import LayoutLanguage
internal import PageModel
internal import SourceTree
internal import Wording

extension LayoutEngine {
  /// A block for each record, in columns filled from the top.
  func list(
    _ list: Listed, in proposal: Proposal, _ scope: Scope, at position: SourcePosition
  ) -> Fragment {
    let records = records(of: list.field, scope)
    let across = scaled(list.gap.across)
    let down = scaled(list.gap.down)
    let columns = max(1, min(list.columns, records.count))
    let width = proposal.width.map {
      ($0 - across * Double(list.columns - 1)) / Double(list.columns)
    }
    var entries: [Fragment] = []
    var height = Length.zero
    // Nothing past the room of all columns needs to be laid out.
    for record in records {
      if let limit = proposal.height, height > limit * Double(columns), list.more != nil { break }
      let entry = entry(list.each, in: Proposal(width: width, height: nil), scope.inside(record))
      entries.append(entry)
      height = height + entry.size.height + down
    }

    let heights = entries.map(\.size.height)
    let limit = proposal.height ?? height
    let all = columnEnds(heights, columns: columns, gap: down, limit: limit)
    var result = Fragment.empty
    if all.last == records.count || list.more == nil {
      let ends = balanced(heights, columns: columns, gap: down, limit: limit)
      result = place(entries, ends: ends, width: width, across: across, down: down, proposal)
      if ends.last != records.count {
        let missing = heights[(ends.last ?? 0)...].reduce(Length.zero) { $0 + $1 + down }
        report(max(missing, .points(1)), .tall, position, in: &result)
      }
    } else if let more = list.more {
      // The words that count the rest need room of their own; their height hardly varies.
      let moreHeight = fragment(
        of: more, in: Proposal(width: proposal.width, height: nil),
        scope.counting(records.count)
      ).size.height
      let ends = columnEnds(
        heights, columns: columns, gap: down, limit: limit - moreHeight - down)
      let shown = ends.last ?? 0
      result = place(entries, ends: ends, width: width, across: across, down: down, proposal)
      let words = fragment(
        of: more, in: Proposal(width: proposal.width, height: nil),
        scope.counting(records.count - shown))
      let y = shown == 0 ? Length.zero : result.size.height + down
      result.place(words, at: Point(x: .zero, y: y))
      result.size.height = y + words.size.height
      result.left += records.count - shown
      report(result.size.height - limit, .tall, position, in: &result)
    }
    return result
  }

  /// A row for each record, with the columns in line.
  func table(
    _ table: Tabled, in proposal: Proposal, _ scope: Scope, at position: SourcePosition
  ) -> Fragment {
    let records = records(of: table.field, scope)
    let across = scaled(table.gap.across)
    let down = scaled(table.gap.down)
    let widths = columnWidths(
      table.columns,
      available: proposal.width.map { $0 - across * Double(max(0, table.columns.count - 1)) }
    ) { column in
      let anything = Proposal(width: nil, height: nil)
      let head = table.head.isEmpty ? nil : fragment(of: table.head[column], in: anything, scope)
      let cells = records.map {
        fragment(of: table.row[column], in: anything, scope.inside($0)).size.width
      }
      return max(head?.size.width ?? .zero, cells.max() ?? .zero)
    }
    func row(_ blocks: [Block], _ scope: Scope, role: Role) -> Fragment {
      var row = line(
        blocks.map { cell($0, role: role) }, widths: widths, gap: across,
        in: Proposal(width: proposal.width, height: nil), scope, at: position)
      row.items = [.group(Group(role: .row, items: row.items))]
      return row
    }

    var rows = table.head.isEmpty ? [] : [row(table.head, scope, role: .headCell)]
    let heads = rows.count
    rows += records.map { row(table.row, scope.inside($0), role: .cell) }
    var result = Fragment.empty
    var y = Length.zero
    var shown = rows.count
    let total = rows.map(\.size.height).reduce(Length.zero) { $0 + $1 + down } - down
    var words: Fragment?
    if let limit = proposal.height, total > limit, let more = table.more {
      let offer = Proposal(width: proposal.width, height: nil)
      let reserve = fragment(of: more, in: offer, scope.counting(records.count)).size.height
      shown =
        columnEnds(
          rows.map(\.size.height), columns: 1, gap: down, limit: limit - reserve - down)[0]
      let left = rows.count - max(shown, heads)
      words = fragment(of: more, in: offer, scope.counting(left))
      result.left = left
    }
    for row in rows.prefix(max(shown, heads)) {
      result.place(row, at: Point(x: .zero, y: y))
      y = y + row.size.height + down
    }
    if let words {
      result.place(words, at: Point(x: .zero, y: y))
      y = y + words.size.height + down
    }
    let breadth = widths.reduce(across * Double(max(0, widths.count - 1)), +)
    result.size = Size(width: proposal.width ?? breadth, height: max(.zero, y - down))
    if let limit = proposal.height {
      report(result.size.height - limit, .tall, position, in: &result)
    }
    return result
  }

  private func records(of field: String, _ scope: Scope) -> [Record] {
    if case .list(let records) = scope.record.values[field] { records } else { [] }
  }

  private func entry(_ block: Block, in proposal: Proposal, _ scope: Scope) -> Fragment {
    var entry = fragment(of: block, in: proposal, scope)
    entry.items = [.group(Group(role: .item, items: entry.items))]
    return entry
  }

  /// A cell counts as one unless its author gave it a role.
  private func cell(_ block: Block, role: Role) -> Block {
    guard block.box.role == nil else { return block }
    var cell = block
    cell.box.role = role
    return cell
  }

  private func place(
    _ entries: [Fragment], ends: [Int], width: Length?, across: Length, down: Length,
    _ proposal: Proposal
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
        let left = language.isRightToLeft ? breadth - x - columnWidth : x
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
