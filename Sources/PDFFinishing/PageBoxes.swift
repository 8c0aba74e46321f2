extension PDFFinishing {
  /// Where a page is cut and how far its colour runs out (ISO 32000-1 §14.11.2).
  public struct PageBoxes: Hashable, Sendable {
    /// What is left after the cut; nil for the whole page, or for as far as ``bleed``.
    public var trim: Box?
    /// How far colour runs out; nil for no further than ``trim``.
    public var bleed: Box?

    /// Where a page is cut and how far its colour runs out.
    public init(trim: Box?, bleed: Box? = nil) {
      self.trim = trim
      self.bleed = bleed
    }
  }

  /// An upright rectangle in points from the upper left corner of the page.
  public struct Box: Hashable, Sendable {
    /// Distance of its left edge from that of the page.
    public var x: Double
    /// Distance of its upper edge from that of the page.
    public var y: Double
    /// Its extent across.
    public var width: Double
    /// Its extent down.
    public var height: Double

    /// A rectangle by its upper left corner and its extent.
    public init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// Says in a file of many pages where each of them is cut.
  ///
  /// Memory grows with the number of pages, and not with what stands on them. The same file gives the
  /// same bytes.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - boxes: Where pages are cut: the first, the second and so on, then from the beginning.
  ///   - target: The file to write, another one.
  /// - Throws: ``Failure`` where the file cannot be read, or the other not be written.
  public static func cut(
    fileAt path: String, like boxes: [PageBoxes], to target: String
  ) throws(Failure) {
    let document = try Document(path: path)
    let pages = document.pages
    try PDFFinishing(
      language: "", alternatives: [],
      boxes: pages.indices.map { boxes[$0 % boxes.count] }
    ).cut(document)
    try document.write(to: target)
  }

  /// Writes the boxes; the media box stays as Cairo wrote it.
  func cut(_ document: Document) throws(Failure) {
    guard !boxes.isEmpty else { return }
    let pages = document.pages
    guard pages.count == boxes.count else {
      throw .pages(found: pages.count, described: boxes.count)
    }
    for (page, boxes) in zip(pages, boxes) {
      guard let trim = boxes.trim ?? boxes.bleed else { continue }
      guard let media = document.mediaBox(of: page) else { throw .library("no /MediaBox") }
      document.set("/TrimBox", of: page, to: document.rectangle(trim, in: media))
      document.set("/BleedBox", of: page, to: document.rectangle(boxes.bleed ?? trim, in: media))
    }
  }
}

extension Document {
  /// Left, lower, right and upper edge, in points from PDF's lower left origin.
  typealias Edges = (left: Double, lower: Double, right: Double, upper: Double)

  /// A box as PDF counts, upwards from the lower left corner, and no larger than the page.
  fileprivate func rectangle(_ box: PDFFinishing.Box, in media: Edges) -> Object {
    let edges = array()
    for value in [
      max(media.left, media.left + box.x), max(media.lower, media.upper - box.y - box.height),
      min(media.right, media.left + box.x + box.width), min(media.upper, media.upper - box.y),
    ] {
      append(real(value), to: edges)
    }
    return edges
  }
}
