/// What an office copier does to a page.
struct Photocopier {
  /// Values above it turn lighter and those below darker.
  ///
  /// It is above the middle, 128, because toner spreads: what is halfway comes out darker (dot
  /// gain).
  var pivot = 144
  /// How many times contrast is raised.
  var gain = 2
  /// The most by which a pixel turns lighter or darker by chance.
  var noise = 24

  /// One copy.
  ///
  /// - Parameters:
  ///   - original: A picture with about 150 dots per inch.
  ///   - seed: Decides what chance does; the same seed gives the same copy.
  /// - Returns: The copy.
  func copy(of original: Grey, seed: UInt64) -> Grey {
    let soft = original.boxBlurred(radius: 1)
    let (pivot, gain, noise) = (pivot, gain, noise)
    return Grey(width: soft.width, height: soft.height) { target in
      soft.pixels.withUnsafeBufferPointer { source in
        var chance = Chance(seed: seed)
        var index = 0
        while index < source.count {
          let speck = noise > 0 ? chance.next(below: 2 * noise + 1) - noise : 0
          let value = (Int(source[index]) - pivot) * gain + 128 + speck
          target[index] = UInt8(min(max(value, 0), 255))
          index += 1
        }
      }
    }
  }

  /// A copy of a copy, so many generations from the original.
  func copy(of original: Grey, generations: Int) -> Grey {
    (0..<generations).reduce(original) { copy(of: $0, seed: UInt64($1) + 1) }
  }
}

/// Numbers as if by chance, the same for the same seed (SplitMix64; Steele, Lea and Flood 2014).
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) >> 33) % limit
  }
}
