internal import CPoppler
internal import Foundation

/// A page, or a part of one, as pixels.
struct Raster {
  let width: Int
  let height: Int
  let dotsPerInch: Double
  /// Blue, green, red and an unused byte for each pixel, row by row.
  let pixels: [UInt8]

  var millimetresPerPixel: Double { 25.4 / dotsPerInch }

  func colour(x: Int, y: Int) -> RGB {
    let start = (y * width + x) * 4
    return RGB(red: pixels[start + 2], green: pixels[start + 1], blue: pixels[start])
  }

  /// The lightness of the page, as black-only printers, copiers and decoders see it.
  var grey: Grey {
    Grey(width: width, height: height) { target in
      pixels.withUnsafeBufferPointer {
        palier_pdf_grey($0.baseAddress, target.count, target.baseAddress)
      }
    }
  }

  /// Whether there is more than grey, by every third pixel of every third row.
  var hasColour: Bool {
    stride(from: 0, to: height, by: 3).contains { y in
      stride(from: 0, to: width, by: 3).contains { colour(x: $0, y: y).chroma >= 24 }
    }
  }

  /// One of its colours alone: 0 blue, 1 green, 2 red.
  func channel(_ channel: Int) -> Grey {
    Grey(width: width, height: height) { target in
      pixels.withUnsafeBufferPointer { source in
        var index = 0
        while index < target.count {
          target[index] = source[index * 4 + channel]
          index += 1
        }
      }
    }
  }
}

/// A colour of the sRGB space, 0 to 255 each.
struct RGB: Hashable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// Relative luminance, 0 to 1 (WCAG 2.2, relative luminance).
  var luminance: Double {
    0.2126 * RGB.linear(red) + 0.7152 * RGB.linear(green) + 0.0722 * RGB.linear(blue)
  }

  /// Contrast with another colour, 1 to 21 (WCAG 2.2, contrast ratio).
  func contrast(with other: RGB) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// The difference between its strongest and its weakest part; 0 for greys.
  var chroma: Int { Int(max(red, green, blue)) - Int(min(red, green, blue)) }

  /// Linear light of a step of sRGB, 0 to 1 (IEC 61966-2-1).
  static func linear(_ step: UInt8) -> Double { linearLight[Int(step)] }

  private static let linearLight: [Double] = (0...255).map { step in
    let value = Double(step) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
