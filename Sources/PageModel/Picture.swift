/// A picture read from a file, kept as the bytes of that file.
public struct Picture: Hashable, Sendable {
  /// What kind of file the bytes are.
  public enum Format: Hashable, Sendable {
    /// Pixels (ISO/IEC 15948).
    case png
    /// Vectors (SVG 1.1 and 2).
    case svg
  }

  /// What kind of file the bytes are.
  public let format: Format
  /// The bytes of the file.
  public let bytes: [UInt8]
  /// Pixels across and down; of vectors their natural size in CSS pixels, rounded, at least 1.
  public let pixels: (width: Int, height: Int)
  /// Height divided by width.
  public let proportion: Double

  /// A picture from the bytes of a PNG file; nil where they do not start as such a file does.
  public init?(png: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard png.count > 24, png.starts(with: signature) else { return nil }
    func bigEndian(at start: Int) -> Int {
      png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    format = .png
    bytes = png
    pixels = (bigEndian(at: 16), bigEndian(at: 20))
    guard pixels.width > 0, pixels.height > 0 else { return nil }
    proportion = Double(pixels.height) / Double(pixels.width)
  }

  /// A picture from the bytes of an SVG file, which are not looked at.
  ///
  /// - Parameters:
  ///   - svg: The bytes.
  ///   - width: Natural width in CSS pixels.
  ///   - height: Natural height in CSS pixels; nil is returned unless both are from a millionth to
  ///     a million.
  public init?(svg: [UInt8], width: Double, height: Double) {
    let possible = 1e-6...1e6
    guard possible.contains(width), possible.contains(height) else { return nil }
    format = .svg
    bytes = svg
    pixels = (max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    proportion = height / width
  }

  /// Two pictures are the same when their bytes are.
  public static func == (left: Picture, right: Picture) -> Bool { left.bytes == right.bytes }

  /// Feeds the bytes of the picture to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
