/// Finds what looks like a QR symbol, whether it can be read or not.
///
/// A line through the centre of a finder pattern, in whatever direction, crosses dark and light in
/// the ratio 1 : 1 : 3 : 1 : 1 (ISO/IEC 18004 §6.3.3). Three of them at the corners of half a square
/// are a symbol.
struct FinderPatterns {
  /// The middle of a finder pattern and its module, in pixels.
  struct Pattern: Hashable {
    var centre: PixelPoint
    var module: Double
  }

  private let dark: Grey
  private let width: Int
  private let height: Int

  /// Prepares a picture: dark is what is darker than its surroundings.
  init(_ grey: Grey, surroundings radius: Int = 60) {
    let mean = grey.boxBlurred(radius: radius)
    width = grey.width
    height = grey.height
    dark = Grey(width: grey.width, height: grey.height) { target in
      grey.pixels.withUnsafeBufferPointer { source in
        mean.pixels.withUnsafeBufferPointer { means in
          var index = 0
          while index < target.count {
            target[index] = source[index] &+ 8 < means[index] && source[index] < 248 ? 1 : 0
            index += 1
          }
        }
      }
    }
  }

  /// The places of symbols, without those that were read already.
  func symbols(besides read: [ReadSymbol]) -> [PixelBounds] {
    var left = patterns.filter { pattern in
      !read.contains { symbol in
        (pattern.centre - symbol.centre).length < symbol.side * 0.75
      }
    }
    // Ornaments can be many; symbols on a sheet are few.
    guard left.count <= 200 else { return [] }
    var found: [PixelBounds] = []
    while let corner = FinderPatterns.corner(of: left) {
      let centres = corner.map { left[$0].centre }
      let margin = (left[corner[0]].module * 3.5).rounded(.up)
      let symbol = ReadSymbol(text: "", corners: centres)
      found.append(symbol.bounds(margin: margin))
      left = left.enumerated().filter { !corner.contains($0.offset) }.map(\.element)
    }
    return found
  }

  /// The finder patterns of the picture.
  var patterns: [Pattern] {
    var found: [(pattern: Pattern, hits: Int)] = []
    dark.pixels.withUnsafeBufferPointer { pixels in
      for y in 0..<height {
        // The lengths of the last five runs, the newest last, and where the newest began.
        var runs = (0, 0, 0, 0, 0)
        var value: UInt8 = 0
        var start = 0
        var x = 0
        while x <= width {
          let next = x < width ? pixels[y * width + x] : 1 - value
          if next != value {
            runs = (runs.1, runs.2, runs.3, runs.4, x - start)
            if value == 1, let module = FinderPatterns.module(of: runs) {
              let middle = Double(x - runs.4 - runs.3) - Double(runs.2) / 2
              if let pattern = crossed(pixels, x: middle, y: y, module: module) {
                FinderPatterns.keep(pattern, in: &found)
              }
            }
            (value, start) = (next, x)
          }
          x += 1
        }
      }
    }
    return found.filter { $0.hits >= 2 }.map(\.pattern)
  }

  /// The module of runs in the right ratio.
  private static func module(of runs: (Int, Int, Int, Int, Int)) -> Double? {
    let total = runs.0 + runs.1 + runs.2 + runs.3 + runs.4
    guard runs.0 > 0, total >= 10 else { return nil }
    let module = Double(total) / 7
    func fits(_ length: Int, _ modules: Double) -> Bool {
      abs(Double(length) - modules * module) <= modules * module / 2 + 0.5
    }
    guard fits(runs.0, 1), fits(runs.1, 1), fits(runs.2, 3), fits(runs.3, 1), fits(runs.4, 1)
    else { return nil }
    return module
  }

  /// The pattern, if the line down through the middle has the same runs.
  private func crossed(
    _ pixels: UnsafeBufferPointer<UInt8>, x: Double, y: Int, module: Double
  ) -> Pattern? {
    let column = Int(x)
    let most = Int(module * 5)
    func run(from start: Int, _ step: Int, _ value: UInt8) -> Int {
      var length = 0
      while length < most, (0..<height).contains(start + length * step),
        pixels[(start + length * step) * width + column] == value
      { length += 1 }
      return length
    }
    guard (0..<width).contains(column), pixels[y * width + column] == 1 else { return nil }
    let (up, down) = (run(from: y - 1, -1, 1), run(from: y, 1, 1))
    let (lightUp, lightDown) = (run(from: y - 1 - up, -1, 0), run(from: y + down, 1, 0))
    let darkUp = run(from: y - 1 - up - lightUp, -1, 1)
    let darkDown = run(from: y + down + lightDown, 1, 1)
    guard let other = FinderPatterns.module(of: (darkUp, lightUp, up + down, lightDown, darkDown)),
      other < module * 1.5, module < other * 1.5
    else { return nil }
    let centre = PixelPoint(x: x, y: Double(y) + Double(down - up) / 2)
    return Pattern(centre: centre, module: (module + other) / 2)
  }

  private static func keep(
    _ pattern: Pattern, in found: inout [(pattern: Pattern, hits: Int)]
  ) {
    let same = found.firstIndex {
      ($0.pattern.centre - pattern.centre).length < 2 * pattern.module
    }
    if let same { found[same].hits += 1 } else { found.append((pattern, 1)) }
  }

  /// The indices of three patterns of one size at the corners of half a square.
  private static func corner(of patterns: [Pattern]) -> [Int]? {
    for first in patterns.indices {
      let module = patterns[first].module
      let near = patterns.indices.filter { other in
        let distance = (patterns[other].centre - patterns[first].centre).length
        return other != first && (0.7...1.4).contains(patterns[other].module / module)
          && (11 * module...175 * module).contains(distance)
      }
      for second in near {
        let one = patterns[second].centre - patterns[first].centre
        for third in near where third > second {
          let other = patterns[third].centre - patterns[first].centre
          let cosine = (one.x * other.x + one.y * other.y) / (one.length * other.length)
          if abs(cosine) < 0.1, (0.9...1.1).contains(one.length / other.length) {
            return [first, second, third]
          }
        }
      }
    }
    return nil
  }
}
