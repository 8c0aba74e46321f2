/// The parts of a page around the places where QR symbols stand, in pixels.
struct SymbolParts {
  /// The parts; the whole page where they would be no less work.
  let parts: [PixelBounds]

  /// The most parts of a page that are drawn one by one: each time all of it is read.
  static let most = 4

  init(_ areas: [Expectations.Area], of page: PixelBounds) {
    let pixels = Preflight.dotsPerInch / 25.4
    var parts: [PixelBounds] = []
    for area in areas {
      // Six modules more than a symbol, of which it has at least 21.
      let margin = max(area.width, area.height) * 6 / 21
      func pixel(_ millimetres: Double) -> Int {
        Int(min(max(millimetres * pixels, -1e6), 1e6).rounded())
      }
      var part = PixelBounds(
        left: pixel(area.x - margin), top: pixel(area.y - margin),
        right: pixel(area.x + area.width + margin),
        bottom: pixel(area.y + area.height + margin)
      ).clipped(width: page.width, height: page.height)
      // Parts that overlap become one, so that no symbol is found twice.
      while let index = parts.firstIndex(where: { $0.overlaps(part) }) {
        part = part.union(parts.remove(at: index))
      }
      if part.width > 0, part.height > 0 { parts.append(part) }
    }
    let pixelCount = parts.reduce(0) { $0 + $1.width * $1.height }
    let isLess = parts.count <= SymbolParts.most && pixelCount * 2 < page.width * page.height
    self.parts = isLess ? parts : [page]
  }
}

extension PixelBounds {
  fileprivate func overlaps(_ other: PixelBounds) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  fileprivate func union(_ other: PixelBounds) -> PixelBounds {
    PixelBounds(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
