internal import PageModel

extension LayoutEngine {
  /// For each column the number of entries in it and all before it, when columns are filled up.
  func columnEnds(_ heights: [Length], columns: Int, gap: Length, limit: Length) -> [Int] {
    var ends: [Int] = []
    var next = 0
    for _ in 0..<columns {
      var y = Length.zero
      while next < heights.count, y + heights[next] <= limit + .points(0.05) {
        y = y + heights[next] + gap
        next += 1
      }
      ends.append(next)
    }
    return ends
  }

  /// The same with columns about equally tall: the lowest limit at which everything still fits.
  func balanced(_ heights: [Length], columns: Int, gap: Length, limit: Length) -> [Int] {
    let full = columnEnds(heights, columns: columns, gap: gap, limit: limit)
    guard columns > 1, full.last == heights.count else { return full }
    var (low, high) = (heights.max() ?? .zero, limit)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      let ends = columnEnds(heights, columns: columns, gap: gap, limit: middle)
      if ends.last == heights.count { high = middle } else { low = middle }
    }
    return columnEnds(heights, columns: columns, gap: gap, limit: high)
  }
}
