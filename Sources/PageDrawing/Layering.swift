internal import PageModel

/// What of a page can be painted in one go because it stood on an earlier page in the same place,
/// and what is drawn on top of that.
///
/// Nothing changes its looks: what would lie above something that is drawn later stays above it.
struct Layering {
  /// Something that recurs, and where.
  enum Piece: Hashable {
    case recurring(Int, at: Point)
    case item(PageItem, at: Point)
  }

  /// A piece with what is drawn for it.
  struct Recurring {
    let piece: Piece
    let item: PageItem
    let origin: Point
  }

  /// What is drawn on top.
  enum Step {
    case item(PageItem, at: Point)
    case recurring(Recurring)
    /// A group that turns, stretches or clips what is in it.
    case frame(Group, at: Point)
  }

  /// What is painted first, in one go.
  private(set) var below: [Recurring] = []
  /// What is drawn after that, in order.
  private(set) var above: [Step] = []
  private var covered = Ink()

  /// Adds items, the next ones from back to front.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - origin: Where they stand.
  ///   - seen: What stood on earlier pages; takes note of what is on this one.
  ///   - inks: What groups cover that recur.
  mutating func add(
    _ items: [PageItem], at origin: Point, seen: inout Recent<Piece, Void>,
    inks: inout Recent<Int, Ink>
  ) {
    for item in items {
      switch item {
      case .text, .modules, .picture: draw(item, at: origin)
      case .fill, .stroke:
        let piece = Piece.item(item, at: origin)
        recur(Recurring(piece: piece, item: item, origin: origin), Ink(of: item), seen: &seen)
      case .group(let group):
        let inner = origin + group.origin
        if group.turn != .none || group.stretch != .none || group.clip != nil {
          above.append(.frame(group, at: inner))
          covered.coverAll()
        } else if let number = group.recurring {
          let piece = Piece.recurring(number, at: inner)
          let ink: Ink
          if let known = inks[number] {
            ink = known
          } else {
            ink = Ink(of: group.items)
            inks[number] = ink
          }
          recur(Recurring(piece: piece, item: item, origin: origin), ink, seen: &seen, at: inner)
        } else {
          add(group.items, at: inner, seen: &seen, inks: &inks)
        }
      }
    }
  }

  private mutating func recur(
    _ step: Recurring, _ ink: Ink, seen: inout Recent<Piece, Void>, at inner: Point? = nil
  ) {
    let isKnown = seen[step.piece] != nil
    if !isKnown { seen[step.piece] = () }
    let moved = ink.moved(by: inner ?? step.origin)
    if isKnown, !covered.hides(moved) {
      below.append(step)
    } else {
      above.append(isKnown ? .recurring(step) : .item(step.item, at: step.origin))
      covered.cover(moved)
    }
  }

  private mutating func draw(_ item: PageItem, at origin: Point) {
    above.append(.item(item, at: origin))
    covered.cover(Ink(of: item).moved(by: origin))
  }
}
