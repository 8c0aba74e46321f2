/// Counts the shapes that an SVG file draws, each as often as others refer to it.
///
/// Ten elements of which each refers ten times to the next draw ten thousand million shapes: that is
/// known here without drawing any.
struct SVGShapes {
  private struct Element {
    /// The index behind the last element inside it.
    var end: Int
    /// What it refers to, inside the file.
    var targets: [String]
    /// Whether it draws nothing itself, however often it is referred to.
    var isGradient: Bool
  }

  /// How deep elements may stand in each other, and refer to each other.
  static let deepest = 200

  private var elements: [Element] = []
  private var indices: [String: Int] = [:]
  private var open: [Int] = []
  private var isTooDeep = false

  /// Takes note of the tag that begins an element.
  mutating func begin(_ tag: SVGTag, isEmpty: Bool) {
    if let id = tag.attributes["id"], indices[id] == nil { indices[id] = elements.count }
    if !isEmpty { open.append(elements.count) }
    isTooDeep = isTooDeep || open.count > Self.deepest
    elements.append(
      Element(
        end: elements.count + 1, targets: tag.targets, isGradient: tag.name.hasSuffix("Gradient")))
  }

  /// Takes note of the tag that ends one.
  mutating func end() {
    guard let last = open.popLast() else { return }
    elements[last].end = elements.count
  }

  /// Whether they are more than that; where they refer to each other in a circle, librsvg says so.
  func areMore(than most: Int) -> Bool {
    guard !isTooDeep, elements.count <= most else { return true }
    var known: [Int: Int] = [:]
    func count(_ range: Range<Int>, depth: Int) -> Int {
      guard depth <= Self.deepest else { return most + 1 }
      var sum = 0
      for index in range {
        sum += 1
        for target in elements[index].targets {
          guard let other = indices[target], !elements[other].isGradient else { continue }
          if known[other] == nil {
            // What is reached again from inside itself counts nothing there.
            known[other] = 0
            known[other] = count(other..<elements[other].end, depth: depth + 1)
          }
          sum += known[other] ?? 0
        }
        if sum > most { break }
      }
      return sum
    }
    return count(elements.indices, depth: 0) > most
  }
}
