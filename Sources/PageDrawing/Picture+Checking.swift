internal import CairoKit
public import PageModel

extension Picture {
  /// Most bytes of an SVG file.
  public static let mostVectorBytes = 2_000_000
  /// Most bytes of a PNG file.
  public static let mostPixelBytes = 10_000_000
  /// Most pixels of a PNG file.
  public static let mostPixels = 25_000_000
  /// Most shapes that an SVG file draws, which take two seconds or so.
  public static let mostShapes = 50_000

  /// A picture from the bytes of a PNG or SVG file, drawn once to see that it is whole.
  ///
  /// - Parameter bytes: The bytes of the file.
  /// - Throws: ``PictureProblem`` where it could not be printed as it is meant.
  public init(checking bytes: [UInt8]) throws(PictureProblem) {
    if let pixels = Picture(png: bytes) {
      guard bytes.count <= Picture.mostPixelBytes else {
        throw .tooManyBytes(most: Picture.mostPixelBytes)
      }
      let (width, height) = pixels.pixels
      let (count, isTooLarge) = width.multipliedReportingOverflow(by: height)
      guard !isTooLarge, count <= Picture.mostPixels else {
        throw .tooManyPixels(most: Picture.mostPixels)
      }
      self = pixels
    } else {
      self = try Picture(checkingVectors: bytes)
    }
    guard try isVisible() else { throw .empty }
  }

  private init(checkingVectors bytes: [UInt8]) throws(PictureProblem) {
    guard SVGScan.isSVG(bytes) else { throw .unknownFormat }
    guard bytes.count <= Picture.mostVectorBytes else {
      throw .tooManyBytes(most: Picture.mostVectorBytes)
    }
    if let problem = SVGScan(bytes).problem() { throw problem }
    let size: (width: Double, height: Double)
    do {
      size = try VectorPicture(bytes).size
    } catch {
      throw .broken(error.words)
    }
    guard let picture = Picture(svg: bytes, width: size.width, height: size.height) else {
      throw .broken("its size of \(size.width) × \(size.height) makes no sense")
    }
    self = picture
  }

  /// Whether anything is seen when it is drawn.
  private func isVisible() throws(PictureProblem) -> Bool {
    let side = 256.0
    do {
      let surface = try ImageSurface(transparent: Int(side), height: Int(side))
      try surface.paint(self, x: 0, y: 0, width: side, height: side)
      try surface.check()
      return !surface.isTransparent
    } catch {
      throw .broken(error.words)
    }
  }
}

extension Picture {
  /// The picture drawn as a PNG file on a ground that is left transparent.
  ///
  /// - Parameters:
  ///   - width: Pixels across, at least 1.
  ///   - height: Pixels down, at least 1.
  /// - Returns: The bytes of the file.
  /// - Throws: ``PictureProblem/broken(_:)`` where it cannot be drawn.
  public func drawn(width: Int, height: Int) throws(PictureProblem) -> [UInt8] {
    do {
      let surface = try ImageSurface(transparent: width, height: height)
      try surface.paint(self, x: 0, y: 0, width: Double(width), height: Double(height))
      return try surface.png()
    } catch {
      throw .broken(error.words)
    }
  }
}

extension Surface {
  /// Draws a picture of either format into a rectangle; lengths in points.
  func paint(
    _ picture: Picture, x: Double, y: Double, width: Double, height: Double
  ) throws(CairoError) {
    switch picture.format {
    case .png:
      try paintPicture(png: picture.bytes, x: x, y: y, width: width, height: height)
    case .svg:
      try paintPicture(
        try VectorPicture(picture.bytes), x: x, y: y, width: width, height: height)
    }
  }
}

extension CairoError {
  /// What the library says.
  fileprivate var words: String {
    switch self {
    case .cairo(let words), .svg(let words): words
    case .fontConfiguration(let path), .noFonts(let path): path
    }
  }
}
