internal import PageModel

/// What of a page is seen inside some groups.
///
/// Cairo drops the structure of what is clipped away altogether, and with it the order that the words
/// for figures rely on. So nothing of it is drawn at all, and no words are kept for it.
struct Sight {
  // The upper left corner and the axes of the innermost group, in points of the page.
  private var origin = (x: 0.0, y: 0.0)
  private var across = (x: 1.0, y: 0.0)
  private var down = (x: 0.0, y: 1.0)
  private var low: (x: Double, y: Double) = (0, 0)
  private var high: (x: Double, y: Double)

  /// A whole page.
  init(of page: Page) { high = (page.size.width.points, page.size.height.points) }

  /// Everything, wherever it stands.
  static let everything: Sight = {
    var sight = Sight(of: Page(size: .zero, items: []))
    sight.low = (-.infinity, -.infinity)
    sight.high = (.infinity, .infinity)
    return sight
  }()

  /// What is seen inside a group; nil where its clip leaves nothing.
  func inside(_ group: Group) -> Sight? {
    var inner = self
    inner.origin = point(group.origin.x.points, group.origin.y.points)
    let (right, below): ((x: Double, y: Double), (x: Double, y: Double)) =
      switch group.turn {
      case .none: ((1, 0), (0, 1))
      case .right: ((0, 1), (-1, 0))
      case .half: ((-1, 0), (0, -1))
      case .left: ((0, -1), (1, 0))
      }
    let (x, y) = (group.stretch.across, group.stretch.down)
    inner.across = axis(right.x * x, right.y * x)
    inner.down = axis(below.x * y, below.y * y)
    guard let clip = group.clip else { return inner }
    let corner = inner.point(clip.origin.x.points, clip.origin.y.points)
    let opposite = inner.point(clip.maxX.points, clip.maxY.points)
    inner.low = (
      max(low.x, min(corner.x, opposite.x)), max(low.y, min(corner.y, opposite.y))
    )
    inner.high = (
      min(high.x, max(corner.x, opposite.x)), min(high.y, max(corner.y, opposite.y))
    )
    // Cairo counts in 256ths; what is hardly more is not seen either.
    let least = 0.01
    guard inner.high.x - inner.low.x > least, inner.high.y - inner.low.y > least else { return nil }
    return inner
  }

  /// What is seen of a rectangle of the innermost group, upright on the page; nil for nothing.
  func rectangle(_ rect: Rect) -> Rect? {
    let corner = point(rect.origin.x.points, rect.origin.y.points)
    let opposite = point(rect.maxX.points, rect.maxY.points)
    let (left, top) = (max(low.x, min(corner.x, opposite.x)), max(low.y, min(corner.y, opposite.y)))
    let width = min(high.x, max(corner.x, opposite.x)) - left
    let height = min(high.y, max(corner.y, opposite.y)) - top
    guard width > 0, height > 0 else { return nil }
    return Rect(
      x: .points(left), y: .points(top), width: .points(width), height: .points(height))
  }

  private func axis(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (across.x * x + down.x * y, across.y * x + down.y * y)
  }

  private func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    let way = axis(x, y)
    return (origin.x + way.x, origin.y + way.y)
  }
}
