internal import LayoutLanguage
internal import PageModel

extension LayoutEngine {
  /// The entries with blank ones behind them, as often as they fit or are wanted.
  func withBlanks(
    _ list: Listed, _ entries: [Fragment], _ ends: [Int], from number: Int, _ limit: Length,
    _ columns: Int, _ offer: Proposal, _ scope: Scope
  ) -> (entries: [Fragment], ends: [Int]) {
    guard let blank = list.blank else { return (entries, ends) }
    let down = scaled(list.gap.down)
    var filled = entries
    var best = ends
    let most = list.count ?? LayoutEngine.mostBlanks
    while filled.count < most {
      let next = entry(
        blank, handwriting: .entry, in: offer,
        numbered(scope, number + filled.count - entries.count))
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
  func numbered(_ scope: Scope, _ number: Int) -> Scope {
    let digits = String(number)
    return scope.inside(Record(["number": .text(digits.count < 2 ? "0" + digits : digits)]))
  }
}
