/// How much words stand out from what is behind them.
enum TextContrast {
  /// The contrast of a word and the least that it needs, both as ratios to 1.
  ///
  /// Large text needs 3, that is from 18 pt, or from 14 pt where bold; other text needs 4.5 (WCAG
  /// 2.2, success criterion 1.4.3).
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - raster: The page that it stands on.
  /// - Returns: The weakest contrast of its letters; nil where nobody reads it, it is off the page, or
  ///   its letters join.
  static func of(_ word: Word, on raster: Raster) -> (ratio: Double, least: Double)? {
    let letters = word.letters.filter(\.isRead)
    // Joined letters come out of the file in pieces whose boxes reach over lines and areas.
    guard !letters.contains(where: \.isJoined) else { return nil }
    guard let size = word.size, let ground = ground(behind: word, on: raster) else { return nil }
    let nominal = Set(letters.map(\.look.colour)).map { $0.contrast(with: ground) }.min()
    guard let nominal else { return nil }
    let isLarge = size >= 18 || size >= 14 && letters.allSatisfy(\.look.isBold)
    let least = isLarge ? 3 : 4.5
    // Thin strokes fill no pixel, but what stays this far behind its colour is see-through.
    let seen = strongest(in: word, against: ground, on: raster)
    return (size >= 9 && seen < nominal / 2.5 ? seen : nominal, least)
  }

  /// The colour most frequent on the outline of the word's box, which its strokes hardly touch.
  private static func ground(behind word: Word, on raster: Raster) -> RGB? {
    let box = bounds(of: word, on: raster)
    guard box.width > 1, box.height > 1 else { return nil }
    var counts: [RGB: (count: Int, colour: RGB)] = [:]
    func count(_ x: Int, _ y: Int) {
      let colour = raster.colour(x: x, y: y)
      // Alike are colours whose upper five bits are.
      let kind = RGB(red: colour.red >> 3, green: colour.green >> 3, blue: colour.blue >> 3)
      counts[kind, default: (0, colour)].count += 1
    }
    for x in box.left..<box.right {
      count(x, box.top)
      count(x, box.bottom - 1)
    }
    for y in box.top..<box.bottom {
      count(box.left, y)
      count(box.right - 1, y)
    }
    return counts.values.max {
      ($0.count, $0.colour.luminance) < ($1.count, $1.colour.luminance)
    }?.colour
  }

  /// The contrast of the pixel that differs most.
  private static func strongest(in word: Word, against ground: RGB, on raster: Raster) -> Double {
    let box = bounds(of: word, on: raster)
    var seen: Set<RGB> = []
    // Half a thousand pixels tell enough of large letters.
    let step = max(1, box.width * box.height / 4_000)
    for index in stride(from: 0, to: box.width * box.height, by: step) {
      seen.insert(raster.colour(x: box.left + index % box.width, y: box.top + index / box.width))
    }
    return seen.map { $0.contrast(with: ground) }.max() ?? 1
  }

  private static func bounds(of word: Word, on raster: Raster) -> PixelBounds {
    let (scale, box) = (raster.dotsPerInch / 72, word.box)
    func pixel(_ points: Double) -> Int { Int(min(max(points * scale, -1e6), 1e6).rounded()) }
    return PixelBounds(
      left: pixel(box.left) - 1, top: pixel(box.top), right: pixel(box.right) + 1,
      bottom: pixel(box.bottom)
    ).clipped(width: raster.width, height: raster.height)
  }
}
