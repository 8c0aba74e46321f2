/// A colour as a printer or a screen mixes it, 0 to 255 each.
struct RGB: Hashable {
  var red, green, blue: UInt8

  /// Relative luminance, 0 to 1 (WCAG 2.2, relative luminance).
  var luminance: Double {
    0.2126 * Grey.linear[Int(red)] + 0.7152 * Grey.linear[Int(green)]
      + 0.0722 * Grey.linear[Int(blue)]
  }

  /// Contrast with another colour, 1 to 21 (WCAG 2.2, success criterion 1.4.3).
  func contrast(with other: RGB) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// Whether an eye sees a colour in it rather than a grey.
  var isColoured: Bool { Int(max(red, green, blue)) - Int(min(red, green, blue)) >= 24 }
}

/// A page as pixels.
struct Raster {
  let width, height: Int
  let dotsPerInch: Double
  /// Blue, green, red and an unused byte for each pixel, row by row.
  let bgrx: [UInt8]

  func colour(x: Int, y: Int) -> RGB {
    let start = (y * width + x) * 4
    return RGB(red: bgrx[start + 2], green: bgrx[start + 1], blue: bgrx[start])
  }

  /// The same in grey: luma after ITU-R BT.601, as office printers and copiers make it.
  var grey: Grey {
    var pixels = [UInt8](repeating: 0, count: width * height)
    for index in 0..<pixels.count {
      let start = index * 4
      let luma =
        Int(bgrx[start + 2]) * 299 + Int(bgrx[start + 1]) * 587 + Int(bgrx[start]) * 114
      pixels[index] = UInt8((luma + 500) / 1000)
    }
    return Grey(width: width, height: height, pixels: pixels)
  }
}

/// A picture in grey, 0 black to 255 white, row by row.
struct Grey: Hashable {
  let width, height: Int
  var pixels: [UInt8]

  /// Linear light of each of the 256 steps of sRGB (IEC 61966-2-1).
  static let linear: [Double] = (0...255).map { step in
    let value = Double(step) / 255
    return value <= 0.04045 ? value / 12.92 : Power.of((value + 0.055) / 1.055, 2.4)
  }

  subscript(x: Int, y: Int) -> UInt8 { pixels[y * width + x] }
}
