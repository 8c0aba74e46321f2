extension Grey {
  /// Blurred by a box of `2 × radius + 1` pixels, across and then down; linear in the pixels.
  func blurred(radius: Int) -> Grey {
    guard radius > 0, width > 0, height > 0 else { return self }
    return across(radius).transposed().across(radius).transposed()
  }

  private func across(_ radius: Int) -> Grey {
    var result = self
    let span = 2 * radius + 1
    pixels.withUnsafeBufferPointer { source in
      for y in 0..<height {
        let row = y * width
        // Beyond the edges the outermost pixel goes on.
        func pixel(_ x: Int) -> Int { Int(source[row + min(max(x, 0), width - 1)]) }
        var sum = (-radius...radius).reduce(0) { $0 + pixel($1) }
        for x in 0..<width {
          result.pixels[row + x] = UInt8((sum + span / 2) / span)
          sum += pixel(x + radius + 1) - pixel(x - radius)
        }
      }
    }
    return result
  }

  private func transposed() -> Grey {
    var result = Grey(
      width: height, height: width, pixels: [UInt8](repeating: 0, count: pixels.count))
    for y in 0..<height {
      for x in 0..<width { result.pixels[x * height + y] = pixels[y * width + x] }
    }
    return result
  }

  /// One copy as an office machine makes it: a little soft, contrast raised, with specks.
  ///
  /// - Parameter seed: Decides where the specks are; the same seed gives the same copy.
  /// - Returns: The copy.
  func photocopied(seed: UInt64) -> Grey {
    var copy = blurred(radius: 1)
    // SplitMix64 (Steele, Lea, Flood 2014): small, fast, and the same everywhere.
    var state = seed
    func noise() -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((bits ^ (bits >> 31)) & 0x3F) - 32
    }
    for index in copy.pixels.indices {
      // Toner spreads: what is greyer than three fifths turns darker, the rest lighter.
      let value = (Int(copy.pixels[index]) - 150) * 9 / 4 + 150 + noise()
      copy.pixels[index] = UInt8(min(max(value, 12), 246))
    }
    return copy
  }

  /// A copy of a copy, so many generations from the original.
  func photocopied(generations: Int) -> Grey {
    (0..<generations).reduce(self) { $0.photocopied(seed: UInt64($1) &* 7919 &+ 1) }
  }
}
