extension Grey {
  /// Each pixel the mean of the `2 × radius + 1` square around it; linear in the pixels.
  ///
  /// Beyond the edges the outermost pixel goes on. Halves are rounded up, across and then down.
  func boxBlurred(radius: Int) -> Grey {
    guard radius > 0, width > 0, height > 0 else { return self }
    let across = Grey(width: width, height: height) { target in
      pixels.withUnsafeBufferPointer { source in
        for y in 0..<height {
          Grey.blurLine(source, target, from: y * width, step: 1, count: width, radius)
        }
      }
    }
    return Grey(width: width, height: height) { target in
      across.pixels.withUnsafeBufferPointer { source in
        for x in 0..<width {
          Grey.blurLine(source, target, from: x, step: width, count: height, radius)
        }
      }
    }
  }

  private static func blurLine(
    _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>,
    from start: Int, step: Int, count: Int, _ radius: Int
  ) {
    let span = 2 * radius + 1
    var sum = 0
    for offset in -radius...radius {
      sum += Int(source[start + min(max(offset, 0), count - 1) * step])
    }
    var index = 0
    while index < count {
      target[start + index * step] = UInt8((sum + span / 2) / span)
      let (coming, going) = (min(index + radius + 1, count - 1), max(index - radius, 0))
      sum += Int(source[start + coming * step]) - Int(source[start + going * step])
      index += 1
    }
  }

  /// A Gaussian blur, nearly: three boxes, whose variances of `(span² − 1) / 12` add up to it.
  func gaussianBlurred(sigma: Double) -> Grey {
    guard sigma > 0 else { return self }
    let span = (4 * sigma * sigma + 1).squareRoot()
    let radius = max(1, Int(((span - 1) / 2).rounded()))
    return (0..<3).reduce(self) { blurred, _ in blurred.boxBlurred(radius: radius) }
  }
}
