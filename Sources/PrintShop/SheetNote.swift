internal import LayoutLanguage
internal import PageModel
internal import Preflight
internal import Wording

/// What a file says of itself among its keywords, for a later check: which layout it is of, how it is
/// read, in which language, and where its strips are.
struct SheetNote: Hashable {
  var layout: String
  var kind: Layout.Kind
  var language: Language?
  /// Where the strips are, on whichever page; empty where that is not known, nil where there are none.
  var strips: [Rect]?

  /// The words for the keywords of the file.
  var keywords: [String] {
    var words = [layout, kind.rawValue]
    if let language { words.append(language.code) }
    guard let strips else { return words }
    guard !strips.isEmpty else { return words + [SheetNote.strips] }
    return words
      + SheetNote.joined(strips).map { rect in
        let sides = [rect.origin.x, rect.origin.y, rect.size.width, rect.size.height]
        return ([SheetNote.strips] + sides.map { SheetNote.text($0.millimetres) })
          .joined(separator: " ")
      }
  }

  private static let strips = "strips"

  /// Millimetres with one digit behind the point.
  private static func text(_ millimetres: Double) -> String {
    let tenths = Int((millimetres * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// Rectangles that touch along a whole side as one: strips hang beside each other.
  private static func joined(_ rects: [Rect]) -> [Rect] {
    var joined: [Rect] = []
    for rect in rects where !joined.contains(rect) {
      if let last = joined.last, let both = last.joined(to: rect) {
        joined[joined.count - 1] = both
      } else {
        joined.append(rect)
      }
    }
    return joined
  }
}

extension SheetNote {
  /// What the keywords of a file say; nil where they are not those of a sheet.
  init?(keywords: [String]) {
    guard keywords.count > 1, let kind = Layout.Kind(rawValue: keywords[1]) else { return nil }
    (layout, self.kind) = (keywords[0], kind)
    for word in keywords.dropFirst(2) {
      if let language = Language(code: word) { self.language = language }
      let parts = word.split(separator: " ")
      guard parts.first == Substring(SheetNote.strips) else { continue }
      let sides = parts.dropFirst().compactMap { Double($0) }.filter(\.isFinite)
        .map { Length.millimetres($0) }
      let rects =
        sides.count == 4 ? [Rect(x: sides[0], y: sides[1], width: sides[2], height: sides[3])] : []
      strips = (strips ?? []) + rects
    }
  }
}

extension Rect {
  /// Both as one, where they stand side by side and are of one height.
  fileprivate func joined(to other: Rect) -> Rect? {
    func isSame(_ one: Length, _ two: Length) -> Bool {
      abs(one.millimetres - two.millimetres) < 0.1
    }
    guard isSame(origin.y, other.origin.y), isSame(size.height, other.size.height),
      isSame(maxX, other.origin.x)
    else { return nil }
    return Rect(
      x: origin.x, y: origin.y, width: other.maxX - origin.x, height: size.height)
  }
}

extension PrintChoices {
  /// What a file that is printed with these choices says of itself.
  ///
  /// - Parameter strips: Where its strips are; nil where that is not known.
  /// - Returns: What it says.
  func note(strips: [Rect]?) -> SheetNote {
    SheetNote(
      layout: layout.name, kind: kind, language: language,
      strips: layout.hasStrips && kind != .label ? strips ?? [] : nil)
  }
}
