import Imposition
import PageModel
import SourceTree
import TestKit

/// A size in millimetres.
func size(_ width: Double, _ height: Double) -> Size {
  Size(width: .millimetres(width), height: .millimetres(height))
}

/// A rectangle in millimetres.
func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
  Rect(
    x: .millimetres(x), y: .millimetres(y), width: .millimetres(width), height: .millimetres(height)
  )
}

extension Rect {
  /// Whether all four edges agree to a hundredth of a millimetre.
  func isAt(_ other: Rect) -> Bool {
    zip(edges, other.edges).allSatisfy { abs($0 - $1) <= 0.01 }
  }

  /// Whether the rectangle lies within another, to a hundredth of a millimetre.
  func lies(within other: Rect) -> Bool {
    let (own, outer) = (edges, other.edges)
    return own[0] >= outer[0] - 0.01 && own[1] >= outer[1] - 0.01 && own[2] <= outer[2] + 0.01
      && own[3] <= outer[3] + 0.01
  }

  /// Whether both share more than a hundredth of a millimetre across and down.
  func overlaps(_ other: Rect) -> Bool {
    let (own, outer) = (edges, other.edges)
    return min(own[2], outer[2]) - max(own[0], outer[0]) > 0.01
      && min(own[3], outer[3]) - max(own[1], outer[1]) > 0.01
  }

  /// Left, top, right and bottom in millimetres.
  private var edges: [Double] {
    [origin.x, origin.y, maxX, maxY].map(\.millimetres)
  }
}

/// The page of that number: one colour all over, and a black mark of 4 × 3 mm in its upper left.
func page(_ number: Int, _ size: Size) -> Page {
  Page(
    size: size,
    items: [
      .fill(.rectangle(Rect(origin: .zero, size: size)), .solid(Colour(UInt32(number)))),
      .fill(.rectangle(rect(1, 1, 4, 3)), .solid(Colour(0xFF_0000 + UInt32(number)))),
    ])
}

/// Pages from 1 to a number.
func pages(_ count: Int, _ size: Size) -> [Page] {
  count < 1 ? [] : (1...count).map { page($0, size) }
}

extension Page {
  /// One coloured rectangle as it is seen on the paper.
  struct Area {
    let colour: UInt32
    let rect: Rect

    /// The number of the page that it belongs to; nil for the mark in its corner.
    var number: Int? { colour < 0xFF_0000 ? Int(colour) : nil }
  }

  /// All coloured rectangles as they are seen on the paper, groups moved, turned and clipped.
  var areas: [Area] { Page.areas(items, seen: nil) { $0 } }

  /// The coloured ground of each page on the sheet, in order.
  var grounds: [Area] { areas.filter { $0.number != nil } }

  /// The numbers of the pages on the sheet, in order.
  var numbers: [Int] { areas.compactMap(\.number) }

  /// The black mark of the page of that number.
  func mark(of number: Int) -> Rect? {
    areas.first { $0.colour == 0xFF_0000 + UInt32(number) }?.rect
  }

  private static func areas(
    _ items: [PageItem], seen: Rect?, _ place: (Point) -> Point
  ) -> [Area] {
    items.flatMap { item -> [Area] in
      switch item {
      case .fill(let path, let paint):
        let rect = placed(path.bounds, place)
        let colour = UInt32(paint.flat.hex.dropFirst(), radix: 16) ?? 0
        return [Area(colour: colour, rect: seen.map { common(rect, $0) } ?? rect)]
      case .group(let group):
        return withoutActuallyEscaping(place) { outer in
          let inner = { (point: Point) in outer(group.place(point)) }
          let clip = group.clip.map { placed($0, inner) }
          let both = clip.map { clip in seen.map { common(clip, $0) } ?? clip } ?? seen
          return areas(group.items, seen: both, inner)
        }
      default: return []
      }
    }
  }

  private static func placed(_ rect: Rect, _ place: (Point) -> Point) -> Rect {
    let (one, other) = (place(rect.origin), place(Point(x: rect.maxX, y: rect.maxY)))
    return Rect(
      x: min(one.x, other.x), y: min(one.y, other.y),
      width: max(one.x, other.x) - min(one.x, other.x),
      height: max(one.y, other.y) - min(one.y, other.y))
  }

  private static func common(_ one: Rect, _ other: Rect) -> Rect {
    let (x, y) = (max(one.origin.x, other.origin.x), max(one.origin.y, other.origin.y))
    return Rect(
      x: x, y: y, width: min(one.maxX, other.maxX) - x, height: min(one.maxY, other.maxY) - y)
  }
}

extension Group {
  /// Where a point of the group lies outside of it: stretched, then turned, then moved.
  fileprivate func place(_ point: Point) -> Point {
    let (x, y) = (point.x * stretch.across, point.y * stretch.down)
    let turned =
      switch turn {
      case .none: Point(x: x, y: y)
      case .right: Point(x: -y, y: x)
      case .half: Point(x: -x, y: -y)
      case .left: Point(x: y, y: -x)
      }
    return turned + origin
  }
}

/// The label sheets that Palier ships.
func stock() throws -> [LabelSheet] {
  let path = "Layouts/stock/label-sheets.yaml"
  return try LabelSheet.read(file: SourceFile(path: path, text: Repository.text(of: path)))
}

/// A label sheet that Palier ships.
func stock(_ name: String) throws -> LabelSheet {
  guard let sheet = try stock().named(name) else { throw NoSuchSheet() }
  return sheet
}

struct NoSuchSheet: Error {}
