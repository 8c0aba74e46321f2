/// A picture without colour, 0 black to 255 white, row by row.
struct Grey: Hashable {
  let width: Int
  let height: Int
  private(set) var pixels: [UInt8]

  init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height)
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// A picture whose pixels are written into a buffer that starts white.
  init(width: Int, height: Int, write: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    var pixels = [UInt8](repeating: 255, count: width * height)
    pixels.withUnsafeMutableBufferPointer { write($0) }
    self.init(width: width, height: height, pixels: pixels)
  }

  subscript(x: Int, y: Int) -> UInt8 { pixels[y * width + x] }

  /// The value at a point between pixel centres, white beyond the edges.
  func value(at point: PixelPoint) -> Double {
    let (x, y) = (point.x - 0.5, point.y - 0.5)
    guard abs(x) < 1e6, abs(y) < 1e6 else { return 255 }
    let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    let (across, down) = (x - Double(left), y - Double(top))
    func pixel(_ x: Int, _ y: Int) -> Double {
      x >= 0 && y >= 0 && x < width && y < height ? Double(self[x, y]) : 255
    }
    let upper = pixel(left, top) * (1 - across) + pixel(left + 1, top) * across
    let lower = pixel(left, top + 1) * (1 - across) + pixel(left + 1, top + 1) * across
    return upper * (1 - down) + lower * down
  }

  /// The part of the picture that a rectangle covers.
  func cropped(to bounds: PixelBounds) -> Grey {
    let bounds = bounds.clipped(width: width, height: height)
    var part: [UInt8] = []
    part.reserveCapacity(bounds.width * bounds.height)
    for y in bounds.top..<bounds.bottom {
      part += pixels[y * width + bounds.left..<y * width + bounds.right]
    }
    return Grey(width: bounds.width, height: bounds.height, pixels: part)
  }
}

extension Grey {
  /// Twice as wide and high, with values in between.
  func doubled() -> Grey {
    Grey(width: width * 2, height: height * 2) { target in
      pixels.withUnsafeBufferPointer { source in
        var index = 0
        while index < target.count {
          let (x, y) = (index % (width * 2), index / (width * 2))
          // The nearer pixel counts three times as much as the farther one, on either axis.
          let (nearX, nearY) = (x / 2, y / 2)
          let farX = min(max(nearX + (x % 2 == 0 ? -1 : 1), 0), width - 1)
          let farY = min(max(nearY + (y % 2 == 0 ? -1 : 1), 0), height - 1)
          let near = 3 * Int(source[nearY * width + nearX]) + Int(source[nearY * width + farX])
          let far = 3 * Int(source[farY * width + nearX]) + Int(source[farY * width + farX])
          target[index] = UInt8((3 * near + far + 8) / 16)
          index += 1
        }
      }
    }
  }
}

/// A point in a picture, in pixels from its upper left corner.
struct PixelPoint: Hashable {
  var x: Double
  var y: Double

  static func + (left: PixelPoint, right: PixelPoint) -> PixelPoint {
    PixelPoint(x: left.x + right.x, y: left.y + right.y)
  }

  static func - (left: PixelPoint, right: PixelPoint) -> PixelPoint {
    PixelPoint(x: left.x - right.x, y: left.y - right.y)
  }

  static func * (point: PixelPoint, factor: Double) -> PixelPoint {
    PixelPoint(x: point.x * factor, y: point.y * factor)
  }

  var length: Double { (x * x + y * y).squareRoot() }
}

/// An upright rectangle of whole pixels; right and bottom are the first ones outside.
struct PixelBounds: Hashable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  var width: Int { right - left }
  var height: Int { bottom - top }

  func contains(_ point: PixelPoint) -> Bool {
    point.x >= Double(left) && point.x <= Double(right) && point.y >= Double(top)
      && point.y <= Double(bottom)
  }

  func clipped(width: Int, height: Int) -> PixelBounds {
    let (left, top) = (min(max(left, 0), width), min(max(top, 0), height))
    return PixelBounds(
      left: left, top: top, right: max(left, min(right, width)),
      bottom: max(top, min(bottom, height)))
  }
}
