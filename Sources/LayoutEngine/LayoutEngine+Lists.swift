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

  /// The entries with blank ones behind them, as often as they fit or are wanted.
  private func withBlanks(
    _ list: Listed, _ entries: [Fragment], _ ends: [Int], from number: Int, _ limit: Length,
    _ columns: Int, _ offer: Proposal, _ scope: Scope
  ) -> (entries: [Fragment], ends: [Int]) {
    guard let blank = list.blank else { return (entries, ends) }
    let down = scaled(list.gap.down)
    var filled = entries
    var best = ends
    let most = list.count ?? LayoutEngine.mostBlanks
    while filled.count < most {
      let next = entry(blank, in: offer, numbered(scope, number + filled.count - entries.count))
      guard next.size.height > .zero else { break }
      let ends = columnEnds(
        (filled + [next]).map(\.size.height), columns: columns, gap: down, limit: limit)
      guard ends.last == filled.count + 1 else {
        // A number of entries in all is a promise.
        if list.count != nil {
          report(next.size.height, .tall, blank.position, in: &filled[max(0, filled.count - 1)])
        }
        break
      }
      filled.append(next)
      best = ends
    }
    return (filled, best)
  }

  /// Most blank entries of a list.
  static let mostBlanks = 500

  /// The scope of the entry of that number, which it knows in two digits or more.
  private func numbered(_ scope: Scope, _ number: Int) -> Scope {
    let digits = String(number)
    return scope.inside(Record(["number": .text(digits.count < 2 ? "0" + digits : digits)]))
  }

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
