internal import Foundation
internal import PageModel

/// A picture of pixels inside an SVG file, at an address that begins with `data:` (RFC 2397).
///
/// Looked at before it is decoded: a thousand bytes can stand for gigabytes of pixels.
enum EmbeddedPicture {
  /// Whether an address holds a picture rather than to lead to one.
  static func isOne(_ address: String) -> Bool { address.lowercased().hasPrefix("data:") }

  /// How many pixels such a picture has; none where the address leads elsewhere or holds nothing.
  static func pixels(of address: String) throws(PictureProblem) -> Int {
    guard isOne(address) else { return 0 }
    let parts = address.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let kind = parts[0].dropFirst("data:".count).lowercased()
    guard parts.count == 2,
      ["image/png;base64", "image/jpeg;base64", "image/jpg;base64"].contains(kind)
    else { throw .embedded(kind) }
    let text = parts[1].filter { !$0.isWhitespace }
    guard !text.isEmpty else { return 0 }
    guard let data = Data(base64Encoded: String(text)) else { throw .embedded(kind) }
    guard let size = Picture(png: [UInt8](data))?.pixels ?? jpegSize([UInt8](data)) else {
      throw .embedded(kind)
    }
    let (count, isTooLarge) = size.width.multipliedReportingOverflow(by: size.height)
    guard !isTooLarge, count <= Picture.mostPixels else {
      throw .tooManyPixels(most: Picture.mostPixels)
    }
    return count
  }

  /// Width and height, as the frame of a JPEG file tells them (ITU-T T.81 §B.2.2); nil where it does
  /// not.
  private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    func number(at index: Int) -> Int { Int(bytes[index]) << 8 | Int(bytes[index + 1]) }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      switch marker {
      case 0xFF: index += 1
      // All frames; between them stand tables of Huffman, arithmetic coding and reserved ones.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        return (number(at: index + 7), number(at: index + 5))
      default: index += 2 + max(2, number(at: index + 2))
      }
    }
    return nil
  }
}
