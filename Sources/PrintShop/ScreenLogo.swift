internal import PageDrawing
public import PageModel

/// The logo of an organisation as pages on screen show it: drawn once, small in every way.
///
/// Always pixels, whatever the file was: a browser then runs nothing and loads nothing for it.
public struct ScreenLogo: Hashable, Sendable {
  /// The bytes of a PNG file.
  public let png: [UInt8]
  /// A number that changes with the bytes, for caches (FNV-1a, 32 bits).
  public let checksum: UInt32
  /// Its size on a page, in CSS pixels.
  public let size: (width: Int, height: Int)

  /// Most bytes of the file, so that a page stays light on a bad connection.
  public static let mostBytes = 6_000
  private static let (mostWidth, mostHeight) = (192.0, 48.0)

  /// The logo drawn for a screen: two pixels to a CSS pixel where that is light enough, else fewer.
  ///
  /// - Parameter picture: A picture that was found to be drawable.
  /// - Throws: An error where it cannot be drawn.
  public init(_ picture: Picture) throws {
    let height = min(ScreenLogo.mostHeight, ScreenLogo.mostWidth * picture.proportion)
    let width = height / picture.proportion
    size = (max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    var scale = 2.0
    while true {
      let png = try picture.drawn(
        width: max(1, Int((width * scale).rounded())),
        height: max(1, Int((height * scale).rounded())))
      if png.count <= ScreenLogo.mostBytes || scale < 0.1 {
        self.png = png
        checksum = png.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        return
      }
      scale *= 0.8
    }
  }

  /// Two logos are the same when their bytes are.
  public static func == (left: ScreenLogo, right: ScreenLogo) -> Bool { left.png == right.png }

  /// Feeds the bytes of the logo to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(png) }
}
