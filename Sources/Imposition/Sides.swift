internal import PageModel

/// Whether paper is printed on one side or on both.
public enum Sides: Hashable, Sendable {
  /// On the front only.
  case one
  /// On both: pages come as front, back, front, back; sheets leave in the same order.
  case two(FlipEdge)
}

/// The edge about which a printer turns the paper over, as its dialogue names it.
public enum FlipEdge: String, Hashable, Sendable, CaseIterable {
  /// The long edge of the paper.
  case long
  /// The short edge of the paper.
  case short

  /// Whether the paper turns like the page of a book, about an upright axis; else like a calendar.
  func turnsLikeABook(_ sheet: Size) -> Bool { (self == .long) == (sheet.height >= sheet.width) }

  /// What lies behind a rectangle of the front once the sheet is turned over.
  func behind(_ rect: Rect, on sheet: Size) -> Rect {
    let origin =
      turnsLikeABook(sheet)
      ? Point(x: sheet.width - rect.maxX, y: rect.origin.y)
      : Point(x: rect.origin.x, y: sheet.height - rect.maxY)
    return Rect(origin: origin, size: rect.size)
  }
}

/// A piece of paper after cutting: what stands on its front, and on its back where it has one.
struct Leaf {
  let front: Page
  let back: Page?
}

extension Sides {
  /// The pages as leaves; nil where a front lacks its back.
  func leaves(_ pages: [Page]) -> [Leaf]? {
    guard self != .one else { return pages.map { Leaf(front: $0, back: nil) } }
    guard pages.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: pages.count, by: 2).map {
      Leaf(front: pages[$0], back: pages[$0 + 1])
    }
  }
}
