internal import LayoutLanguage
internal import PageModel
internal import SourceTree

extension LayoutEngine {
  /// A row for each record, with the columns in line.
  func table(
    _ table: Tabled, in proposal: Proposal, _ scope: Scope, at position: SourcePosition
  ) -> Fragment {
    let records = scope.records(of: table.field)
    let across = scaled(table.gap.across)
    let down = scaled(table.gap.down)
    let widths = columnWidths(
      table.columns,
      available: proposal.width.map { $0 - across * Double(max(0, table.columns.count - 1)) }
    ) { column in
      let anything = Proposal(width: nil, height: nil)
      let head = table.head.isEmpty ? nil : fragment(of: table.head[column], in: anything, scope)
      let cells = records.map {
        fragment(of: table.row[column], in: anything, scope.inside($0.first, other: $0.second))
          .size.width
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
    rows += records.map {
      row(table.row, scope.inside($0.first, other: $0.second), role: .cell)
    }
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

  /// A cell counts as one unless its author gave it a role.
  private func cell(_ block: Block, role: Role) -> Block {
    guard block.box.role == nil else { return block }
    var cell = block
    cell.box.role = role
    return cell
  }
}
